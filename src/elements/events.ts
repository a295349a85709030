import type { Draft, Entry, PostResult } from '../core/types.js';
import type { EntryAction, EntryReference, WizardStep } from '../core/wizard-state.js';

/** How a visit ended. */
export type Outcome = 'solved' | 'posted' | 'handed-off' | 'abandoned';

/** Every public event of `<help-wizard>` and `<help-wizard-launcher>`. All bubble and cross shadow roots; only the visitor causes them. */
export interface HelpWizardEventMap {
  /** Another step is shown. */
  'help-wizard-step': CustomEvent<{ readonly step: WizardStep; readonly previous: WizardStep }>;
  /** Matches were found for what the visitor typed. */
  'help-wizard-search': CustomEvent<{ readonly text: string; readonly count: number }>;
  'help-wizard-entry-open': CustomEvent<{ readonly entry: EntryReference }>;
  /** `by`: the entry answered it, or the visitor leaves it at a vote for it or a subscription to it. */
  'help-wizard-solved': CustomEvent<{ readonly entry: EntryReference; readonly by: 'answer' | EntryAction }>;
  'help-wizard-dismissed': CustomEvent<{ readonly entry: EntryReference; readonly reason: string | null }>;
  'help-wizard-vote': CustomEvent<{ readonly entry: Entry }>;
  'help-wizard-subscribe': CustomEvent<{ readonly entry: Entry }>;
  /**
   * Before a draft is posted. Hand the wizard a promise with `respondWith`, while the event is being handled, to post the
   * draft yourself; prevent the event without it, and the visitor stays on the review.
   */
  'help-wizard-post-request': CustomEvent<{
    readonly draft: Draft;
    /** The entry the text goes under as a comment; `null` = it becomes a thread. */
    readonly commentOn: Entry | null;
    readonly respondWith: (result: Promise<PostResult>) => void;
  }>;
  'help-wizard-posted': CustomEvent<{
    readonly draft: Draft;
    readonly commentOn: Entry | null;
    readonly result: PostResult;
  }>;
  /** Once per visit. */
  'help-wizard-outcome': CustomEvent<{ readonly outcome: Outcome }>;
  'help-wizard-error': CustomEvent<{ readonly error: unknown }>;
  /** The launcher's panel was opened. */
  'help-wizard-open': CustomEvent<null>;
  /** The launcher's panel was closed. What was typed stays. */
  'help-wizard-close': CustomEvent<null>;
}

declare global {
  interface HTMLElementEventMap extends HelpWizardEventMap {}
  // They bubble: most pages listen here.
  interface DocumentEventMap extends HelpWizardEventMap {}
  interface WindowEventMap extends HelpWizardEventMap {}
}
