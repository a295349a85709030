import type { Phrase } from './messages-start.js';

/** What becomes of drafts: kept, offered in another tab, thrown away. */
export interface DraftMessages {
  savedOnDeviceAt: Phrase<{ readonly time: string }>;
  /** Where the device has no room: the draft is kept until the tab is closed. */
  savedInTab: string;
  savedInTabAt: Phrase<{ readonly time: string }>;
  /** `count`: how many there are besides the one that is shown. */
  draftOther: Phrase<{ readonly count: number }>;
  /** Beside the step's own button, which may be called "Continue" too. */
  draftContinue: string;
  draftOpenTitle: string;
  draftContinueHere: string;
  draftStartNew: string;
  draftMovedTitle: string;
  draftMovedHint: string;
  draftUseHere: string;
  draftPostedTitle: string;
  draftPostedHint: string;
  draftKeepAsNew: string;
  draftGoneTitle: string;
  signedInTitle: string;
  draftAsLeft: string;
  platformMissingNow: string;
  boardMissingNow: string;
  /** `answers`: what the visitor had answered. */
  questionMissingNow: Phrase<{ readonly answers: string }>;
}
