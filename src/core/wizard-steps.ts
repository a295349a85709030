import type { FirstStep, WizardState, WizardStep } from './wizard-state.js';

/** The steps that are counted, in order. `posted` and `solved` are ends, not steps. */
const COUNTED = ['platform', 'describe', 'answers', 'draft', 'review'] as const satisfies readonly WizardStep[];

export interface StepCount {
  /** 1 = the first. */
  readonly step: number;
  readonly total: number;
}

/** "Step 2 of 5"; `null` at an end. */
export function stepCount(state: WizardState | FirstStep): StepCount | null {
  const steps = COUNTED.filter((step) => step !== 'platform' || state.site.askPlatform);
  const index = steps.findIndex((step) => step === state.step);
  return index < 0 ? null : { step: index + 1, total: steps.length };
}

/** Where Back leads; `null` where there is nothing before. */
export function stepBefore(state: WizardState | FirstStep): WizardStep | null {
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
