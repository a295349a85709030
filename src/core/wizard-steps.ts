import type { FirstStep, WizardState, WizardStep } from './wizard-state.js';

/** The steps that are counted, in order. `posted` and `solved` are ends, not steps. */
const COUNTED = [
  'intent',
  'platform',
  'describe',
  'answers',
  'draft',
  'review',
] as const satisfies readonly WizardStep[];

export interface StepCount {
  /** 1 = the first. */
  readonly step: number;
  readonly total: number;
}

/** The steps of this site: what is known already is not asked. */
function stepsOf({ askIntent, askPlatform }: FirstStep['site']): (typeof COUNTED)[number][] {
  const known = [askIntent ? '' : 'intent', askPlatform ? '' : 'platform'];
  return COUNTED.filter((step) => !known.includes(step));
}

/** The step a visit begins with. */
export function firstStep(site: FirstStep['site']): WizardStep {
  return stepsOf(site)[0] ?? 'describe';
}

/** "Step 2 of 5"; `null` at an end. */
export function stepCount({ step, site }: WizardState | FirstStep): StepCount | null {
  const steps = stepsOf(site);
  const index = steps.findIndex((each) => each === step);
  return index < 0 ? null : { step: index + 1, total: steps.length };
}

/** Where Back leads; `null` where there is nothing before. */
export function stepBefore(state: WizardState | FirstStep): WizardStep | null {
  switch (state.step) {
    case 'posted':
      return null;
    case 'solved':
    case 'draft':
      return state.results.matches.length > 0 ? 'answers' : 'describe';
    case 'review':
      return state.posting.status === 'sending' ? null : 'draft';
    default: {
      const steps = stepsOf(state.site);
      return steps[steps.indexOf(state.step) - 1] ?? null;
    }
  }
}
