import type { DraftField } from '../../core/errors.js';
import { forumWords, type Answer, type Refusal } from '../internal/refusals.js';
import { codeOf, wordpressRefusal } from './refusals.js';
import type { WordpressSite } from './site.js';
import type { WireError } from './wire.js';

const FIELDS: Readonly<Record<string, DraftField>> = {
  empty_content: 'body',
  rest_comment_content_invalid: 'body',
  comment_content_column_length: 'body',
};

/** Which fields of a draft WordPress refuses: it says so by the parameters of the request. */
export function refusedDraft(answer: Answer, { boards, tags }: WordpressSite): Refusal | null | undefined {
  const refusal = wordpressRefusal(answer);
  if (refusal?.code !== 'validation') return refusal;
  const { data, message } = answer.json as WireError;
  const { params = {} } = data ?? {};
  const names: Readonly<Record<string, DraftField>> = {
    title: 'title',
    content: 'body',
    [tags]: 'tags',
    [boards]: 'board',
  };
  const said = Array.isArray(params)
    ? (params as readonly string[]).map((name) => [name, message] as const)
    : Object.entries(params as Readonly<Record<string, string>>);
  const field = FIELDS[codeOf(answer.json)];
  const found = [
    ...(field ? [[field, message] as const] : []),
    ...said.flatMap(([name, words]) => (names[name] ? [[names[name], words] as const] : [])),
  ];
  const fields = Object.fromEntries(found.map(([name, words]) => [name, forumWords(words).forumMessage ?? '']));
  return { ...refusal, fields };
}
