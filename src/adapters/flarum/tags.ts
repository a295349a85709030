import type { Call } from '../internal/request.js';
import { relatedIn } from './related.js';
import type { WireDocument, WireTag } from './wire.js';

/** A tag, which is Flarum's word for boards and for labels. */
export interface Tag {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Primary tags are boards; the others are labels. */
  readonly isBoard: boolean;
  readonly canStart: boolean;
  readonly position: number;
  readonly parent?: WireTag;
}

/** All tags the visitor sees, boards in their order. */
export async function loadTags(call: Call): Promise<readonly Tag[]> {
  const found = await call.get<WireDocument<readonly WireTag[]>>('/api/tags');
  const related = relatedIn(found);
  const tags = found.data.map((tag) => toTag(tag, related<WireTag>(tag, 'parent')[0]));
  // Where no tag is primary, each of them is a place of its own.
  const hasBoards = tags.some(({ isBoard }) => isBoard);
  return tags.map((tag) => (hasBoards ? tag : { ...tag, isBoard: true })).sort((a, b) => a.position - b.position);
}

function toTag(tag: WireTag, parent: WireTag | undefined): Tag {
  const { slug = '', name = '', position, canStartDiscussion = false } = tag.attributes ?? {};
  const isBoard = position != null;
  // Those in another one come behind it.
  const at = (parent?.attributes?.position ?? position ?? 0) + (parent ? (1 + (position ?? 0)) / 1_000 : 0);
  const common = { id: tag.id, slug, name, isBoard, canStart: canStartDiscussion, position: at };
  return parent ? { ...common, parent } : common;
}
