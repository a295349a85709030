/** How far a word may stand from the number it speaks of, in UTF-16 code units. */
const REACH = 48;

/** Where an earlier thought ends: a bracket, as of a redaction's marker; an empty line; a sentence, but no abbreviation. */
const EARLIER =
  /^[^]*(?:\]|\n\s*\n|(?<=\p{L}{2})(?<!(?:^|[^\p{L}])(?:tel|tél|tlf|mob|nr|no|num|ref|réf|art|cod|inv|ord|ser|vers|ver|id))[.!?]\s+|[。！？])/iu;

/** What stands before `at` and may speak of what follows. */
export function textBefore(text: string, at: number, reach = REACH): string {
  return text.slice(Math.max(0, at - reach), at).replace(EARLIER, '');
}

/** What stands behind `at`, up to a bracket or the end of the line. */
export function textAfter(text: string, at: number, reach = REACH): string {
  return /^[^[\n]*/.exec(text.slice(at, at + reach))?.[0] ?? '';
}

/** What may follow each word, so that "tracking number" is one word and longer than "number". */
const NUMBER =
  '(?:[^\\p{L}\\p{N}\\n]{0,3}(?:numbers?|num|nummer|nr|no|nos|número|numéro|numero|numer|nº|n°|č|číslo|numara\\p{Ll}{0,3}))?';

/**
 * Words as one expression. In the list `*` stands for any ending, and a space for up to three spaces or signs. Scripts
 * without spaces need no word boundary.
 */
export function wordList(...lists: readonly string[]): RegExp {
  const words = lists.flatMap((list) => list.split('|')).map((word) => word.trim());
  const spaced = words.filter((word) => !/\p{Lo}/u.test(word)).map(toSource);
  const unspaced = words.filter((word) => /\p{Lo}/u.test(word));
  const bounded = `(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})${NUMBER}(?![\\p{Ll}\\p{Lu}])`;
  return new RegExp([bounded, ...unspaced].join('|'), 'giu');
}

function toSource(word: string): string {
  return word
    .replace(/[.+?^${}()[\]\\/]/g, '\\$&')
    .replaceAll('*', '[\\p{Ll}\\p{Lu}]*')
    .replaceAll(' ', '[^\\p{L}\\p{N}\\n]{1,3}');
}

/** Where the last of these words ends, and how long it is; -1 where there is none. */
function lastOf(text: string, words: RegExp): readonly [end: number, length: number] {
  let last: readonly [number, number] = [-1, 0];
  for (const match of text.matchAll(words)) last = [match.index + match[0].length, match[0].length];
  return last;
}

/** Which of the two kinds of words stands nearest to the end of `before`; of two that end alike, the longer one. */
export function nearestWords(before: string, ours: RegExp, others: RegExp): 'ours' | 'others' | undefined {
  const [end, length] = lastOf(before, ours);
  const [otherEnd, otherLength] = lastOf(before, others);
  if (end === -1 && otherEnd === -1) return undefined;
  return end > otherEnd || (end === otherEnd && length >= otherLength) ? 'ours' : 'others';
}

export function mentions(text: string, words: RegExp): boolean {
  return lastOf(text, words)[0] !== -1;
}

/** Whether one of these words ends `before`, with at most a verb or a sign behind it: "order number is". */
export function endsWithOneOf(before: string, words: RegExp): boolean {
  const [end] = lastOf(before, words);
  return (
    end !== -1 && /^[^\p{L}\p{N}]*(?:(?:is|was|ist|war|est|es|è|är|er|to|é)[^\p{L}\p{N}]+)?$/iu.test(before.slice(end))
  );
}
