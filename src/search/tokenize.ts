import { elidedLength, foldWord } from './fold-word.js';

/** A word and where it stands. */
export interface Token {
  /** The word as it is compared; see {@link foldWord}. */
  readonly word: string;
  /** UTF-16 offset of its first code unit. */
  readonly start: number;
  /** UTF-16 offset after its last code unit. */
  readonly end: number;
}

type TakeWord = (word: string, start: number, end: number) => void;

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d]*(?:['’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const ASCII_WORDS = /[a-z0-9]+(?:'[a-z0-9]+)*/g;
const ASCII_RUNS = /[a-z0-9]+/g;
/** What makes more of two runs of letters than two words. */
const INNER_MARK = /[a-z0-9]['-][a-z0-9]/i;
/** From here on letters need Unicode's rules; below, and most texts are, a quick scan is enough. */
const BEYOND_ASCII = /[\u0080-\uffff]/;
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
 * same ones in every browser, and an index that was built elsewhere must agree with the browser that searches it. It
 * helps to read questions; see `unspaced.ts`.
 */
export function tokenize(text: string, maxTokens = Infinity): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (word, start, end) => tokens.push({ word, start, end }), maxTokens);
  return tokens.length > maxTokens ? tokens.slice(0, maxTokens) : tokens;
}

/** What a text is found by: its words and, for `wi-fi`, also `wifi`, after them. */
export function eachIndexWord(text: string, take: TakeWord): void {
  if (!/[-‐‑]/.test(text)) return eachWord(text, take);
  const compounds: Token[] = [];
  let last: Token | undefined;
  eachWord(text, (word, start, end) => {
    if (last && start === last.end + 1 && HYPHENS.test(text.charAt(last.end))) {
      compounds.push({ word: last.word + word, start: last.start, end });
    }
    last = { word, start, end };
    take(word, start, end);
  });
  for (const { word, start, end } of compounds) take(word, start, end);
}

/** The same without places, for those who read many texts. */
export function indexWords(text: string): readonly string[] {
  if (text === '') return [];
  if (!BEYOND_ASCII.test(text) && !INNER_MARK.test(text)) return text.toLowerCase().match(ASCII_RUNS) ?? [];
  const words: string[] = [];
  eachIndexWord(text, (word) => words.push(word));
  return words;
}

function eachWord(text: string, take: TakeWord, maxWords = Infinity): void {
  if (!BEYOND_ASCII.test(text)) return eachAsciiWord(text, take, maxWords);
  let taken = 0;
  for (const { 0: raw, index } of text.matchAll(WORDS)) {
    if (taken++ >= maxWords) break;
    if (MAY_BE_UNSPACED.test(raw) && HAS_UNSPACED.test(raw)) takeUnspaced(raw, index, take);
    else takeFolded(raw, index, take);
  }
}

function eachAsciiWord(text: string, take: TakeWord, maxWords: number): void {
  const lower = text.toLowerCase();
  ASCII_WORDS.lastIndex = 0;
  for (let taken = 0; taken < maxWords; taken++) {
    const raw = ASCII_WORDS.exec(lower)?.[0];
    if (raw === undefined) return;
    const end = ASCII_WORDS.lastIndex;
    if (raw.includes("'")) takeFolded(raw, end - raw.length, take);
    else take(raw, end - raw.length, end);
    // What was taken may have read a text itself.
    ASCII_WORDS.lastIndex = end;
  }
}

function takeFolded(raw: string, start: number, take: TakeWord): void {
  const elided = elidedLength(raw);
  const word = foldWord(raw.slice(elided));
  if (word !== '') take(word, start + elided, start + raw.length);
}

function takeUnspaced(raw: string, offset: number, take: TakeWord): void {
  for (const { 0: run, index } of raw.matchAll(UNSPACED_OR_NOT)) {
    if (HAS_UNSPACED.test(run)) takePairs(run, offset + index, take);
    else takeFolded(run, offset + index, take);
  }
}

function takePairs(run: string, offset: number, take: TakeWord): void {
  const letters = [...run.matchAll(LETTER_WITH_MARKS)];
  if (letters.length < 2) return takeFolded(run, offset, take);
  for (let i = 1; i < letters.length; i++) {
    const [left, right] = [letters[i - 1]!, letters[i]!];
    takeFolded(left[0] + right[0], offset + left.index, take);
  }
}
