import type { DraftField } from '../../core/errors.js';
import { forumWords, refusalOf, type Answer, type Refusal } from '../internal/refusals.js';
import type { WireError } from './wire.js';

/** How long Flarum keeps a visitor from posting again; it does not say so itself. */
const THROTTLED_MS = 10_000;

/** What Flarum's own errors mean; the rest is what it is on any forum. */
export function flarumRefusal(answer: Answer): Refusal | undefined {
  const errors = errorsOf(answer);
  if (answer.status < 400 || errors.length === 0) return undefined;
  const usual = refusalOf(answer) ?? { code: 'protocol' };
  // Only what is about a part of the request is meant for visitors; a forum that is debugged puts its call stack here.
  const words = errors.flatMap(({ detail, source }) => (source?.pointer === undefined ? [] : (detail ?? [])));
  return {
    ...(usual.code === 'rate-limited' && { retryAfterMs: THROTTLED_MS }),
    ...usual,
    ...(errors.some(({ code }) => code === 'maintenance') && { outcomeUnknown: false }),
    ...forumWords(words.join('\n')),
  };
}

/** What a post was refused for, by the parts of it that are named. */
export function refusedDraft(answer: Answer): Refusal | undefined {
  const refusal = flarumRefusal(answer);
  if (refusal?.code !== 'validation') return refusal;
  const errors = errorsOf(answer);
  if (errors.some(({ source }) => /captcha|turnstile/i.test(source?.pointer ?? '')))
    return { ...refusal, code: 'captcha' };
  const fields: Partial<Record<DraftField, string>> = {};
  for (const error of errors) {
    const field = fieldOf(error);
    const { forumMessage } = forumWords(error.detail);
    if (field && forumMessage !== undefined) fields[field] = [fields[field], forumMessage].filter(Boolean).join('\n');
  }
  return { ...refusal, fields };
}

/** A token that is missing or ran out; nothing was done. */
export function isStale(answer: Answer): boolean {
  return errorsOf(answer).some(({ code }) => code === 'csrf_token_mismatch');
}

function errorsOf({ json }: Answer): readonly WireError[] {
  const errors = (json as { errors?: unknown } | null | undefined)?.errors;
  const isError = (error: unknown): error is WireError => typeof error === 'object' && error !== null;
  return Array.isArray(errors) ? errors.filter(isError) : [];
}

function fieldOf({ detail = '', source }: WireError): DraftField | undefined {
  switch (/[^/]*$/.exec(source?.pointer ?? '')?.[0]) {
    case 'title':
      return 'title';
    case 'content':
      return 'body';
    case 'tags':
      // Boards are tags, too; "tag count primary" is the rule's own name, in every language.
      return /primary/i.test(detail) ? 'board' : 'tags';
    default:
      return undefined;
  }
}
