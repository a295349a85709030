import DOMPurify from 'dompurify';
import { Marked } from 'marked';
import { element } from './element.js';

/** What articles and posts may consist of. No images: nobody's server learns who reads a thread. */
const ALLOWED_TAGS =
  'p br hr h2 h3 h4 ul ol li blockquote pre a strong b em i s del code kbd sub sup table thead tbody tr th td'.split(
    ' ',
  );

/** Markup typed into a post stays text; line breaks are kept, as forums do. */
const markdown = new Marked({ gfm: true, breaks: true, tokenizer: { html: () => undefined, tag: () => undefined } });

/** An article or answer that was written as HTML. */
export function proseOfHtml(html: string): HTMLElement {
  return element('div', { class: 'prose' }, sanitise(html));
}

/** A post as its author meant it. */
export function proseOfMarkdown(text: string): HTMLElement {
  const fragment = sanitise(markdown.parse(text, { async: false }));
  for (const link of fragment.querySelectorAll('a')) link.rel = 'nofollow ugc noopener noreferrer';
  return element('div', { class: 'prose' }, fragment);
}

/** Plain text with its line breaks. */
export function proseOfText(text: string): HTMLElement {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => element('p', { class: 'prose-text' }, paragraph));
  return element('div', { class: 'prose' }, ...paragraphs);
}

function sanitise(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS,
    ALLOWED_ATTR: ['href', 'start', 'scope', 'lang', 'dir'],
    // The articles link to one another by file name.
    ALLOWED_URI_REGEXP: /^(?:https?:|[a-z]+\.html)/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}
