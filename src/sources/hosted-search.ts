import type { FieldNames } from '../core/config.js';
import type { EntryKind } from '../core/types.js';
import { mapDocument } from './map-document.js';
import { failing, membersOf, parseJson, readText, withinTime, type Fail } from './request.js';
import type { SearchSource, SearchSourceQuery } from './search-source.js';

/** What all hosted search engines take. */
export interface HostedSearchOptions {
  /** A key that may search and nothing else: every visitor can read it. */
  readonly key: string;
  /** Which field of a document says what, by the entry's own names; `a.b` is `b` of `a`. Default: the same names. */
  readonly fields?: FieldNames;
  /** What a document is that does not say so. Default `faq`. */
  readonly kind?: EntryKind;
  /** Further parameters of the engine's own search, such as filters; what they say counts before what is said here. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds until a search is given up. Default 3000: the visitor reads what the page itself has found. */
  readonly timeoutMs?: number;
}

/** What one engine does its own way. */
export interface Engine {
  readonly name: string;
  /** What errors call the server; without the key. */
  readonly server: string;
  /** The collection or index. */
  readonly index: string;
  /** Asks for the words. */
  request(
    text: string,
    query: SearchSourceQuery,
    fetch: typeof globalThis.fetch,
    signal: AbortSignal,
  ): Promise<Response>;
  /** The documents of an answer; `null` = it is none. Throws an {@link EngineError} that came as an answer. */
  documents(answer: Readonly<Record<string, unknown>>): readonly unknown[] | null;
}

/** What an engine says where it does not search. */
export class EngineError extends Error {
  constructor(
    readonly status: number,
    readonly words: unknown,
  ) {
    super();
  }
}

const MAX_BYTES = 2 * 1024 * 1024;
/** UTF-16 code units of an engine's own words that an error repeats. */
const MAX_WORDS = 200;

/** A search engine of which a page asks what answers the visitor's words. */
export function hostedSearch(engine: Engine, options: HostedSearchOptions): SearchSource {
  const { fields = {}, kind = 'faq', fetch = globalThis.fetch, timeoutMs = 3000 } = options;
  const fail = failing(engine.name, engine.server);
  return {
    name: `${engine.name} ${engine.server} ${engine.index}`,
    search: (text, query) =>
      withinTime(fail, timeoutMs, query.signal, async (signal) => {
        signal.throwIfAborted();
        const documents = await ask(engine, text, query, fetch, signal, fail);
        const entries = documents.slice(0, query.limit).map((document) => mapDocument(document, fields, kind));
        const { kinds } = query;
        return kinds === undefined ? entries : entries.filter((entry) => kinds.includes(entry['kind'] as EntryKind));
      }),
  };
}

async function ask(
  engine: Engine,
  text: string,
  query: SearchSourceQuery,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  fail: Fail,
): Promise<readonly unknown[]> {
  const response = await engine.request(text, query, fetch, signal).catch((error: unknown) => {
    throw fail(
      'could not be reached: it is down, this device is offline, or the server does not let this site ask (CORS)',
      error,
    );
  });
  const body = await readText(response, MAX_BYTES, fail);
  if (!response.ok) throw refused(engine, new EngineError(response.status, wordsOf(body)), fail);
  try {
    const documents = engine.documents(membersOf(parseJson(body, fail)));
    if (documents === null) throw fail('answered something else than search results');
    return documents;
  } catch (error) {
    throw error instanceof EngineError ? refused(engine, error, fail) : error;
  }
}

function refused({ index }: Engine, { status, words }: EngineError, fail: Fail) {
  const said =
    typeof words === 'string' && words !== '' ? `. It says: ${words.slice(0, MAX_WORDS).replace(/\.$/, '')}` : '';
  return fail(`${reason(status, JSON.stringify(index))} (HTTP ${status})${said}`);
}

function reason(status: number, index: string): string {
  switch (status) {
    case 401:
    case 403:
      return `refused the key: it must be one that may search ${index}`;
    case 404:
      return `does not have ${index}, or a field it was asked to search`;
    case 429:
      return 'was asked too often';
    default:
      return 'did not search';
  }
}

/** All engines put what is wrong under this name. */
function wordsOf(body: string): unknown {
  try {
    return membersOf(JSON.parse(body))['message'];
  } catch {
    return undefined;
  }
}

/** Documents where they are found; each engine has its own place for them. */
export function listOrNull(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
