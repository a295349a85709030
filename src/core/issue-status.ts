import type { Entry } from './types.js';

/** The statuses a forum's own labels are mapped to. */
export type IssueStatus = 'new' | 'need-more-info' | 'under-investigation' | 'fixed' | 'not-right-now' | 'wont-fix';
export type IdeaStatus = 'live' | 'under-consideration' | 'implemented' | 'not-right-now' | 'closed';

/**
 * What an entry asks of the visitor. `read` opens it in place, `workaround` opens its answer,
 * `comment` turns the draft into a comment, `follow-up` starts a new thread linked to it.
 */
export type NextAction =
  'read' | 'vote' | 'subscribe' | 'comment' | 'follow-fix' | 'follow-up' | 'read-why' | 'workaround';

/** How a status looks: always with its icon and word, never by colour alone. */
export type StatusTone = 'neutral' | 'info' | 'success' | 'warning';

interface StatusFacts {
  readonly tone: StatusTone;
  /** The first is the one to offer most plainly. */
  readonly actions: readonly NextAction[];
}

const ISSUE: Readonly<Record<IssueStatus, StatusFacts>> = {
  new: { tone: 'neutral', actions: ['read'] },
  'need-more-info': { tone: 'warning', actions: ['vote', 'comment'] },
  'under-investigation': { tone: 'info', actions: ['subscribe'] },
  fixed: { tone: 'success', actions: ['follow-fix', 'follow-up'] },
  'not-right-now': { tone: 'neutral', actions: ['subscribe'] },
  'wont-fix': { tone: 'neutral', actions: ['read-why', 'workaround'] },
};

const IDEA: Readonly<Record<IdeaStatus, StatusFacts>> = {
  live: { tone: 'info', actions: ['vote', 'comment'] },
  'under-consideration': { tone: 'warning', actions: ['vote'] },
  implemented: { tone: 'success', actions: ['read'] },
  'not-right-now': { tone: 'neutral', actions: ['vote'] },
  closed: { tone: 'neutral', actions: ['read-why'] },
};

const UNKNOWN: StatusFacts = { tone: 'neutral', actions: ['read'] };

/** Tone and next actions of an issue's or idea's status; `null` for entries that have none. */
export function statusFacts(entry: Entry): StatusFacts | null {
  if (entry.kind !== 'issue' && entry.kind !== 'idea') return null;
  const table: Readonly<Record<string, StatusFacts>> = entry.kind === 'issue' ? ISSUE : IDEA;
  // An own-property test: a status may be any word, "constructor" too.
  if (entry.status === undefined || !Object.hasOwn(table, entry.status)) return entry.status ? UNKNOWN : null;
  const facts = table[entry.status] ?? UNKNOWN;
  // A workaround that nobody wrote down cannot be offered.
  if (entry.answer !== undefined) return facts;
  return { ...facts, actions: facts.actions.filter((action) => action !== 'workaround') };
}

/** Ongoing issues that concern `platform` (all of them without one), the latest word first. */
export function knownIssues(entries: readonly Entry[], platform: string | null): Entry[] {
  return entries
    .filter((entry) => entry.kind === 'issue' && entry.archived !== true && concerns(entry, platform))
    .sort((a, b) => (b.updatedAt ?? '').localeCompare(a.updatedAt ?? '') || a.id.localeCompare(b.id));
}

/** Known issues that somebody still has to do something about: a badge that counts fixed ones cries wolf. */
export function openIssues(entries: readonly Entry[], platform: string | null): Entry[] {
  return knownIssues(entries, platform).filter(({ status = 'new' }) => !SETTLED.has(status));
}
const SETTLED: ReadonlySet<string> = new Set<IssueStatus>(['fixed', 'not-right-now', 'wont-fix']);

function concerns({ platforms }: Entry, platform: string | null): boolean {
  return platform === null || platforms === undefined || platforms.includes(platform);
}
