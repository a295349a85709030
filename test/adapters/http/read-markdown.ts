import { Marked } from 'marked';

/** A post as its readers see it on a forum that renders Markdown and lets HTML through: text. */
export function readMarkdown(markdown: string): string {
  const html = new Marked({ gfm: true, breaks: true }).parse(markdown, { async: false });
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
