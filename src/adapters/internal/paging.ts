import type { Entry } from '../../core/types.js';
import type { Page, SearchQuery } from '../forum-adapter.js';
import { fits } from './classify.js';

/** Entries per page where the query does not say. */
const DEFAULT_LIMIT = 20;
/** Pages of the forum that are read for one page of entries, when most of what they hold is not asked for. */
const MAX_ASKED = 3;
/** How many entries a cursor remembers: more than are pushed onto the next page meanwhile. */
const MAX_REMEMBERED = 200;

/** One page as the forum cuts them; the same entry may be on it twice. */
export interface ForumPage {
  readonly items: readonly Entry[];
  readonly more: boolean;
}

/**
 * Cuts a forum's pages into those that were asked for. No entry is shown twice, also when new ones push those known
 * already onto the next page: the cursor is the forum's page and the ids shown so far.
 *
 * @param ask - gives a page of the forum, the first is 1
 */
export async function pageThrough(query: SearchQuery, ask: (page: number) => Promise<ForumPage>): Promise<Page<Entry>> {
  const [start, ...shown] = (query.page ?? '').split(' ');
  const limit = Math.max(1, query.limit ?? DEFAULT_LIMIT);
  const seen = new Set(shown);
  const items: Entry[] = [];
  const cursor = (page: number) => [page, ...[...seen].slice(-MAX_REMEMBERED)].join(' ');
  const first = Math.max(1, Math.trunc(Number(start)) || 1);
  for (let page = first; ; page += 1) {
    const { items: found, more } = await ask(page);
    for (const entry of found) {
      if (seen.has(entry.id) || !fits(query, entry)) continue;
      if (items.length === limit) return { items, next: cursor(page) };
      seen.add(entry.id);
      items.push(entry);
    }
    if (!more) return { items };
    if (items.length === limit || page - first + 1 === MAX_ASKED) return { items, next: cursor(page + 1) };
  }
}
