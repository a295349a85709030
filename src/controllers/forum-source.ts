import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { Entry, EntryKind } from '../core/types.js';
import type { Source } from '../sources/content-source.js';

/** A forum is read page by page, up to this many entries: the rest is the forum's own search's to find. */
const MAX_ENTRIES = 1000;

/**
 * What the forum's own search gives, its newest first.
 *
 * @param adapter `null` = there is no forum to search.
 * @param kinds Only these; `undefined` = all.
 * @param timeoutMs Milliseconds each page may take.
 */
export function forumSource(
  adapter: ForumAdapter | null,
  kinds: readonly EntryKind[] | undefined,
  timeoutMs: number,
): Source {
  return {
    name: 'forum',
    async entries({ signal }) {
      const entries: Entry[] = [];
      let page: string | undefined;
      do {
        const query = { text: '', limit: 100, ...(kinds && { kinds }), ...(page === undefined ? {} : { page }) };
        const found = await adapter?.search?.(query, { timeoutMs, ...(signal === undefined ? {} : { signal }) });
        entries.push(...(found?.items ?? []));
        // A page with nothing on it, or one that leads to itself, is the last.
        page = found?.items.length === 0 || found?.next === page ? undefined : found?.next;
      } while (page !== undefined && entries.length < MAX_ENTRIES);
      return entries;
    },
  };
}
