import { isAdapterError, type AdapterError } from '../../core/errors.js';
import type { PostResult } from '../../core/types.js';
import type { OnSent } from './post.js';
import type { ForumClient } from './request.js';

/** How one intention is posted. */
export interface Posting {
  readonly post: (onSent: OnSent) => Promise<PostResult>;
  /**
   * Whether it landed all the same; `null` = it certainly did not. Left out where nobody can tell; rejects with `conflict`
   * where this forum cannot. The caller was told then that it is not known, and asks for the post all the same.
   */
  readonly find?: () => Promise<PostResult | null>;
}

/** What became of an intention so far. */
interface Attempt {
  running?: Promise<PostResult>;
  result?: PostResult;
  /** It may have landed: look before it is posted again. */
  inDoubt?: boolean;
  /** The request itself, which may outlive the call that made it. */
  sent?: Promise<unknown>;
}

/**
 * Posts every intention once. Forums have no idea of an idempotency key, so this page remembers: a repetition gets the
 * first result; while the first is under way, its promise; and where its outcome is unknown, the forum is searched.
 */
export function createPostBook({ error }: ForumClient): (token: string, posting: Posting) => Promise<PostResult> {
  const attempts = new Map<string, Attempt>();
  return async (token, posting) => {
    // Nobody meant all drafts without a token to be one.
    const attempt: Attempt = (token !== '' && attempts.get(token)) || {};
    attempts.set(token, attempt);
    if (attempt.result) return attempt.result;
    attempt.running ??= run(attempt, posting, error).finally(() => delete attempt.running);
    return attempt.running;
  };
}

async function run(attempt: Attempt, { post, find }: Posting, error: ForumClient['error']): Promise<PostResult> {
  if (attempt.inDoubt) {
    const found = await find?.().catch((cause: unknown) => {
      const code = isAdapterError(cause) ? cause.code : 'timeout';
      if (code === 'conflict') return null;
      throw error(code, 'It is not known yet whether the post landed.', { cause, outcomeUnknown: true });
    });
    if (found) return (attempt.result = found);
    if (attempt.sent) throw error('conflict', 'The post is still on its way.', { outcomeUnknown: true });
  }
  try {
    return (attempt.result = await post((sent) => {
      attempt.sent = sent.finally(() => delete attempt.sent);
    }));
  } catch (cause) {
    attempt.inDoubt = (cause as Partial<AdapterError>).outcomeUnknown === true;
    throw cause;
  }
}
