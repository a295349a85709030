import type { Entry } from '../core/types.js';
import type { SearchSettings } from './options.js';

/** How an entry's platforms relate to the visitor's. */
export type PlatformFit = 'same-platform' | 'all-platforms' | 'other-platform';

const DAY_MS = 86_400_000;

/** @param platform - The visitor's; absent = not known, and then nothing fits better or worse. */
export function platformFit(entry: Entry, platform: string | undefined): PlatformFit | undefined {
  if (platform === undefined) return undefined;
  if (entry.platforms === undefined || entry.platforms.length === 0) return 'all-platforms';
  return entry.platforms.includes(platform) ? 'same-platform' : 'other-platform';
}

/** Exponents from what an entry is, whatever is asked: solved, archived, recent. See `Priors`. */
export function entryExponents(entries: readonly Entry[], settings: SearchSettings): Float64Array {
  const { priors, recentDays } = settings;
  const dates = entries.map(({ updatedAt }) => (updatedAt === undefined ? NaN : Date.parse(updatedAt)));
  // The index knows no clock: "recent" is recent among its entries.
  const newest = dates.reduce((latest, date) => (date > latest ? date : latest), -Infinity);
  return Float64Array.from(entries, (entry, position) => {
    let exponent = 1;
    if (entry.solved) exponent *= priors.solved;
    if (entry.archived) exponent *= priors.archived;
    const days = (newest - dates[position]!) / DAY_MS;
    if (entry.kind === 'issue' && days >= 0) exponent *= 1 + (priors.recentIssue - 1) * 2 ** (-days / recentDays);
    return exponent;
  });
}

export function platformExponent(fit: PlatformFit | undefined, { priors }: SearchSettings): number {
  if (fit === 'same-platform') return priors.samePlatform;
  return fit === 'other-platform' ? priors.otherPlatform : 1;
}

/** Lifts or sinks a likeness of 0–1 and stays within 0–1. */
export function withPrior(likeness: number, exponent: number): number {
  return 1 - (1 - likeness) ** exponent;
}
