import type { Entry } from '../../core/types.js';

/** Entries that belong together: about one platform only, or for visitors of several. */
export interface TierGroup {
  /** `null` = of more than one platform, or of all. */
  readonly platform: string | null;
  /** Most useful first. */
  readonly entries: readonly Entry[];
}

/** How useful an entry of a kind is before anything is known about the question; an open issue more than anything. */
const KIND_USE: Readonly<Record<Entry['kind'], number>> = { faq: 3, issue: 2, thread: 1, idea: 0.5, news: 0.5 };
const OPEN_ISSUE = 3;
const SETTLED: ReadonlySet<string | undefined> = new Set(['fixed', 'wont-fix']);
const SOLVED = 1;
const ARCHIVED = -6;
/** What ten times as many votes add. Views are worth a tenth of votes. */
const POPULAR = 1;
const VIEWS_PER_VOTE = 10;
/** What a year of age takes. */
const YEAR_MS = 31_556_952_000;
const AGEING = 0.5;

/** Groups of entries by platform, the one for everybody first. */
export function groupEntries(entries: readonly Entry[]): TierGroup[] {
  const groups = new Map<string | null, Entry[]>([[null, []]]);
  for (const entry of entries) {
    const [platform, ...others] = entry.platforms ?? [];
    const key = others.length === 0 ? (platform ?? null) : null;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const now = Date.now();
  // A date in the future makes nothing else old.
  const newest = entries.reduce((latest, { updatedAt }) => Math.max(latest, Math.min(timeOf(updatedAt) ?? 0, now)), 0);
  return [...groups].map(([platform, members]) => {
    const uses = new Map(members.map((entry) => [entry, usefulness(entry, newest)]));
    const order = (a: Entry, b: Entry): number => uses.get(b)! - uses.get(a)! || (a.id < b.id ? -1 : 1);
    return { platform, entries: members.sort(order) };
  });
}

function usefulness(entry: Entry, newest: number): number {
  const { kind, status, solved, archived, votes = 0, views = 0, updatedAt } = entry;
  let use = KIND_USE[kind];
  if (kind === 'issue' && !SETTLED.has(status)) use += OPEN_ISSUE;
  if (solved) use += SOLVED;
  if (archived) use += ARCHIVED;
  use += POPULAR * Math.log10(1 + Math.max(0, votes) + Math.max(0, views) / VIEWS_PER_VOTE);
  const time = timeOf(updatedAt);
  return time === undefined ? use : use - (AGEING * Math.max(0, newest - time)) / YEAR_MS;
}

function timeOf(date: string | undefined): number | undefined {
  const time = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : time;
}
