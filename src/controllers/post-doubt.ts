import { composeDraft } from '../core/compose-draft.js';
import type { WizardState } from '../core/wizard-state.js';

/** A post may have landed, and nobody has looked for it yet. */
export function isInDoubt(state: WizardState): boolean {
  if (state.step !== 'review' || state.posting.status !== 'failed') return false;
  return state.posting.failure.outcomeUnknown && state.posting.lookup === undefined;
}

/** A post may have landed, and the forum could not be asked for it. */
export function mayBeFound(state: WizardState): boolean {
  return state.step === 'review' && state.posting.status === 'failed' && state.posting.lookup === 'failed';
}

/** The post in review, to tell it from another one; `null` = there is none. */
export function shownPost(state: WizardState | null): string | null {
  return state?.step === 'review' ? JSON.stringify([state.target, composeDraft(state)]) : null;
}
