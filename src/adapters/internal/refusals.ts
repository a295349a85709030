import type { AdapterErrorCode, AdapterErrorDetails } from '../../core/errors.js';
import { decodeEntities, stringOf } from './entities.js';

/** What came back, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` = it is not JSON. */
  readonly json: unknown;
  /** Where redirects led; empty = nowhere else, or the answer does not say. */
  readonly redirectedTo: string;
}

/** Why an answer is no result. */
export interface Refusal extends AdapterErrorDetails {
  readonly code: AdapterErrorCode;
}

const CODES: Readonly<Record<number, AdapterErrorCode>> = {
  400: 'validation',
  401: 'auth-required',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  413: 'validation',
  419: 'session-expired',
  422: 'validation',
  429: 'rate-limited',
};

const SIGN_IN = /\/(?:log-?in|sign-?in|session|sso|auth)\b/i;
const MAX_MESSAGE = 500;

/** What an answer means on any forum; `null` = it is a result. */
export function refusalOf({ status, headers, text, json, redirectedTo }: Answer): Refusal | null {
  const isPage = json === undefined && /^\s*</.test(text);
  if (isPage && status !== 404) {
    if (headers.has('cf-mitigated') || (status >= 400 && /captcha|cf-chl/i.test(text))) return { code: 'captcha' };
    // A page that says the forum broke may have a form to sign in above it.
    const isSignIn = /<input[^>]+password/i.test(text) || SIGN_IN.test(redirectedTo);
    if (isSignIn && status < 500) return { code: 'session-expired' };
  }
  // Asked to go elsewhere, where a program was to be answered: to sign in. Browsers hide where to, status included.
  if (status === 0 || (status >= 300 && status < 400)) return { code: 'session-expired' };
  if (status < 300) return json === undefined && status !== 204 ? { code: 'protocol', outcomeUnknown: true } : null;
  // Behind a gateway that gave up, the forum may have gone on.
  if (status >= 500 || status === 408) return { code: CODES[status] ?? 'unavailable', outcomeUnknown: true };
  const code = CODES[status] ?? 'protocol';
  const retryAfterMs = code === 'rate-limited' ? retryAfter(headers) : undefined;
  return retryAfterMs === undefined ? { code } : { code, retryAfterMs };
}

/** The `Retry-After` header in milliseconds from now: seconds, or a date by the forum's clock. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  if (Number.isNaN(at)) return undefined;
  const now = Date.parse(headers.get('date') ?? '');
  return Math.max(1000, at - (Number.isNaN(now) ? Date.now() : now));
}

/** What a forum says, as text of a length that can be shown; nothing for nothing. */
export function forumWords(message: unknown): { readonly forumMessage?: string } {
  // Tags go, as a forum's messages have but a few; what is left is text, whatever it looks like.
  const words = decodeEntities(stringOf(message).replace(/<[a-z/][^<>]*>/gi, '')).trim();
  if (words === '') return {};
  return { forumMessage: words.length > MAX_MESSAGE ? `${words.slice(0, MAX_MESSAGE - 1)}…` : words };
}
