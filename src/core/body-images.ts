/** A picture as it stands in a post. */
export interface BodyImage {
  /** What it shows, in words; may be empty. */
  readonly alt: string;
  /** As it stands there. */
  readonly markdown: string;
  /** Where it begins, in UTF-16 code units. */
  readonly start: number;
}

const IMAGE = /!\[((?:\\.|[^\]\\\n])*)\]\([^()\s]+\)/g;
const CODE = /(`{3,}|~{3,})[^]*?(?:\1|$)|(`+)[^`\n]+\2/g;

/** The pictures a text shows, in their order; those written about as code are none. */
export function imagesIn(text: string): BodyImage[] {
  const shown = text.replace(CODE, (code) => ' '.repeat(code.length));
  return [...shown.matchAll(IMAGE)].map(({ 0: markdown, 1: alt = '', index }) => ({
    alt: plainWords(alt),
    markdown,
    start: index,
  }));
}

/** The text with a picture in a paragraph of its own, after the line a place lies in. */
export function withImage(text: string, markdown: string, place: number): string {
  const lineEnd = text.indexOf('\n', place);
  const at = lineEnd < 0 ? text.length : lineEnd;
  const [before, after] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
  return [before, markdown, after].filter((part) => part !== '').join('\n\n');
}

/** The text without a picture, and without the gap it would leave. */
export function withoutImage(text: string, { markdown, start }: BodyImage): string {
  if (!text.startsWith(markdown, start)) return text;
  const [before, after] = [text.slice(0, start), text.slice(start + markdown.length)];
  const isAlone = /(^|\n)[ \t]*$/.test(before) && /^[ \t]*(\n|$)/.test(after);
  if (!isAlone) return before + after;
  return [before.trimEnd(), after.trimStart()].filter((part) => part !== '').join('\n\n');
}

/** Without escapes, and without the size some forums write behind a bar. */
function plainWords(alt: string): string {
  return alt
    .replace(/\|\d+x\d+(?:,\s*\d+%)?$/, '')
    .replace(/\\([^\w\s])/g, '$1')
    .trim();
}
