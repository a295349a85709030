import type { Analyser } from './analyser.js';
import { lowerBound } from './lower-bound.js';
import { countOf, type IndexData } from './postings.js';
import { createSpelling } from './spelling.js';

/** A word of the index that may be meant by a word of the question. */
export interface Suggestion {
  /** Number of the word's term. */
  readonly term: number;
  /** 0–1, 1 is the same word. */
  readonly likeness: number;
}

/** The words of an index. Look-ups take folded words. */
export interface Vocabulary {
  /** The terms of a word or of another form of it; several where languages differ, none when it is unknown. */
  terms(word: string): number[];
  has(word: string): boolean;
  /** Every word that stands for one of these terms. */
  wordsOf(terms: Iterable<number>): Set<string>;
  /** Words that begin like this, shortest first. */
  beginningWith(prefix: string): Suggestion[];
  /** Words that this may be a misspelling of, best first. */
  misspelt(word: string): Suggestion[];
}

const MAX_BEGINNINGS = 24;
const MAX_CORRECTIONS = 3;
/** Of so many words that begin alike the shortest are found; `a` alone begins thousands. */
const MAX_LOOKED_AT = 2_000;
/** How many answers are kept: while somebody types, nearly every word is the same as before. */
const REMEMBERED = 256;

export function createVocabulary(data: IndexData, analysers: readonly Analyser[]): Vocabulary {
  const { words, termOf, stems, postings } = data;
  const correct = createSpelling(words, (index) => countOf(postings, termOf[index]!));
  const termsOf = (word: string): number[] => {
    const found = new Set<number>();
    for (const { stem } of analysers) {
      const form = stem(word);
      const term = lowerBound(stems, form);
      if (stems[term] === form) found.add(term);
    }
    return [...found];
  };
  return {
    terms: remembering(termsOf),
    has: (word) => words[lowerBound(words, word)] === word,
    wordsOf(terms) {
      const isWanted = new Uint8Array(stems.length);
      for (const term of terms) isWanted[term] = 1;
      const found = new Set<string>();
      for (let i = 0; i < words.length; i++) if (isWanted[termOf[i]!] === 1) found.add(words[i]!);
      return found;
    },
    beginningWith: remembering((prefix) => {
      const found: Suggestion[] = [];
      const start = lowerBound(words, prefix);
      for (let i = start; i < start + MAX_LOOKED_AT && words[i]?.startsWith(prefix); i++) {
        found.push({ term: termOf[i]!, likeness: prefix.length / words[i]!.length });
      }
      return found.sort((a, b) => b.likeness - a.likeness || a.term - b.term).slice(0, MAX_BEGINNINGS);
    }),
    misspelt: remembering((word) => {
      const best = new Map<number, Suggestion>();
      for (const { index, likeness } of correct(word)) {
        const term = termOf[index]!;
        if (best.size < MAX_CORRECTIONS && !best.has(term)) best.set(term, { term, likeness });
      }
      return [...best.values()];
    }),
  };
}

/** Keeps the last answers; the oldest go first. */
function remembering<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = answer(word);
    if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? '');
    known.set(word, found);
    return found;
  };
}
