import { isEnglish } from './language.js';
import { countLetters, isUnspaced } from './plain-text.js';
import { ERROR_CODE, isAllCapitals, isShouting } from './shapes.js';
import { EMPTY_TITLE_WORDS } from './words-en.js';

/** A list shows about so many characters of a title. */
export const LONG_TITLE = 90;

/** What keeps a title from telling what the thread is about; `null` = nothing. */
export type TitleFlaw = 'vague' | 'long' | 'capitals';

/** @param pageLang - BCP 47; what a few words are taken to be in. */
export function titleFlaw(title: string, pageLang: string): TitleFlaw | null {
  if (isVague(title, pageLang)) return 'vague';
  if (isAllCapitals(title) || isShouting(title)) return 'capitals';
  return Array.from(title.trim()).length > LONG_TITLE ? 'long' : null;
}

/** One word, or words that stand in any title: "Help", "App not working". */
export function isVague(title: string, pageLang: string): boolean {
  if (countLetters(title) < (isUnspaced(title) ? 3 : 4)) return true;
  if (ERROR_CODE.test(title)) return false;
  const words = wordsOf(title);
  if (words.length < 2 && !isUnspaced(title)) return true;
  if (!isEnglish(title, pageLang)) return false;
  return words.filter((word) => !EMPTY_TITLE_WORDS.has(word)).length < 1;
}

function wordsOf(title: string): string[] {
  return (
    title
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}
