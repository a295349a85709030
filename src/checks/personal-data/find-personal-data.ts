import { findCards } from './card.js';
import { findEmails } from './email.js';
import type { Finder, FindPersonalDataOptions, PersonalData, PersonalDataKind } from './finding.js';
import { foldText } from './fold-text.js';
import { findIbans } from './iban.js';
import { findIps } from './ip.js';
import { findNationalIds } from './national-id.js';
import { findPhones } from './phone.js';
import { findSecrets } from './secret.js';

/** Where two find the same text, the earlier one names it. Those with checksums come first, the guess comes last. */
const FINDERS: readonly (readonly [kind: PersonalDataKind, find: Finder])[] = [
  ['iban', findIbans],
  ['card', findCards],
  ['email', findEmails],
  ['secret', findSecrets],
  ['national-id', findNationalIds],
  ['ip', findIps],
  ['phone', findPhones],
];

/**
 * Finds what a visitor may not want to publish, in the order of the text. Findings never overlap. It is a guess by
 * shape, checksum and the words around: it misses some, and asks about some that are harmless.
 */
export function findPersonalData(text: string, { country }: FindPersonalDataOptions = {}): PersonalData[] {
  const folded = foldText(text);
  const found = FINDERS.flatMap(([kind, find], rank) =>
    [...find(folded, country?.toUpperCase())].map(([start, end]) => ({ kind, start, end, rank })),
  );
  found.sort((a, b) => a.start - b.start || a.rank - b.rank);
  const merged: typeof found = [];
  for (const next of found) {
    const last = merged.at(-1);
    if (last === undefined || next.start >= last.end) merged.push(next);
    else merged[merged.length - 1] = join(last, next);
  }
  return merged.map(({ kind, start, end }) => ({ kind, start, end }));
}

/** Every finder looks closer at some of it. */
const SAMPLE = 'My password is [x], my ID number is 123456782, call me on 020 7946 0958.';

/**
 * Lets each finder look at something small, one at a step. Browsers compile expressions when they are first used, which for
 * those with words in twenty languages takes longer than the search itself: who has a page to draw does it bit by bit.
 */
export function* warmUp(): Generator<void> {
  const folded = foldText(SAMPLE);
  for (const [, find] of FINDERS) {
    Array.from(find(folded, undefined));
    yield;
  }
}

/** Both at once, so that nothing of either stays readable. */
function join<T extends PersonalData & { readonly rank: number }>(one: T, other: T): T {
  const named = one.rank <= other.rank ? one : other;
  return { ...named, start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
