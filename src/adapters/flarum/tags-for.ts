import type { DraftField } from '../../core/errors.js';
import type { Draft } from '../../core/types.js';
import type { Call, ForumClient } from '../internal/request.js';
import { loadTags, type Tag } from './tags.js';
import type { WireRef } from './wire.js';

/**
 * The tags a draft is posted with: its board's, the one that board is in, and its labels by name or slug. How many there
 * may be is the forum's to say: some visitors are above its rules.
 *
 * @throws AdapterError `validation` for a board or a label that is not there
 */
export async function tagsFor(
  { boardId, tags: labels }: Draft,
  call: Call,
  { error }: ForumClient,
): Promise<readonly WireRef[]> {
  if (boardId === '' && labels.length === 0) return [];
  const known = await loadTags(call);
  const refuse = (field: DraftField, words: string) => error('validation', words, { fields: { [field]: words } });
  const board = known.find(({ slug }) => slug === boardId);
  if (!board && boardId !== '') throw refuse('board', `There is no tag "${boardId}" on this forum.`);
  const isCalled = (label: string) => (tag: Tag) => fold(tag.name) === fold(label) || fold(tag.slug) === fold(label);
  const unknown = labels.filter((label) => !known.some(isCalled(label)));
  if (unknown.length > 0) throw refuse('tags', `There are no such tags on this forum: ${unknown.join(', ')}`);
  const found = labels.flatMap((label) => known.find(isCalled(label)) ?? []);
  const ids = [...(board ? [board.parent?.id ?? [], board.id].flat() : []), ...found.map(({ id }) => id)];
  return [...new Set(ids)].map((id) => ({ type: 'tags', id }));
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
