import { element, section } from '../site/element.js';
import { pill } from '../site/labels.js';
import type { Community } from './community.js';
import { entryList } from './entry-list.js';

/** What was posted in this browser, with a way to get rid of it; `null` when there is nothing. */
export function myPosts(community: Community): HTMLElement | null {
  const { forum, entries, mine } = community;
  const waiting = forum.posted.filter(({ result }) => result.kind === 'pending-approval').reverse();
  if (forum.posted.length === 0 && forum.comments.length === 0) return null;
  const list = entryList(
    entries.filter(({ id }) => mine.has(id)),
    community,
  );
  list.prepend(...waiting.map(({ draft }) => waitingRow(draft.title)));
  const hint =
    'Posts, replies, votes and subscriptions of this demo are kept in this browser only. Nobody else sees them.';
  return section(
    'Your posts',
    list.children.length > 0 ? list : element('p', {}, 'You have replied, but not posted anything of your own yet.'),
    element('div', { class: 'buttons' }, removeButton(community)),
    element('p', { class: 'hint' }, hint),
  );
}

function waitingRow(title: string): HTMLElement {
  return element(
    'li',
    { class: 'entry' },
    element('div', { class: 'labels' }, pill('pending', 'Waiting for approval', 'warning')),
    element('h3', { class: 'entry-title' }, title),
  );
}

function removeButton({ forum }: Community): HTMLElement {
  const button = element('button', { class: 'button button-secondary', type: 'button' }, 'Remove my demo posts');
  button.addEventListener('click', () => {
    if (!confirm('Remove everything you posted in this demo? This cannot be undone.')) return;
    forum.reset();
    location.assign('community.html');
  });
  return button;
}
