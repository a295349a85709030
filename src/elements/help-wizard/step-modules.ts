import type { WizardStep } from '../../core/wizard-state.js';
import type { RenderLaterSteps } from './later-steps.js';

/** Only the step that is shown is loaded; the next ones while the visitor reads and types. */
const LOADERS: Readonly<Record<WizardStep, () => Promise<unknown>>> = {
  // The first two questions are asked by one element.
  intent: () => import('../platform-step/platform-step.define.js'),
  platform: () => import('../platform-step/platform-step.define.js'),
  describe: () => import('../describe-step/describe-step.define.js'),
  answers: () => import('../answers-step/answers-step.define.js'),
  draft: () => import('../draft-step/draft-step.define.js'),
  review: () => import('../review-step/review-step.define.js'),
  posted: () => import('../posted-step/posted-step.define.js'),
  solved: () => import('../solved-step/solved-step.define.js'),
};

const NEXT: Readonly<Record<WizardStep, readonly WizardStep[]>> = {
  intent: ['describe'],
  platform: ['describe'],
  describe: ['answers', 'draft'],
  answers: ['draft'],
  draft: ['review'],
  review: ['posted'],
  posted: [],
  solved: [],
};

const loaded = new Map<WizardStep, Promise<unknown>>();

/** Loads the elements of a step, once. A step that failed to load (offline) is tried again next time. */
export function loadStep(step: WizardStep): Promise<unknown> {
  const loading = loaded.get(step) ?? LOADERS[step]();
  loaded.set(step, loading);
  loading.catch(() => loaded.delete(step));
  return loading;
}

/** Loads what comes after a step, ahead of its need. */
export function loadAhead(step: WizardStep): void {
  for (const next of NEXT[step]) loadStep(next).catch(() => {});
}

/** Loads how the steps after the first are put together, and the issues beside that one. */
export async function loadLaterSteps(): Promise<RenderLaterSteps> {
  const [{ renderLaterSteps }] = await Promise.all([
    import('./later-steps.js'),
    import('../known-issues/known-issues.define.js'),
  ]);
  return renderLaterSteps;
}

/** Loads what the owner's announcements are shown with: before the first question, which they would move. */
export function loadAnnouncements(): Promise<unknown> {
  return import('../help-wizard-announcements/help-wizard-announcements.define.js');
}

/** Loads the notice that a draft was kept: only a visitor who comes back needs it. */
export function loadRestoredNotice(): Promise<unknown> {
  return import('../restored-notice/restored-notice.define.js');
}

/** Loads the visitor's own threads: only who remembered some needs them. */
export function loadMyThreads(): Promise<unknown> {
  return import('../my-threads/my-threads.define.js');
}
