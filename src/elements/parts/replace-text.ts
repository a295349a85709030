import type { TextRange } from '../../controllers/personal-data-ranges.js';

/**
 * Replaces a piece of what stands in a field as if it were typed, so that the field's own Undo takes it back, but without
 * an `input` event. The caret stays at its words, and the field has the focus afterwards.
 */
export function replaceText(field: HTMLInputElement | HTMLTextAreaElement, range: TextRange, words: string): void {
  const { start, end } = range;
  const selection = [field.selectionStart ?? end, field.selectionEnd ?? end] as const;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  const listener = new AbortController();
  const quiet = (event: Event): void => event.stopImmediatePropagation();
  field.addEventListener('input', quiet, { capture: true, signal: listener.signal });
  // Outdated, and yet the only way into the field's undo stack.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (!document.execCommand('insertText', false, words)) field.setRangeText(words, start, end);
  listener.abort();
  const by = words.length - (end - start);
  const moved = (at: number): number => (at <= start ? at : at >= end ? at + by : start + words.length);
  field.setSelectionRange(moved(selection[0]), moved(selection[1]));
}
