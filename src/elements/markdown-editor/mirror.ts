import { html, nothing, type TemplateResult } from 'lit';
import type { TextRange } from '../../controllers/personal-data-ranges.js';

/** The text once more, unseen behind the text area, to underline pieces of it; nothing where none is marked. */
export function renderMirror(text: string, marks: readonly TextRange[]): TemplateResult | typeof nothing {
  if (marks.length === 0) return nothing;
  let done = 0;
  const pieces = marks.map(({ start, end }) => {
    const before = text.slice(done, start);
    done = end;
    return html`${before}<span class="marked">${text.slice(start, end)}</span>`;
  });
  // A line break at the end makes no line of its own, other than in a text area.
  const rest = `${text.slice(done)}${text.endsWith('\n') ? '\u200b' : ''}`;
  return html`<div class="mirror editor-text" dir="auto" aria-hidden="true">${pieces}${rest}</div>`;
}

/** Which marked piece the caret is in; -1 for none. */
export function rangeAt(marks: readonly TextRange[], { selectionStart, selectionEnd }: HTMLTextAreaElement): number {
  return marks.findIndex(({ start, end }) => start <= selectionStart && selectionEnd <= end);
}

/** Scrolls a text area to one of the marked pieces. */
export function showRange(root: ParentNode, area: HTMLTextAreaElement, index: number): void {
  const mark = root.querySelectorAll<HTMLElement>('.marked')[index];
  if (mark === undefined || area.scrollHeight <= area.clientHeight) return;
  area.scrollTop = mark.offsetTop - area.clientHeight / 2;
}
