import lunr, { type LunrIndex } from 'lunr';
import type { BenchEngine, Searcher } from './engine.js';

/** lunr: title boosted, its stemmer on; a question is words, not lunr's query language. It trims texts, but not questions. */
export const lunrEngine: BenchEngine = {
  name: 'lunr',
  most: { quality: Infinity, speed: 10_000 },
  build(docs) {
    const index = lunr(function () {
      this.ref('id');
      this.field('title', { boost: 2 });
      this.field('body');
      for (const doc of docs) this.add(doc);
    });
    return asSearcher(index);
  },
  load: (stored) => asSearcher(lunr.Index.load(JSON.parse(stored) as object)),
};

function asSearcher(index: LunrIndex): Searcher {
  return {
    search: (text, limit) =>
      index
        .query((query) => {
          for (const token of lunr.tokenizer(text.replace(/[^\p{L}\p{N}]+/gu, ' '))) query.term(token.toString(), {});
        })
        .slice(0, limit)
        .map(({ ref }) => ref),
    store: () => JSON.stringify(index),
  };
}
