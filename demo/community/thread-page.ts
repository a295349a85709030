import type { Entry } from 'help-wizard';
import { element, section } from '../site/element.js';
import { icon } from '../site/icons.js';
import { authorName, pill, platformNames, statusPill } from '../site/labels.js';
import { note } from '../site/note.js';
import type { PageContent } from '../site/page.js';
import { replies } from '../site/replies.js';
import { proseOfHtml, proseOfMarkdown, proseOfText } from '../site/safe-html.js';
import { counted, dated } from '../site/words.js';
import { boardUrl, HOME, type Community } from './community.js';
import { entryList, threadState } from './entry-list.js';

const RELATED = 4;

/** One thread, idea or piece of news. */
export function threadPage(entry: Entry, community: Community): PageContent {
  const { config, forum, mine } = community;
  const board = community.boardOf(entry);
  const isMine = mine.has(entry.id);
  return {
    title: entry.title,
    lang: entry.lang,
    crumbs: [HOME, { label: board.title, url: boardUrl(board) }],
    head: [row([isMine ? pill('account', 'Posted by you', 'info') : null, statusPill(entry)]), facts(entry, community)],
    main: [
      entry.archived === true
        ? note('archive', 'neutral', 'This thread is archived: you can read it, but not reply. It may be out of date.')
        : null,
      question(entry, isMine),
      entry.statusUpdate === undefined ? null : note('info', 'neutral', entry.statusUpdate, 'Latest update'),
      answer(entry),
      isWaiting(entry)
        ? note('pending', 'neutral', 'No answer yet. Most questions get a reply within 48 hours.')
        : null,
      replies(entry, forum, config, { open: entry.archived !== true && entry.kind !== 'news' }),
    ],
    aside: [section('From the same board', others(entry, community))],
  };
}

function facts(entry: Entry, { config, mine }: Community): HTMLElement {
  const { kind, votes = 0, updatedAt } = entry;
  const parts = [
    threadState(entry),
    kind === 'thread' ? platformNames(entry, config) : null,
    dated(mine.has(entry.id) ? 'Posted' : 'Updated', updatedAt),
    votes > 0 ? counted(votes, 'vote', 'votes') : null,
  ].filter((part) => part !== null);
  return element('ul', { class: 'meta' }, ...parts.map((part) => element('li', {}, part)));
}

/** What was asked, suggested or announced. */
function question(entry: Entry, isMine: boolean): HTMLElement | null {
  const { kind, author, html, text, lang } = entry;
  // Of a solved thread, `author` and `html` are the answer's.
  const isOwn = kind !== 'thread' || entry.solved !== true;
  const prose = isMine ? proseOfMarkdown(text) : isOwn && html !== undefined ? proseOfHtml(html) : proseOfText(text);
  if (lang !== undefined) prose.lang = lang;
  const heading = kind === 'idea' ? 'Idea' : kind === 'news' ? 'Announcement' : 'Question';
  const tags = row((entry.tags ?? []).map((tag) => element('span', { class: 'tag' }, tag)));
  return section(heading, isOwn && author ? authorName(author) : null, prose, tags);
}

function answer(entry: Entry): HTMLElement | null {
  const { kind, author, html, answer: text, lang } = entry;
  if (text === undefined) return null;
  if (kind !== 'thread') return section('How to use it', proseOfText(text));
  const prose = html === undefined ? proseOfText(text) : proseOfHtml(html);
  if (lang !== undefined) prose.lang = lang;
  return element(
    'section',
    { class: 'section answer' },
    element('h2', {}, icon('done'), 'Accepted answer'),
    author ? authorName(author) : null,
    prose,
  );
}

/** Pills side by side; no empty row. */
function row(pills: readonly (HTMLElement | null)[]): HTMLElement | null {
  return pills.some((part) => part !== null) ? element('div', { class: 'labels' }, ...pills) : null;
}

function isWaiting({ kind, solved, archived }: Entry): boolean {
  return kind === 'thread' && solved !== true && archived !== true;
}

/** Those with most labels in common, the newest first among equals. */
function others(entry: Entry, community: Community): HTMLElement | null {
  const board = community.boardOf(entry);
  const inCommon = ({ tags = [] }: Entry) => tags.filter((tag) => entry.tags?.includes(tag)).length;
  const found = community.entries
    .filter((other) => other.id !== entry.id && other.archived !== true && community.boardOf(other) === board)
    .toSorted((a, b) => inCommon(b) - inCommon(a));
  return found.length > 0 ? entryList(found.slice(0, RELATED), community, true) : null;
}
