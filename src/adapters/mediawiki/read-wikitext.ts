import { plainText } from '../internal/plain-text.js';

/** One thread of a page: its heading of level 2 and what stands below. */
export interface Section {
  /** Plain text. */
  readonly heading: string;
  readonly anchor: string;
  readonly wikitext: string;
}

const UNREAD = /(<!--|-->|<\/?(?:nowiki|pre|syntaxhighlight|source)\b[^<>]*>)/i;
/** As much of a text as an excerpt is made from. */
const MAX_LENGTH = 3000;

/** The sections of level 2, with the anchors MediaWiki gives them. */
export function sectionsOf(wikitext: string): Section[] {
  const readable = withoutUnread(wikitext);
  const heads = [...readable.matchAll(/^(={1,2})(?!=)(.*[^=\n])\1[ \t]*$/gm)];
  const used = new Map<string, number>();
  return heads.flatMap(({ index, 0: line, 1: marks, 2: inner = '' }, at) => {
    if (marks !== '==') return [];
    const heading = readableText(wikitext.slice(index + 2, index + 2 + inner.length));
    const anchor = anchorFor(heading);
    // Upper and lower case make no difference to a second one.
    const count = (used.get(anchor.toLowerCase()) ?? 0) + 1;
    used.set(anchor.toLowerCase(), count);
    const body = wikitext.slice(index + line.length, heads[at + 1]?.index ?? wikitext.length).trim();
    return [{ heading, anchor: count > 1 ? `${anchor}_${count}` : anchor, wikitext: body }];
  });
}

/** The anchor of the first heading with that text. */
export function anchorFor(heading: string): string {
  return heading.replace(/[\s_]+/g, '_').replace(/^_|_$/g, '');
}

/** As long as before, blank where a line that looks like a heading is none: in comments and code. One pass. */
function withoutUnread(wikitext: string): string {
  const parts = wikitext.split(UNREAD);
  const closing = new Map<string, number>();
  for (let at = 1; at < parts.length; at += 2) closing.set(parts[at]?.toLowerCase() ?? '', at);
  let end = '';
  let text = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const tag = parts[at]?.toLowerCase() ?? '';
    if (end !== '' && tag === end) end = '';
    else if (end === '' && !/^(?:-->|<\/)|\/>$/.test(tag)) {
      const wanted = tag === '<!--' ? '-->' : `</${/\w+/.exec(tag)?.[0] ?? ''}>`;
      // What is never closed hides nothing.
      if ((closing.get(wanted) ?? 0) > at) end = wanted;
    }
    const rest = parts[at + 1] ?? '';
    text += ' '.repeat(tag.length) + (end === '' ? rest : ' '.repeat(rest.length));
  }
  return text;
}

/** Templates and what they say first, as labels: `{{Status|fixed}}` is `Status` and `Status|fixed`. */
export function templatesIn(wikitext: string): string[] {
  return [...withoutUnread(wikitext).matchAll(/\{\{([^{}\n]{1,100})\}\}/g)].flatMap(([, inner = '']) => {
    const [name = '', first] = inner.split('|').map((part) => part.trim());
    return first === undefined ? [name] : [name, `${name}|${first}`];
  });
}

/** When it was last signed, where it was signed in English. ISO 8601. */
export function signedAt(wikitext: string): string | undefined {
  const [, time = '', day = ''] = [...wikitext.matchAll(/(\d\d:\d\d), (\d{1,2} \w+ \d{4}) \(UTC\)/g)].at(-1) ?? [];
  const at = Date.parse(`${day} ${time} UTC`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** About what a reader sees of wikitext, for excerpts and headings: no markup, no templates, no categories. */
export function readableText(wikitext: string): string {
  const text = wikitext
    .slice(0, MAX_LENGTH)
    .replace(/<!--(?:[^-]|-(?!->))*(?:-->|$)/g, '')
    .replace(/\{\{[^{}]*\}\}/g, '')
    .replace(/^\[\[[^[\]|]*:[^[\]]*\]\]$/gm, '')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/\[https?:\/\/[^\s[\]]+ ([^[\]]*)\]/gi, '$1')
    .replace(/'{2,}/g, '')
    .replace(/^=+([^=\n]*)=+[ \t]*$/gm, '$1')
    .replace(/^[*#:;]+[ \t]*/gm, '');
  return plainText(text);
}
