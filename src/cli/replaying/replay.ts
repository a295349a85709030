import type { Entry, EntryKind, Match } from '../../core/types.js';
import type { SearchIndex } from '../../search/index.js';
import type { OpenTitle } from './topics.js';

/** The title of a past thread, and what is known about the thread. */
export interface Asked {
  readonly title: string;
  readonly platform?: string | undefined;
  /** Of the thread itself: it is no answer to its own question. */
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

export type Band = 'answered' | 'maybe' | 'none';

/** Threads by what would have become of them. */
export interface Tally {
  total: number;
  answered: number;
  maybe: number;
  none: number;
}

export interface ReplayOptions {
  /** From this score on a match is taken for an answer. */
  readonly threshold: number;
  /** From this score on it may be one. */
  readonly maybe: number;
  /** Only entries of these kinds answer; absent = of all. */
  readonly kinds?: readonly EntryKind[] | undefined;
}

/** An entry, and how many titles it would have answered. */
export interface Answerer {
  readonly entry: Entry;
  count: number;
}

/**
 * Scores are likeness, not certainty. Measured with real questions whose answers are known, see docs/commands.md: of short
 * ones nine of ten best matches are right from .85 on, from .7 to there five to seven.
 */
export const DEFAULT_THRESHOLD = 0.85;
export const DEFAULT_MAYBE = 0.7;

/** Bars of the histogram: a twentieth each. */
export const BINS = 20;
/** Matches looked at: the best may be the thread itself, or an unsolved one. */
const LOOKED_AT = 20;
/** Addresses are compared up to here. */
const MAX_URL = 2000;
/** Asked twice, a question is one open question; more different ones are counted only. */
const MOST_OPEN = 200_000;

/** Asks an index one title after the other, and counts. */
export class Replay {
  readonly tally: Tally = newTally();
  readonly platforms = new Map<string, Tally>();
  readonly answerers = new Map<string, Answerer>();
  /** How many best matches have a score of `i / BINS` and more. The first also counts titles without a match. */
  readonly histogram: number[] = Array.from({ length: BINS }, () => 0);
  readonly #index: SearchIndex;
  readonly #options: ReplayOptions;
  readonly #open = new Map<string, { title: string; count: number }>();

  constructor(index: SearchIndex, options: ReplayOptions) {
    this.#index = index;
    this.#options = options;
  }

  ask(asked: Asked): { band: Band; match: Match | undefined } {
    const match = this.#findAnswer(asked);
    const score = match?.score ?? 0;
    const band = this.#bandOf(score);
    this.#count(asked, band, score);
    if (match && band === 'answered') {
      const answerer = this.answerers.get(match.entry.id) ?? { entry: match.entry, count: 0 };
      answerer.count += 1;
      this.answerers.set(match.entry.id, answerer);
    }
    return { band, match };
  }

  /** Titles without an answer; the same one once. */
  openTitles(): OpenTitle[] {
    return [...this.#open.values()];
  }

  /** The best match that is neither the thread itself nor without an answer. */
  #findAnswer(asked: Asked): Match | undefined {
    const { title, platform } = asked;
    const kinds = this.#options.kinds;
    // The space says that the last word is whole.
    const found = this.#index.search(`${title} `, { limit: LOOKED_AT, platform, kinds });
    return found.find(({ entry }) => mayAnswer(entry) && !isSame(asked, entry));
  }

  #bandOf(score: number): Band {
    if (score >= this.#options.threshold) return 'answered';
    return score >= this.#options.maybe ? 'maybe' : 'none';
  }

  #count({ title, platform }: Asked, band: Band, score: number): void {
    const ofPlatform = this.platforms.get(platform ?? '') ?? newTally();
    this.platforms.set(platform ?? '', ofPlatform);
    for (const tally of [this.tally, ofPlatform]) {
      tally.total += 1;
      tally[band] += 1;
    }
    const bin = Math.min(BINS - 1, Math.floor(score * BINS));
    this.histogram[bin] = (this.histogram[bin] ?? 0) + 1;
    if (band !== 'none') return;
    const key = plain(title);
    const open = this.#open.get(key);
    if (open) open.count += 1;
    else if (this.#open.size < MOST_OPEN) this.#open.set(key, { title, count: 1 });
  }
}

function newTally(): Tally {
  return { total: 0, answered: 0, maybe: 0, none: 0 };
}

/** A thread that nobody has solved is another question. */
function mayAnswer({ kind, solved }: Entry): boolean {
  return !((kind === 'thread' || kind === 'idea') && solved === false);
}

/** Is this entry the thread that is asked about? Articles may well be called as the question is: they answer it. */
function isSame({ id, url, title }: Asked, entry: Entry): boolean {
  if (id !== undefined && id === entry.id) return true;
  if (url !== undefined && address(url) === address(entry.url)) return true;
  return (entry.kind === 'thread' || entry.kind === 'idea') && plain(title) === plain(entry.title);
}

function plain(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What is the same page, however it is written: without protocol, `www.`, fragment and slash at the end. */
function address(url: string): string {
  return url
    .slice(0, MAX_URL)
    .trim()
    .replace(/^[a-z]+:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/+(?=\?|$)/, '')
    .toLowerCase();
}
