import type { Entry, EntryKind } from '../core/types.js';
import { isObject } from './shapes.js';

const KINDS: readonly EntryKind[] = ['faq', 'issue', 'thread', 'idea', 'news'];
const TYPES = {
  html: 'string',
  answer: 'string',
  status: 'string',
  statusUpdate: 'string',
  updatedAt: 'string',
  lang: 'string',
  solved: 'boolean',
  archived: 'boolean',
  partial: 'boolean',
  votes: 'number',
  views: 'number',
} as const satisfies Partial<Record<keyof Entry, string>>;

/** Stands where a stored entry cannot be used: positions stay as the index has them. It is never found. */
export const REFUSED: Entry = Object.freeze({ id: '', kind: 'faq', title: '', url: '', text: '' });

/**
 * An entry as it was stored, fit to be shown: whatever a file says, its kind is known, its link leads to a web page, and
 * what is of the wrong type is left out. {@link REFUSED} where that cannot be.
 * @param baseUrl - Absolute; what relative addresses are relative to. Absent = they stay as they are.
 */
export function readStored(entry: Entry, baseUrl: string | undefined): Entry {
  const url = webAddress(entry.url, baseUrl);
  if (url === undefined || !KINDS.includes(entry.kind)) return REFUSED;
  const wrong = Object.entries(TYPES).flatMap(([name, type]) => {
    const value: unknown = entry[name as keyof Entry];
    return value === undefined || typeof value === type ? [] : [name];
  });
  const author: unknown = entry.author;
  if (author !== undefined && !(isObject(author) && typeof author['name'] === 'string')) wrong.push('author');
  if (url === entry.url && wrong.length === 0) return entry;
  const kept = Object.entries(entry).filter(([name]) => !wrong.includes(name));
  return { ...(Object.fromEntries(kept) as unknown as Entry), url };
}

/** For each entry whether it is not to be found; `undefined` where all are. */
export function hideRefused(entries: readonly Entry[]): Uint8Array | undefined {
  return entries.includes(REFUSED) ? Uint8Array.from(entries, (entry) => (entry === REFUSED ? 1 : 0)) : undefined;
}

function webAddress(address: string, baseUrl: string | undefined): string | undefined {
  if (/^https?:\/\//i.test(address)) return address;
  if (baseUrl === undefined && !/^[^/?#]*:/.test(address)) return address;
  const url = URL.canParse(address, baseUrl) ? new URL(address, baseUrl) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
