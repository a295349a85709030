import { COMMON_WORDS, STOP_WORDS } from './common-words.js';
import { stemWord } from './stem-word.js';
import type { Token } from './tokenize.js';

/** How the words of one language are read. Words come folded: lower case, without accents. */
export interface Analyser {
  /** BCP 47 code of the language without region, as in `de`. */
  readonly lang: string;
  /** What a word and its other forms have in common. */
  stem(word: string): string;
  /** Words that say how a sentence is built, not what it is about. */
  readonly stopWords: ReadonlySet<string>;
  /** Words that questions about anything may hold. Absent = none are known. */
  readonly commonWords?: ReadonlySet<string>;
  /**
   * Where words are written without spaces: which tokens of a question are letter pairs across the border of two words.
   * They count as stop words. Absent = none are known.
   */
  bridges?(text: string, tokens: readonly Token[]): ReadonlySet<Token>;
}

const ENGLISH: Analyser = { lang: 'en', stem: stemWord, stopWords: STOP_WORDS, commonWords: COMMON_WORDS };

/** The languages of an index: the page's first, then those of single entries. */
export interface Analysers {
  /** Of the page, and of entries that do not say. */
  readonly main: Analyser;
  readonly all: readonly Analyser[];
  /** Of an entry; the page's where its own is not known here. */
  of(lang: string | undefined): Analyser;
}

export function chooseAnalysers(lang: string, given: readonly Analyser[]): Analysers {
  const base = baseOf(lang);
  const known = new Map([ENGLISH, ...given].map((analyser) => [baseOf(analyser.lang), analyser]));
  const main = known.get(base) ?? { lang: `${base}-x-plain`, stem: (word: string) => word, stopWords: new Set() };
  return {
    main,
    all: [main, ...[...known.values()].filter((analyser) => analyser !== main)],
    of: (entryLang) => (entryLang === undefined ? main : (known.get(baseOf(entryLang)) ?? main)),
  };
}

/** `de` of `de-AT`; of both written forms of Norwegian `no`. */
export function baseOf(lang: string): string {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  return base === 'nb' || base === 'nn' ? 'no' : base;
}
