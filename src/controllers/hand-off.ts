import { composeDraft } from '../core/compose-draft.js';
import type { Caller } from './forum-calls.js';
import { now } from './now.js';
import { checkResult } from './post-draft.js';

/**
 * Leaves what stands in review to the forum's own composer: the way on for who cannot post from here. Nothing is posted
 * before the visitor does it there, and the draft stays until they say so.
 */
export function handOff({ adapter, state, send, onError }: Caller): void {
  const before = state();
  if (before?.step !== 'review' || before.target.kind !== 'thread' || adapter.composeUrl === undefined) return;
  try {
    const { url, truncated } = adapter.composeUrl(composeDraft(before));
    const result = checkResult({ kind: 'handed-off', url, truncated }, adapter.name);
    send({ type: 'submitted', at: now(), again: true });
    send({ type: 'posted', result });
  } catch (error) {
    onError(error);
  }
}
