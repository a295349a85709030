import type { Entry } from '../../core/types.js';
import type { Classifier } from '../internal/classify.js';
import { sameTitle } from '../internal/same-title.js';
import { isDesk, type Desk } from './boards.js';
import type { PagesBoard } from './options.js';
import { pageName } from './page-name.js';
import { readableText, sectionsOf, signedAt, templatesIn, type Section } from './read-wikitext.js';
import { addressOf, idOf, type Place, type Wiki } from './wiki.js';
import type { WirePage } from './wire.js';

const SOLVED = ['Solved', 'Resolved'];
/** As in `[SOLVED] No sound`. */
const WORD_BEFORE = /^\[([^\]]{1,40})\]/;

/** The board whose page that is; wikis answer with their own word for the namespace. */
export function deskOf({ boards }: Wiki, title: string): Desk | undefined {
  const behind = (name: string) => fold(name.replace(/^[^:]*:/, ''));
  const desks = boards.filter(isDesk);
  return (
    desks.find(({ page }) => fold(page) === fold(title)) ?? desks.find(({ page }) => behind(page) === behind(title))
  );
}

/** The board a page stands on, by its title and categories. */
export function boardOfPage({ boards }: Wiki, title: string, categories: readonly string[]): PagesBoard | undefined {
  const names = categories.map(fold);
  return boards.find(
    (board): board is PagesBoard =>
      !isDesk(board) && fold(title).startsWith(fold(board.prefix)) && names.includes(fold(board.category)),
  );
}

/** A thread of a desk page, as far as its wikitext says. */
export function sectionEntry(wiki: Wiki, classifier: Classifier, page: string, section: Section): Entry {
  const { heading, anchor, wikitext } = section;
  const before = WORD_BEFORE.exec(heading)?.[1];
  const labels = [...templatesIn(wikitext), ...(before === undefined ? [] : [before])];
  return entryOf(wiki, classifier, {
    place: { title: page, anchor },
    ...{ title: heading, wikitext, labels },
    boardId: deskOf(wiki, page)?.id,
    updatedAt: signedAt(wikitext),
  });
}

/** A thread that is a page of its own. */
export function pageEntry(wiki: Wiki, classifier: Classifier, page: WirePage): Entry {
  const { title, categories = [], revisions: [latest] = [] } = page;
  const names = categories.map((category) => ({ ...category, name: categoryName(category.title) }));
  const board = boardOfPage(
    wiki,
    title,
    names.map(({ name }) => name),
  );
  const tags = names.filter(({ hidden, name }) => !hidden && fold(name) !== fold(board?.category ?? ''));
  const wikitext = latest?.slots?.main?.content ?? '';
  const exact = exactTitle(title, board?.prefix ?? '', wikitext);
  return {
    ...entryOf(wiki, classifier, {
      place: { title },
      title: exact ?? title.slice(board?.prefix.length ?? 0),
      wikitext: exact === undefined ? wikitext : wikitext.replace(/^.*\n?/, ''),
      labels: names.map(({ name }) => name),
      boardId: board?.id,
      updatedAt: latest?.timestamp,
    }),
    ...(tags.length > 0 && { tags: tags.map(({ name }) => name) }),
  };
}

/** Without the namespace, which has a name of its own on every wiki. */
export function categoryName(title: string): string {
  return title.replace(/^[^:]*:/, '').replaceAll('_', ' ');
}

/** Pages that could not be called what their thread is called begin with a heading that says it. */
function exactTitle(page: string, prefix: string, wikitext: string): string | undefined {
  const first = /^.*/.exec(wikitext)?.[0] ?? '';
  const heading = sectionsOf(first)[0]?.heading ?? '';
  return heading !== '' && sameTitle(page, pageName(prefix, heading)) ? heading : undefined;
}

interface Found {
  readonly place: Place;
  readonly title: string;
  readonly wikitext: string;
  readonly labels: readonly string[];
  readonly boardId: string | undefined;
  readonly updatedAt: string | undefined;
}

function entryOf(wiki: Wiki, { classify }: Classifier, found: Found): Entry {
  const { place, title, wikitext, labels, boardId = '', updatedAt } = found;
  const solved = (wiki.options.solved ?? SOLVED).map(fold);
  return {
    id: idOf(place),
    title,
    url: addressOf(wiki, place),
    text: readableText(wikitext),
    solved: labels.some((label) => solved.includes(fold(label))),
    partial: true,
    ...classify(boardId, labels),
    ...(updatedAt !== undefined && { updatedAt }),
  };
}

function fold(name: string): string {
  return name.replaceAll('_', ' ').trim().toLowerCase();
}
