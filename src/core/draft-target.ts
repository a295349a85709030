import { editedText } from './compose-draft.js';
import { textName } from './draft-changes.js';
import type { Entry } from './types.js';
import type { DraftEdits, PostTarget, WizardContext } from './wizard-state.js';

type Change = Pick<WizardContext, 'edits' | 'target'>;

/**
 * The thread that was being written becomes a comment under an entry: with the thread's words, unless the visitor has
 * written a comment there before. The thread keeps its own.
 */
export function asComment(wizard: WizardContext, on: Entry): Change {
  const { edits, target } = wizard;
  const comment: PostTarget = { kind: 'comment', on };
  const shared = editedText({ ...wizard, target: comment }) === undefined;
  return {
    edits: shared ? copyText(wizard, { ...wizard, target: comment }) : edits,
    target: { ...comment, instead: { followUpTo: target.kind === 'thread' ? target.followUpTo : null, shared } },
  };
}

/** The comment becomes the thread again, with what was added to the words they share; `null` where it never was one. */
export function asThread(wizard: WizardContext): Change | null {
  const { edits, target } = wizard;
  if (target.kind !== 'comment' || target.instead === undefined) return null;
  const { followUpTo, shared } = target.instead;
  const thread: PostTarget = { kind: 'thread', followUpTo };
  return { edits: shared ? copyText(wizard, { ...wizard, target: thread }) : edits, target: thread };
}

/** What was written by hand in one text, as the other; nothing changes where nothing was. */
function copyText(from: WizardContext, to: WizardContext): DraftEdits {
  const { edits } = from;
  const text = editedText(from);
  if (text === undefined) return edits;
  const basis = edits.basis?.[textName(from)];
  return {
    ...edits,
    ...(to.target.kind === 'comment' ? { comments: { ...edits.comments, [to.target.on.id]: text } } : { body: text }),
    ...(basis === undefined ? {} : { basis: { ...edits.basis, [textName(to)]: basis } }),
  };
}
