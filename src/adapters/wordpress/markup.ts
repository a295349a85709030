import { HTML, type Dialect } from '../internal/render-markdown.js';

/** What was typed must be no shortcode: WordPress runs `[gallery]` wherever it stands, in code too. */
const text = (plain: string) => HTML.text(plain).replace(/\[/g, '&#91;');

const address = (url: string) => url.replace(/[[\]]/g, encodeURIComponent);

/** The body of a post. */
export const POST: Dialect = Object.freeze({
  ...HTML,
  text,
  code: (plain: string) => `<code>${text(plain)}</code>`,
  codeBlock: (plain: string) => `<pre><code>${text(plain)}</code></pre>`,
  link: (inner: string, url: string) => HTML.link(inner, address(url)),
  image: (plain: string, url: string) => `<img src="${HTML.text(address(url))}" alt="${text(plain)}">`,
});

/** A comment: of most visitors WordPress keeps few tags, and makes paragraphs of empty lines itself. */
export const COMMENT: Dialect = Object.freeze({
  ...POST,
  paragraph: (inner: string) => inner,
  heading: (inner: string) => `<strong>${inner}</strong>`,
  codeBlock: (plain: string) => `<code>${text(plain)}</code>`,
  list: (items: readonly string[], isOrdered: boolean) =>
    items.map((item, at) => `${isOrdered ? `${at + 1}.` : '–'} ${item}`).join('\n'),
  image: (plain: string, url: string) => POST.link(text(plain || url), url),
  lineBreak: '\n',
  blockBreak: '\n\n',
});
