import { forumWords, refusalOf, type Answer, type Refusal } from '../internal/refusals.js';
import type { Wrapped } from './wire.js';

/**
 * What NodeBB's own errors mean; the rest is what it is on any forum.
 *
 * @param isSignedIn - whether the visitor is, by what the forum said last: a guest's post is refused as `forbidden`
 */
export function nodebbRefusal(answer: Answer, isSignedIn: boolean): Refusal | undefined {
  const { status, json } = answer;
  if (status < 400 || typeof json !== 'object' || json === null) return undefined;
  const usual = refusalOf(answer) ?? { code: 'protocol' };
  const { code, message } = (json as Partial<Wrapped<unknown>>).status ?? {};
  // The forum answers itself, so it did not do what it was asked. A gateway that gave up may say so in JSON, too.
  const isItsOwn = code !== undefined;
  const refusal: Refusal = { ...usual, ...(isItsOwn && { outcomeUnknown: false }), ...forumWords(message) };
  return status === 403 && !isSignedIn ? { ...refusal, code: 'auth-required' } : refusal;
}
