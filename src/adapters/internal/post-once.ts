import { isAdapterError, type AdapterError } from '../../core/errors.js';
import type { Draft, PostResult } from '../../core/types.js';
import type { OnSent } from './post.js';
import type { ForumClient } from './request.js';

/** How one intention is posted. */
export interface Posting {
  /** Absent = a comment. */
  readonly draft?: Draft;
  readonly post: (onSent: OnSent) => Promise<PostResult>;
  /**
   * Whether the draft that was sent then (milliseconds since the epoch) landed all the same; `null` = it certainly did not. Left out where nobody can tell; rejects with `conflict`
   * where this forum cannot. The caller was told then that it is not known, and asks for the post all the same.
   */
  readonly find?: (sent: Draft, sentAt: number) => Promise<PostResult | null>;
}

/** What became of an intention so far. */
interface Attempt {
  running?: Promise<PostResult>;
  result?: PostResult;
  /** It may have landed: look for it before it is posted again. What is posted again may be worded anew. */
  doubt?: { readonly draft: Draft | undefined; readonly sentAt: number } | undefined;
  /** The request itself, which may outlive the call that made it. */
  sent?: Promise<unknown>;
  /** It was taken after all, when nobody waited any more. */
  landedLate?: boolean;
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

async function run(attempt: Attempt, posting: Posting, error: ForumClient['error']): Promise<PostResult> {
  if (attempt.doubt) {
    const found = await lookFor(attempt.doubt, posting, error);
    if (found) return (attempt.result = found);
    if (attempt.sent) throw error('conflict', 'The post is still on its way.', { outcomeUnknown: true });
    if (attempt.landedLate && !posting.find)
      throw error('duplicate', 'The forum took it, later than anybody waited for.');
  }
  const sentAt = Date.now();
  try {
    return (attempt.result = await posting.post((taken) => {
      attempt.sent = taken.then((landed) => {
        delete attempt.sent;
        attempt.landedLate = landed;
      });
    }));
  } catch (cause) {
    const isUnknown = (cause as Partial<AdapterError>).outcomeUnknown === true;
    attempt.doubt = isUnknown ? { draft: posting.draft, sentAt: attempt.doubt?.sentAt ?? sentAt } : undefined;
    throw cause;
  }
}

async function lookFor(
  { draft, sentAt }: NonNullable<Attempt['doubt']>,
  { find }: Posting,
  error: ForumClient['error'],
): Promise<PostResult | null> {
  if (find === undefined || draft === undefined) return null;
  return find(draft, sentAt).catch((cause: unknown) => {
    const code = isAdapterError(cause) ? cause.code : 'timeout';
    if (code === 'conflict') return null;
    throw error(code, 'It is not known yet whether the post landed.', { cause, outcomeUnknown: true });
  });
}
