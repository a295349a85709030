import { mergeRanges } from '../core/excerpt.js';
import type { Range } from '../core/types.js';
import { eachIndexWord } from './tokenize.js';

/**
 * Where these words are in a text: whole words, in order, apart from one another. Words of letter pairs (Chinese, Thai, …)
 * overlap and come back as one range.
 */
export function highlightWords(text: string, words: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  eachIndexWord(text, (word, start, end) => {
    if (words.has(word)) ranges.push([start, end]);
  });
  return mergeRanges(ranges);
}
