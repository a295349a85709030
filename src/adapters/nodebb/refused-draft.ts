import type { DraftField } from '../../core/errors.js';
import type { Answer, Refusal } from '../internal/refusals.js';
import type { Wrapped } from './wire.js';

const PARAMS: Readonly<Record<string, DraftField>> = { cid: 'board', title: 'title', content: 'body', tags: 'tags' };

// Words are all there is, in English as posts ask for it: rate limits, lengths and a bad category are all a 400.
const FIELDS: readonly (readonly [DraftField, RegExp])[] = [
  ['tags', /\btags?\b/i],
  ['title', /\btitles?\b/i],
  ['board', /category/i],
  ['body', /\b(?:posts?|content)\b/i],
];

/**
 * What a post was refused for: all of it is a 400, told apart by its words.
 *
 * @param refusal - what the answer means to a read
 */
export function refusedDraft({ status, json }: Answer, refusal: Refusal | undefined): Refusal | undefined {
  if (status !== 400 || !refusal) return refusal;
  const { response } = json as Partial<Wrapped<{ params?: readonly string[] }>>;
  const message = refusal.forumMessage ?? '';
  const wait = /once every (\d+) second/i.exec(message)?.[1];
  if (wait !== undefined) return { ...refusal, code: 'rate-limited', retryAfterMs: Number(wait) * 1000 };
  // What is under way may be the very same draft.
  if (/already posting/i.test(message)) return { ...refusal, code: 'conflict', outcomeUnknown: true };
  const named = response?.params?.map((param) => PARAMS[param]) ?? [
    FIELDS.find(([, words]) => words.test(message))?.[0],
  ];
  return {
    ...refusal,
    fields: Object.fromEntries(named.flatMap((field) => (field ? [[field, message]] : []))),
  };
}
