import type { Entry } from '../core/types.js';
import { problem } from './problem.js';

/**
 * An entry as it was stored, with an absolute address: whatever a file says, a link leads to a web page.
 * @param baseUrl - Absolute; what relative addresses are relative to. Absent = they stay as they are.
 * @param file - What an error calls the index.
 */
export function withAddress(entry: Entry, baseUrl: string | undefined, file: string): Entry {
  if (/^https?:\/\//i.test(entry.url)) return entry;
  if (baseUrl === undefined && !/^[^/?#]*:/.test(entry.url)) return entry;
  const url = URL.canParse(entry.url, baseUrl) ? new URL(entry.url, baseUrl) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return { ...entry, url: url.href };
  throw problem(
    `The search index cannot be used: in "${file}" the address ${JSON.stringify(entry.url)} is no web address.`,
  );
}
