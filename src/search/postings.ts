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
  /** The terms of all titles, ascending within a title, each once. */
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

/**
 * The terms of each title, of all that entries hold.
 * @param marks - For each posting, in one bit, whether its word is in the entry's title.
 */
export function collectTitles(
  total: number,
  starts: Uint32Array,
  entries: Uint32Array,
  marks: Uint8Array,
): Pick<Postings, 'titleStarts' | 'titles'> {
  const titleStarts = new Uint32Array(total + 1);
  for (let i = 0; i < entries.length; i++) titleStarts[entries[i]! + 1]! += (marks[i >> 3]! >> (i & 7)) & 1;
  for (let entry = 0; entry < total; entry++) titleStarts[entry + 1]! += titleStarts[entry]!;
  const next = titleStarts.slice();
  const titles = new Uint32Array(titleStarts[total]!);
  for (let term = 0; term < starts.length - 1; term++) {
    for (let i = starts[term]!, end = starts[term + 1]!; i < end; i++) {
      if (((marks[i >> 3]! >> (i & 7)) & 1) === 1) titles[next[entries[i]!]!++] = term;
    }
  }
  return { titleStarts, titles };
}

/** How many bytes the marks of so many postings take. */
export function markBytes(postings: number): number {
  return (postings + 7) >> 3;
}

/** For each posting whether its word is in the title, a bit each: what {@link collectTitles} needs. */
export function markTitles({ starts, entries, titleStarts, titles }: Postings): Uint8Array {
  const bits = new Uint8Array(markBytes(entries.length));
  const next = titleStarts.slice();
  for (let term = 0; term < starts.length - 1; term++) {
    for (let i = starts[term]!, end = starts[term + 1]!; i < end; i++) {
      const entry = entries[i]!;
      const at = next[entry]!;
      if (at === titleStarts[entry + 1] || titles[at] !== term) continue;
      next[entry] = at + 1;
      bits[i >> 3]! |= 1 << (i & 7);
    }
  }
  return bits;
}
