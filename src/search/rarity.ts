import type { Analyser } from './analyser.js';
import { BACKGROUND_ENTRIES } from './common-words.js';
import { countOf, type Postings } from './postings.js';

/** How much it says that an entry holds a word: the rarer, the more; never 0. */
export interface Rarity {
  readonly ofTerm: Float32Array;
  /** Of a word that no entry holds. */
  readonly unknown: number;
  /** How many entries hold each term, those of an imagined forum included. */
  readonly heldBy: Float32Array;
  /** 1 for terms that only build sentences. */
  readonly isStop: Uint8Array;
}

/** The shares of entries of an average forum that hold such a word. */
const STOP_SHARE = 0.5;
const COMMON_SHARE = 0.1;
/** Below 1 the rarest words count less: in a question of many words none may decide alone. */
const DAMPING = 0.75;

/** Inverse document frequency, blended with that of everyday language. */
export function measureRarity(
  postings: Postings,
  analysers: readonly Analyser[],
  terms: (word: string) => readonly number[],
): Rarity {
  const count = postings.starts.length - 1;
  const shares = new Float32Array(count);
  const isStop = new Uint8Array(count);
  for (const { stopWords, commonWords } of analysers) {
    for (const word of commonWords ?? []) for (const term of terms(word)) shares[term] = COMMON_SHARE;
    for (const word of stopWords) for (const term of terms(word)) [shares[term], isStop[term]] = [STOP_SHARE, 1];
  }
  const total = postings.total + BACKGROUND_ENTRIES;
  const rarity = (entries: number): number => Math.log(1 + (total - entries + 0.5) / (entries + 0.5)) ** DAMPING;
  // Most terms share their count with many others, and powers are dear.
  const known: number[] = [];
  const heldBy = shares.map((share, term) => countOf(postings, term) + BACKGROUND_ENTRIES * share);
  return {
    ofTerm: heldBy.map((entries) => (known[entries] ??= rarity(entries))),
    heldBy,
    unknown: rarity(0),
    isStop,
  };
}
