import type { Entry } from '../../src/core/types.js';
import { createSearchIndex, loadSearchIndex, type SearchIndex } from '../../src/search/index.js';
import type { BenchDoc } from '../data.js';
import type { BenchEngine, Searcher } from './engine.js';

/** Help Wizard as a page gets it: no option is set. */
export const ours: BenchEngine = {
  name: 'help-wizard',
  most: { quality: Infinity, speed: Infinity },
  build: (docs) => asSearcher(createSearchIndex(docs.map(asEntry))),
  load: (stored) => asSearcher(loadSearchIndex(JSON.parse(stored))),
};

function asEntry({ id, title, body }: BenchDoc): Entry {
  return { id, kind: 'thread', title, url: `https://forum.example/t/${id}`, text: body };
}

function asSearcher(index: SearchIndex): Searcher {
  return {
    search: (text, limit) => index.search(text, { limit }).map(({ entry }) => entry.id),
    store: () => JSON.stringify(index),
  };
}
