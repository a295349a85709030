import type { DraftField } from './errors.js';
import type { WizardState } from './wizard-state.js';

/** Something about a draft that the forum did refuse. */
export interface RefusedField {
  readonly field: DraftField;
  readonly code: 'refused';
  /** The forum's own, as text. */
  readonly words: string;
}

/** What the forum has just refused of a post; empty anywhere but after a refusal. */
export function refusedFields(state: WizardState): readonly RefusedField[] {
  if (state.step !== 'review' || state.posting.status !== 'failed') return [];
  const { fields } = state.posting.failure;
  return fieldsOf(state).flatMap((field) => {
    const words = fields[field] ?? '';
    return words.trim() === '' ? [] : { field, code: 'refused' as const, words };
  });
}

/** The fields the draft has, in its order: a comment is its text only. */
function fieldsOf({ target, site }: WizardState): readonly DraftField[] {
  if (target.kind === 'comment') return ['body'];
  return [
    'title',
    'body',
    ...(site.boards.length > 0 ? ['board' as const] : []),
    ...(site.limits.tags.max > 0 ? ['tags' as const] : []),
  ];
}
