import type { Entry, MatchReason } from '../core/types.js';
import type { SearchSettings } from './options.js';

/** How an entry's platforms relate to the visitor's. */
type PlatformFit = 'same-platform' | 'all-platforms' | 'other-platform';

const DAY_MS = 86_400_000;

/** @param platform - The visitor's; absent = not known, and then nothing fits better or worse. */
function platformFit(entry: Entry, platform: string | undefined): PlatformFit | undefined {
  if (platform === undefined) return undefined;
  if (entry.platforms === undefined || entry.platforms.length === 0) return 'all-platforms';
  return entry.platforms.includes(platform) ? 'same-platform' : 'other-platform';
}

/** What an entry is worth whatever is asked, and why. */
interface Standing {
  readonly exponents: Float32Array;
  /** Why an entry is worth more or less than others, as codes, but for its platform. */
  readonly reasons: (position: number) => MatchReason[];
}

/** A prior is a reason to name from this share of its effect on. */
const TELLING = 0.5;
const VIEWS_PER_VOTE = 10;
const SETTLED: ReadonlySet<string | undefined> = new Set(['fixed', 'wont-fix']);

/** Exponents from what an entry is, whatever is asked: solved, ongoing, archived, recent, popular. See `Priors`. */
function standingOf(entries: readonly Entry[], { priors, recentDays }: SearchSettings): Standing {
  const dates = Float64Array.from(entries, ({ updatedAt }) => (updatedAt === undefined ? NaN : Date.parse(updatedAt)));
  // The index knows no clock: "recent" is recent among its entries.
  const newest = newestOf(dates);
  const mostLiked = entries.reduce((most, entry) => Math.max(most, liking(entry)), 0);
  /** 0–1, 1 for the newest. */
  const recency = (position: number): number => {
    const days = (newest - dates[position]!) / DAY_MS;
    return Number.isNaN(days) ? 0 : 2 ** (-Math.max(0, days) / recentDays);
  };
  /** 0–1, 1 for the one liked most. */
  const popularity = (entry: Entry): number => (mostLiked === 0 ? 0 : liking(entry) / mostLiked);
  return {
    exponents: Float32Array.from(entries, (entry, position) => {
      const recent = entry.kind === 'issue' ? priors.recentIssue : priors.recent;
      let exponent = 1 + (recent - 1) * recency(position);
      exponent *= 1 + (priors.popular - 1) * popularity(entry);
      if (entry.solved) exponent *= priors.solved;
      if (isOngoing(entry)) exponent *= priors.ongoing;
      if (entry.archived) exponent *= priors.archived;
      return exponent;
    }),
    reasons: (position) => {
      const entry = entries[position]!;
      return [
        ...(entry.solved ? (['solved'] as const) : []),
        ...(isOngoing(entry) ? (['ongoing'] as const) : []),
        ...(entry.archived ? (['archived'] as const) : []),
        ...(popularity(entry) >= TELLING ? (['popular'] as const) : []),
        ...(recency(position) >= TELLING ? (['recent'] as const) : []),
      ];
    },
  };
}

/** A date in the future, of an announcement or a slip, makes nothing else old. */
function newestOf(dates: Float64Array): number {
  const now = Date.now();
  return dates.reduce((latest, date) => (date > latest ? Math.min(date, now) : latest), -Infinity);
}

/** Grows ever more slowly: ten times as many votes are not ten times as good. */
function liking({ votes = 0, views = 0 }: Entry): number {
  return Math.log1p(Math.max(0, votes) + Math.max(0, views) / VIEWS_PER_VOTE);
}

function isOngoing({ kind, status, archived }: Entry): boolean {
  return kind === 'issue' && !archived && !SETTLED.has(status);
}

function platformExponent(fit: PlatformFit | undefined, { priors }: SearchSettings): number {
  if (fit === 'same-platform') return priors.samePlatform;
  return fit === 'other-platform' ? priors.otherPlatform : 1;
}

/** What lifts and sinks entries, found out when it is first needed. */
export interface Standings {
  /** For visitors of one platform after the other; those of the last are kept. Absent = not known. */
  exponents(platform: string | undefined): Float32Array;
  /** See {@link MatchReason}; most telling first. */
  reasons(position: number, platform: string | undefined): MatchReason[];
}

export function createStandings(entries: readonly Entry[], settings: SearchSettings): Standings {
  let standing: Standing | undefined;
  let last: { readonly platform: string; readonly exponents: Float32Array } | undefined;
  const own = (): Standing => (standing ??= standingOf(entries, settings));
  return {
    exponents(platform) {
      const { exponents: ofEntries } = own();
      if (platform === undefined) return ofEntries;
      if (last?.platform !== platform) {
        const exponents = ofEntries.map(
          (exponent, i) => exponent * platformExponent(platformFit(entries[i]!, platform), settings),
        );
        last = { platform, exponents };
      }
      return last.exponents;
    },
    reasons(position, platform) {
      const fit = platformFit(entries[position]!, platform);
      return [...(fit === undefined ? [] : [fit]), ...own().reasons(position)];
    },
  };
}
