import type { AdapterErrorCode, DraftField } from '../../core/errors.js';
import { stringOf } from '../internal/entities.js';
import { forumWords, refusalOf, type Answer, type Refusal } from '../internal/refusals.js';
import type { WireEdit, WireProblem } from './wire.js';

/** What the codes mean that MediaWiki and its usual extensions give, the first that fits. */
const MEANINGS: readonly (readonly [AdapterErrorCode, RegExp])[] = [
  ['session-expired', /^(?:badtoken|assert\w*failed)$/],
  // A wiki that is read by its members only says `readapidenied`.
  ['auth-required', /notloggedin|mustbeloggedin|readapidenied|-anon$/],
  ['rate-limited', /^ratelimited$/],
  ['duplicate', /^articleexists$/],
  ['conflict', /^(?:editconflict|pagedeleted)$/],
  ['not-found', /^(?:missingtitle|nosuch\w+)$/],
  ['unavailable', /^(?:readonly|internal_api_error)/],
  ['captcha', /captcha/],
  ['validation', /spamblacklist|blacklist|abusefilter|toobig|invalidtitle|^(?:empty|missingcomment)/],
  ['forbidden', /blocked|denied|protected|^(?:cantcreate|noedit|permission)/],
];
const FIELDS: readonly (readonly [DraftField, RegExp])[] = [
  ['title', /title/],
  ['body', /spam|abusefilter|toobig|empty|comment/],
];
const BROKEN = /^internal_api_error/;
/** The forum says no more than "in a few minutes"; its limits count by the minute. */
const RETRY_AFTER_MS = 60_000;

/** The first error of an answer: as they come with `errorformat=plaintext`, or as they always came. */
export function problemOf({ json }: Answer): WireProblem | undefined {
  const { errors, error } = (json ?? {}) as { errors?: readonly WireProblem[]; error?: WireProblem };
  const problem = Array.isArray(errors) ? (errors as WireProblem[])[0] : error;
  return typeof problem?.code === 'string' ? problem : undefined;
}

/** What MediaWiki's own errors mean, which come as a 200; the rest is what it is on any forum. */
export function mediawikiRefusal(answer: Answer): Refusal | undefined {
  const problem = problemOf(answer);
  if (!problem || answer.status >= 500) return undefined;
  const [code = 'protocol'] = MEANINGS.find(([, codes]) => codes.test(problem.code)) ?? [];
  const said =
    code === 'rate-limited' ? { retryAfterMs: RETRY_AFTER_MS, ...refusalOf({ ...answer, status: 429 }) } : {};
  const field = code === 'validation' ? FIELDS.find(([, codes]) => codes.test(problem.code))?.[0] : undefined;
  const words = wordsOf(problem);
  return {
    ...said,
    // It broke on the way: what it did before, nobody knows.
    ...{ code, outcomeUnknown: BROKEN.test(problem.code), ...words },
    ...(field && { fields: { [field]: words.forumMessage ?? problem.code } }),
  };
}

/** What a post was refused for: a code nobody knows is a no all the same, in the forum's own words. */
export function refusedPost(answer: Answer): Refusal | undefined {
  const { edit } = (answer.json ?? {}) as { edit?: Partial<WireEdit> };
  if (edit?.result === 'Failure') {
    if (edit.captcha) return { code: 'captcha' };
    const { code = '', info = edit.warning ?? code } = edit;
    return { code: 'validation', ...forumWords(info) };
  }
  const refusal = mediawikiRefusal(answer);
  return refusal?.code === 'protocol' ? { ...refusal, code: 'validation' } : refusal;
}

/** Links among the words are wikitext whatever was asked for. */
function wordsOf({ text, info }: WireProblem): { readonly forumMessage?: string } {
  return forumWords(stringOf(text ?? info).replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1'));
}
