import type { Analyser } from './analyser.js';
import { foldWord } from './fold-word.js';

/** What is known of a language. All words here may have their accents. */
interface LanguageFacts {
  /** What a folded word and its other forms have in common; called for words of letters only. */
  readonly stem: (word: string) => string;
  /** See {@link Analyser.stopWords}. */
  readonly stopWords: Iterable<string>;
  /** {@link Analyser.commonWords}, and with a `-` before them further stop words: greetings and the like. */
  readonly everyday: string;
}

/** Puts a pack together: what visitors type without accents must find what is written with them, so all is folded. */
export function createAnalyser(lang: string, { stem, stopWords, everyday }: LanguageFacts): Analyser {
  const words = everyday.split(' ');
  return {
    lang,
    // Codes and version numbers have no endings.
    stem: (word) => (/\p{N}/u.test(word) ? word : foldWord(stem(word)) || word),
    stopWords: folded([...stopWords, ...words.filter((word) => word.startsWith('-'))]),
    commonWords: folded(words.filter((word) => !word.startsWith('-'))),
  };
}

function folded(words: readonly string[]): ReadonlySet<string> {
  // Lists hold `dell'` and stray marks of byte order as well.
  return new Set(words.map((word) => foldWord(word.replace(/^[-\s]+|[\s'’]+$/g, ''))).filter((word) => word !== ''));
}
