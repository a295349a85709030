import type { Analyser } from './analyser.js';
import { foldWord } from './fold-word.js';
import type { Token } from './tokenize.js';

/** Finds words in text without spaces; as `Intl.Segmenter` with `granularity: 'word'`. */
export interface WordSegmenter {
  segment(text: string): Iterable<{ readonly segment: string; readonly index: number }>;
}

/**
 * A pack for a language without spaces between words. Its index holds letter pairs, the same in every browser. Where the
 * words of a question are is asked of `Intl.Segmenter`: pairs across two words say little, and would say most, being rare.
 * @param stopPairs - Letter pairs that build sentences.
 * @param segmenter - `null` = none, as in browsers without one: then all pairs count alike.
 */
export function createUnspacedAnalyser(
  lang: string,
  stopPairs: readonly string[],
  segmenter: WordSegmenter | null = openSegmenter(lang),
): Analyser {
  return {
    lang,
    stem: (word) => word,
    stopWords: new Set(stopPairs.map(foldWord)),
    bridges: (text, tokens) => (segmenter === null ? new Set() : findBridges(text, tokens, segmenter)),
  };
}

function openSegmenter(lang: string): WordSegmenter | null {
  // Firefox has it since 125 only, whatever the types say.
  return typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(lang, { granularity: 'word' }) : null;
}

function findBridges(text: string, tokens: readonly Token[], segmenter: WordSegmenter): Set<Token> {
  const words = [...segmenter.segment(text.slice(0, tokens.at(-1)?.end ?? 0))];
  const borders = new Set(words.flatMap(({ index, segment }) => [index, index + segment.length]));
  const isBridge = ({ start, end }: Token): boolean => {
    // Two words of one letter are often one that the segmenter does not know.
    if (borders.has(start) && borders.has(end)) return false;
    for (let at = start + 1; at < end; at++) if (borders.has(at)) return true;
    return false;
  };
  return new Set(tokens.filter(isBridge));
}
