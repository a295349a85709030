import type { Entry } from 'help-wizard';
import { element } from '../site/element.js';
import { label, pill, statusPill } from '../site/labels.js';
import { counted, dated } from '../site/words.js';
import type { Community } from './community.js';

const PAGE = 20;

/** `sameBoard`: the page says already on which board they stand. */
export function entryList(entries: readonly Entry[], community: Community, sameBoard = false): HTMLElement {
  return element('ul', { class: 'entries' }, ...entries.map((entry) => row(entry, community, sameBoard)));
}

/** A board's first entries, and a button for the next. */
export function longEntryList(entries: readonly Entry[], community: Community): HTMLElement[] {
  const list = entryList(entries.slice(0, PAGE), community, true);
  if (entries.length <= PAGE) return [list];
  const button = element('button', { class: 'button button-secondary', type: 'button' }, 'Show more');
  button.addEventListener('click', () => {
    const shown = list.children.length;
    const rows = entries.slice(shown, shown + PAGE).map((entry) => row(entry, community, true));
    list.append(...rows);
    if (list.children.length >= entries.length) button.remove();
    // Keyboard and screen reader go on with the first new row.
    rows[0]?.querySelector('a')?.focus();
  });
  return [list, button];
}

/** What became of a thread; `null` for ideas and news. */
export function threadState({ kind, archived, solved }: Entry): HTMLElement | null {
  if (archived === true) return label('archive', 'Archived');
  if (kind !== 'thread') return null;
  return solved === true ? label('done', 'Solved') : label('pending', 'Waiting for an answer');
}

function row(entry: Entry, community: Community, sameBoard: boolean): HTMLElement {
  const { title, url, lang = null, votes = 0, updatedAt } = entry;
  const isMine = community.mine.has(entry.id);
  const pills = [isMine ? pill('account', 'Posted by you', 'info') : null, statusPill(entry)].filter(
    (part) => part !== null,
  );
  const meta = [
    threadState(entry),
    sameBoard ? null : community.boardOf(entry).title,
    dated(isMine ? 'Posted' : 'Updated', updatedAt),
    votes > 0 ? counted(votes, 'vote', 'votes') : null,
  ].filter((part) => part !== null);
  return element(
    'li',
    { class: 'entry' },
    pills.length > 0 ? element('div', { class: 'labels' }, ...pills) : null,
    element('h3', { class: 'entry-title', lang }, element('a', { href: url }, title)),
    element('ul', { class: 'meta' }, ...meta.map((part) => element('li', {}, part))),
  );
}
