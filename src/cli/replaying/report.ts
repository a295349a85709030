import type { Replay, ReplayOptions, Tally } from './replay.js';
import { BINS } from './replay.js';
import type { Topic, Topics } from './topics.js';

/** What entries without an absolute address are relative to where nobody says; nothing links there. */
export const NO_SITE = 'https://site.invalid/';

/** An entry that would have answered titles. */
export interface ReportEntry {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly count: number;
}

/** What a replay found, as data: also what `--json` prints. */
export interface ReplayReport {
  readonly index: string;
  readonly titles: string;
  readonly threshold: number;
  readonly maybeThreshold: number;
  readonly tally: Tally;
  /** Rows that could not be read, or have no title; `notes` say why. */
  readonly skipped: number;
  /** The most asked first; `null` = not known. */
  readonly platforms: readonly (Tally & { readonly platform: string | null })[];
  /** How many best matches have a score from `from` up to the next; the first also counts titles without a match. */
  readonly scores: readonly { readonly from: number; readonly count: number }[];
  readonly topics: readonly Topic[];
  /** Threads without an answer that are in no topic, as far as they were compared. */
  readonly single: number;
  /** Some of them. */
  readonly singles: readonly string[];
  /** Threads without an answer that were compared with one another; fewer than `tally.none` where they are too many. */
  readonly compared: number;
  /** Those that answer most. */
  readonly entries: readonly ReportEntry[];
  readonly notes: readonly string[];
  readonly seconds: number;
}

export interface ReportParts extends Pick<ReplayOptions, 'threshold' | 'maybe'> {
  readonly index: string;
  readonly titles: string;
  readonly replay: Replay;
  readonly topics: Topics;
  readonly skipped: number;
  readonly notes: readonly string[];
  readonly seconds: number;
}

const MOST_TOPICS = 50;
const MOST_ENTRIES = 25;
/** As many are named even where each answers a single title. */
const SOME_ENTRIES = 5;

export function createReport(parts: ReportParts): ReplayReport {
  const { replay, topics, seconds } = parts;
  const grouped = topics.topics.reduce((sum, { count }) => sum + count, 0);
  return {
    index: parts.index,
    titles: parts.titles,
    threshold: parts.threshold,
    maybeThreshold: parts.maybe,
    tally: replay.tally,
    skipped: parts.skipped,
    platforms: [...replay.platforms]
      .map(([platform, tally]) => ({ platform: platform === '' ? null : platform, ...tally }))
      .sort((a, b) => b.total - a.total),
    scores: replay.histogram.map((count, i) => ({ from: i / BINS, count })),
    topics: topics.topics.slice(0, MOST_TOPICS),
    single: topics.compared - grouped,
    singles: topics.singles,
    compared: topics.compared,
    entries: [...replay.answerers.values()]
      .sort((a, b) => b.count - a.count || (a.entry.id < b.entry.id ? -1 : 1))
      .filter(({ count }, i) => i < SOME_ENTRIES || (i < MOST_ENTRIES && count > 1))
      .map(({ entry: { id, kind, title, url }, count }) => ({ id, kind, title, url, count })),
    notes: parts.notes,
    seconds: Math.round(seconds * 100) / 100,
  };
}
