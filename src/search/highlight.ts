import { mergeRanges } from '../core/excerpt.js';
import type { Range } from '../core/types.js';
import { tokenizeForIndex } from './tokenize.js';

/**
 * Where these words are in a text: whole words, in order, apart from one another. Words of letter pairs (Chinese, Thai, …)
 * overlap and come back as one range.
 */
export function highlightWords(text: string, words: ReadonlySet<string>): Range[] {
  return mergeRanges(
    tokenizeForIndex(text).flatMap(({ word, start, end }) => (words.has(word) ? [[start, end] as const] : [])),
  );
}
