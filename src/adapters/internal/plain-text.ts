import { decodeEntities, stringOf } from './entities.js';

/** More than anybody reads as plain text. */
const MAX_LENGTH = 50_000;
const BLOCKS = /^(?:p|div|br|hr|li|ul|ol|dl|dt|dd|tr|table|h\d|pre|blockquote|section|article|aside|details)$/;
const UNREADABLE = /^(?:script|style|template|noscript|iframe|svg|math|title|textarea|select)$/;
/**
 * What a reader sees of a forum's HTML: no tags, no scripts, entities decoded once, a line per block. Works without a
 * DOM. The result is text and nothing else: it may contain `<`, so it must not become markup again.
 */
export function plainText(html: unknown): string {
  // text, "/" or "", name, text, … One pass, and no tag reaches over the next "<": linear whatever it is fed.
  const parts = stringOf(html)
    .slice(0, MAX_LENGTH)
    .split(/<(\/?)([a-z][\w-]*|[!?])[^<>]*>/i);
  let text = parts[0] ?? '';
  let hidden = '';
  for (let at = 1; at < parts.length; at += 3) {
    const name = parts[at + 1]?.toLowerCase() ?? '';
    const isEnd = parts[at] === '/';
    if (hidden !== '') {
      if (!isEnd || name !== hidden) continue;
      hidden = '';
    } else if (!isEnd && UNREADABLE.test(name)) {
      hidden = name;
      continue;
    }
    text += (BLOCKS.test(name) ? '\n' : '') + (parts[at + 2] ?? '');
  }
  return decodeEntities(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}
