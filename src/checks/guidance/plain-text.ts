/** A post without what its headings, code, quotations and pictures say: only they shout, or name a product's version. */
export function prose(markdown: string): string {
  return (
    withoutHeadings(markdown)
      .replace(/```[\s\S]*?(```|$)/g, ' ')
      .replace(/`[^`\n]*`/g, ' ')
      .replace(/^\s*>.*$/gm, ' ')
      // What a picture shows is not what happens.
      .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\bhttps?:\/\/\S+/g, ' ')
  );
}

/** Headings ask; they are no answer. */
export function withoutHeadings(markdown: string): string {
  return markdown.replace(/^#{1,6}\s.*$/gm, '').replace(/^\*\*[^*]+\*\*:?\s*$/gm, '');
}

/** Where links lead: the numbers in it name no version. */
export function withoutAddresses(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, ']').replace(/\bhttps?:\/\/\S+/g, ' ');
}

/** How many letters there are, of whatever script. */
export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** The sentences of a text, without the white space around them; lines end sentences. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|(?<=[。！？])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Scripts that put no spaces between words say more with fewer letters. */
export function isUnspaced(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);
}
