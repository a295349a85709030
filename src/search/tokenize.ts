import { foldWord } from './fold-word.js';

/** A word and where it stands. */
export interface Token {
  /** The word as it is compared; see {@link foldWord}. */
  readonly word: string;
  /** UTF-16 offset of its first code unit. */
  readonly start: number;
  /** UTF-16 offset after its last code unit. */
  readonly end: number;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d]*(?:['’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
/** Scripts written without spaces between words. */
const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]`;
const HAS_UNSPACED = new RegExp(UNSPACED, 'u');
/** Thai begins here; below it no script is unspaced, and most words are decided by this cheap test. */
const MAY_BE_UNSPACED = /[\u0e00-\uffff]/;
const UNSPACED_OR_NOT = new RegExp(String.raw`(?:${UNSPACED}\p{M}*)+|(?:(?!${UNSPACED}).)+`, 'gu');
const LETTER_WITH_MARKS = /\P{M}\p{M}*/gu;
const HYPHENS = /^[-‐‑]$/;

/**
 * The words of a text, in order. Markup is text: `<b>bold</b>` has the words `b`, `bold`, `b`.
 *
 * Text without spaces between words becomes overlapping pairs of letters. `Intl.Segmenter` would find words, but not the
 * same ones in every browser, and an index that was built elsewhere must agree with the browser that searches it.
 */
export function tokenize(text: string, maxTokens = Infinity): Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(WORDS)) {
    if (tokens.length >= maxTokens) break;
    if (MAY_BE_UNSPACED.test(raw) && HAS_UNSPACED.test(raw)) pushUnspaced(tokens, raw, index);
    else push(tokens, raw, index);
  }
  return tokens.length > maxTokens ? tokens.slice(0, maxTokens) : tokens;
}

/** What a text is found by: its words and, for `wi-fi`, also `wifi`. */
export function tokenizeForIndex(text: string): Token[] {
  const tokens = tokenize(text);
  const compounds: Token[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const [left, right] = [tokens[i - 1]!, tokens[i]!];
    if (right.start !== left.end + 1 || !HYPHENS.test(text.slice(left.end, right.start))) continue;
    compounds.push({ word: left.word + right.word, start: left.start, end: right.end });
  }
  return compounds.length === 0 ? tokens : [...tokens, ...compounds];
}

function push(tokens: Token[], raw: string, start: number): void {
  const word = foldWord(raw);
  if (word !== '') tokens.push({ word, start, end: start + raw.length });
}

function pushUnspaced(tokens: Token[], raw: string, offset: number): void {
  for (const { 0: run, index } of raw.matchAll(UNSPACED_OR_NOT)) {
    if (HAS_UNSPACED.test(run)) pushPairs(tokens, run, offset + index);
    else push(tokens, run, offset + index);
  }
}

function pushPairs(tokens: Token[], run: string, offset: number): void {
  const letters = [...run.matchAll(LETTER_WITH_MARKS)];
  if (letters.length < 2) return push(tokens, run, offset);
  for (let i = 1; i < letters.length; i++) {
    const [left, right] = [letters[i - 1]!, letters[i]!];
    push(tokens, left[0] + right[0], offset + left.index);
  }
}
