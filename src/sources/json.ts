import type { Source } from './content-source.js';
import { fetchTwice } from './fetch-twice.js';
import { absolute, failing, membersOf, parseJson, readText, withinTime, type Fail } from './request.js';
import { dropStored, readStored, store, type StoredFile } from './stored-files.js';

export interface JsonSourceOptions {
  /** A JSON file or endpoint: a list of entries, or `{ "entries": [...] }`. */
  readonly url: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds until reading the file is given up, a second try included. Default 10,000. */
  readonly timeoutMs?: number;
  /**
   * Keep a copy on the visitor's device, to have something to show at once the next time. Only of an answer with an
   * `ETag` or `Last-Modified` this page can read, and without `Cache-Control: no-store`. Default `true`.
   */
  readonly store?: boolean;
}

const MAX_BYTES = 20 * 1024 * 1024;
/** A copy that the server confirms is written again once it is this old, in milliseconds: it counts as new then. */
const RENEW_AFTER_MS = 24 * 3_600_000;

/**
 * Entries of one JSON file. Relative addresses in it are relative to the file, wherever redirects have led.
 *
 * A file that is not reached, or answered with a server error, is asked for once more.
 */
export function jsonSource({
  url,
  fetch = globalThis.fetch,
  timeoutMs = 10_000,
  store: isStored = true,
}: JsonSourceOptions): Source {
  const fail = failing('json', url);
  let baseUrl = absolute(url);
  let version: string | undefined;
  const take = (file: StoredFile) => {
    baseUrl = absolute(file.baseUrl) ?? baseUrl;
    version = versionOf(file);
  };
  return {
    name: url,
    get baseUrl() {
      return baseUrl;
    },
    get version() {
      return version;
    },
    async stored() {
      const copy = isStored ? await readStored(url) : null;
      const entries = copy && (await unpack(url, copy, fail));
      if (copy !== null && entries !== null) take(copy);
      return entries;
    },
    async entries({ signal } = {}) {
      return withinTime(fail, timeoutMs, signal, async (inTime) => {
        const copy = isStored ? await readStored(url) : null;
        const asked = await ask(url, fetch, inTime, fail, copy);
        if (asked.status === 304 && copy !== null) {
          const entries = await unpack(url, copy, fail);
          if (Date.now() - copy.confirmedAt > RENEW_AFTER_MS) void store(url, { ...copy, confirmedAt: Date.now() });
          if (entries !== null) return (take(copy), entries);
        }
        const response = asked.status === 304 ? await ask(url, fetch, inTime, fail, null) : asked;
        if (response.status === 404 || response.status === 410) void dropStored(url);
        if (!response.ok) throw fail(`answered HTTP ${response.status}`);
        const text = await readText(response, MAX_BYTES, fail);
        const entries = parseEntries(text, fail);
        const file = describeFile(response, text, baseUrl ?? url);
        if (isStored) void (isStorable(response, file) ? store(url, file) : dropStored(url));
        return (take(file), entries);
      });
    },
  };
}

/**
 * To this page's own origin with the validators of the copy. To others without: such headers would need a preflight, which
 * few servers of files answer; the browser's own cache validates there.
 */
function ask(
  url: string,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  fail: Fail,
  copy: StoredFile | null,
): Promise<Response> {
  if (copy === null) return fetchTwice(url, fetch, signal, fail);
  if (!isOwnOrigin(url)) return fetchTwice(url, fetch, signal, fail, {}, 'no-cache');
  const { etag, lastModified } = copy;
  const conditions = {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
  return fetchTwice(url, fetch, signal, fail, conditions);
}

function isOwnOrigin(url: string): boolean {
  const { location } = globalThis as { readonly location?: Location };
  return location !== undefined && URL.canParse(url) && new URL(url).origin === location.origin;
}

/** The entries of a copy; one that is damaged is forgotten. */
async function unpack(url: string, copy: StoredFile, fail: Fail): Promise<readonly unknown[] | null> {
  try {
    return parseEntries(copy.text, fail);
  } catch {
    await dropStored(url);
    return null;
  }
}

function describeFile(response: Response, text: string, baseUrl: string): StoredFile {
  return {
    text,
    baseUrl: absolute(response.url) ?? baseUrl,
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
    confirmedAt: Date.now(),
  };
}

function versionOf({ etag, lastModified }: StoredFile): string | undefined {
  return etag ?? lastModified ?? undefined;
}

/** A server that gives no validators has not thought of copies; what it gives may be another thing each time. */
function isStorable({ headers }: Response, file: StoredFile): boolean {
  return versionOf(file) !== undefined && !/\bno-store\b/i.test(headers.get('cache-control') ?? '');
}

function parseEntries(text: string, fail: Fail): readonly unknown[] {
  const value = parseJson(text, fail);
  // First, because a list has a method of that name.
  if (Array.isArray(value)) return value;
  const { entries } = membersOf(value);
  if (!Array.isArray(entries)) throw fail('is neither a list of entries nor { "entries": [...] }');
  return entries;
}
