import { before } from './deadline.js';
import type { Answer } from './refusals.js';
import type { Call, ForumClient, ReadAnswer } from './request.js';

/** How a forum guards itself against posts from elsewhere (CSRF), and against those it does not want. */
export interface Guard {
  /** Headers that prove a post to come from here; asked for before every post, so that they are never old. */
  readonly proof: (call: Call) => Promise<Readonly<Record<string, string>>>;
  /** Whether they were refused all the same. Then the post certainly did not land, and is repeated, once. */
  readonly isStale: (answer: Answer) => boolean;
  /** What the forum says of a draft it refuses. */
  readonly refusal: ReadAnswer;
}

/** Gets a promise that says whether the forum took it, when it has answered or never will, however long after the call. */
export type OnSent = (taken: Promise<boolean>) => void;

/**
 * Posts, once. The body goes as JSON, or as the form it is; a function is asked for it when the proof is there, and may
 * throw. `T` is what the forum promises, not checked.
 */
export type Post = <T>(
  call: Call,
  path: string,
  body: object | (() => object),
  given?: { readonly method?: 'PUT'; readonly onSent?: OnSent; readonly headers?: Readonly<Record<string, string>> },
) => Promise<T>;

/** How long a post may take; more than a read, as the forum has more to do. */
export const POST_TIMEOUT_MS = 30_000;

export function createPost({ error }: ForumClient, { proof, isStale, refusal }: Guard): Post {
  return async (call, path, body, { method = 'POST', onSent, headers: own } = {}) => {
    const { reads, posts } = call.deadline;
    for (let isFirst = true; ; isFirst = false) {
      const headers = { ...own, ...(await proof(call)) };
      // The caller may have left while the proof was on its way.
      if (reads.aborted) throw reads.reason;
      const content = typeof body === 'function' ? (body as () => object)() : body;
      const isForm = content instanceof FormData;
      const sent = call.send(path, {
        method,
        // A redirect that is followed turns a post into a read, and its answer into nonsense.
        redirect: 'manual',
        headers: isForm ? headers : { 'content-type': 'application/json', ...headers },
        body: isForm ? content : JSON.stringify(content),
      });
      onSent?.(sent.then((late) => !isStale(late) && isResult(call, late, refusal)).catch(() => false));
      const answer = await before(posts, sent);
      if (!isStale(answer)) return call.result(answer, true, refusal);
      if (!isFirst) throw error('session-expired', 'The forum refused a new CSRF token, too.');
    }
  };
}

function isResult(call: Call, answer: Answer, refusal: ReadAnswer): boolean {
  call.result(answer, true, refusal);
  return true;
}
