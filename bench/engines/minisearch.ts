import MiniSearch, { type Options } from 'minisearch';
import type { BenchDoc } from '../data.js';
import type { BenchEngine, Searcher } from './engine.js';
import { isStopWord } from './stop-words.js';

const LONG = 3;
const OPTIONS: Options<BenchDoc> = {
  fields: ['title', 'body'],
  processTerm(term) {
    const word = term.toLowerCase();
    return isStopWord(word) ? null : word;
  },
  searchOptions: {
    boost: { title: 2 },
    fuzzy: (term) => (term.length > LONG ? 0.2 : false),
    prefix: (term) => term.length > LONG,
    weights: { fuzzy: 0.3, prefix: 0.3 },
  },
};

/** MiniSearch, tuned. */
export const miniSearch: BenchEngine = {
  name: 'minisearch',
  most: { quality: Infinity, speed: Infinity },
  build(docs) {
    const index = new MiniSearch<BenchDoc>(OPTIONS);
    index.addAll(docs);
    return asSearcher(index);
  },
  load: (stored) => asSearcher(MiniSearch.loadJSON(stored, OPTIONS)),
};

function asSearcher(index: MiniSearch<BenchDoc>): Searcher {
  return {
    search: (text, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ id }) => String(id)),
    store: () => JSON.stringify(index),
  };
}
