/**
 * How a forum that knows no Markdown writes what a draft can contain. Every function gets text of its own format;
 * `text` turns what was typed into such text, so that markup in it stays text.
 */
export interface Dialect {
  readonly text: (plain: string) => string;
  readonly strong: (inner: string) => string;
  readonly emphasis: (inner: string) => string;
  readonly code: (plain: string) => string;
  readonly link: (inner: string, address: string) => string;
  /** What it shows in words is plain text. Left out = pictures become links. */
  readonly image?: (plain: string, address: string) => string;
  readonly paragraph: (inner: string) => string;
  /** @param level - 1 to 6 */
  readonly heading: (inner: string, level: number) => string;
  readonly quote: (blocks: string) => string;
  readonly codeBlock: (plain: string) => string;
  readonly list: (items: readonly string[], isOrdered: boolean) => string;
  /** Between the lines of a paragraph, and between blocks. */
  readonly lineBreak: string;
  readonly blockBreak: string;
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (found) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[found] ?? '&quot;');

export const HTML: Dialect = Object.freeze({
  text: escapeHtml,
  strong: (inner: string) => `<strong>${inner}</strong>`,
  emphasis: (inner: string) => `<em>${inner}</em>`,
  code: (plain: string) => `<code>${escapeHtml(plain)}</code>`,
  link: (inner: string, address: string) => `<a href="${escapeHtml(address)}">${inner}</a>`,
  paragraph: (inner: string) => `<p>${inner}</p>`,
  heading: (inner: string, level: number) => `<h${level}>${inner}</h${level}>`,
  quote: (blocks: string) => `<blockquote>${blocks}</blockquote>`,
  codeBlock: (plain: string) => `<pre><code>${escapeHtml(plain)}</code></pre>`,
  list: (items: readonly string[], isOrdered: boolean) => {
    const tag = isOrdered ? 'ol' : 'ul';
    return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
  },
  lineBreak: '<br>\n',
  blockBreak: '\n',
});

/** A zero-width space keeps a forum from taking what was typed for one of its own tags: BBCode knows no escapes. */
const breakTags = (text: string) => text.replace(/\[(?=[/*a-z])/gi, '[\u200b');

export const BBCODE: Dialect = Object.freeze({
  text: breakTags,
  strong: (inner: string) => `[b]${inner}[/b]`,
  emphasis: (inner: string) => `[i]${inner}[/i]`,
  code: (plain: string) => `[b]${breakTags(plain)}[/b]`,
  link: (inner: string, address: string) => `[url=${address.replace(/[[\]]/g, encodeURIComponent)}]${inner}[/url]`,
  paragraph: (inner: string) => inner,
  heading: (inner: string) => `[b]${inner}[/b]`,
  quote: (blocks: string) => `[quote]${blocks}[/quote]`,
  // Between these only their own end means anything.
  codeBlock: (plain: string) => `[code]\n${plain.replace(/\[(?=\/code\])/gi, '[\u200b')}\n[/code]`,
  list: (items: readonly string[], isOrdered: boolean) =>
    `[list${isOrdered ? '=1' : ''}]\n${items.map((item) => `[*]${item}`).join('\n')}\n[/list]`,
  lineBreak: '\n',
  blockBreak: '\n\n',
});

const asIs = (text: string) => text;
const indented = (text: string, by: string) => text.replace(/^/gm, by);

export const PLAIN: Dialect = Object.freeze({
  ...{ text: asIs, strong: asIs, emphasis: asIs, code: asIs, paragraph: asIs },
  link: (inner: string, address: string) => (inner === address ? address : `${inner}: ${address}`),
  heading: (inner: string) => inner,
  quote: (blocks: string) => indented(blocks, '> '),
  codeBlock: (plain: string) => indented(plain, '    '),
  list: (items: readonly string[], isOrdered: boolean) =>
    items.map((item, at) => `${isOrdered ? `${at + 1}.` : '-'} ${item}`).join('\n'),
  lineBreak: '\n',
  blockBreak: '\n\n',
});

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^ {0,3}(?:[-*+]|(\d{1,9})[.)])\s+/;
/** Quotes in quotes in quotes …: deeper ones are text. */
const MAX_DEPTH = 8;

/**
 * A draft's Markdown in a forum's own format: paragraphs, headings, flat lists, quotes, code, bold, italics, links. What
 * else Markdown knows stays as it was typed. Links lead to http(s) addresses or are text.
 */
export function renderMarkdown(markdown: string, dialect: Dialect): string {
  return renderBlocks(markdown.replace(/\r\n?/g, '\n').split('\n'), dialect, 0);
}

function renderBlocks(lines: readonly string[], dialect: Dialect, depth: number): string {
  const blocks: string[] = [];
  for (let at = 0; at < lines.length;) {
    const [block, next] = renderBlock(lines, at, dialect, depth);
    if (block !== null) blocks.push(block);
    at = next;
  }
  return blocks.join(dialect.blockBreak);
}

/** The block that begins at a line, and where the next one begins. */
function renderBlock(lines: readonly string[], at: number, dialect: Dialect, depth: number): [string | null, number] {
  const line = lines[at] ?? '';
  if (line.trim() === '') return [null, at + 1];
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) {
    const found = lines.findIndex((other, index) => index > at && other.trim().startsWith(fence));
    const end = found < 0 ? lines.length : found;
    return [dialect.codeBlock(lines.slice(at + 1, end).join('\n')), end + 1];
  }
  const heading = HEADING.exec(line);
  if (heading) return [dialect.heading(renderInline(heading[2] ?? '', dialect), heading[1]?.length ?? 1), at + 1];
  if (QUOTE.test(line) && depth < MAX_DEPTH) {
    const end = endOf(lines, at, (other) => QUOTE.test(other));
    const inner = lines.slice(at, end).map((quoted) => quoted.replace(QUOTE, ''));
    return [dialect.quote(renderBlocks(inner, dialect, depth + 1)), end];
  }
  const marker = ITEM.exec(line);
  if (marker) {
    const end = endOf(lines, at, (other) => ITEM.test(other) || /^\s+\S/.test(other));
    return [dialect.list(itemsOf(lines.slice(at, end), dialect), marker[1] !== undefined), end];
  }
  const isText = (other: string) => other.trim() !== '' && ![FENCE, HEADING, ITEM].some((start) => start.test(other));
  const end = Math.max(at + 1, endOf(lines, at, isText));
  return [dialect.paragraph(renderLines(lines.slice(at, end), dialect)), end];
}

function endOf(lines: readonly string[], start: number, belongs: (line: string) => boolean): number {
  const end = lines.findIndex((line, index) => index > start && !belongs(line));
  return end < 0 ? lines.length : end;
}

function itemsOf(lines: readonly string[], dialect: Dialect): string[] {
  const items: string[][] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')]);
    else items.at(-1)?.push(line);
  }
  return items.map((item) => renderLines(item, dialect));
}

function renderLines(lines: readonly string[], dialect: Dialect): string {
  return lines.map((line) => renderInline(line.trim(), dialect)).join(dialect.lineBreak);
}

const INLINE =
  /\\([!-/:-@[-`{-~])|(`+)(.*?[^`])\2(?!`)|(\*\*|__)(?=\S)(.*?\S)\4(?!\w)|([*_])(?=\S)(.*?\S)\6(?!\w)|!?\[((?:\\.|[^[\]\\])*)\]\(\s*<?(https?:\/\/[^\s<>()]+)>?(?:\s[^()]*)?\)|<(https?:\/\/[^\s<>]+)>/i;

function renderInline(text: string, dialect: Dialect): string {
  let out = '';
  // What stands side by side is escaped as one: `\[b]` must not become a tag because it came in two pieces.
  let plain = '';
  let rest = text;
  const written = (markup: string) => {
    out += (plain && dialect.text(plain)) + markup;
    plain = '';
  };
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    const [all, escaped, , code, strong, bold, , emphasis, label, address, bare] = found;
    // In the middle of a word they are letters: snake_case.
    const isInWord = /[\p{L}\p{N}]$/u.test(rest.slice(0, found.index)) && /^_/.test(all);
    const length = isInWord ? 1 : all.length;
    plain += rest.slice(0, found.index);
    if (isInWord) plain += '_';
    else if (escaped !== undefined) plain += escaped;
    else if (code !== undefined) written(dialect.code(code.trim()));
    else if (strong !== undefined) written(dialect.strong(renderInline(bold ?? '', dialect)));
    else if (emphasis !== undefined) written(dialect.emphasis(renderInline(emphasis, dialect)));
    else if (address !== undefined && all.startsWith('!') && dialect.image)
      written(dialect.image(renderInline(label ?? '', PLAIN), address));
    else if (address !== undefined) written(dialect.link(renderInline(label || address, dialect), address));
    else written(dialect.link(dialect.text(bare ?? ''), bare ?? ''));
    rest = rest.slice(found.index + length);
  }
  plain += rest;
  written('');
  return out;
}
