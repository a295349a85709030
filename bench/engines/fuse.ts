import Fuse, { type IFuseOptions } from 'fuse.js';
import type { BenchDoc } from '../data.js';
import type { BenchEngine } from './engine.js';
import { isStopWord } from './stop-words.js';

const OPTIONS: IFuseOptions<BenchDoc> = {
  useTokenSearch: true,
  threshold: 0.25,
  keys: [
    { name: 'title', weight: 2 },
    { name: 'body', weight: 1 },
  ],
};

/** Fuse.js over whole documents, by words. */
export const fuse: BenchEngine = {
  name: 'fuse-token',
  most: { quality: 1_000, speed: 10_000 },
  build(docs) {
    const index = new Fuse(docs, OPTIONS);
    return {
      search: (text, limit) => index.search(withoutStopWords(text), { limit }).map(({ item }) => item.id),
    };
  },
};

/** A question of stop words alone stays as it is. */
function withoutStopWords(text: string): string {
  const words = text.split(/\s+/).filter((word) => !isStopWord(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  return words.length === 0 ? text : words.join(' ');
}
