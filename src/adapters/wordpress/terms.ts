import { AdapterError } from '../../core/errors.js';
import type { Draft } from '../../core/types.js';
import { decodeEntities } from '../internal/entities.js';
import type { Call, ForumClient } from '../internal/request.js';
import { codeOf } from './refusals.js';
import type { WordpressSite } from './site.js';
import type { WireTerm } from './wire.js';

/**
 * The ids of what a draft is filed under, by taxonomy. WordPress leaves out what it does not know without a word, and
 * files the thread somewhere else.
 *
 * @throws AdapterError `validation` for a board or labels that are not there
 */
export async function termsOf(
  { error }: ForumClient,
  { at, boards, tags }: WordpressSite,
  call: Call,
  draft: Draft,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const [board, ...labels] = await Promise.all([
    draft.boardId === ''
      ? undefined
      : call.get<WireTerm>(at(`/${boards}/${encodeURIComponent(draft.boardId)}`)).catch(wrongBoard),
    ...draft.tags.map(async (tag) => findTag(call, at(`/${tags}`), tag)),
  ]);
  const unknown = draft.tags.filter((_, index) => labels[index] === undefined);
  if (unknown.length > 0) {
    const words = `The forum has no such labels: ${unknown.join(', ')}`;
    throw error('validation', words, { fields: { tags: words } });
  }
  return {
    ...(board && { [boards]: [board.id] }),
    ...(labels.length > 0 && { [tags]: labels.flatMap((label) => label?.id ?? []) }),
  };

  function wrongBoard(cause: unknown): never {
    // `rest_no_route`: its id is no number.
    if (!(cause instanceof AdapterError) || !/^rest_(?:term_invalid|no_route)$/.test(codeOf(cause.cause))) throw cause;
    const words = cause.forumMessage ?? 'There is no such board.';
    throw error('validation', words, { fields: { board: words }, cause });
  }
}

/** By its name, as WordPress makes the slug in ways of its own. */
async function findTag(call: Call, path: string, tag: string): Promise<WireTerm | undefined> {
  const wanted = tag.trim().toLowerCase();
  const query = { search: wanted, per_page: 100, _fields: 'id,name,slug' };
  const found = await call.get<readonly WireTerm[]>(path, query);
  return found.find(({ name, slug }) => decodeEntities(name).toLowerCase() === wanted || slug === wanted);
}
