import { ADAPTER_ERROR_CODES, type AdapterErrorCode } from '../../core/errors.js';
import { forumWords, refusalOf, type Answer, type Refusal } from '../internal/refusals.js';
import type { WireProblem } from './wire.js';

/** What servers answer that have no such route, and before the route is asked. */
const STATUSES: Readonly<Record<number, AdapterErrorCode>> = { 405: 'not-found', 415: 'validation', 501: 'not-found' };

/** What the server's problems mean (RFC 9457); what is none is what it is on any forum. */
export function restRefusal(answer: Answer): Refusal | undefined {
  const usual = answer.status < 400 ? null : refusalOf(answer);
  if (usual === null) return undefined;
  const { code, detail, retryAfterMs } = { ...(answer.json as WireProblem | undefined) };
  const byStatus = STATUSES[answer.status];
  return {
    ...usual,
    ...(byStatus && { code: byStatus, outcomeUnknown: false }),
    ...(ADAPTER_ERROR_CODES.includes(code as AdapterErrorCode) && { code: code as AdapterErrorCode }),
    ...forumWords(detail),
    ...(Number.isFinite(retryAfterMs) && { retryAfterMs: Number(retryAfterMs) }),
  };
}
