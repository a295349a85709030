import type { Entry } from '../core/types.js';
import type { Analyser, Analysers } from './analyser.js';
import { NumberList } from './number-list.js';
import type { FieldWeights } from './options.js';
import { collectTitles, FULL_IMPACT, markBytes, type IndexData, type Postings } from './postings.js';
import { indexWords } from './tokenize.js';

type Field = keyof FieldWeights;
/** In this order, eight bits each, the counts of a term in the fields of an entry. */
const FIELDS: readonly Field[] = ['title', 'tags', 'answer', 'text'];
const COUNT_BITS = 8;
const MAX_COUNT = 0xff;
/** How strongly long fields are discounted, 0–1. */
const LENGTH_DISCOUNT: FieldWeights = { title: 0.75, tags: 0.3, answer: 0.6, text: 0.6 };
/** Weight at which a word counts half of what it can: the k1 of BM25. */
const HALF_WEIGHT = 1.2;
/** The share of what a word can count that it earns by being there at all: all words once say more than one five times. */
const PRESENCE = 0.13;
/** After how many entries the builder offers to pause. */
const ENTRIES_PER_STEP = 32;

/** How many words the entries of a collection have in each field, on average. */
export type AverageLengths = readonly number[];

/**
 * Reads every entry once and notes which words it holds, and how prominently. Each `yield` is a good place to pause.
 * @param averages - Those of the collection that these entries are a part of. Default: their own.
 */
export function* buildIndex(
  entries: readonly Entry[],
  weights: FieldWeights,
  analysers: Analysers,
  averages?: AverageLengths,
): Generator<undefined, IndexData> {
  const reader = yield* readEntries(entries, analysers);
  yield;
  const found = reader.words.map((_, i) => i).filter((i) => reader.isFound[i]);
  const isStemFound = new Uint8Array(reader.stems.size);
  for (const i of found) isStemFound[reader.stemOf.numbers[i]!] = 1;
  const stems = [...reader.stems.keys()].filter((_, i) => isStemFound[i] === 1).sort();
  const termOfStem = new Uint32Array(reader.stems.size);
  stems.forEach((stem, term) => (termOfStem[reader.stems.get(stem)!] = term));
  yield;
  const sorted = found.sort((a, b) => compare(reader.words[a]!, reader.words[b]!) || a - b);
  yield;
  const postings = yield* packPostings(
    reader,
    stems.length,
    termOfStem,
    weigher(reader, weights, averages ?? average(reader)),
  );
  return {
    postings,
    stems: detached(stems),
    words: detached(sorted.map((i) => reader.words[i]!)),
    termOf: Uint32Array.from(sorted, (i) => termOfStem[reader.stemOf.numbers[i]!]!),
    langs: [...reader.langs],
  };
}

/** What {@link buildIndex} needs to know of a whole collection to build an index of a part of it. */
export function* measureLengths(entries: readonly Entry[], analysers: Analysers): Generator<undefined, AverageLengths> {
  return average(yield* readEntries(entries, analysers));
}

function* readEntries(entries: readonly Entry[], analysers: Analysers): Generator<undefined, EntryReader> {
  const reader = new EntryReader(analysers);
  for (let i = 0; i < entries.length; i++) {
    reader.read(entries[i]!);
    if (i % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
  }
  return reader;
}

/** What the entries say, in the order in which it is first seen. */
class EntryReader {
  readonly stems = new Map<string, number>();
  readonly words: string[] = [];
  /** Whether the word finds anything: a stop word may stand in texts only. */
  readonly isFound: boolean[] = [];
  /** The stem of each word. */
  readonly stemOf = new NumberList();
  readonly langs: Set<string>;
  /** For each entry, in each field, how many words. */
  readonly lengths = new NumberList();
  /** Entry by entry: its stems, how often each is in which field, and where those of the next entry begin. */
  readonly found = new NumberList();
  readonly counts = new NumberList();
  readonly ends = new NumberList();
  readonly #analysers: Analysers;
  readonly #wordIds = new Map<Analyser, Map<string, number>>();
  readonly #isStop: boolean[] = [];
  /** Where each stem was last noted in `found`. */
  readonly #lastSeen: number[] = [];

  constructor(analysers: Analysers) {
    this.#analysers = analysers;
    this.langs = new Set([analysers.main.lang]);
  }

  read(entry: Entry): void {
    const analyser = this.#analysers.of(entry.lang);
    this.langs.add(analyser.lang);
    const start = this.found.length;
    this.#readField(0, entry.title, analyser, start);
    this.#readField(1, (entry.tags ?? []).join('\n'), analyser, start);
    this.#readField(2, entry.answer ?? '', analyser, start);
    const { text, statusUpdate } = entry;
    this.#readField(3, statusUpdate === undefined ? text : `${text}\n${statusUpdate}`, analyser, start);
    this.ends.push(this.found.length);
  }

  #readField(field: number, text: string, analyser: Analyser, start: number): void {
    let length = 0;
    for (const raw of indexWords(text)) {
      const word = this.#wordId(raw, analyser);
      // Words that only build sentences are found by title and tags; in longer texts they are everywhere.
      if (field > 1 && this.#isStop[word]) continue;
      this.isFound[word] = true;
      length++;
      const stem = this.stemOf.numbers[word]!;
      this.#count(stem, field, start);
    }
    this.lengths.push(length);
  }

  #count(stem: number, field: number, start: number): void {
    let at = this.#lastSeen[stem]!;
    if (at < start) {
      at = this.#lastSeen[stem] = this.found.length;
      this.found.push(stem);
      this.counts.push(0);
    }
    const shift = field * COUNT_BITS;
    const counts = this.counts.numbers[at]!;
    if (((counts >>> shift) & MAX_COUNT) < MAX_COUNT) this.counts.numbers[at] = counts + 2 ** shift;
  }

  #wordId(word: string, analyser: Analyser): number {
    let ids = this.#wordIds.get(analyser);
    if (ids === undefined) this.#wordIds.set(analyser, (ids = new Map<string, number>()));
    const known = ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.length;
    ids.set(word, id);
    this.words.push(word);
    this.isFound.push(false);
    this.#isStop.push(analyser.stopWords.has(word));
    const stem = analyser.stem(word);
    const stemId = this.stems.get(stem) ?? this.stems.size;
    if (stemId === this.stems.size) {
      this.stems.set(stem, stemId);
      this.#lastSeen.push(-1);
    }
    this.stemOf.push(stemId);
    return id;
  }
}

function* packPostings(
  reader: EntryReader,
  termCount: number,
  termOfStem: Uint32Array,
  weigh: Weigher,
): Generator<undefined, Postings> {
  const { found, counts, ends } = reader;
  const total = ends.length;
  const starts = new Uint32Array(termCount + 1);
  for (let i = 0; i < found.length; i++) starts[termOfStem[found.numbers[i]!]! + 1]!++;
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  yield;
  const next = starts.slice();
  const entries = new Uint32Array(found.length);
  const impacts = new Uint8Array(found.length);
  const marks = new Uint8Array(markBytes(found.length));
  let at = 0;
  for (let entry = 0; entry < total; entry++) {
    for (const end = ends.numbers[entry]!; at < end; at++) {
      const to = next[termOfStem[found.numbers[at]!]!]!++;
      const weight = weigh(entry, counts.numbers[at]!);
      entries[to] = entry;
      const strength = PRESENCE + ((1 - PRESENCE) * weight) / (weight + HALF_WEIGHT);
      impacts[to] = Math.max(1, Math.round(FULL_IMPACT * strength));
      // The title is the first field.
      if ((counts.numbers[at]! & MAX_COUNT) > 0) marks[to >> 3]! |= 1 << (to & 7);
    }
    if (entry % 1024 === 1023) yield;
  }
  return { total, starts, entries, impacts, ...collectTitles(total, starts, entries, marks) };
}

function average({ lengths }: EntryReader): AverageLengths {
  return FIELDS.map((_, field) => {
    let [filled, sum] = [0, 0];
    for (let i = field; i < lengths.length; i += FIELDS.length) {
      sum += lengths.numbers[i]!;
      if (lengths.numbers[i]! > 0) filled++;
    }
    return filled === 0 ? 1 : sum / filled;
  });
}

type Weigher = (entry: number, counts: number) => number;

/** How much the counts of a term say about an entry: short fields and titles say more. */
function weigher({ lengths, ends }: EntryReader, weights: FieldWeights, averages: AverageLengths): Weigher {
  const perWord = new Float32Array(ends.length * FIELDS.length);
  for (let i = 0; i < perWord.length; i++) {
    const name = FIELDS[i % FIELDS.length]!;
    const discount = LENGTH_DISCOUNT[name];
    perWord[i] = weights[name] / (1 - discount + (discount * lengths.numbers[i]!) / averages[i % FIELDS.length]!);
  }
  return (entry, counts) => {
    const at = entry * FIELDS.length;
    let weight = (counts & MAX_COUNT) * perWord[at]!;
    for (let field = 1; field < FIELDS.length; field++) {
      weight += ((counts >>> (field * COUNT_BITS)) & MAX_COUNT) * perWord[at + field]!;
    }
    return weight;
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The same words as slices of one text of their own; those given keep every text alive that they were cut from. */
function detached(words: readonly string[]): string[] {
  return words.length === 0 ? [] : words.join('\n').split('\n');
}
