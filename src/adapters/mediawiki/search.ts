import type { Entry } from '../../core/types.js';
import type { CallOptions, Page, SearchQuery } from '../forum-adapter.js';
import type { Query } from '../internal/addresses.js';
import type { Classifier } from '../internal/classify.js';
import { pageThrough, type ForumPage } from '../internal/paging.js';
import type { Call } from '../internal/request.js';
import { isDesk } from './boards.js';
import { boardOfPage, categoryName, deskOf, pageEntry, sectionEntry } from './entries.js';
import type { PagesBoard } from './options.js';
import { sectionsOf } from './read-wikitext.js';
import { API, type Wiki } from './wiki.js';
import type { WirePage, WireQuery } from './wire.js';

/** Pages and sections that are asked for, or shown, at once. */
const PAGE = 50;
/** While somebody types, the desk pages are not asked for again. */
const DESKS_KEPT_MS = 60_000;
/** CirrusSearch takes no longer ones. */
const MAX_WORDS = 200;
const CONTENT: Query = {
  ...{ prop: 'categories|revisions', clprop: 'timestamp|hidden', cllimit: 'max' },
  ...{ rvprop: 'content|timestamp', rvslots: 'main' },
};

/** An entry, and when its thread began or was last written to. */
interface Dated {
  readonly entry: Entry;
  readonly at: string;
}

export type Search = (call: Call, query: SearchQuery, options: CallOptions) => Promise<Page<Entry>>;

export function createSearch(wiki: Wiki, classifier: Classifier): Search {
  const desks = deskReader(wiki, classifier);
  const members = memberReader(wiki, classifier);
  return async (call, query, options) => {
    if (classifier.findsNothing(query)) return { items: [] };
    const asked = classifier.boardOf(query);
    const boards = wiki.boards.filter(({ id }) => asked === undefined || id === asked);
    const words = wordsOf(query.text);
    const ofDesks = boards.some(isDesk) ? desks(call, options, words.length > 0) : Promise.resolve([]);
    const hasPages = boards.some((board) => !isDesk(board));
    // Both are asked at once.
    ofDesks.catch(() => undefined);
    const isAsked = ({ board }: { readonly board: string | undefined }) => boards.some(({ id }) => id === board);
    return pageThrough(query, async (page) => {
      const ofPages: DatedPage = !hasPages
        ? { items: [], more: false }
        : words.length > 0
          ? await found(wiki, classifier, call, query, options, page)
          : await members(call, boards.filter((board) => !isDesk(board)) as PagesBoard[], options, page);
      const sections = ranked((await ofDesks).filter(isAsked), words);
      const items = [...sections.slice((page - 1) * PAGE, page * PAGE), ...ofPages.items.filter(isAsked)];
      if (words.length === 0) items.sort((a, b) => compare(b.at, a.at));
      return { items: items.map(({ entry }) => entry), more: ofPages.more || sections.length > page * PAGE };
    });
  };
}

interface DatedPage extends Omit<ForumPage, 'items'> {
  readonly items: readonly (Dated & { readonly board: string | undefined })[];
}

type DatedEntries = DatedPage['items'];

/** All threads of all desk pages, in one request; the newest section is the last of its page. */
function deskReader(wiki: Wiki, classifier: Classifier) {
  let kept: { readonly until: number; readonly items: DatedEntries } | undefined;
  const titles = wiki.boards.filter(isDesk).map(({ page }) => page);
  return async (call: Call, options: CallOptions, mayBeOld: boolean): Promise<DatedEntries> => {
    if (mayBeOld && kept && kept.until > Date.now()) return kept.items;
    const asked = { titles: titles.join('|'), prop: 'revisions', rvprop: 'content', rvslots: 'main' };
    const { query } = await call.get<WireQuery>(API, wiki.ask({ action: 'query', ...asked }, options));
    const items = (query?.pages ?? []).flatMap((page) => {
      const board = deskOf(wiki, page.title)?.id;
      const sections = sectionsOf(contentOf(page)).reverse();
      return sections.map((section) => {
        const entry = sectionEntry(wiki, classifier, page.title, section);
        return { entry, board, at: entry.updatedAt ?? '' };
      });
    });
    kept = { until: Date.now() + DESKS_KEPT_MS, items };
    return items;
  };
}

type Continue = NonNullable<WireQuery['continue']>;

/** The pages of a board's category, the newest first. The wiki gives no number to a page of them, only how to go on. */
function memberReader(wiki: Wiki, classifier: Classifier) {
  const known = new Map<string, Continue | null>();
  const pageOf = async (call: Call, category: string, options: CallOptions, page: number): Promise<WirePage[]> => {
    let at = page;
    while (at > 1 && !known.has(`${at} ${category}`)) at -= 1;
    for (; ; at += 1) {
      const from = at === 1 ? {} : known.get(`${at} ${category}`);
      if (!from) return [];
      const list = { generator: 'categorymembers', gcmtitle: `Category:${category}`, gcmlimit: PAGE };
      const newest = { gcmsort: 'timestamp', gcmdir: 'desc' };
      const asked = { action: 'query', ...list, ...newest, ...CONTENT, ...from };
      const answer = await call.get<WireQuery>(API, wiki.ask(asked, options));
      known.set(`${at + 1} ${category}`, answer.continue ?? null);
      if (at === page) return [...(answer.query?.pages ?? [])];
    }
  };
  return async (call: Call, boards: readonly PagesBoard[], options: CallOptions, page: number): Promise<DatedPage> => {
    const categories = [...new Set(boards.map(({ category }) => category))];
    const pages = await Promise.all(categories.map((category) => pageOf(call, category, options, page)));
    const inOrder = pages.flat().sort((a, b) => (b.pageid ?? 0) - (a.pageid ?? 0));
    return {
      items: inOrder.map((one) => dated(wiki, classifier, one)),
      more: categories.some((category) => known.get(`${page + 1} ${category}`)),
    };
  };
}

/** What the wiki's own search finds among the pages. */
async function found(
  wiki: Wiki,
  classifier: Classifier,
  call: Call,
  query: SearchQuery,
  options: CallOptions,
  page: number,
): Promise<DatedPage> {
  const boards = wiki.boards.filter((board) => !isDesk(board)) as PagesBoard[];
  const answer = await call.get<WireQuery>(
    API,
    wiki.ask(
      {
        ...{ action: 'query', generator: 'search', gsrwhat: 'text', gsrlimit: PAGE, gsroffset: (page - 1) * PAGE },
        gsrsearch: wordsOf(query.text).join(' ').slice(0, MAX_WORDS) + inCategories(wiki, query, boards),
        gsrnamespace: [...new Set(boards.map(({ namespace = 0 }) => namespace))].join('|'),
        ...CONTENT,
      },
      options,
    ),
  );
  const pages = [...(answer.query?.pages ?? [])].sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  return { items: pages.map((one) => dated(wiki, classifier, one)), more: answer.continue !== undefined };
}

function inCategories({ options }: Wiki, { solved }: SearchQuery, boards: readonly PagesBoard[]): string {
  if (!options.incategory) return '';
  const among = (names: readonly string[]) => ` incategory:"${[...new Set(names)].join('|')}"`;
  return (
    among(boards.map(({ category }) => category)) + (solved ? among(options.solved ?? ['Solved', 'Resolved']) : '')
  );
}

function dated(wiki: Wiki, classifier: Classifier, page: WirePage): DatedEntries[number] {
  const { title, categories = [] } = page;
  const names = categories.map((category) => categoryName(category.title));
  const board = boardOfPage(wiki, title, names);
  const entry = pageEntry(wiki, classifier, page);
  const since = categories[names.indexOf(board?.category ?? '')]?.timestamp;
  return { entry, board: board?.id, at: since ?? entry.updatedAt ?? '' };
}

/** With at least half of the words, those with most of them first; without words all of them. */
function ranked(items: DatedEntries, words: readonly string[]): DatedEntries {
  if (words.length === 0) return [...items].sort((a, b) => compare(b.at, a.at));
  const counted = items.map((item) => {
    const text = `${item.entry.title} ${item.entry.text}`.toLowerCase();
    return { item, count: words.filter((word) => text.includes(word)).length };
  });
  const enough = counted.filter(({ count }) => count * 2 >= words.length);
  return enough.sort((a, b) => b.count - a.count).map(({ item }) => item);
}

/** Nothing of it is an operator of the search, or the name of a namespace. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function contentOf({ revisions }: WirePage): string {
  return revisions?.[0]?.slots?.main?.content ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
