import type { DraftField } from '../../core/errors.js';
import { webAddress } from '../internal/addresses.js';
import { forumWords, type Answer, type Refusal } from '../internal/refusals.js';
import { restRefusal } from './refusals.js';
import type { WireField, WireProblem } from './wire.js';

const FIELDS: Readonly<Record<string, DraftField>> = { title: 'title', body: 'body', boardId: 'board', tags: 'tags' };

/** What a post was refused for, by field; what is said of no field of a draft explains the whole where nothing else does. */
export function refusedPost(answer: Answer): Refusal | undefined {
  const refusal = restRefusal(answer);
  if (refusal === undefined) return undefined;
  const { fields: given, existingUrl: address } = { ...(answer.json as WireProblem | undefined) };
  const fields: Partial<Record<DraftField, string>> = {};
  const others: string[] = [];
  for (const { field, message } of Array.isArray(given) ? given.flatMap((one: WireField | null) => one ?? []) : []) {
    const words = forumWords(message).forumMessage ?? '';
    const name = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
    if (name === undefined) others.push(words);
    else fields[name] = fields[name] ? `${fields[name]}\n${words}` : words;
  }
  const existingUrl = webAddress(address);
  return {
    ...forumWords(others.join('\n')),
    ...refusal,
    // A post with the same key is there, or under way: it may be this very draft.
    outcomeUnknown: refusal.outcomeUnknown === true || refusal.code === 'conflict',
    fields,
    ...(existingUrl !== undefined && { existingUrl }),
  };
}
