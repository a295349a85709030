import { BBCODE, HTML, PLAIN, renderMarkdown } from '../internal/render-markdown.js';
import type { BodyFormat } from './presets.js';

const DIALECTS = { bbcode: BBCODE, html: HTML, plain: PLAIN } as const;

/** Writes a draft's Markdown in another format. */
export function rendererFor(format: Exclude<BodyFormat, 'markdown'>): (markdown: string) => string {
  return (markdown) => renderMarkdown(markdown, DIALECTS[format]);
}
