import type { Entry } from '../../core/types.js';
import type { Page, SearchQuery } from '../forum-adapter.js';
import type { Query } from '../internal/addresses.js';
import { pageThrough, type ForumPage } from '../internal/paging.js';
import type { Call } from '../internal/request.js';
import type { EntryMaker } from './entries.js';
import type { WordpressSite } from './site.js';
import type { WirePost, WireTerm } from './wire.js';

/** The same for every page of a search: their borders must not move. */
const PER_PAGE = 20;
/** Of a sentence that was found nowhere, so many words are searched one by one. */
const MAX_WORDS = 3;

export function createSearch(site: WordpressSite, maker: EntryMaker) {
  // Never changes, so it is asked for once.
  let solvedId: number | undefined;
  const findSolved = async (call: Call): Promise<number | undefined> => {
    const { taxonomy, slug } = site.solved;
    solvedId ??= (await call.get<readonly WireTerm[]>(site.at(`/${taxonomy}`), { slug, _fields: 'id' }))[0]?.id;
    return solvedId;
  };
  return async (call: Call, query: SearchQuery): Promise<Page<Entry>> => {
    if (maker.findsNothing(query)) return { items: [] };
    const board = maker.boardOf(query);
    const filter: Record<string, string | number | undefined> = { [site.boards]: board };
    const { taxonomy } = site.solved;
    // A post of one of several terms is found: where boards say what is solved, entries are told one by one.
    if (query.solved !== undefined && !(taxonomy === site.boards && board !== undefined)) {
      const id = await findSolved(call);
      if (id === undefined && query.solved) return { items: [] };
      filter[query.solved ? taxonomy : `${taxonomy}_exclude`] = id;
    }
    const text = query.text.trim();
    return pageThrough(query, async (page) => {
      const found = await askPage(call, site, maker, { ...filter, ...searched(text), page });
      if (found.items.length > 0 || page > 1) return found;
      return { items: await byWord(call, site, maker, filter, text), more: false };
    });
  };
}

function searched(text: string): Query {
  return text === '' ? {} : { search: text, orderby: 'relevance' };
}

async function askPage(call: Call, site: WordpressSite, maker: EntryMaker, query: Query): Promise<ForumPage> {
  const { at, posts, boards, tags, solved } = site;
  const own = ['id', 'link', 'modified_gmt', 'title', 'excerpt', boards, tags, solved.taxonomy];
  // Other types of posts may have no excerpts.
  const fields = [...own, ...(posts === 'posts' ? [] : ['content']), '_links.wp:term', '_embedded'];
  const { status, json, headers } = await call.ask(at(`/${posts}`), {
    ...{ per_page: PER_PAGE, _fields: fields.join(','), _embed: 'wp:term' },
    ...query,
  });
  // Behind the last page.
  if (status === 400) return { items: [], more: false };
  const found = json as readonly WirePost[];
  const pages = headers.get('x-wp-totalpages');
  const more = pages === null ? found.length === PER_PAGE : Number(pages) > Number(query['page']);
  return { items: found.map((post) => maker.entryOf(post)), more };
}

/** The search wants every word, and of more than nine the very sentence: what has most of the longest ones is near. */
async function byWord(
  call: Call,
  site: WordpressSite,
  maker: EntryMaker,
  filter: Query,
  text: string,
): Promise<readonly Entry[]> {
  const all = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (all.length < 2) return [];
  const words = [...new Set(all)].sort((a, b) => b.length - a.length).slice(0, MAX_WORDS);
  const pages = await Promise.all(
    words.map((word) => askPage(call, site, maker, { ...filter, ...searched(word), page: 1 })),
  );
  const hits = new Map<string, { readonly entry: Entry; count: number }>();
  for (const entry of pages.flatMap(({ items }) => items)) {
    const hit = hits.get(entry.id) ?? { entry, count: 0 };
    hit.count += 1;
    hits.set(entry.id, hit);
  }
  return [...hits.values()].sort((a, b) => b.count - a.count).map(({ entry }) => entry);
}
