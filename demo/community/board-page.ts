import type { Board } from 'help-wizard';
import { element, section } from '../site/element.js';
import type { PageContent } from '../site/page.js';
import { boardUrl, HOME, IDEAS, NEWS, type Community } from './community.js';
import { longEntryList } from './entry-list.js';

/** One board: its threads, those that wait for an answer first in the eye by their label. */
export function boardPage(board: Board, community: Community): PageContent {
  const entries = community.entries.filter((entry) => community.boardOf(entry) === board);
  const heading = board === IDEAS ? 'Newest ideas' : board === NEWS ? 'Latest news' : 'Newest threads';
  const ask = element('a', { class: 'button', href: 'help.html' }, 'Ask a question');
  const others = community.boards.filter((other) => other !== board);
  return {
    title: board.title,
    crumbs: [HOME],
    head: [
      element('p', { class: 'lede' }, ledeOf(board)),
      board === IDEAS || board === NEWS ? null : element('div', { class: 'buttons' }, ask),
    ],
    main: [
      entries.length > 0
        ? section(heading, ...longEntryList(entries, community))
        : element('p', {}, 'Nobody has asked anything here yet.'),
    ],
    aside: [
      section(
        'Other boards',
        element('ul', { class: 'links' }, ...others.map((other) => element('li', {}, boardLink(other)))),
      ),
    ],
  };
}

function boardLink(board: Board): HTMLElement {
  return element('a', { href: boardUrl(board) }, board.title);
}

function ledeOf(board: Board): string {
  if (board === IDEAS) return 'What Quaverleaf could do better. A vote says more than the same idea twice.';
  if (board === NEWS) return 'What is new, and what is about to change.';
  if (board.id === 'general') return 'Questions about no device in particular.';
  return `Questions and answers about: ${board.title.toLowerCase()}.`;
}
