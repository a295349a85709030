import { FULL_IMPACT, type Postings } from './postings.js';
import type { Query, QueryWord } from './read-query.js';

/** The entries that hold a word of the question; valid until the next question. */
export interface Candidates {
  /** Positions of entries: the first `length` of them, in no order. */
  readonly positions: Uint32Array;
  readonly length: number;
  /** What the words found in an entry are worth, by position of the entry. */
  readonly sums: Float32Array;
  /** How many of the question's words it holds, fillers left out; by position of the entry. */
  readonly found: Uint16Array;
}

/** Finds candidates, word by word, in arrays that are made once: a question leaves no garbage that grows with the index. */
export function createFinder(postings: Postings): (query: Query) => Candidates {
  const sums = new Float32Array(postings.total);
  const found = new Uint16Array(postings.total);
  const positions = new Uint32Array(postings.total);
  const strengths = new Float32Array(postings.total);
  const held = new Uint32Array(postings.total);
  let length = 0;

  const addContent = (position: number, value: number): void => {
    if (found[position] === 0) positions[length++] = position;
    found[position]!++;
    sums[position]! += value;
  };
  const addFiller = (position: number, value: number): void => {
    if (found[position]! > 0) sums[position]! += value;
  };

  /** A word of one reading, as nearly all are. */
  const addOne = ({ readings, worth, isFiller }: QueryWord): void => {
    const { starts, entries, impacts } = postings;
    const { term, certainty } = readings[0]!;
    const share = (certainty * worth) / FULL_IMPACT;
    const add = isFiller ? addFiller : addContent;
    for (let i = starts[term]!, end = starts[term + 1]!; i < end; i++) add(entries[i]!, impacts[i]! * share);
  };

  /** The strongest of several readings counts. */
  const addStrongest = ({ readings, worth, isFiller }: QueryWord): void => {
    const { starts, entries, impacts } = postings;
    let count = 0;
    for (const { term, certainty } of readings) {
      const share = (certainty * worth) / FULL_IMPACT;
      for (let i = starts[term]!, end = starts[term + 1]!; i < end; i++) {
        const position = entries[i]!;
        const strength = impacts[i]! * share;
        const before = strengths[position]!;
        if (before === 0) held[count++] = position;
        if (strength > before) strengths[position] = strength;
      }
    }
    const add = isFiller ? addFiller : addContent;
    for (let i = 0; i < count; i++) {
      const position = held[i]!;
      add(position, strengths[position]!);
      strengths[position] = 0;
    }
  };

  return ({ words }) => {
    for (let i = 0; i < length; i++) sums[positions[i]!] = found[positions[i]!] = 0;
    length = 0;
    for (const word of words) {
      if (word.readings.length === 1) addOne(word);
      else if (word.readings.length > 1) addStrongest(word);
    }
    return { positions, length, sums, found };
  };
}
