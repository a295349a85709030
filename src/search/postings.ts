import type { Entry } from '../core/types.js';
import { STOP_WORDS } from './common-words.js';
import type { FieldWeights } from './options.js';
import { stemWord } from './stem-word.js';
import { tokenizeForIndex } from './tokenize.js';

/** The inverted index as plain data, ready for JSON. */
export interface PostingsData {
  /** Every word of the entries, sorted by code units. */
  readonly words: readonly string[];
  /** How many entries hold each term. Terms are the stems of `words`, numbered as they first occur there. */
  readonly counts: readonly number[];
  /** Term by term, two numbers for each entry: the distance from the entry before, and the weight times 16. */
  readonly pairs: readonly number[];
}

/** Weights are whole numbers of sixteenths: exact in JSON and small. */
export const WEIGHT_UNIT = 16;
const MAX_WEIGHT = 0xffff;
/** How strongly long fields are discounted, 0–1; titles little, because they are all short. */
const LENGTH_DISCOUNT = { title: 0.3, tags: 0.3, answer: 0.6, text: 0.6 } as const;

type Field = keyof FieldWeights;
const FIELDS: readonly Field[] = ['title', 'tags', 'answer', 'text'];

/** Terms are numbered by the words they stand for, so a stored index needs no list of them. */
export interface TermNumbers {
  /** The term of each word, by the word's position. */
  readonly termOf: Int32Array;
  /** By stem. */
  readonly terms: ReadonlyMap<string, number>;
}

/** Numbers the stems of sorted words by first occurrence. */
export function numberTerms(words: readonly string[]): TermNumbers {
  const terms = new Map<string, number>();
  const termOf = Int32Array.from(words, (word) => {
    const stem = stemWord(word);
    const known = terms.get(stem);
    if (known !== undefined) return known;
    terms.set(stem, terms.size);
    return terms.size - 1;
  });
  return { termOf, terms };
}

/** Reads every entry once and notes which words it holds, and how prominently. */
export function buildPostings(entries: readonly Entry[], weights: FieldWeights): PostingsData {
  const fields = entries.map(entryFields);
  const averages = averageLengths(fields);
  const stems = new Map<string, string>();
  const lists = new Map<string, number[]>();
  fields.forEach((entry, position) => {
    for (const [stem, weight] of stemWeights(entry, averages, weights, stems)) {
      const list = lists.get(stem);
      const units = Math.min(MAX_WEIGHT, Math.max(1, Math.round(weight * WEIGHT_UNIT)));
      if (list) list.push(position, units);
      else lists.set(stem, [position, units]);
    }
  });
  return pack([...stems.keys()].sort(), lists);
}

type EntryWords = Readonly<Record<Field, readonly string[]>>;

function entryFields(entry: Entry): EntryWords {
  const words = (text: string): string[] => tokenizeForIndex(text).map(({ word }) => word);
  // Words that only build sentences are found by title and tags; in longer texts they are everywhere.
  const content = (text: string): string[] => words(text).filter((word) => !STOP_WORDS.has(word));
  return {
    title: words(entry.title),
    tags: words((entry.tags ?? []).join('\n')),
    answer: content(entry.answer ?? ''),
    text: content(entry.statusUpdate === undefined ? entry.text : `${entry.text}\n${entry.statusUpdate}`),
  };
}

function averageLengths(entries: readonly EntryWords[]): Record<Field, number> {
  const average = { title: 1, tags: 1, answer: 1, text: 1 };
  for (const field of FIELDS) {
    const filled = entries.filter((entry) => entry[field].length > 0);
    const total = filled.reduce((sum, entry) => sum + entry[field].length, 0);
    if (filled.length > 0) average[field] = total / filled.length;
  }
  return average;
}

function stemWeights(
  entry: EntryWords,
  averages: Readonly<Record<Field, number>>,
  weights: FieldWeights,
  stems: Map<string, string>,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const field of FIELDS) {
    const words = entry[field];
    const discount = LENGTH_DISCOUNT[field];
    const weight = weights[field] / (1 - discount + (discount * words.length) / averages[field]);
    for (const word of words) {
      let stem = stems.get(word);
      if (stem === undefined) stems.set(word, (stem = stemWord(word)));
      found.set(stem, (found.get(stem) ?? 0) + weight);
    }
  }
  return found;
}

function pack(words: readonly string[], lists: ReadonlyMap<string, readonly number[]>): PostingsData {
  const counts: number[] = [];
  const pairs: number[] = [];
  for (const stem of numberTerms(words).terms.keys()) {
    const list = lists.get(stem) ?? [];
    counts.push(list.length / 2);
    let before = 0;
    for (let i = 0; i < list.length; i += 2) {
      pairs.push(list[i]! - before, list[i + 1]!);
      before = list[i]!;
    }
  }
  return { words, counts, pairs };
}

/** The inverted index, ready to be searched. */
export interface Postings {
  /** How many entries there are. */
  readonly total: number;
  /** Where the entries of a term begin in `entries` and `weights`; one more than there are terms. */
  readonly starts: Int32Array;
  /** Positions of entries. */
  readonly entries: Int32Array;
  /** In units of 1 / {@link WEIGHT_UNIT}. */
  readonly weights: Uint16Array;
}

export function unpackPostings({ counts, pairs }: PostingsData, total: number): Postings {
  const starts = new Int32Array(counts.length + 1);
  const entries = new Int32Array(pairs.length / 2);
  const weights = new Uint16Array(pairs.length / 2);
  counts.forEach((count, term) => {
    const start = starts[term]!;
    let position = 0;
    for (let i = start; i < start + count; i++) {
      position += pairs[2 * i]!;
      entries[i] = position;
      weights[i] = pairs[2 * i + 1]!;
    }
    starts[term + 1] = start + count;
  });
  return { total, starts, entries, weights };
}
