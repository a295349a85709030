import type { FieldNames } from '../core/config.js';
import { hostedSearch, listOrNull, type HostedSearchOptions } from './hosted-search.js';
import type { SearchSource } from './search-source.js';

export interface AlgoliaOptions extends HostedSearchOptions {
  readonly appId: string;
  readonly index: string;
}

/** Bytes of UTF-8; Algolia refuses a longer question. */
const MAX_BYTES = 512;
const FIELDS: FieldNames = Object.freeze({ id: 'objectID' });

/** An index of Algolia. A host that is not reached, or does not work, is replaced by another one, once. */
export function algoliaSource(options: AlgoliaOptions): SearchSource {
  const { appId, index, key, parameters } = options;
  const id = encodeURIComponent(appId.toLowerCase());
  const main = `https://${id}-dsn.algolia.net`;
  const spare = `https://${id}-${1 + Math.floor(Math.random() * 3)}.algolianet.com`;
  const access = new URLSearchParams({ 'x-algolia-application-id': appId, 'x-algolia-api-key': key }).toString();
  const path = `/1/indexes/${encodeURIComponent(index)}/query?${access}`;
  const engine = {
    name: 'algolia',
    server: appId,
    index,
    async request(text, { limit }, fetch, signal) {
      // A text to the browser, which then asks no one whether it may be sent.
      const init = { method: 'POST', signal, credentials: 'omit', body: bodyOf(text, limit, parameters) } as const;
      const first = await fetch(main + path, init).catch(() => null);
      if (first !== null && first.status < 500) return first;
      await first?.body?.cancel();
      signal.throwIfAborted();
      return fetch(spare + path, init);
    },
    documents: ({ hits }) => listOrNull(hits),
  } satisfies Parameters<typeof hostedSearch>[0];
  return hostedSearch(engine, { ...options, fields: { ...FIELDS, ...options.fields } });
}

function bodyOf(text: string, hitsPerPage: number, parameters: AlgoliaOptions['parameters']): string {
  return JSON.stringify({
    query: cut(text),
    hitsPerPage,
    // Else a sentence finds only what holds each of its words.
    removeWordsIfNoResults: 'allOptional',
    attributesToHighlight: [],
    attributesToSnippet: [],
    ...parameters,
  });
}

/** Without half a character at the end. */
function cut(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return bytes.length <= MAX_BYTES ? text : new TextDecoder().decode(bytes.slice(0, MAX_BYTES)).replace(/\ufffd+$/, '');
}
