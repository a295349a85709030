import { html, type TemplateResult } from 'lit';
import type { Range } from '../../core/types.js';

/** Text with the matched words marked. `ranges`: sorted, in UTF-16 code units, without overlap. */
export function highlight(text: string, ranges: readonly Range[]): TemplateResult {
  const parts: (TemplateResult | string)[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    if (from < end || to <= from || to > text.length) continue;
    parts.push(text.slice(end, from), html`<mark>${text.slice(from, to)}</mark>`);
    end = to;
  }
  return html`${parts}${text.slice(end)}`;
}
