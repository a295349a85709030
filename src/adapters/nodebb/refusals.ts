import type { DraftField } from '../../core/errors.js';
import { forumWords, refusalOf, type Answer, type Refusal } from '../internal/refusals.js';
import type { Wrapped } from './wire.js';

const PARAMS: Readonly<Record<string, DraftField>> = { cid: 'board', title: 'title', content: 'body', tags: 'tags' };

// Words are all there is, in English as posts ask for it: rate limits, lengths and a bad category are all a 400.
const FIELDS: readonly (readonly [DraftField, RegExp])[] = [
  ['tags', /\btags?\b/i],
  ['title', /\btitles?\b/i],
  ['board', /category/i],
  ['body', /\b(?:posts?|content)\b/i],
];

/** @param isSignedIn - whether the visitor is, by what the forum said last: a guest's post is refused as `forbidden` */
export function nodebbRefusal(answer: Answer, isSignedIn: boolean): Refusal | null | undefined {
  const { status, json } = answer;
  if (status < 400 || typeof json !== 'object' || json === null) return undefined;
  const { status: said, response } = json as Partial<Wrapped<{ params?: readonly string[] }>>;
  const usual = refusalOf(answer) ?? { code: 'protocol' };
  const message = said?.message ?? '';
  // The forum answers itself, so it did not do what it was asked: no gateway speaks for it.
  const refusal: Refusal = { ...usual, outcomeUnknown: false, ...forumWords(message) };
  if (status === 403 && !isSignedIn) return { ...refusal, code: 'auth-required' };
  if (status !== 400) return refusal;
  const wait = /once every (\d+) second/i.exec(message)?.[1];
  if (wait !== undefined) return { ...refusal, code: 'rate-limited', retryAfterMs: Number(wait) * 1000 };
  // What is under way may be the very same draft.
  if (/already posting/i.test(message)) return { ...refusal, code: 'conflict', outcomeUnknown: true };
  const named = response?.params?.map((param) => PARAMS[param]) ?? [
    FIELDS.find(([, words]) => words.test(message))?.[0],
  ];
  return {
    ...refusal,
    fields: Object.fromEntries(named.flatMap((field) => (field ? [[field, refusal.forumMessage ?? '']] : []))),
  };
}
