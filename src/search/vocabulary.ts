import Fuse from 'fuse.js/basic';
import type { TermNumbers } from './postings.js';
import { stemWord } from './stem-word.js';

/** A word of the index that may be meant by a word of the question. */
export interface Suggestion {
  /** Number of the word's term. */
  readonly term: number;
  /** 0–1, 1 is the same word. */
  readonly likeness: number;
}

/** The words of an index. Look-ups take folded words. */
export interface Vocabulary {
  /** The term of a word or of another form of it. */
  term(word: string): number | undefined;
  has(word: string): boolean;
  /** Every word that stands for one of these terms. */
  wordsOf(terms: ReadonlySet<number>): Set<string>;
  /** Words that begin like this, shortest first. */
  beginningWith(prefix: string): Suggestion[];
  /** Words that this may be a misspelling of, best first. */
  misspelt(word: string): Suggestion[];
}

const MAX_BEGINNINGS = 24;
const MAX_CORRECTIONS = 3;
/** How many words Fuse.js gets to judge; its cost grows with them. */
const SHORTLIST = 32;
const MIN_CORRECTABLE = 3;
const MAX_CORRECTABLE = 24;
/** What a correction of the first letter costs besides; people get it right nearly always. */
const OTHER_FIRST_LETTER = 0.85;
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
 * @param words - Every word of the index, sorted by code units.
 * @param counts - How many entries hold each term.
 */
export function createVocabulary(
  words: readonly string[],
  counts: readonly number[],
  { termOf, terms }: TermNumbers,
): Vocabulary {
  const mostCommon = Math.log1p(counts.reduce((most, count) => Math.max(most, count), 1));
  let pairs: ReadonlyMap<string, readonly number[]> | undefined;

  const rank = (word: string, index: number, likeness: number): Correction => {
    const term = termOf[index]!;
    const sameStart = words[index]!.charCodeAt(0) === word.charCodeAt(0);
    const likely = sameStart ? likeness : likeness * OTHER_FIRST_LETTER;
    return { term, likeness: likely, rank: likely + (COMMONNESS * Math.log1p(counts[term]!)) / mostCommon };
  };

  return {
    term: (word) => terms.get(stemWord(word)),
    has: (word) => words[lowerBound(words, word)] === word,
    wordsOf: (wanted) => new Set(words.filter((_, index) => wanted.has(termOf[index]!))),
    beginningWith(prefix) {
      const found: Suggestion[] = [];
      for (let i = lowerBound(words, prefix); words[i]?.startsWith(prefix); i++) {
        found.push({ term: termOf[i]!, likeness: prefix.length / words[i]!.length });
      }
      return found.sort((a, b) => b.likeness - a.likeness || a.term - b.term).slice(0, MAX_BEGINNINGS);
    },
    misspelt(word) {
      // Numbers and codes are never corrected: error 1004 is not error 1005.
      if (word.length < MIN_CORRECTABLE || word.length > MAX_CORRECTABLE || /\p{N}/u.test(word)) return [];
      pairs ??= indexLetterPairs(words);
      const corrections = [
        ...swappedLetters(word, words).map((index) => rank(word, index, 1 - 1 / word.length)),
        ...judge(word, shareLetterPairs(word, words, pairs), words).map((found) => rank(word, ...found)),
      ];
      return best(corrections, MAX_CORRECTIONS);
    },
  };
}

interface Correction extends Suggestion {
  readonly rank: number;
}

function best(corrections: readonly Correction[], limit: number): Suggestion[] {
  const sorted = [...corrections].sort((a, b) => b.rank - a.rank || a.term - b.term);
  const unique = new Map<number, Suggestion>();
  for (const { term, likeness } of sorted) if (!unique.has(term)) unique.set(term, { term, likeness });
  return [...unique.values()].slice(0, limit);
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

function lowerBound(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `cat` as `^c`, `ca`, `at`, `t$`. */
function letterPairs(word: string): Set<string> {
  const framed = `^${word}$`;
  const pairs = new Set<string>();
  for (let i = 1; i < framed.length; i++) pairs.add(framed.slice(i - 1, i + 1));
  return pairs;
}

function indexLetterPairs(words: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  words.forEach((word, position) => {
    if (word.length > MAX_CORRECTABLE + 2) return;
    for (const pair of letterPairs(word)) {
      const list = index.get(pair);
      if (list) list.push(position);
      else index.set(pair, [position]);
    }
  });
  return index;
}

/** Positions of the words of about this length that share most letter pairs with a word. */
function shareLetterPairs(
  word: string,
  words: readonly string[],
  pairs: ReadonlyMap<string, readonly number[]>,
): number[] {
  const shared = new Map<number, number>();
  const slack = allowedEdits(word);
  for (const pair of letterPairs(word)) {
    for (const position of pairs.get(pair) ?? []) {
      if (Math.abs(words[position]!.length - word.length) > slack) continue;
      shared.set(position, (shared.get(position) ?? 0) + 1);
    }
  }
  return [...shared]
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
  const candidates = shortlist.map((index) => words[index]!);
  return new Fuse(candidates, FUSE_OPTIONS)
    .search(word)
    .map(({ item, refIndex, score = 1 }): [number, number] => {
      // Fuse scores distance and takes a longer word that contains this one for the same.
      const extra = Math.max(0, item.length - word.length) / item.length;
      return [shortlist[refIndex]!, 1 - Math.max(score, extra)];
    })
    .filter(([, likeness]) => likeness >= 1 - (allowedEdits(word) + 0.01) / word.length);
}
