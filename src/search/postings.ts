/** The inverted index as plain numbers. Terms are numbered in the order of their stems. */
export interface Postings {
  /** How many entries there are. */
  readonly total: number;
  /** Where the entries of a term begin in `entries` and `impacts`; one more than there are terms. */
  readonly starts: Uint32Array;
  /** Positions of entries, ascending within a term. */
  readonly entries: Uint32Array;
  /** How strongly an entry holds the term, 1 to 255 for almost nothing to all that counts. */
  readonly impacts: Uint8Array;
  /** Where the terms of an entry's title begin in `titles`; one more than there are entries. */
  readonly titleStarts: Uint32Array;
  /** The terms of all titles, in order. */
  readonly titles: Uint32Array;
}

/** All that is known about the entries' words; what a stored index stores. */
export interface IndexData {
  readonly postings: Postings;
  /** Every stem, sorted by code units. */
  readonly stems: readonly string[];
  /** Every word, sorted by code units; twice where two languages take different endings off. */
  readonly words: readonly string[];
  /** The term of each word. */
  readonly termOf: Uint32Array;
  /** The languages whose analysers took part; the page's first. */
  readonly langs: readonly string[];
}

/** The impact of what says everything there is to say. */
export const FULL_IMPACT = 255;

/** How many entries hold a term. */
export function countOf({ starts }: Postings, term: number): number {
  return starts[term + 1]! - starts[term]!;
}
