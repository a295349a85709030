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
function entryExponents(entries: readonly Entry[], settings: SearchSettings): Float32Array {
  const { priors, recentDays } = settings;
  const dates = entries.map(({ updatedAt }) => (updatedAt === undefined ? NaN : Date.parse(updatedAt)));
  // The index knows no clock: "recent" is recent among its entries.
  const newest = dates.reduce((latest, date) => (date > latest ? date : latest), -Infinity);
  return Float32Array.from(entries, (entry, position) => {
    let exponent = 1;
    if (entry.solved) exponent *= priors.solved;
    if (entry.archived) exponent *= priors.archived;
    const days = (newest - dates[position]!) / DAY_MS;
    if (entry.kind === 'issue' && days >= 0) exponent *= 1 + (priors.recentIssue - 1) * 2 ** (-days / recentDays);
    return exponent;
  });
}

function platformExponent(fit: PlatformFit | undefined, { priors }: SearchSettings): number {
  if (fit === 'same-platform') return priors.samePlatform;
  return fit === 'other-platform' ? priors.otherPlatform : 1;
}

/** {@link entryExponents} for visitors of one platform after the other; those of the last are kept. */
export function createExponents(
  entries: readonly Entry[],
  settings: SearchSettings,
): (platform: string | undefined) => Float32Array {
  let own: Float32Array | undefined;
  let last: { readonly platform: string; readonly exponents: Float32Array } | undefined;
  return (platform) => {
    const ofEntries = (own ??= entryExponents(entries, settings));
    if (platform === undefined) return ofEntries;
    if (last?.platform !== platform) {
      const exponents = ofEntries.map(
        (exponent, i) => exponent * platformExponent(platformFit(entries[i]!, platform), settings),
      );
      last = { platform, exponents };
    }
    return last.exponents;
  };
}
