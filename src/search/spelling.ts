import Fuse from 'fuse.js/min-basic';
import { countSlips } from './count-slips.js';
import { openLetterPairs, type LetterPairs } from './letter-pairs.js';
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
      pairs = openLetterPairs(words, MAX_CORRECTABLE + 2);
      mostCommon = Math.log1p(words.reduce((most, _, index) => Math.max(most, count(index)), 1));
    }
    const corrections = [
      ...swappedLetters(word, words).map((index) => rank(index, 1 - 1 / word.length)),
      ...judge(word, pairs.mostAlike(word, allowedEdits(word), SHORTLIST), words).map((found) => rank(...found)),
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
