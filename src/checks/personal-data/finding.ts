import type { PersonalDataKind } from '../../core/personal-data.js';

export type { PersonalDataKind };

/** One piece of personal data in a text. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** UTF-16 offset of its first code unit. */
  readonly start: number;
  /** UTF-16 offset behind its last code unit. */
  readonly end: number;
}

export interface FindPersonalDataOptions {
  /** ISO 3166-1 alpha-2, such as `DE`, in upper or lower case: telephone numbers may be written as they are dialled there. */
  readonly country?: string;
}

/** Where something was found: UTF-16 offsets of its first code unit and behind its last one. */
export type Span = readonly [start: number, end: number];

/**
 * Finds all data of one kind.
 * @param text As `foldText` gives it.
 * @param country ISO 3166-1 alpha-2, upper case.
 */
export type Finder = (text: string, country: string | undefined) => Iterable<Span>;
