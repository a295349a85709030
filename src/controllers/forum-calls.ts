import type { FindOptions, ForumAdapter } from '../adapters/forum-adapter.js';
import { composeDraft } from '../core/compose-draft.js';
import { AdapterError } from '../core/errors.js';
import type { Draft, Entry, PostResult } from '../core/types.js';
import type { WizardEvent } from '../core/wizard-events.js';
import type { EntryAction, WizardState } from '../core/wizard-state.js';
import { now } from './now.js';
import { checkResult, postDraft, toFailure } from './post-draft.js';
import { shownPost } from './post-doubt.js';
import { withDeadline } from './with-deadline.js';

/** What the calls need of the wizard they are made for. */
export interface Caller {
  readonly adapter: ForumAdapter;
  /** BCP 47. */
  readonly locale: string;
  readonly state: () => WizardState | null;
  readonly send: (event: WizardEvent) => void;
  readonly onError: (error: unknown) => void;
  /** `null` = the wizard posts; otherwise the page does. `result: undefined` = it said nothing more. */
  readonly onPostRequest: (
    state: WizardState,
    draft: Draft,
  ) => { readonly result: Promise<PostResult> | undefined } | null;
}

/** How long a vote or a subscription may take. */
const ACTION_TIMEOUT_MS = 15_000;
/** How long the forum may take to say whether it has a post. */
const LOOKUP_TIMEOUT_MS = 15_000;

/** Posts what stands in review, once. */
export async function submitPost(caller: Caller, again: boolean): Promise<void> {
  const { adapter, locale, state, send, onError, onPostRequest } = caller;
  if (!navigator.onLine) return;
  // It may have arrived since it was last looked for.
  const meant = shownPost(state());
  if (again) await lookUpPost(caller);
  const before = state();
  // The visitor went back to it meanwhile: what they make of it is not posted before they say so.
  if (shownPost(before) !== meant) return;
  send({ type: 'submitted', at: now(), again });
  // The machine lets one post through: a second click finds it on its way and changes nothing.
  const after = state();
  if (after === null || after === before || after.step !== 'review' || after.posting.status !== 'sending') return;
  let elsewhere = false;
  try {
    const taken = onPostRequest(after, after.posting.draft);
    elsewhere = taken !== null;
    if (taken !== null && taken.result === undefined) return send({ type: 'submit-withdrawn' });
    const result = await (taken?.result ? withDeadline(taken.result, 'page') : postDraft(after, adapter, locale));
    send({ type: 'posted', result: checkResult(result, adapter.name) });
  } catch (error) {
    onError(error);
    send({ type: 'post-failed', failure: toFailure(error, adapter.name, now()), elsewhere });
  }
}

/**
 * Looks for a post of which nobody knows whether it landed, so that the visitor need not. A forum that cannot be asked
 * leaves that to them.
 */
export async function lookUpPost({ adapter, locale, state, send, onError }: Caller): Promise<void> {
  const before = state();
  if (before === null || before.sent === null || before.target.kind !== 'thread') return;
  if (adapter.findPosted === undefined) return;
  send({ type: 'lookup-started' });
  if (state() === before) return;
  try {
    const { at, ...sent } = before.sent;
    const options = { timeoutMs: LOOKUP_TIMEOUT_MS, locale, ...sentAt(at) };
    const asked = adapter.findPosted({ ...composeDraft(before), ...sent }, options);
    const result = await withDeadline(asked, adapter.name, LOOKUP_TIMEOUT_MS);
    send({ type: 'lookup-finished', result: result === null ? null : checkResult(result, adapter.name) });
  } catch (error) {
    onError(error);
    send({ type: 'lookup-failed' });
  }
}

/** When it was sent, by the visitor's clock as it goes now; nothing where that was set back so far that nobody can tell. */
function sentAt(at: number): Pick<FindOptions, 'sentAt'> {
  const age = now() - at;
  return age < 0 ? {} : { sentAt: Date.now() - age };
}

/** Votes for an entry or subscribes to it; it counts once the forum said so. */
export async function actOnEntry(
  { adapter, locale, send, onError }: Caller,
  action: EntryAction,
  entry: Entry,
): Promise<void> {
  const { id } = entry;
  if (adapter[action] === undefined) return;
  send({ type: 'action-started', action, id });
  try {
    const asked = adapter[action](entry, { timeoutMs: ACTION_TIMEOUT_MS, locale });
    const { count } = await withDeadline(asked, adapter.name, ACTION_TIMEOUT_MS);
    send({ type: 'action-finished', action, id, done: true, ...(count === undefined ? {} : { count }) });
  } catch (error) {
    onError(error);
    send({ type: 'action-finished', action, id, done: false, code: AdapterError.from(error, adapter.name).code });
  }
}
