import { Marked, type Token, type Tokens } from 'marked';
import { LineCounter, parseDocument } from 'yaml';
import type { ReadRecord } from './records.js';

/** A page of Markdown is one record: its front matter, with title, `text` and `html` from what stands below. */
export function readMarkdown(source: string): ReadRecord {
  const page = source.replaceAll('\r\n', '\n');
  const found = /^---[ \t]*\n([^]*?)(?<=\n)---[ \t]*(?:\n|$)/.exec(page);
  const front = readFrontMatter(found?.[1] ?? '');
  if ('problem' in front) return { line: front.line + 1, problem: front.problem };
  const { fields } = front;
  if (fields['draft'] === true || fields['published'] === false) return { line: 1, problem: 'it is a draft' };
  return { line: 1, fields: { ...fields, ...readBody(page.slice(found?.[0].length ?? 0), titleOf(fields)) } };
}

type FrontMatter = { readonly fields: Readonly<Record<string, unknown>> } | { line: number; problem: string };

function readFrontMatter(yaml: string): FrontMatter {
  const lineCounter = new LineCounter();
  const parsed = parseDocument(yaml, { lineCounter, logLevel: 'silent', prettyErrors: false });
  const [error] = parsed.errors;
  if (error) {
    const { line } = lineCounter.linePos(error.pos[0]);
    return { line, problem: `its front matter is not YAML (${error.message})` };
  }
  let value: unknown;
  try {
    // Aliases that multiply are refused, not followed.
    value = parsed.toJS({ maxAliasCount: 50 });
  } catch {
    return { line: 1, problem: 'its front matter repeats itself too often' };
  }
  if (value === null || value === undefined) return { fields: {} };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { line: 1, problem: 'its front matter is not a list of names and values' };
  }
  return { fields: value as Record<string, unknown> };
}

interface Body {
  readonly title?: string;
  readonly text: string;
  readonly html: string;
}

const marked = new Marked({ gfm: true });

/** `404` is a title too. */
function titleOf(fields: Readonly<Record<string, unknown>>): string | undefined {
  const [, given] = Object.entries(fields).find(([name]) => name.toLowerCase() === 'title') ?? [];
  if (typeof given !== 'string' && typeof given !== 'number') return undefined;
  return String(given).trim() || undefined;
}

function readBody(markdown: string, title: string | undefined): Body {
  const tokens = marked.lexer(markdown);
  const first = tokens.find(({ type }) => type !== 'space');
  const heading = first?.type === 'heading' ? plainText([first]) : undefined;
  // The reader shows the title itself.
  if (first && heading !== undefined && (title === undefined || heading === title))
    tokens.splice(tokens.indexOf(first), 1);
  const text = plainText(tokens);
  void marked.walkTokens(tokens, leadToPage);
  const named = title ?? heading ?? firstHeading(tokens);
  return { ...(named ? { title: named } : {}), text, html: marked.parser(tokens).trim() };
}

function firstHeading(tokens: readonly Token[]): string | undefined {
  const heading = tokens.find(({ type }) => type === 'heading');
  return heading && plainText([heading]);
}

/** `other.md#part` is a file; on the site it is the page `other#part`. */
function leadToPage(token: Token): void {
  if (token.type !== 'link') return;
  const link = token as Tokens.Link;
  if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(link.href))
    link.href = link.href.replace(/(?:\/?\bindex|)\.(?:md|markdown)(?=$|[?#])/i, '');
}

const BLOCKS = new Set([
  'heading',
  'paragraph',
  'code',
  'blockquote',
  'list',
  'list_item',
  'table',
  'hr',
  'html',
  'space',
]);

/** What a reader of the page reads: words without marks, blocks apart. */
function plainText(tokens: readonly Token[]): string {
  const pieces: string[] = [];
  collect(tokens, pieces);
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function collect(tokens: readonly Token[], pieces: string[]): void {
  for (const token of tokens) {
    const inner = (token as { readonly tokens?: readonly Token[] }).tokens;
    const isBlock = BLOCKS.has(token.type) && !('block' in token && token.block === false);
    if (isBlock) pieces.push('\n\n');
    if (token.type === 'table') collectTable(token as Tokens.Table, pieces);
    else if (token.type === 'list') collectList(token as Tokens.List, pieces);
    else if (token.type === 'html') pieces.push(withoutTags(token.raw));
    else if (token.type === 'br') pieces.push('\n');
    else if (inner) collect(inner, pieces);
    else if (token.type === 'image') pieces.push((token as Tokens.Image).text);
    else if ('text' in token && typeof token.text === 'string') pieces.push(decode(token.text));
    if (isBlock) pieces.push('\n\n');
  }
}

function collectTable({ header, rows }: Tokens.Table, pieces: string[]): void {
  for (const row of [header, ...rows]) {
    for (const [i, cell] of row.entries()) {
      if (i > 0) pieces.push(' · ');
      collect(cell.tokens, pieces);
    }
    pieces.push('\n');
  }
}

function collectList({ items, ordered, start }: Tokens.List, pieces: string[]): void {
  for (const [i, item] of items.entries()) {
    pieces.push('\n', ordered ? `${(start || 1) + i}. ` : '- ', plainText(item.tokens), '\n');
  }
}

function withoutTags(html: string): string {
  return decode(
    html
      .replace(/<!--[^]*?(?:-->|$)/g, '')
      .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
      .replace(/<\/?[a-z][^<>]*>/gi, ' '),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The entities that people type; what else looks like one is text. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
