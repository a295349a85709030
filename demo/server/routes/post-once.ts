import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Forum } from '../forum.js';
import { Problem } from '../problem.js';
import type { Account } from '../store/accounts.js';
import type { Queries } from '../store/database.js';
import { claimKey, keepAnswer } from '../store/posting-keys.js';

/** What became of a post. */
export interface Posted {
  readonly status: 201 | 202;
  readonly answer: object;
  /** The number of the thread; a comment has none. */
  readonly entrySeq: number | null;
}

/**
 * Posts once per key: claims the key, posts and keeps the answer in one transaction. A repetition, however late, gets the
 * first answer; one that comes while the first is at work waits for it. Where `post` throws, nothing was posted, and the
 * key is free.
 *
 * @param content - what is posted, always in the same order
 */
export async function postOnce(
  { database }: Forum,
  request: FastifyRequest,
  reply: FastifyReply,
  intention: {
    readonly account: Account;
    readonly content: readonly unknown[];
    readonly post: (transaction: Queries) => Promise<Posted>;
  },
): Promise<object> {
  const { account, content, post } = intention;
  const key = String(request.headers['idempotency-key']);
  const hash = createHash('sha256').update(JSON.stringify(content)).digest();
  const posted = await database.transaction(async (transaction) => {
    const claim = await claimKey(transaction, account.id, key, hash);
    if (claim.is === 'taken') {
      throw new Problem(409, 'conflict', 'This key was used for another post. Nothing was posted now.');
    }
    if (claim.is === 'answered') return { ...claim.stored, replayed: true };
    const first = await post(transaction);
    await keepAnswer(transaction, account.id, key, first);
    return { ...first, replayed: false };
  });
  if (posted.replayed) reply.header('idempotency-replayed', 'true');
  const location = addressIn(posted.answer);
  if (location !== undefined) reply.header('location', location);
  reply.code(posted.status);
  return posted.answer;
}

function addressIn(answer: object): string | undefined {
  const { thread, comment } = answer as Readonly<Record<'thread' | 'comment', { readonly url: string } | undefined>>;
  return (thread ?? comment)?.url;
}
