import { expect } from '@esm-bundle/chai';
import { checkEntries } from '../../src/checks/entries.js';
import { HelpWizardError } from '../../src/core/errors.js';
import { algoliaSource } from '../../src/sources/algolia.js';
import type { HostedSearchOptions } from '../../src/sources/hosted-search.js';
import { meilisearchSource } from '../../src/sources/meilisearch.js';
import type { SearchSource } from '../../src/sources/search-source.js';
import { typesenseSource } from '../../src/sources/typesense.js';
import { broken, fakeFetch, json, rejection, silent, type Answer, type Call } from './fake-fetch.js';

type Make = (options: Partial<HostedSearchOptions>) => SearchSource;
interface EngineCase {
  readonly make: Make;
  /** An answer of this engine with these documents. */
  readonly found: (...documents: unknown[]) => Answer;
  readonly server: string;
  readonly asked: (call: Call) => unknown;
}

// The shapes are those of the engines' own API references; the content is made up.
const ENGINES: Readonly<Record<string, EngineCase>> = {
  typesense: {
    make: (options) =>
      typesenseSource({
        url: 'https://search.example/',
        collection: 'help',
        queryBy: ['title', 'text'],
        key: 'k&1',
        ...options,
      }),
    found: (...documents) =>
      json({
        results: [
          {
            facet_counts: [],
            found: documents.length,
            hits: documents.map((document) => ({
              document,
              highlight: {},
              highlights: [],
              text_match: 578730123365187700,
            })),
            out_of: 900,
            page: 1,
            request_params: { collection_name: 'help', per_page: 5, q: 'x' },
            search_cutoff: false,
            search_time_ms: 2,
          },
        ],
      }),
    server: 'https://search.example',
    asked: ({ url, headers, body }) => [url, headers.get('content-type'), headers.get('x-typesense-api-key'), body],
  },
  meilisearch: {
    make: (options) => meilisearchSource({ url: 'https://search.example/', index: 'help', key: 'k&1', ...options }),
    found: (...hits) =>
      json({ hits, query: 'x', processingTimeMs: 1, limit: 5, offset: 0, estimatedTotalHits: hits.length }),
    server: 'https://search.example',
    asked: ({ url, headers, body }) => [url, headers.get('content-type'), headers.get('authorization'), body],
  },
  algolia: {
    make: (options) => algoliaSource({ appId: 'APP1', index: 'help', key: 'k&1', ...options }),
    found: (...hits) => json({ hits, nbHits: hits.length, page: 0, nbPages: 1, hitsPerPage: 5, processingTimeMS: 1 }),
    server: 'APP1',
    asked: ({ url, headers, body }) => [url, headers.get('content-type'), headers.get('x-algolia-api-key'), body],
  },
};

const ASKED: Readonly<Record<string, unknown>> = {
  typesense: [
    'https://search.example/multi_search?x-typesense-api-key=k%261',
    null,
    null,
    {
      searches: [
        {
          collection: 'help',
          q: 'songs stop',
          query_by: 'title,text',
          per_page: 5,
          highlight_fields: 'none',
          extra: 1,
        },
      ],
    },
  ],
  meilisearch: [
    'https://search.example/indexes/help/search',
    'application/json',
    'Bearer k&1',
    { q: 'songs stop', limit: 5, matchingStrategy: 'frequency', extra: 1 },
  ],
  algolia: [
    'https://app1-dsn.algolia.net/1/indexes/help/query?x-algolia-application-id=APP1&x-algolia-api-key=k%261',
    null,
    null,
    {
      query: 'songs stop',
      hitsPerPage: 5,
      removeWordsIfNoResults: 'allOptional',
      attributesToHighlight: [],
      attributesToSnippet: [],
      extra: 1,
    },
  ],
};

const aDocument = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'a',
  objectID: 'a',
  kind: 'thread',
  title: 'Songs stop',
  url: 'https://forum.example/t/1',
  text: 'After a minute.',
  ...given,
});
const query = { limit: 5 };

/** The entries a page would show. */
async function shown(source: SearchSource, limit = 5): Promise<unknown[]> {
  return checkEntries(await source.search('songs stop', { limit }), { source: source.name }).entries;
}

for (const [name, { make, found, server, asked }] of Object.entries(ENGINES)) {
  const failed = (words: string): string => `[help-wizard] [${name}] ${server} ${words}`;

  describe(`hosted search: ${name}`, () => {
    it('asks once, with the key, the words and what the owner adds', async () => {
      const { fetch, calls } = fakeFetch(found());
      await make({ fetch, parameters: { extra: 1 } }).search('songs stop', query);
      expect(calls.map(asked)).to.deep.equal([ASKED[name]]);
      expect(calls[0]?.method).to.equal('POST');
    });

    it('gives documents as entries, in their order', async () => {
      const { fetch } = fakeFetch(found(aDocument(), aDocument({ id: 'b', objectID: 'b', solved: true })));
      expect(await shown(make({ fetch }))).to.deep.equal([
        { id: 'a', kind: 'thread', title: 'Songs stop', url: 'https://forum.example/t/1', text: 'After a minute.' },
        {
          id: 'b',
          kind: 'thread',
          title: 'Songs stop',
          url: 'https://forum.example/t/1',
          text: 'After a minute.',
          solved: true,
        },
      ]);
    });

    it('takes what an entry says from the fields it is told', async () => {
      const document = {
        nr: 7,
        names: { short: 'Songs stop' },
        'a.b': 'https://forum.example/t/7',
        by: 'mira',
        at: 1_790_000_000,
        on: 'phone',
        tags: 'playback',
        text: null,
        kind: 'product',
      };
      const { fetch } = fakeFetch(found(document));
      const fields = { id: 'nr', title: 'names.short', url: 'a.b', author: 'by', updatedAt: 'at', platforms: 'on' };
      expect(await shown(make({ fetch, fields, kind: 'thread' }))).to.deep.equal([
        {
          id: '7',
          kind: 'thread',
          title: 'Songs stop',
          url: 'https://forum.example/t/7',
          text: '',
          author: { name: 'mira' },
          updatedAt: '2026-09-21T14:13:20.000Z',
          platforms: ['phone'],
          tags: ['playback'],
        },
      ]);
    });

    it('gives no link that is not an absolute web address, and no more than was asked for', async () => {
      const urls = ['javascript:alert(1)', '/t/1', 'data:text/html,x', 'https://forum.example/t/2'];
      const documents = urls.map((url, i) => aDocument({ url, id: `d${i}`, objectID: `d${i}` }));
      expect(await shown(make({ fetch: fakeFetch(found(...documents)).fetch }))).to.have.length(1);
      expect(await shown(make({ fetch: fakeFetch(found(...documents)).fetch }), 3)).to.have.length(0);
    });

    it('keeps to the kinds it is asked for', async () => {
      const { fetch } = fakeFetch(found(aDocument(), aDocument({ kind: 'issue' })));
      const entries = await make({ fetch }).search('x', { limit: 5, kinds: ['issue'] });
      expect(entries.map((entry) => (entry as { kind: string }).kind)).to.deep.equal(['issue']);
    });

    it('survives documents that are none', async () => {
      const { fetch } = fakeFetch(found(null, 7, 'x', [], { id: { a: 1 }, tags: { length: 3 } }));
      expect(await shown(make({ fetch }))).to.deep.equal([]);
    });

    const refusals: [string, Answer, string][] = [
      [
        'a wrong key',
        json({ message: 'Forbidden' }, { status: 401 }),
        'refused the key: it must be one that may search "help" (HTTP 401). It says: Forbidden.',
      ],
      [
        'a key for something else',
        json({ message: 'No.' }, { status: 403 }),
        'refused the key: it must be one that may search "help" (HTTP 403). It says: No.',
      ],
      [
        'a missing index',
        json({}, { status: 404 }),
        'does not have "help", or a field it was asked to search (HTTP 404).',
      ],
      ['too many questions', () => new Response('slow down', { status: 429 }), 'was asked too often (HTTP 429).'],
      [
        'a server that fails',
        json({ message: 'x'.repeat(500) }, { status: 500 }),
        `did not search (HTTP 500). It says: ${'x'.repeat(200)}.`,
      ],
      [
        'no network, or no CORS',
        broken,
        'could not be reached: it is down, this device is offline, or the server does not let this site ask (CORS).',
      ],
      ['a page in place of results', () => new Response('<!doctype html>'), 'is not JSON.'],
      ['something else', json({ ok: true }), 'answered something else than search results.'],
      ['null', json(null), 'answered something else than search results.'],
      ['a very large answer', json({}, { headers: { 'content-length': '10485760' } }), 'is larger than 2 MB.'],
    ];
    for (const [what, answer, words] of refusals) {
      it(`says what is wrong on ${what}, without the key`, async () => {
        const error = await rejection(make({ fetch: fakeFetch(answer).fetch }).search('x', query));
        expect(error).to.be.instanceOf(HelpWizardError);
        expect(error.message).to.equal(failed(words));
      });
    }

    it('gives up after its time', async () => {
      const error = await rejection(make({ fetch: fakeFetch(silent).fetch, timeoutMs: 20 }).search('x', query));
      expect(error.message).to.equal(failed('did not answer within 20 ms.'));
    });

    it('rejects with an AbortError when it is aborted, and stops the request', async () => {
      const { fetch, calls } = fakeFetch(silent);
      const controller = new AbortController();
      const searching = make({ fetch }).search('x', { limit: 5, signal: controller.signal });
      controller.abort(new Error('typed on'));
      expect((await rejection(searching)).name).to.equal('AbortError');
      expect(calls.map(({ signal }) => signal?.aborted)).to.deep.equal([true]);
      await rejection(make({ fetch }).search('x', { limit: 5, signal: AbortSignal.abort() }));
      expect(calls).to.have.length(1);
    });
  });
}

describe('hosted search: what only one engine does', () => {
  it('typesense: an error in an answer that is HTTP 200', async () => {
    const { fetch } = fakeFetch(json({ results: [{ code: 404, error: 'Not found.' }] }));
    const source = ENGINES['typesense']?.make({ fetch });
    expect((await rejection(source?.search('x', query) ?? Promise.resolve())).message).to.contain(
      'does not have "help", or a field it was asked to search (HTTP 404). It says: Not found.',
    );
  });

  it('algolia: another host where the first is not reached or fails, once', async () => {
    for (const first of [broken, json({}, { status: 503 })]) {
      const { fetch, calls } = fakeFetch(first, json({ hits: [aDocument()] }));
      expect(await shown(algoliaSource({ appId: 'APP1', index: 'help', key: 'k', fetch }))).to.have.length(1);
      expect(calls.map(({ url }) => /^https:\/\/app1-[123]\.algolianet\.com\//.test(url))).to.deep.equal([false, true]);
    }
  });

  it('algolia: cuts a long question to 512 bytes, between characters', async () => {
    const { fetch, calls } = fakeFetch(json({ hits: [] }));
    await algoliaSource({ appId: 'APP1', index: 'help', key: 'k', fetch }).search(`a${'ü'.repeat(400)}`, query);
    expect(calls[0]?.body?.['query']).to.equal(`a${'ü'.repeat(255)}`);
  });
});
