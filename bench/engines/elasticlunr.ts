import elasticlunr, { type ElasticlunrIndex } from 'elasticlunr';
import type { BenchDoc } from '../data.js';
import type { BenchEngine, Searcher } from './engine.js';

/** elasticlunr: title boosted, any word, beginnings of words too. */
export const elasticlunrEngine: BenchEngine = {
  name: 'elasticlunr',
  most: { quality: Infinity, speed: 10_000 },
  build(docs) {
    const index = elasticlunr<BenchDoc>(function () {
      this.setRef('id');
      this.addField('title');
      this.addField('body');
      this.saveDocument(false);
    });
    for (const doc of docs) index.addDoc(doc);
    return asSearcher(index);
  },
  load: (stored) => asSearcher(elasticlunr.Index.load<BenchDoc>(JSON.parse(stored) as object)),
};

function asSearcher(index: ElasticlunrIndex<BenchDoc>): Searcher {
  return {
    search: (text, limit) =>
      index
        .search(text, { fields: { title: { boost: 2 }, body: { boost: 1 } }, bool: 'OR', expand: true })
        .slice(0, limit)
        .map(({ ref }) => ref),
    store: () => JSON.stringify(index),
  };
}
