import { backgroundShare, BACKGROUND_ENTRIES } from './common-words.js';
import type { Postings, TermNumbers } from './postings.js';

/** How much it says that an entry holds a word: the rarer, the more; never 0. */
export interface Rarity {
  readonly ofTerm: Float64Array;
  /** Of a word that no entry holds. */
  readonly unknown: number;
}

/** Inverse document frequency, blended with that of everyday English. */
export function measureRarity(words: readonly string[], { termOf }: TermNumbers, postings: Postings): Rarity {
  const shares = new Float64Array(postings.starts.length - 1);
  words.forEach((word, index) => {
    const term = termOf[index]!;
    shares[term] = Math.max(shares[term]!, backgroundShare(word));
  });
  const total = postings.total + BACKGROUND_ENTRIES;
  const rarity = (count: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5));
  const ofTerm = shares.map((share, term) =>
    rarity(postings.starts[term + 1]! - postings.starts[term]! + BACKGROUND_ENTRIES * share),
  );
  return { ofTerm, unknown: rarity(0) };
}
