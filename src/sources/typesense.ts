import { EngineError, hostedSearch, listOrNull, withoutSlash, type HostedSearchOptions } from './hosted-search.js';
import { membersOf } from './request.js';
import type { SearchSource } from './search-source.js';

export interface TypesenseOptions extends HostedSearchOptions {
  /** The server, as in `https://search.example.com`; also a path of the owner's own that leads there. */
  readonly url: string;
  readonly collection: string;
  /** The fields to search, most telling first. */
  readonly queryBy: readonly string[];
}

/**
 * A collection of a Typesense server. One POST without headers of its own, so that no preflight comes before it, and the
 * visitor's words are in no address.
 */
export function typesenseSource(options: TypesenseOptions): SearchSource {
  const { url, collection, key, queryBy, parameters } = options;
  const server = withoutSlash(url);
  const engine = {
    name: 'typesense',
    server,
    index: collection,
    request: (text, { limit }, fetch, signal) =>
      fetch(`${server}/multi_search?${new URLSearchParams({ 'x-typesense-api-key': key }).toString()}`, {
        method: 'POST',
        signal,
        credentials: 'omit',
        // A text to the browser, which then asks no one whether it may be sent.
        body: JSON.stringify({
          searches: [
            {
              collection,
              q: text,
              query_by: queryBy.join(','),
              per_page: limit,
              highlight_fields: 'none',
              ...parameters,
            },
          ],
        }),
      }),
    documents: ({ results }) => {
      const result = membersOf(listOrNull(results)?.[0]);
      // An HTTP 200 says nothing about the searches in it.
      if (typeof result['code'] === 'number') throw new EngineError(result['code'], result['error']);
      return listOrNull(result['hits'])?.map((hit) => membersOf(hit)['document']) ?? null;
    },
  } satisfies Parameters<typeof hostedSearch>[0];
  return hostedSearch(engine, options);
}
