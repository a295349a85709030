import type { Board } from 'help-wizard';
import { element, section } from '../site/element.js';
import { listEntries } from '../site/forum.js';
import { icon, isIconName, type IconName } from '../site/icons.js';
import type { PageContent } from '../site/page.js';
import { boardUrl, type Community, IDEAS } from './community.js';
import { entryList } from './entry-list.js';
import { myPosts } from './my-posts.js';

const NEWEST = 12;
const BESIDE = 3;
/** As many as the forum gives at once. */
const MOST = 100;

/** The community's front page. */
export async function overviewPage(community: Community): Promise<PageContent> {
  const { forum, mine } = community;
  const [threads, ideas, news] = await Promise.all([
    listEntries(forum, { kind: 'thread', limit: Math.min(NEWEST + mine.size, MOST) }),
    listEntries(forum, { kind: 'idea', limit: MOST }),
    listEntries(forum, { kind: 'news', limit: BESIDE }),
  ]);
  const newest = threads.items.filter(({ id }) => !mine.has(id)).slice(0, NEWEST);
  const open = ideas.items.filter(({ status }) => status === 'live' || status === 'under-consideration');
  const popular = open.toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
  return {
    title: 'Community',
    head: [
      element(
        'p',
        { class: 'lede' },
        'Listeners help listeners, and our staff read along. Most questions get a reply within 48 hours.',
      ),
      element('div', { class: 'buttons' }, element('a', { class: 'button', href: 'help.html' }, 'Ask a question')),
    ],
    main: [
      myPosts(community),
      section(
        'Boards',
        element('ul', { class: 'cards' }, ...community.boards.map((board) => boardCard(board, community))),
      ),
      section('Newest threads', entryList(newest, community)),
    ],
    aside: [
      section('News', entryList(news.items, community, true)),
      section('Popular ideas', entryList(popular.slice(0, BESIDE), community, true), allOf(IDEAS, 'All ideas')),
      section('Before you post', element('a', { href: 'community.html?page=guidelines' }, 'Community guidelines')),
    ],
  };
}

function boardCard(board: Board, community: Community): HTMLElement {
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'card', href: boardUrl(board) },
      icon(boardIcon(board, community)),
      element('span', {}, board.title),
    ),
  );
}

function boardIcon({ id }: Board, { config }: Community): IconName {
  const own: Readonly<Record<string, IconName>> = {
    account: 'account',
    general: 'question',
    ideas: 'idea',
    news: 'info',
  };
  const platform = config.platforms?.find(({ board }) => board === id)?.icon;
  return own[id] ?? (isIconName(platform) ? platform : 'question');
}

function allOf(board: Board, words: string): HTMLElement {
  return element('p', {}, element('a', { href: boardUrl(board) }, words));
}
