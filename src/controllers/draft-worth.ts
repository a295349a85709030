import type { WizardState } from '../core/wizard-state.js';
import type { WizardMessage } from './wizard-commands.js';

type MessageType = WizardMessage['type'];

/** What the visitor types, ticks or answers. */
export const TYPING: ReadonlySet<MessageType> = new Set<MessageType>([
  'described',
  'question-answered',
  'step-tried',
  'draft-edited',
]);

/** What the visitor does that is worth keeping. */
export const INPUT: ReadonlySet<MessageType> = new Set<MessageType>([
  ...TYPING,
  'continued',
  'entry-dismissed',
  'submit',
  'sign-in',
]);

/** Whether there is something to lose: words, wherever the visitor typed them. Ticks alone come back with a click. */
export function hasWords({ input, edits, site }: WizardState): boolean {
  // An own-property test: an id may be any word, "constructor" too.
  const given = site.questions.filter(({ id, type }) => type === 'text' && Object.hasOwn(input.answers, id));
  const asked = given.map(({ id }) => input.answers[id]);
  const written = [
    input.issue,
    input.details,
    edits.title,
    edits.body,
    ...Object.values(edits.comments ?? {}),
    ...asked,
  ];
  return written.some((text) => (text ?? '').trim() !== '');
}

/** The forum, or the visitor, said that it is posted: nothing is left to keep. */
export function isPosted(state: WizardState): state is WizardState & { readonly step: 'posted' } {
  return state.step === 'posted' && state.confirmed;
}

/** Whether a change must be kept before anything follows from it, such as a post that is on its way. */
export function isUrgent(before: WizardState, after: WizardState): boolean {
  return before.step !== after.step || posting(before) !== posting(after);
}

function posting(state: WizardState): string {
  return state.step === 'review' ? state.posting.status : '';
}
