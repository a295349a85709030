/** The words of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? [];
}

/** Alike but for a short ending: "download" and "downloads". */
export function sameWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 4 && long.startsWith(short) && long.length - short.length <= 3);
}

/** Whether all words of `phrase` are among `words`, wherever they stand; a phrase without any is in no text. */
export function mentions(words: readonly string[], phrase: string): boolean {
  const parts = wordsOf(phrase);
  return parts.length > 0 && parts.every((part) => words.some((word) => sameWord(word, part)));
}
