import type { DraftField } from '../../core/errors.js';
import type { Refusal } from '../internal/refusals.js';
import type { ReadAnswer } from '../internal/request.js';
import { readRefusal } from './refusals.js';
import type { WireError } from './wire.js';

// Words, of the message or of the one for developers: nothing else says which field is meant.
const FIELDS: readonly (readonly [DraftField, RegExp])[] = [
  ['tags', /\b(?:tags?|labels?)\b/i],
  ['title', /\b(?:subject|title)\b/i],
  ['board', /\b(?:board|node)\b/i],
  ['body', /\b(?:body|html|content)\b/i],
];
const DUPLICATE = /\bduplicate\b|already (?:been )?posted/i;
const FLOOD = /\bflood[\s\S]*?(?:within|in) (\d+) seconds/i;

/** What a post was refused for. */
export const refusedDraft: ReadAnswer = (answer): Refusal | undefined => {
  const refusal = readRefusal(answer);
  const { message = '', data } = (answer.json ?? {}) as WireError;
  const words = `${message}\n${data?.developer_message ?? ''}`;
  const seconds = refusal && FLOOD.exec(words)?.[1];
  if (refusal && seconds !== undefined) {
    return { ...refusal, code: 'rate-limited', retryAfterMs: Number(seconds) * 1000 };
  }
  if (refusal?.code !== 'validation') return refusal;
  if (DUPLICATE.test(words)) return { ...refusal, code: 'duplicate' };
  const field = FIELDS.find(([, pattern]) => pattern.test(words))?.[0];
  return field === undefined ? refusal : { ...refusal, fields: { [field]: refusal.forumMessage ?? words.trim() } };
};
