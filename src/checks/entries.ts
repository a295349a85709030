import type { Author, Entry, EntryKind } from '../core/types.js';

/** Why an entry was left out, or what of it was. */
export interface EntryNote {
  /** The entry's id; where it has none, its place: `faqs.json[12]`. */
  readonly id: string;
  readonly reason: string;
}

export interface CheckedEntries {
  readonly entries: Entry[];
  /** Entries that cannot be shown. */
  readonly skipped: EntryNote[];
  /** Entries that are shown without the part that was wrong. */
  readonly repaired: EntryNote[];
}

export interface CheckOptions {
  /** Absolute; what relative addresses of entries are relative to. Without it, they are refused. */
  readonly baseUrl?: string;
  /** What the notes call the source. */
  readonly source: string;
}

const KINDS: readonly EntryKind[] = ['faq', 'issue', 'thread', 'idea', 'news'];

/** Texts longer than this, in UTF-16 code units, are cut. */
const MAX_LENGTHS = Object.freeze({
  title: 1000,
  text: 200_000,
  answer: 200_000,
  html: 500_000,
  status: 100,
  statusUpdate: 10_000,
  updatedAt: 100,
  lang: 100,
  name: 200,
  badge: 100,
});
/** Of an id, a platform and a tag, which mean something else when they are cut. */
const MAX_ID = 500;
const MAX_URL = 8000;
/** Items of `platforms` and `tags`. */
const MAX_LIST = 200;
/** Entries a warning names. */
const NAMED = 10;
/** Far beyond what a device searches; keeps a `length` that lies from taking for ever. */
const MAX_ENTRIES = 200_000;

/**
 * Turns what a source gave into entries. Never throws, whatever it is given; the result shares nothing with it.
 *
 * An entry needs an `id` no earlier one has, a known `kind`, a `title`, an http(s) `url` (relative ones are resolved
 * against `baseUrl`) and one of `text`, `answer` and `html`; a `text` that is there may be empty. Without one of these
 * it is skipped. Whatever else is wrong is dropped or cut, and the entry kept. `null` counts as left out, and so does an
 * empty list of platforms.
 */
export function checkEntries(values: unknown, { baseUrl, source }: CheckOptions): CheckedEntries {
  const entries = new Map<string, Entry>();
  const skipped: EntryNote[] = [];
  const repaired: EntryNote[] = [];
  const length = lengthOf(values);
  if (length === null) skipped.push({ id: source, reason: 'it is not a list of entries' });
  if (length !== null && length > MAX_ENTRIES) {
    skipped.push({ id: source, reason: `only its first ${MAX_ENTRIES} entries are read` });
  }
  for (let index = 0; index < Math.min(length ?? 0, MAX_ENTRIES); index += 1) {
    const reader = new EntryReader();
    const entry = reader.read(() => (values as readonly unknown[])[index], baseUrl);
    const id = reader.id ?? `${source}[${index}]`;
    if (typeof entry === 'string') skipped.push({ id, reason: entry });
    else if (entries.has(id)) skipped.push({ id, reason: 'an earlier entry has the same id' });
    else {
      entries.set(id, entry);
      if (reader.repairs.length > 0) repaired.push({ id, reason: reader.repairs.join('; ') });
    }
  }
  return { entries: [...entries.values()], skipped, repaired };
}

/** One warning for all entries of a source that were left out (or repaired); names ten and counts the rest. */
export function describeSkipped(source: string, skipped: readonly EntryNote[], what = 'skipped'): string {
  const named = skipped.slice(0, NAMED).map(({ id, reason }) => `\n  ${JSON.stringify(cut(id, 60))}: ${reason}`);
  const rest = skipped.length > NAMED ? `\n  … and ${skipped.length - NAMED} more` : '';
  const count = `${skipped.length} ${skipped.length === 1 ? 'entry' : 'entries'}`;
  return `[help-wizard] ${count} of ${source} ${what}:${named.join('')}${rest}`;
}

function lengthOf(values: unknown): number | null {
  try {
    if (!Array.isArray(values)) return null;
    const { length } = values;
    return Number.isSafeInteger(length) ? length : null;
  } catch {
    return null;
  }
}

/** Without half a surrogate pair at the end. */
function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** Reads one value as an entry: every member once, because a getter may say something else the next time. */
class EntryReader {
  /** Known as soon as it has been read. */
  id: string | undefined;
  readonly repairs: string[] = [];

  /** The entry, or why there is none. */
  read(get: () => unknown, baseUrl: string | undefined): Entry | string {
    try {
      const value = get();
      if (!isRecord(value)) return 'it is not an object';
      return this.#readEntry(value, baseUrl);
    } catch {
      // A getter or proxy of the host threw; what it threw may be as hostile.
      return 'it cannot be read';
    }
  }

  #readEntry(value: Fields, baseUrl: string | undefined): Entry | string {
    const { id, kind, url } = value;
    if (typeof id !== 'string' || id.trim() === '' || id.length > MAX_ID) {
      return `its id is not a text of 1–${MAX_ID} characters`;
    }
    this.id = id;
    const known = KINDS.find((name) => name === kind);
    if (known === undefined) return `its kind is none of ${KINDS.join(', ')}`;
    const title = this.#text(value, 'title')?.trim();
    if (!title) return 'it has no title';
    const address = webAddress(url, baseUrl);
    if (address === undefined) return 'its url is not an http(s) address';
    const text = this.#text(value, 'text');
    const html = this.#text(value, 'html');
    const answer = this.#text(value, 'answer');
    if (text === undefined && !html && !answer) return 'it has neither text nor answer nor html';
    const entry = { id, kind: known, title, url: address, text: text ?? '' };
    return addGiven(addGiven(entry, { html, answer }), this.#details(value));
  }

  #details(value: Fields): Optional<Omit<Entry, 'id' | 'kind' | 'title' | 'url' | 'text' | 'html' | 'answer'>> {
    return {
      status: this.#text(value, 'status'),
      statusUpdate: this.#text(value, 'statusUpdate'),
      solved: this.#boolean(value, 'solved'),
      archived: this.#boolean(value, 'archived'),
      votes: this.#number(value, 'votes'),
      views: this.#number(value, 'views'),
      platforms: this.#texts(value, 'platforms'),
      tags: this.#texts(value, 'tags'),
      author: this.#author(value),
      updatedAt: this.#checked(value, 'updatedAt', isDate, 'an ISO 8601 date'),
      lang: this.#checked(value, 'lang', isLanguage, 'a BCP 47 language'),
    };
  }

  #checked(value: Fields, field: keyof typeof MAX_LENGTHS, check: (text: string) => boolean, expected: string) {
    const text = this.#text(value, field);
    if (text === undefined || check(text)) return text;
    return this.#drop(field, expected);
  }

  #text(value: Fields, field: keyof typeof MAX_LENGTHS): string | undefined {
    const text = value[field] ?? undefined;
    if (text === undefined) return undefined;
    if (typeof text !== 'string') return this.#drop(field, 'a text');
    const limit = MAX_LENGTHS[field];
    if (text.length > limit) this.repairs.push(`${field} was cut to ${limit} characters`);
    return cut(text, limit);
  }

  #boolean(value: Fields, field: string): boolean | undefined {
    const flag = value[field] ?? undefined;
    return flag === undefined || typeof flag === 'boolean' ? flag : this.#drop(field, 'true or false');
  }

  #number(value: Fields, field: string): number | undefined {
    const number = value[field] ?? undefined;
    if (number === undefined) return undefined;
    return typeof number === 'number' && Number.isFinite(number) ? number : this.#drop(field, 'a number');
  }

  #texts(value: Fields, field: string): readonly string[] | undefined {
    const list: unknown = value[field] ?? undefined;
    if (list === undefined) return undefined;
    if (!Array.isArray(list)) return this.#drop(field, 'a list');
    const items = Array.from({ length: Math.min(list.length, MAX_LIST) }, (_, i): unknown => list[i]);
    const texts = items.filter((item) => typeof item === 'string' && item !== '' && item.length <= MAX_ID) as string[];
    if (texts.length < list.length) this.repairs.push(`${field} lost what is not a short text`);
    return texts.length > 0 ? texts : undefined;
  }

  #author(value: Fields): Author | undefined {
    const author = value.author ?? undefined;
    if (author === undefined) return undefined;
    const name = isRecord(author) ? this.#text(author, 'name') : undefined;
    if (!isRecord(author) || !name) return this.#drop('author', 'an object with a name');
    const badge = this.#text(author, 'badge');
    return badge ? { name, badge } : { name };
  }

  #drop(field: string, expected: string): undefined {
    this.repairs.push(`${field} is not ${expected}`);
  }
}

type Fields = Readonly<Record<string, unknown>>;
type Optional<T> = { [K in keyof T]: T[K] | undefined };
type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Adds what is not undefined; an empty text says nothing either. In place: a hundred thousand entries take a while. */
function addGiven<T extends object, F extends object>(entry: T, fields: F): T & Given<F> {
  const target = entry as T & Partial<F>;
  for (const key in fields) {
    const value: unknown = fields[key];
    if (value !== undefined && value !== '') target[key] = value as (typeof target)[typeof key];
  }
  return target;
}

function webAddress(url: unknown, baseUrl: string | undefined): string | undefined {
  if (typeof url !== 'string' || url.length > MAX_URL) return undefined;
  try {
    const { protocol, href } = new URL(url, baseUrl);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}

/** `Date.parse` alone takes "12" for a month. */
function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(T|$)/.test(text) && !Number.isNaN(Date.parse(text));
}

function isLanguage(text: string): boolean {
  // Nearly all are; asking Intl takes as long as the rest of an entry.
  if (/^[a-z]{2}(-[A-Z]{2})?$/.test(text)) return true;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
