import { checkEntries, type CheckedEntries } from '../../checks/entries.js';
import type { EntryKind } from '../../core/types.js';
import { booleanOf, dateOf, listOf, numberOf, textOf, type FieldFinder } from '../reading/fields.js';
import type { FileRecord } from '../reading/records.js';

/** What holds for entries that do not say. */
export interface EntryDefaults {
  readonly kind?: EntryKind | undefined;
  readonly lang?: string | undefined;
  readonly platforms?: readonly string[] | undefined;
  /** Absolute; what relative addresses are relative to, and where entries without one are. */
  readonly baseUrl?: string | undefined;
  /** Stands before ids that are made up. */
  readonly name?: string | undefined;
}

/** Where a record comes from. */
export interface Origin {
  /** What messages call the file. */
  readonly name: string;
  /** Its place below the folder that was named, with `/`. */
  readonly place: string;
  readonly isPage: boolean;
}

/** What the wizard makes of a record: one entry, perhaps repaired, or why there is none. */
export function toEntry(
  { fields, line }: FileRecord,
  finder: FieldFinder,
  origin: Origin,
  defaults: EntryDefaults,
): CheckedEntries {
  const get = (field: string): unknown => finder.find(fields, field);
  const page = origin.isPage ? pageAddress(origin.place) : undefined;
  const id = textOf(get('id')) ?? made(page === '' ? 'index' : (page ?? textOf(get('url'))), defaults);
  const url = get('url') ?? addressOf(page ?? id, defaults.baseUrl);
  const author = get('author');
  const value = {
    id: id ?? made(`${origin.place}-${line}`, defaults),
    kind: lowerCase(get('kind')) ?? defaults.kind ?? (origin.isPage ? 'faq' : undefined),
    title: textOf(get('title')) ?? (page === undefined ? undefined : fileTitle(page)),
    url,
    text: textOf(get('text')) ?? (finder.has(fields, 'text') ? '' : undefined),
    html: get('html'),
    answer: textOf(get('answer')),
    status: textOf(get('status')),
    statusUpdate: get('statusUpdate'),
    solved: booleanOf(get('solved')),
    archived: booleanOf(get('archived')),
    votes: numberOf(get('votes')),
    views: numberOf(get('views')),
    platforms: listOf(get('platforms')) ?? defaults.platforms,
    tags: listOf(get('tags')),
    author: typeof author === 'string' ? { name: author } : author,
    updatedAt: dateOf(get('updatedAt')),
    lang: get('lang') ?? defaults.lang,
  };
  const { baseUrl } = defaults;
  return checkEntries([value], { source: origin.name, ...(baseUrl === undefined ? {} : { baseUrl }) });
}

function made(id: unknown, { name }: EntryDefaults): unknown {
  return typeof id === 'string' && name !== undefined ? `${name}/${id}` : id;
}

/** `guides/Wi-Fi.md` → `guides/Wi-Fi`, and the index of a folder is the folder. */
function pageAddress(place: string): string {
  return place.replace(/\.[^./]+$/, '').replace(/(^|\/)(?:index|readme)$/i, '$1');
}

/** `guides/join-a-wifi` → `join a wifi` */
function fileTitle(page: string): string {
  return (page.split('/').findLast((part) => part !== '') ?? 'index').replace(/[-_]+/g, ' ');
}

function addressOf(path: unknown, baseUrl: string | undefined): string | undefined {
  if (typeof path !== 'string' || baseUrl === undefined) return undefined;
  // Each part is a name, whatever it looks like.
  return `./${path.split('/').map(encodeURIComponent).join('/')}`;
}

function lowerCase(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}
