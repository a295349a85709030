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

/** Sorted, and with those that touch or overlap made one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
