import type { Board, Entry } from 'help-wizard';
import { element, section } from '../site/element.js';
import { icon, isIconName, type IconName } from '../site/icons.js';
import type { PageContent } from '../site/page.js';
import { counted } from '../site/words.js';
import { boardUrl, type Community, IDEAS, NEWS } from './community.js';
import { entryList } from './entry-list.js';
import { myPosts } from './my-posts.js';

const NEWEST = 12;
const BESIDE = 3;

/** The community's front page. */
export function overviewPage(community: Community): PageContent {
  const { entries, mine } = community;
  const others = entries.filter(({ id }) => !mine.has(id));
  const ofKind = (kind: Entry['kind']) => others.filter((entry) => entry.kind === kind);
  const open = ofKind('idea').filter(({ status }) => status === 'live' || status === 'under-consideration');
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
      section('Newest threads', entryList(ofKind('thread').slice(0, NEWEST), community)),
    ],
    aside: [
      section('News', entryList(ofKind('news').slice(0, BESIDE), community, true)),
      section('Popular ideas', entryList(popular.slice(0, BESIDE), community, true), allOf(IDEAS, 'All ideas')),
      section('Before you post', element('a', { href: 'community.html?page=guidelines' }, 'Community guidelines')),
    ],
  };
}

function boardCard(board: Board, community: Community): HTMLElement {
  const threads = community.entries.filter((entry) => community.boardOf(entry) === board).length;
  const word = board === IDEAS ? counted(threads, 'idea', 'ideas') : counted(threads, 'thread', 'threads');
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'card', href: boardUrl(board) },
      icon(boardIcon(board, community)),
      element('span', {}, board.title),
      element('span', { class: 'hint' }, board === NEWS ? counted(threads, 'post', 'posts') : word),
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
