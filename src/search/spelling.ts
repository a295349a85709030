import Fuse from 'fuse.js/min-basic';
import { countSlips } from './count-slips.js';
import { lowerBound } from './lower-bound.js';

/** A word that may have been meant. */
export interface Correction {
  /** Its position in the list of words. */
  readonly index: number;
  /** 0–1, 1 is the same word. */
  readonly likeness: number;
}

interface Ranked extends Correction {
  readonly rank: number;
}

/** How many words Fuse.js gets to judge; its cost grows with them. */
const SHORTLIST = 32;
const MIN_CORRECTABLE = 3;
const MAX_CORRECTABLE = 24;
/** How much a word of all entries is preferred to a word of one, as likeness. */
const COMMONNESS = 0.12;

const FUSE_OPTIONS = {
  includeScore: true,
  threshold: 0.5,
  ignoreFieldNorm: true,
  // A match that starts this many letters late is as bad as no match: words are compared from their beginning.
  distance: 8,
};

/**
 * Corrects words to words of the index: those that share most letter pairs with it are shortlisted, Fuse.js judges them.
 * Best first; the same word may be listed twice.
 * @param words - Sorted by code units.
 * @param count - How many entries hold the word at a position.
 */
export function createSpelling(
  words: readonly string[],
  count: (index: number) => number,
): (word: string) => Correction[] {
  let pairs: LetterPairs | undefined;
  let mostCommon = 0;
  const rank = (index: number, likeness: number): Ranked => {
    const common = (COMMONNESS * Math.log1p(count(index))) / mostCommon;
    return { index, likeness, rank: likeness + common };
  };
  return (word) => {
    // Numbers and codes are never corrected: error 1004 is not error 1005.
    if (word.length < MIN_CORRECTABLE || word.length > MAX_CORRECTABLE || /\p{N}/u.test(word)) return [];
    if (pairs === undefined) {
      pairs = indexLetterPairs(words);
      mostCommon = Math.log1p(words.reduce((most, _, index) => Math.max(most, count(index)), 1));
    }
    const corrections = [
      ...swappedLetters(word, words).map((index) => rank(index, 1 - 1 / word.length)),
      ...judge(word, shareLetterPairs(word, words, pairs), words).map((found) => rank(...found)),
    ];
    return corrections.sort((a, b) => b.rank - a.rank || a.index - b.index);
  };
}

/** Positions of the words that become this one when two neighbouring letters swap places; Fuse.js counts that as two slips. */
function swappedLetters(word: string, words: readonly string[]): number[] {
  const found: number[] = [];
  for (let i = 1; i < word.length; i++) {
    const swapped = word.slice(0, i - 1) + word[i]! + word[i - 1]! + word.slice(i + 1);
    const index = lowerBound(words, swapped);
    if (words[index] === swapped) found.push(index);
  }
  return found;
}

/** For each letter pair the words that hold it, as one list with the beginning of each pair's part. */
interface LetterPairs {
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
  readonly reader: PairReader;
  /** How many pairs a word shares, counted anew for each question. */
  readonly shared: Uint8Array;
}

/** Pairs of other letters than a–z share a place; that costs time where it happens, not quality. */
const PAIR_PLACES = 1024;
const EDGE = 27;

/** Takes words apart; who takes apart thousands does it without an array for each. */
class PairReader {
  /** The pairs of the word read last: the first `length` of them. */
  readonly places = new Uint16Array(MAX_CORRECTABLE + 3);
  length = 0;
  /** For each pair the number of the word that held it last. */
  readonly #lastHeld = new Uint32Array(PAIR_PLACES);
  #number = 0;

  /** `cat` as places of `^c`, `ca`, `at`, `t$`, each once; nothing for words that are too long to be meant. */
  read(word: string): void {
    this.length = 0;
    if (word.length > MAX_CORRECTABLE + 2) return;
    const number = ++this.#number;
    let before = EDGE;
    for (let i = 0; i <= word.length; i++) {
      const letter = i < word.length ? letterNumber(word.charCodeAt(i)) : EDGE;
      const place = (before * 32 + letter) % PAIR_PLACES;
      if (this.#lastHeld[place] !== number) {
        this.#lastHeld[place] = number;
        this.places[this.length++] = place;
      }
      before = letter;
    }
  }
}

function letterNumber(code: number): number {
  return code >= 97 && code <= 122 ? code - 97 : (code * 7) & 31;
}

function indexLetterPairs(words: readonly string[]): LetterPairs {
  const starts = new Uint32Array(PAIR_PLACES + 2);
  const reader = new PairReader();
  const { places } = reader;
  for (let position = 0; position < words.length; position++) {
    reader.read(words[position]!);
    for (let i = 0; i < reader.length; i++) starts[places[i]! + 2]!++;
  }
  for (let i = 2; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const positions = new Uint32Array(starts[PAIR_PLACES + 1]!);
  for (let position = 0; position < words.length; position++) {
    reader.read(words[position]!);
    for (let i = 0; i < reader.length; i++) positions[starts[places[i]! + 1]!++] = position;
  }
  return { starts, positions, reader, shared: new Uint8Array(words.length) };
}

/** Positions of the words of about this length that share most letter pairs with a word. */
function shareLetterPairs(word: string, words: readonly string[], pairs: LetterPairs): number[] {
  const { starts, positions, reader, shared } = pairs;
  const slack = allowedEdits(word);
  reader.read(word);
  const own = reader.places.subarray(0, reader.length);
  // Each slip breaks three pairs at most.
  const least = Math.max(1, own.length - 3 * slack);
  const touched: number[] = [];
  for (const place of own) {
    for (let i = starts[place]!, end = starts[place + 1]!; i < end; i++) {
      const position = positions[i]!;
      if (++shared[position]! === least) touched.push(position);
    }
  }
  const counted = touched
    .filter((position) => Math.abs(words[position]!.length - word.length) <= slack)
    .map((position) => [position, shared[position]!] as const);
  shared.fill(0);
  return counted
    .sort(([a, sharedA], [b, sharedB]) => sharedB - sharedA || a - b)
    .slice(0, SHORTLIST)
    .map(([position]) => position);
}

function allowedEdits(word: string): number {
  return word.length < 8 ? 1 : 2;
}

/** What Fuse.js makes of a shortlist: positions of words and their likeness. */
function judge(
  word: string,
  shortlist: readonly number[],
  words: readonly string[],
): [index: number, likeness: number][] {
  if (shortlist.length === 0) return [];
  return new Fuse(
    shortlist.map((index) => words[index]!),
    FUSE_OPTIONS,
  )
    .search(word)
    .map(({ item, refIndex, score = 1 }): [number, number] => {
      // Fuse scores distance and takes a longer word that contains this one for the same.
      const extra = Math.max(0, item.length - word.length) / item.length;
      return [shortlist[refIndex]!, 1 - Math.max(score, extra)];
    })
    .filter(([index]) => countSlips(word, words[index]!) <= allowedEdits(word));
}
