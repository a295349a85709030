import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { Entry, PostResult } from '../core/types.js';
import type { WizardEvent } from '../core/wizard-events.js';
import type { EntryAction, WizardState } from '../core/wizard-state.js';
import { checkResult, postDraft, toFailure } from './post-draft.js';

/** What the calls need of the wizard they are made for. */
export interface Caller {
  readonly adapter: ForumAdapter;
  /** BCP 47. */
  readonly locale: string;
  readonly state: () => WizardState | null;
  readonly send: (event: WizardEvent) => void;
  readonly onError: (error: unknown) => void;
  /** `null` = the wizard posts; otherwise the page does. `result: undefined` = it said nothing more. */
  readonly onPostRequest: (state: WizardState) => { readonly result: Promise<PostResult> | undefined } | null;
}

/** What the forum can do with an entry. */
export interface ForumAbilities {
  readonly vote: boolean;
  readonly subscribe: boolean;
  readonly comment: boolean;
}

export function abilitiesOf(adapter: ForumAdapter | null): ForumAbilities {
  return {
    vote: adapter?.vote !== undefined,
    subscribe: adapter?.subscribe !== undefined,
    comment: adapter?.comment !== undefined,
  };
}

/** Posts what stands in review, once. */
export async function submitPost(
  { adapter, locale, state, send, onError, onPostRequest }: Caller,
  again: boolean,
): Promise<void> {
  const before = state();
  if (!navigator.onLine) return;
  send({ type: 'submitted', at: Date.now(), again });
  // The machine lets one post through: a second click finds it on its way and changes nothing.
  const after = state();
  if (after === null || after === before || after.step !== 'review' || after.posting.status !== 'sending') return;
  try {
    const taken = onPostRequest(after);
    if (taken !== null && taken.result === undefined) return send({ type: 'submit-withdrawn' });
    const result = await (taken?.result ?? postDraft(after, adapter, locale));
    send({ type: 'posted', result: checkResult(result, adapter.name) });
  } catch (error) {
    onError(error);
    send({ type: 'post-failed', failure: toFailure(error, adapter.name, Date.now()) });
  }
}

/** Votes for an entry or subscribes to it; it counts once the forum said so. */
export async function actOnEntry({ adapter, send, onError }: Caller, action: EntryAction, entry: Entry): Promise<void> {
  const { id } = entry;
  if (adapter[action] === undefined) return;
  send({ type: 'action-started', action, id });
  try {
    const { count } = await adapter[action](entry, {});
    send({ type: 'action-finished', action, id, done: true, ...(count === undefined ? {} : { count }) });
  } catch (error) {
    onError(error);
    send({ type: 'action-finished', action, id, done: false });
  }
}
