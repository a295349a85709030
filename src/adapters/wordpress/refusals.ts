import type { AdapterErrorCode } from '../../core/errors.js';
import { forumWords, refusalOf, type Answer, type Refusal } from '../internal/refusals.js';
import type { WireError } from './wire.js';

const CODES: Readonly<Record<string, AdapterErrorCode>> = {
  rest_cookie_invalid_nonce: 'session-expired',
  comment_duplicate: 'duplicate',
  comment_flood: 'rate-limited',
  // Its status is 500, and what it means a type of file that is not allowed, or one that is too big.
  rest_upload_unknown_error: 'validation',
};
/** Between two comments of one visitor; WordPress does not say so. */
const COMMENT_PAUSE_MS = 15_000;

/** The code of WordPress's own that an answer, or the `cause` of an error, has. */
export function codeOf(json: unknown): string {
  return (json as WireError | null | undefined)?.code ?? '';
}

/** What WordPress's own errors mean; the rest is what it is on any forum. */
export function wordpressRefusal(answer: Answer): Refusal | null | undefined {
  const { status, json, text } = answer;
  const word = codeOf(json);
  // A nonce is a bare word; nobody who is signed in gets "0", once with 200 and once with 400.
  if ((status === 200 && /^\w{6,64}$/.test(text)) || /^(?:0|-1)$/.test(text.trim())) return null;
  // The last page was the last.
  if (word === 'rest_post_invalid_page_number') return null;
  if (status < 400 || typeof word !== 'string' || word === '') return undefined;
  const { message, data } = json as WireError;
  const usual = refusalOf(answer) ?? { code: 'protocol' };
  const known = Object.hasOwn(CODES, word) ? CODES[word] : undefined;
  // Posts that wait are for those who may write some; WordPress says it as if the question were wrong.
  const isForbidden = data?.details?.['status']?.code === 'rest_forbidden_status';
  return {
    ...usual,
    code: isForbidden ? 'forbidden' : (known ?? usual.code),
    ...(word === 'comment_flood' && { retryAfterMs: usual.retryAfterMs ?? COMMENT_PAUSE_MS }),
    ...forumWords(message),
    // What breaks may break behind the post.
    outcomeUnknown: status >= 500 && known === undefined,
    cause: json,
  };
}
