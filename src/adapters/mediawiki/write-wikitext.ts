import { renderMarkdown, type Dialect } from '../internal/render-markdown.js';
import { entities, escapeLines, escapeText } from './escape-wikitext.js';

const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
const escapeAddress = (address: string) => address.replace(/["'<>[\]{}|\\^`~]|_(?=_)|&(?=#?\w+;)/g, percent);

const WIKITEXT: Dialect = Object.freeze({
  text: escapeText,
  strong: (inner: string) => `'''${inner}'''`,
  emphasis: (inner: string) => `''${inner}''`,
  code: (plain: string) => `<code>${escapeText(plain)}</code>`,
  link: (inner: string, address: string) => `[${escapeAddress(address)} ${inner}]`,
  paragraph: escapeLines,
  // Level 2 is the thread itself.
  heading: (inner: string, level: number) => {
    const marks = '='.repeat(Math.max(3, level));
    return `${marks} ${inner} ${marks}`;
  },
  quote: (blocks: string) => `<blockquote>\n${blocks}\n</blockquote>`,
  // Nothing but its own end means anything here; a signature is made before that is known.
  codeBlock: (plain: string) => `<pre>\n${plain.replace(/[&<>]|~{2,}|-\{/g, entities)}\n</pre>`,
  list: (items: readonly string[], isOrdered: boolean) =>
    items.map((item) => `${isOrdered ? '#' : '*'} ${item.replaceAll('\n', '')}`).join('\n'),
  lineBreak: '<br>\n',
  blockBreak: '\n\n',
});

/** A draft's Markdown as wikitext. */
export function toWikitext(markdown: string): string {
  return renderMarkdown(markdown, WIKITEXT);
}
