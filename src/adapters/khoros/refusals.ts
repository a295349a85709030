import { forumWords, refusalOf, type Answer, type Refusal } from '../internal/refusals.js';
import type { WireError } from './wire.js';

/** Communities send `Retry-After: 0` and mean a moment. */
const MIN_WAIT_MS = 1000;

/** What Khoros's own errors mean to a read; the rest is what it is on any forum. */
export function khorosRefusal(answer: Answer): Refusal | undefined {
  const refusal = readRefusal(answer);
  // A query that is not understood is our mistake, or another version's way: nothing the visitor can put right.
  return refusal?.code === 'validation' ? { ...refusal, code: 'protocol' } : refusal;
}

export function readRefusal(answer: Answer): Refusal | undefined {
  const error = answer.json as WireError | null | undefined;
  const isError = error?.status === 'error';
  // Behind some gateways every answer is a 200; the code of the error is the true one.
  const status = isError && answer.status < 400 ? (error.http_code ?? 500) : answer.status;
  const usual = refusalOf({ ...answer, status });
  if (!usual) return undefined;
  return {
    ...usual,
    ...(isError && forumWords(error.message)),
    ...(usual.code === 'rate-limited' && { retryAfterMs: Math.max(MIN_WAIT_MS, usual.retryAfterMs ?? 0) }),
  };
}
