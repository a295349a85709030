import { webAddress } from './addresses.js';
import type { ForumAdapter } from '../adapters/forum-adapter.js';
import { composeDraft } from '../core/compose-draft.js';
import { AdapterError, isAdapterError } from '../core/errors.js';
import type { PostResult } from '../core/types.js';
import type { PostFailure, WizardState } from '../core/wizard-state.js';

/** How long a forum may take for a post before the visitor is told. */
const POST_TIMEOUT_MS = 30_000;

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

/** An adapter that never settles must not leave the visitor waiting for ever. */
export async function withDeadline<T>(sent: Promise<T>, adapter: string, ms = POST_TIMEOUT_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    const timeout = new AdapterError(adapter, 'timeout', 'The forum did not answer.', { outcomeUnknown: true });
    timer = setTimeout(() => reject(timeout), ms + 1000);
  });
  try {
    return await Promise.race([sent, deadline]);
  } finally {
    clearTimeout(timer);
  }
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
