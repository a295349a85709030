import type { DraftField } from '../../core/errors.js';
import { forumWords, type Refusal } from '../internal/refusals.js';
import type { ReadAnswer } from '../internal/request.js';
import { discourseRefusal, type WireError } from './refusals.js';

// Only words: Discourse says in no other way which field it means. In other languages its message stands for all.
const FIELDS: readonly (readonly [DraftField, RegExp])[] = [
  ['tags', /\btags?\b/i],
  ['board', /categor/i],
  ['title', /^title/i],
  ['body', /^(?:body|post|raw)/i],
];
const DUPLICATE = /already been used|too similar to what you/i;

/** Which fields of a draft Discourse refuses, or that it has the same already. */
export const refusedDraft: ReadAnswer = (answer): Refusal | null | undefined => {
  const refusal = discourseRefusal(answer);
  if (refusal?.code !== 'validation') return refusal;
  const { errors = [] } = answer.json as WireError;
  if (errors.some((error) => DUPLICATE.test(error))) return { ...refusal, code: 'duplicate' };
  return { ...refusal, fields: fieldsOf(errors) };
};

function fieldsOf(errors: readonly string[]): Partial<Record<DraftField, string>> {
  const fields: Partial<Record<DraftField, string>> = {};
  for (const error of errors) {
    const field = FIELDS.find(([, words]) => words.test(error))?.[0];
    const words = forumWords(error).forumMessage ?? '';
    if (field) fields[field] = fields[field] ? `${fields[field]}\n${words}` : words;
  }
  return fields;
}
