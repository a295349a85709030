import { checkDraft, type DraftProblem } from './draft-limits.js';
import { composeDraft, draftText } from './compose-draft.js';
import type { WizardContext, WizardState, WizardStep } from './wizard-state.js';

/** The steps that are counted, in order. `posted` and `solved` are ends, not steps. */
const COUNTED = ['platform', 'describe', 'answers', 'draft', 'review'] as const satisfies readonly WizardStep[];

export interface StepCount {
  /** 1 = the first. */
  readonly step: number;
  readonly total: number;
}

/** "Step 2 of 5"; `null` at an end. */
export function stepCount(state: WizardState): StepCount | null {
  const steps = COUNTED.filter((step) => step !== 'platform' || state.site.askPlatform);
  const index = steps.findIndex((step) => step === state.step);
  return index < 0 ? null : { step: index + 1, total: steps.length };
}

/** Where Back leads; `null` where there is nothing before. */
export function stepBefore(state: WizardState): WizardStep | null {
  switch (state.step) {
    case 'platform':
    case 'posted':
      return null;
    case 'describe':
      return state.site.askPlatform ? 'platform' : null;
    case 'answers':
      return 'describe';
    case 'solved':
    case 'draft':
      return state.results.matches.length > 0 ? 'answers' : 'describe';
    case 'review':
      return state.posting.status === 'sending' ? null : 'draft';
  }
}

/** What the forum would not take, by its limits; a comment is its text only, without title, board or list. */
export function draftProblems(wizard: WizardContext): readonly DraftProblem[] {
  const { site, target } = wizard;
  const full = composeDraft(wizard);
  // The list of what was read does not make up for an empty post, but it counts towards the longest one.
  const written = checkDraft({ ...full, body: draftText(wizard) }, site.limits, site.boards);
  if (target.kind === 'comment') return written.filter(({ field }) => field === 'body');
  const tooLong = checkDraft(full, site.limits, site.boards).filter(({ code }) => code === 'too-long');
  return [...written, ...tooLong.filter(({ field }) => !written.some((problem) => problem.field === field))];
}

/** Whether the browser's Back or Forward may lead there. Nothing leads out of a post that is on its way, or past review. */
export function mayGoTo(state: WizardState, step: WizardStep): boolean {
  if (state.step === 'posted' || (state.step === 'review' && state.posting.status === 'sending')) return false;
  switch (step) {
    case 'platform':
      return state.site.askPlatform;
    case 'describe':
      return state.input.platform !== null || !state.site.askPlatform;
    case 'answers':
      return state.input.issue.trim() !== '' && state.results.matches.length > 0;
    case 'draft':
      return state.input.issue.trim() !== '';
    case 'review':
      return state.input.issue.trim() !== '' && draftProblems(state).length === 0;
    case 'posted':
    case 'solved':
      return false;
  }
}
