import type { Entry, EntryKind } from '../core/types.js';

export type EntrySort = 'popular' | 'newest';

/** Which entries a list shows. */
export interface Choice {
  readonly kind: EntryKind;
  /** Platform id: only entries about it or about all; `null` = whatever they are about. */
  readonly platform: string | null;
  readonly sort: EntrySort;
  /** At most this many. */
  readonly limit: number;
}

/**
 * The entries of a kind, the most useful first: `popular` = by views, then votes, then the newest. What is archived is
 * left out. The order is the same wherever and whenever it is made.
 */
export function chooseEntries(entries: readonly Entry[], { kind, platform, sort, limit }: Choice): Entry[] {
  return entries
    .filter((entry) => entry.kind === kind && entry.archived !== true && concerns(entry, platform))
    .sort(sort === 'popular' ? byPopularity : byDate)
    .slice(0, limit);
}

function concerns({ platforms }: Entry, platform: string | null): boolean {
  return platform === null || platforms === undefined || platforms.includes(platform);
}

function byPopularity(a: Entry, b: Entry): number {
  return (b.views ?? 0) - (a.views ?? 0) || (b.votes ?? 0) - (a.votes ?? 0) || byDate(a, b);
}

/** Entries without a date are the oldest. */
function byDate(a: Entry, b: Entry): number {
  return time(b) - time(a) || (a.id < b.id ? -1 : 1);
}

function time({ updatedAt }: Entry): number {
  const milliseconds = Date.parse(updatedAt ?? '');
  return Number.isNaN(milliseconds) ? 0 : milliseconds;
}
