import type { AdapterErrorCode } from '../../core/errors.js';
import { forumWords, refusalOf, type Answer, type Refusal } from '../internal/refusals.js';

/** What Discourse says when it says no. */
export interface WireError {
  readonly errors?: readonly string[];
  readonly message?: string;
  readonly error_type?: string;
  readonly extras?: { readonly wait_seconds?: number };
}

const TYPES: Readonly<Record<string, AdapterErrorCode>> = {
  not_logged_in: 'auth-required',
  invalid_access: 'forbidden',
  not_found: 'not-found',
  invalid_parameters: 'validation',
  rate_limit: 'rate-limited',
  read_only: 'unavailable',
};

/** What Discourse's own errors mean; the rest is what it is on any forum. */
export function discourseRefusal(answer: Answer): Refusal | null | undefined {
  // How the session of nobody is answered; a wrong address gets a page.
  if (answer.status === 404 && answer.text === '') return null;
  if (answer.status < 400 || typeof answer.json !== 'object' || answer.json === null) return undefined;
  const { errors, message, error_type = '', extras }: WireError = answer.json;
  const usual = refusalOf(answer) ?? { code: 'protocol' };
  // The forum answers itself, so it did not do what it was asked. A gateway that gave up may say so in JSON, too.
  const isItsOwn = errors !== undefined || error_type !== '';
  const words = forumWords(errors?.join('\n') || message);
  const said = { ...usual, ...(isItsOwn && { outcomeUnknown: false }), ...words };
  const code = Object.hasOwn(TYPES, error_type) ? (TYPES[error_type] ?? usual.code) : usual.code;
  // The header is not for other origins to read.
  const wait = extras?.wait_seconds;
  return { ...said, code, ...(wait !== undefined && { retryAfterMs: wait * 1000 }) };
}
