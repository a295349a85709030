import { AdapterError } from '../../core/errors.js';
import type { Entry } from '../../core/types.js';
import type { Page, SearchQuery } from '../forum-adapter.js';
import { NAME } from './calls.js';

/** Entries per page where the query does not say. */
const DEFAULT_PAGE_SIZE = 20;

/**
 * One page of the entries that contain at least one word of the query: those with most words first, then those with
 * most words in the title, then the newest.
 * @param entries - newest first
 * @param boardsOf - the boards an entry stands on; `null` = all
 */
export function findEntries(
  entries: readonly Entry[],
  query: SearchQuery,
  boardsOf: (entry: Entry) => readonly string[] | null,
): Page<Entry> {
  const { kinds, platform, boardId, solved } = query;
  const fitting = entries.filter(
    (entry) =>
      (!kinds || kinds.includes(entry.kind)) &&
      (platform === undefined || (entry.platforms?.includes(platform) ?? true)) &&
      (boardId === undefined || (boardsOf(entry)?.includes(boardId) ?? true)) &&
      (solved === undefined || (entry.solved ?? false) === solved),
  );
  return pageOf(query.text.trim() === '' ? fitting : rank(fitting, query.text), query);
}

function rank(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = [...new Set(fold(text).match(/[\p{L}\p{M}\p{N}]+/gu))];
  return entries
    .map((entry) => {
      const title = fold(entry.title);
      const whole = `${title}\n${fold(entry.text)}\n${fold(entry.answer ?? '')}`;
      const count = (place: string) => words.filter((word) => place.includes(word)).length;
      return { entry, found: count(whole), inTitle: count(title) };
    })
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found || b.inTitle - a.inTitle)
    .map(({ entry }) => entry);
}

/** Lower case without accents: visitors leave both out. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function pageOf(entries: readonly Entry[], { page, limit = DEFAULT_PAGE_SIZE }: SearchQuery): Page<Entry> {
  // The cursor is the last entry shown, not a number: threads posted meanwhile must not push an entry onto two pages.
  const start = page === undefined ? 0 : entries.findIndex(({ id }) => id === page) + 1;
  if (page !== undefined && start === 0) {
    throw new AdapterError(NAME, 'not-found', `There is no page "${page}" of these results.`);
  }
  const items = entries.slice(start, start + Math.max(1, limit));
  const last = items.at(-1);
  return last && start + items.length < entries.length ? { items, next: last.id } : { items };
}
