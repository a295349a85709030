import type { Range } from '../core/types.js';

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Shorter words hold a sentence together more often than they say what it is about. */
const TELLING = 4;
/** Letters at the end by which two forms of a word may differ, as in "download" and "downloads". */
const ENDING = 3;

/** Words of a question that say what it is about, once each. */
export function tellingWords(text: string): readonly string[] {
  const words = (text.slice(0, 1000).match(WORDS) ?? []).map(fold);
  return [...new Set(words.filter((word) => word.length >= TELLING || /\p{N}/u.test(word)))].slice(0, 64);
}

/** Where a text says these words, in any of their forms that begin alike: sorted, in UTF-16 code units. */
export function markWords(text: string, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const { 0: raw, index } of text.matchAll(WORDS)) {
    const word = fold(raw);
    if (words.some((wanted) => isAlike(word, wanted))) ranges.push([index, index + raw.length]);
  }
  return ranges;
}

/** How many of these words a text says. */
export function countWords(text: string, words: readonly string[]): number {
  const said = [...new Set((text.match(WORDS) ?? []).map(fold))];
  return words.filter((wanted) => said.some((word) => isAlike(word, wanted))).length;
}

function isAlike(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const [short, long] = word.length < wanted.length ? [word, wanted] : [wanted, word];
  return short.length >= TELLING && long.length - short.length <= ENDING && long.startsWith(short);
}

function fold(word: string): string {
  return word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}
