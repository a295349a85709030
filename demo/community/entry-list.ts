import type { Entry } from 'help-wizard';
import { element } from '../site/element.js';
import type { ForumEntry, OwnThread } from '../site/forum.js';
import { label, pill, statusPill } from '../site/labels.js';
import { counted, dated } from '../site/words.js';
import type { Community } from './community.js';

/** `sameBoard`: the page says already on which board they stand. */
export function entryList(entries: readonly ForumEntry[], community: Community, sameBoard = false): HTMLElement {
  return element('ul', { class: 'entries' }, ...entries.map((entry) => entryRow(entry, community, sameBoard)));
}

/** What became of a thread; `null` for ideas and news. */
export function threadState({ kind, archived, solved }: Entry): HTMLElement | null {
  if (archived === true) return label('archive', 'Archived');
  if (kind !== 'thread') return null;
  return solved === true ? label('done', 'Solved') : label('pending', 'Waiting for an answer');
}

/** Whether it is the visitor's own, and whether others can see it. */
export function ownPills(own: OwnThread | undefined): readonly (HTMLElement | null)[] {
  if (own === undefined) return [];
  const { state } = own;
  return [
    pill('account', 'Posted by you', 'info'),
    state === 'pending' ? pill('pending', 'Waiting for approval', 'warning') : null,
    state === 'refused' ? pill('close', 'Not published', 'neutral') : null,
  ];
}

export function entryRow(entry: ForumEntry, community: Community, sameBoard: boolean): HTMLElement {
  const { title, url, lang = null, votes = 0, comments = 0, updatedAt } = entry;
  const own = community.mine.get(entry.id);
  const isPublic = own === undefined || own.state === 'published';
  const pills = [...ownPills(own), isPublic ? statusPill(entry) : null].filter((part) => part !== null);
  const meta = [
    isPublic ? threadState(entry) : null,
    sameBoard ? null : community.boardOf(entry).title,
    dated(own === undefined ? 'Updated' : 'Posted', updatedAt),
    comments > 0 ? counted(comments, 'reply', 'replies') : null,
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
