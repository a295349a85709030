import { webAddress } from './addresses.js';
import type { ForumAdapter } from '../adapters/forum-adapter.js';
import { composeDraft } from '../core/compose-draft.js';
import { AdapterError, isAdapterError } from '../core/errors.js';
import type { PostResult } from '../core/types.js';
import type { PostFailure, WizardState } from '../core/wizard-state.js';
import { POST_TIMEOUT_MS, withDeadline } from './with-deadline.js';

/** Posts what stands in review: as a new thread, or as a comment. The call is never aborted: it may have landed. */
export async function postDraft(state: WizardState, adapter: ForumAdapter, locale: string): Promise<PostResult> {
  const options = { timeoutMs: POST_TIMEOUT_MS, locale };
  const draft = composeDraft(state);
  if (state.target.kind === 'thread') return withDeadline(adapter.createThread(draft, options), adapter.name);
  if (adapter.comment === undefined) {
    throw new AdapterError(adapter.name, 'forbidden', 'The forum takes no comments.');
  }
  const { body, clientToken } = draft;
  return withDeadline(adapter.comment(state.target.on, { body, clientToken }, options), adapter.name);
}

/** Why a post failed, as plain data. `now`: milliseconds since the epoch. */
export function toFailure(cause: unknown, adapter: string, now: number): PostFailure {
  const error = AdapterError.from(cause, adapter);
  return {
    code: error.code,
    forumMessage: error.forumMessage ?? null,
    fields: error.fields,
    retryAt: error.retryAfterMs === undefined ? null : now + error.retryAfterMs,
    ...(error.retryAfterMs === undefined ? {} : { waitMs: error.retryAfterMs }),
    existingUrl: webAddress(error.existingUrl) ?? null,
    // What is not an AdapterError says nothing about where it happened: before the post landed, or after.
    outcomeUnknown: error.outcomeUnknown || !isAdapterError(cause),
  };
}

/** A result without a web address to link to is no result: it would end up in an `href`, or on a blank page. */
export function checkResult(result: PostResult, adapter: string): PostResult {
  switch (result.kind) {
    case 'pending-approval':
      return result;
    case 'published':
      if (webAddress(result.thread.url) !== undefined) return result;
      break;
    case 'handed-off':
      if (webAddress(result.url) !== undefined) return result;
  }
  throw new AdapterError(adapter, 'protocol', 'What was given as the result of a post is none.', {
    outcomeUnknown: true,
  });
}
