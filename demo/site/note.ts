import { element } from './element.js';
import { icon, type IconName } from './icons.js';

/** Something to know before reading on. */
export function note(
  name: IconName,
  tone: 'neutral' | 'success' | 'warning',
  text: string,
  head: HTMLElement | string | null = null,
): HTMLElement {
  const heading = head === null ? null : element('p', { class: 'hint' }, head);
  const body = element('div', { class: 'note-body' }, heading, element('p', {}, text));
  return element('div', { class: `note note-${tone}` }, icon(name), body);
}
