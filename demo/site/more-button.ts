import { element } from './element.js';
import type { List } from './forum.js';

/**
 * Shows a list page by page: the rows of the first page, and a button for those that follow; `null` where there are none.
 *
 * @param list - gets the rows
 * @param load - the page of that name
 */
export function moreButton<Item>(
  list: HTMLElement,
  first: List<Item>,
  show: (item: Item) => HTMLElement,
  load: (page: string) => Promise<List<Item>>,
): HTMLElement | null {
  list.append(...first.items.map(show));
  let { next } = first;
  if (next === undefined) return null;
  const button = element('button', { class: 'button button-secondary', type: 'button' }, 'Show more');
  const error = element('p', { class: 'field-error', role: 'alert' });
  let isLoading = false;
  const more = async (page: string): Promise<void> => {
    const found = await load(page);
    const rows = found.items.map(show);
    list.append(...rows);
    error.replaceChildren();
    next = found.next;
    if (next === undefined) button.remove();
    // Keyboard and screen reader go on with the first new row.
    rows[0]?.querySelector('a')?.focus();
  };
  button.addEventListener('click', () => {
    if (isLoading || next === undefined) return;
    isLoading = true;
    more(next)
      .catch(() => error.replaceChildren('More could not be loaded. Try again.'))
      .finally(() => (isLoading = false));
  });
  return element('div', { class: 'buttons' }, button, error);
}
