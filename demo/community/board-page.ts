import type { Board } from 'help-wizard';
import { element, section } from '../site/element.js';
import { listEntries } from '../site/forum.js';
import { moreButton } from '../site/more-button.js';
import type { PageContent } from '../site/page.js';
import { boardUrl, boardWords, HOME, IDEAS, NEWS, type Community } from './community.js';
import { entryRow } from './entry-list.js';

/** One board: its threads, those that wait for an answer first in the eye by their label. */
export async function boardPage(board: Board, community: Community): Promise<PageContent> {
  const first = await listEntries(community.forum, { board: board.id });
  const list = element('ul', { class: 'entries' });
  const more = moreButton(
    list,
    first,
    (entry) => entryRow(entry, community, true),
    async (page) => listEntries(community.forum, { board: board.id, page }),
  );
  const heading = board === IDEAS ? 'Newest ideas' : board === NEWS ? 'Latest news' : 'Newest threads';
  const ask =
    board === IDEAS
      ? element('a', { class: 'button', href: 'ideas.html' }, 'Suggest an idea')
      : element('a', { class: 'button', href: 'help.html' }, 'Ask a question');
  const others = community.boards.filter((other) => other !== board);
  return {
    title: board.title,
    crumbs: [HOME],
    head: [
      element('p', { class: 'lede' }, boardWords(board)),
      board === NEWS ? null : element('div', { class: 'buttons' }, ask),
    ],
    main: [
      first.items.length > 0 ? section(heading, list, more) : element('p', {}, 'Nobody has asked anything here yet.'),
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
