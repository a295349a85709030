import type { Entry } from 'help-wizard';
import { element, section } from '../site/element.js';
import { listComments, listEntries, type ForumEntry, type OwnThread } from '../site/forum.js';
import { icon } from '../site/icons.js';
import { authorName, platformNames, statusPill } from '../site/labels.js';
import { note } from '../site/note.js';
import type { PageContent } from '../site/page.js';
import { reactions } from '../site/reactions.js';
import { replies } from '../site/replies.js';
import { proseOfHtml, proseOfText } from '../site/safe-html.js';
import { counted, dated } from '../site/words.js';
import { boardUrl, HOME, type Community } from './community.js';
import { entryList, ownPills, threadState } from './entry-list.js';

const RELATED = 4;
const LOOKED_AT = 50;

/** One thread, idea or piece of news. */
export async function threadPage(entry: ForumEntry, community: Community): Promise<PageContent> {
  const { forum, visitor, mine } = community;
  const [comments, related] = await Promise.all([listComments(forum, entry), relatedTo(entry, community)]);
  const board = community.boardOf(entry);
  const own = mine.get(entry.id);
  const isPublic = own === undefined || own.state === 'published';
  const isOpen = isPublic && entry.archived !== true && entry.kind !== 'news';
  return {
    title: entry.title,
    lang: entry.lang,
    crumbs: [HOME, { label: board.title, url: boardUrl(board) }],
    head: [row([...ownPills(own), isPublic ? statusPill(entry) : null]), facts(entry, community)],
    main: [
      entry.archived === true
        ? note('archive', 'neutral', 'This thread is archived: you can read it, but not reply. It may be out of date.')
        : null,
      stateNote(own),
      question(entry),
      entry.statusUpdate === undefined ? null : note('info', 'neutral', entry.statusUpdate, 'Latest update'),
      answer(entry),
      isOpen ? reactions(entry, forum, visitor) : null,
      isOpen && isWaiting(entry) && comments.items.length === 0
        ? note('pending', 'neutral', 'No answer yet. Most questions get a reply within 48 hours.')
        : null,
      replies(entry, comments, { forum, visitor, open: isOpen }),
    ],
    aside: [related.length > 0 ? section('From the same board', entryList(related, community, true)) : null],
  };
}

/** What only its author can see. */
function stateNote(own: OwnThread | undefined): HTMLElement | null {
  if (own?.state === 'pending')
    return note('pending', 'warning', 'A moderator reads this post before others can see it.');
  return own?.state === 'refused'
    ? note('close', 'neutral', 'A moderator has decided not to publish this post.')
    : null;
}

function facts(entry: ForumEntry, { config, mine }: Community): HTMLElement {
  const { kind, votes = 0, updatedAt } = entry;
  const isPublic = (mine.get(entry.id)?.state ?? 'published') === 'published';
  const parts = [
    isPublic ? threadState(entry) : null,
    kind === 'thread' ? platformNames(entry, config) : null,
    dated(mine.has(entry.id) ? 'Posted' : 'Updated', updatedAt),
    votes > 0 ? counted(votes, 'vote', 'votes') : null,
  ].filter((part) => part !== null);
  return element('ul', { class: 'meta' }, ...parts.map((part) => element('li', {}, part)));
}

/** What was asked, suggested or announced. */
function question(entry: Entry): HTMLElement | null {
  const { kind, author, html, text, lang } = entry;
  // Of a solved thread, `author` and `html` are the answer's.
  const isOwn = kind !== 'thread' || entry.solved !== true;
  const prose = isOwn && html !== undefined ? proseOfHtml(html) : proseOfText(text);
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
async function relatedTo(entry: ForumEntry, community: Community): Promise<readonly ForumEntry[]> {
  const { id: board } = community.boardOf(entry);
  const { items } = await listEntries(community.forum, { board, limit: LOOKED_AT });
  const inCommon = ({ tags = [] }: Entry) => tags.filter((tag) => entry.tags?.includes(tag)).length;
  return items
    .filter(({ id, archived }) => id !== entry.id && archived !== true)
    .toSorted((a, b) => inCommon(b) - inCommon(a))
    .slice(0, RELATED);
}
