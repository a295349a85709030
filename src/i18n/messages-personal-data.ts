import type { PersonalDataKind } from '../core/personal-data.js';
import type { Phrase } from './messages-start.js';

type Count = { readonly count: number };
type ByKind = Readonly<Record<PersonalDataKind, string>>;

/** Personal data in what the visitor wrote: what was found, and what to do about it. */
export interface PersonalDataMessages {
  personalData: string;
  /** What stands in the post instead, in brackets. */
  redactionMarkers: ByKind;
  /** "This looks like an e-mail address." */
  looksLike: ByKind;
  /** The kind as a name, as in "E-mail address: …". */
  personalDataKinds: ByKind;
  // How many of a kind, in the middle of a sentence: "1 e-mail address"
  countEmails: Phrase<Count>;
  countPhones: Phrase<Count>;
  countCards: Phrase<Count>;
  countIbans: Phrase<Count>;
  countNationalIds: Phrase<Count>;
  countIps: Phrase<Count>;
  countSecrets: Phrase<Count>;
  postsArePublic: string;
  redact: string;
  keepIt: string;
  nextFinding: string;
  findingOf: Phrase<{ readonly number: number; readonly total: number }>;
  /** `what`: how many of each kind. */
  personalDataInPost: Phrase<{ readonly what: string }>;
  personalDataRemoved: Phrase<{ readonly what: string }>;
  personalDataNone: string;
  personalDataKept: string;
  personalDataUnchecked: string;
  personalDataChecking: string;
  /** Read out when something was found. */
  personalDataFound: Phrase<{ readonly count: number; readonly what: string }>;
  /** What looks like personal data, in the field where the visitor describes the problem. */
  personalDataDescribed: Phrase<{ readonly what: string }>;

  // What stands between the draft and the next step
  personalDataTitle: string;
  personalDataHint: string;
  personalDataSubmitHint: string;
  redactAll: string;
  keepAll: string;
  redactAndPost: string;
  keepAndPost: string;
}
