import { findPersonalData } from './find-personal-data.js';
import type { PersonalData, PersonalDataKind } from './finding.js';

/** What stands in the text instead of the data. */
export type RedactionMarkers = Readonly<Record<PersonalDataKind, string>>;

export interface RedactPersonalDataOptions {
  /** Words in the page's language; what is left out stays English. They should begin with `[` and end with `]`. */
  readonly markers?: Partial<RedactionMarkers>;
}

export const DEFAULT_REDACTION_MARKERS: RedactionMarkers = Object.freeze({
  email: '[e-mail removed]',
  phone: '[phone number removed]',
  card: '[card number removed]',
  iban: '[bank account removed]',
  'national-id': '[ID number removed]',
  ip: '[IP address removed]',
  secret: '[password or key removed]',
});

/** Where a gap makes something else look like data, it goes too; a marker that itself looks like data must not loop. */
const MOST_ROUNDS = 4;

/**
 * The text with a readable marker instead of each finding; everything else stays as it is. What is redacted once stays
 * the same when it is redacted again.
 * @param findings What to take out, for instance without those the visitor keeps. Default: all that is found.
 * @throws {RangeError} Where a finding lies outside the text.
 */
export function redactPersonalData(
  text: string,
  findings?: readonly PersonalData[],
  { markers }: RedactPersonalDataOptions = {},
): string {
  const words = { ...DEFAULT_REDACTION_MARKERS, ...markers };
  if (findings) return replace(text, findings, words);
  let redacted = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = findPersonalData(redacted);
    if (found.length === 0) break;
    redacted = replace(redacted, found, words);
  }
  return redacted;
}

function replace(text: string, findings: readonly PersonalData[], markers: RedactionMarkers): string {
  let done = 0;
  let redacted = '';
  for (const { kind, start, end } of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (!(start >= 0 && start <= end && end <= text.length)) {
      throw new RangeError(
        `[help-wizard] The finding ${start}–${end} lies outside the text of ${text.length} code units.`,
      );
    }
    // One marker for what overlaps; the rest of the second goes with it.
    if (start >= done) redacted += text.slice(done, start) + markers[kind];
    done = Math.max(done, end);
  }
  return redacted + text.slice(done);
}
