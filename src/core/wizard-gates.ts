import { composeDraft, draftText } from './compose-draft.js';
import { checkDraft, type DraftProblem } from './draft-limits.js';
import { boardsFor, needsLabel } from './ideas.js';
import type { WizardContext, WizardState, WizardStep } from './wizard-state.js';

/** What the forum would not take, by its limits; a comment is its text only, without title, board or list. */
export function draftProblems(wizard: WizardContext): readonly DraftProblem[] {
  const { site, target, input } = wizard;
  const full = composeDraft(wizard);
  const boards = boardsFor(input, site);
  // The list of what was read does not make up for an empty post, but it counts towards the longest one.
  const written = checkDraft({ ...full, body: draftText(wizard) }, site.limits, boards);
  if (target.kind === 'comment') return written.filter(({ field }) => field === 'body');
  const tooLong = checkDraft(full, site.limits, boards).filter(({ code }) => code === 'too-long');
  return [
    ...written,
    ...tooLong.filter(({ field }) => !written.some((problem) => problem.field === field)),
    ...(needsLabel(wizard) && full.tags.length === 0 ? [{ field: 'tags', code: 'missing', limit: 1 } as const] : []),
  ];
}

/** Whether the browser's Back or Forward may lead there. Nothing leads out of a post that is on its way, or past review. */
export function mayGoTo(state: WizardState, step: WizardStep): boolean {
  if (state.step === 'posted' || (state.step === 'review' && state.posting.status === 'sending')) return false;
  // Nothing comes before the first question was answered.
  if (state.step === 'intent' && state.chosen === null) return false;
  switch (step) {
    case 'intent':
      return state.site.askIntent;
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
