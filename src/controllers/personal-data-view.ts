import type { KeptText, PersonalDataKind } from '../core/personal-data.js';
import type { TextRange } from './personal-data-ranges.js';

/** The texts of a visitor that are looked through: those of the first step they write in, and those of the draft. */
export type WrittenField = 'issue' | 'details' | 'title' | 'body';

/** Personal data in one of the visitor's texts. */
export interface FoundText extends KeptText, TextRange {
  readonly field: WrittenField;
}

/** What a step shows of the personal data in its texts. */
export interface PersonalDataView {
  /** `waiting`: nothing is known yet; `missing`: what finds it could not be loaded; `off`: the owner wants it so. */
  readonly status: 'off' | 'waiting' | 'ready' | 'missing';
  /** What was found and not answered yet, in the order of the draft. */
  readonly open: readonly FoundText[];
  /** The one that is asked about: an index of `open`. */
  readonly current: number;
  /** What the last redaction took out, as long as it can be put back. */
  readonly redacted: readonly PersonalDataKind[];
  /** The visitor kept something that is still there. */
  readonly hasKept: boolean;
  /** What is to be read out: something new was found, or taken out. */
  readonly news: 'found' | 'redacted' | null;
  /** The visitor wanted to go on, and is asked first. */
  readonly isHeld: boolean;
  /** The visitor wants to go on, and the check is not over. */
  readonly isAwaited: boolean;
}

/** Where nothing is looked for. */
export const NO_PERSONAL_DATA: PersonalDataView = Object.freeze({
  status: 'off',
  open: [],
  current: 0,
  redacted: [],
  hasKept: false,
  news: null,
  isHeld: false,
  isAwaited: false,
});
