import { UsageError } from '../errors.js';
import { printable } from '../terminal.js';

type Fields = Readonly<Record<string, unknown>>;

/** What other programs call the fields of an entry: read where the field itself is missing. Compared without case and marks. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ['topicid', 'threadid', 'guid'],
  kind: [],
  title: ['subject', 'headline', 'question', 'threadtitle'],
  url: ['link', 'permalink', 'href'],
  text: ['body', 'content', 'description', 'message'],
  answer: ['solution', 'acceptedanswer'],
  platforms: ['platform', 'device', 'devices'],
  tags: ['tag', 'labels', 'keywords'],
  solved: ['issolved', 'resolved'],
  status: [],
  updatedAt: ['updated', 'lastupdated', 'modified', 'lastmod', 'date', 'createdat', 'created'],
  author: ['user', 'username'],
  votes: ['likes', 'kudos', 'likecount'],
  views: ['viewcount'],
  lang: ['language', 'locale'],
  html: [],
  statusUpdate: [],
  archived: [],
};

const ENTRY_FIELDS: readonly string[] = Object.keys(OTHER_NAMES);

/** Field of an entry → what it is called in the files. */
export type FieldMap = ReadonlyMap<string, string>;

/** Reads `title=Subject,text=Body`. */
export function parseFieldMap(texts: readonly string[]): FieldMap {
  const map = new Map<string, string>();
  for (const pair of texts.flatMap((text) => text.split(','))) {
    const [, field = '', name = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    if (!ENTRY_FIELDS.includes(field) || name === '') {
      throw new UsageError(
        `--map ${printable(pair, 60)} is not "field=column" with a field of ${ENTRY_FIELDS.join(', ')}.`,
      );
    }
    map.set(field, name);
  }
  return map;
}

/** Finds fields under the names they have in the files. One per run: it remembers what it has seen. */
export class FieldFinder {
  readonly #map: FieldMap;
  readonly #plain = new Map<string, string>();

  constructor(map: FieldMap) {
    this.#map = map;
  }

  /** `undefined` where there is none, or nothing in it. */
  find(fields: Fields, field: string): unknown {
    return this.#values(fields, field).find(isFilled);
  }

  /** Whether there is such a field, be it empty. */
  has(fields: Fields, field: string): boolean {
    return this.#values(fields, field).length > 0;
  }

  /** What stands under its names, the likeliest first; nothing that is missing or `null`. */
  #values(fields: Fields, field: string): unknown[] {
    const mapped = this.#map.get(field);
    if (mapped !== undefined) return [byPath(fields, mapped)].filter(isThere);
    const exact = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (isFilled(exact)) return [exact];
    const names = [field.toLowerCase(), ...(OTHER_NAMES[field] ?? [])];
    const own = Object.keys(fields).map((name) => [this.#plainOf(name), fields[name]] as const);
    return names.flatMap((name) =>
      own.filter(([plain, value]) => plain === name && isThere(value)).map(([, value]) => value),
    );
  }

  #plainOf(name: string): string {
    let plain = this.#plain.get(name);
    if (plain === undefined) {
      plain = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      // Keys may be data; what is remembered of them has an end.
      if (this.#plain.size < 10_000) this.#plain.set(name, plain);
    }
    return plain;
  }
}

/** A field's own name goes before a path into it: `author.name`. */
function byPath(fields: Fields, path: string): unknown {
  if (Object.hasOwn(fields, path)) return fields[path];
  let value: unknown = fields;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Fields)[name];
  }
  return value;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isFilled(value: unknown): boolean {
  return isThere(value) && value !== '';
}

/** A text, or a number that stands for one, as an id does. */
export function textOf(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
}

/** `a; b | c` → three texts. */
export function listOf(value: unknown): unknown {
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.map(textOf);
  if (typeof value !== 'string') return value;
  return value
    .split(/[;|]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^\s*[+-]?[\d.]+\s*$/.test(value) ? Number(value) : value;
}

const YES = /^(?:true|yes|y|1|x|✓|solved|resolved)$/i;
const NO = /^(?:false|no|n|0|unsolved|open)$/i;

export function booleanOf(value: unknown): unknown {
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string') return value;
  if (YES.test(value.trim())) return true;
  return NO.test(value.trim()) ? false : value;
}

/** `2026-10-02 08:00` → `2026-10-02T08:00` */
export function dateOf(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().replace(/^(\d{4}-\d\d-\d\d) +(?=\d)/, '$1T') : value;
}
