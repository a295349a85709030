import { hostedSearch, listOrNull, withoutSlash, type HostedSearchOptions } from './hosted-search.js';
import type { SearchSource } from './search-source.js';

export interface MeilisearchOptions extends HostedSearchOptions {
  /** The server, as in `https://search.example.com`; also a path of the owner's own that leads there. */
  readonly url: string;
  readonly index: string;
}

/** An index of a Meilisearch server. */
export function meilisearchSource(options: MeilisearchOptions): SearchSource {
  const { url, index, key, parameters } = options;
  const server = withoutSlash(url);
  const engine = {
    name: 'meilisearch',
    server,
    index,
    request: (text, { limit }, fetch, signal) =>
      fetch(`${server}/indexes/${encodeURIComponent(index)}/search`, {
        method: 'POST',
        signal,
        credentials: 'omit',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        // A sentence holds words no document has: the rare ones are what it is about.
        body: JSON.stringify({ q: text, limit, matchingStrategy: 'frequency', ...parameters }),
      }),
    documents: ({ hits }) => listOrNull(hits),
  } satisfies Parameters<typeof hostedSearch>[0];
  return hostedSearch(engine, options);
}
