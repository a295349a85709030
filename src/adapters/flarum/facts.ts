import type { Board } from '../../core/types.js';
import type { ForumFacts } from '../forum-adapter.js';
import type { Call } from '../internal/request.js';
import { loadForum } from './forum.js';
import { loadTags, type Tag } from './tags.js';

/** Flarum says neither; both are in its source. */
const TITLE = { min: 3, max: 80 };
const BODY = { min: 1, max: 63_000 };

export async function describe(base: string, call: Call): Promise<ForumFacts> {
  const [{ attributes, actor }, tags] = await Promise.all([loadForum(call), loadTags(call)]);
  // Guests may post nowhere; they see where they could if they signed in.
  const open = tags.filter(({ canStart }) => canStart || !actor);
  return {
    boards: open.filter(({ isBoard }) => isBoard).map((tag) => boardOf(base, tag)),
    tags: open.filter(({ isBoard }) => !isBoard).map(({ name }) => name),
    bodyFormat: 'markdown',
    limits: { title: TITLE, body: BODY, tags: { max: Number(attributes.maxSecondaryTags ?? 0) || 0 } },
  };
}

function boardOf(base: string, { slug, name, parent }: Tag): Board {
  const inside = parent?.attributes?.name;
  return {
    id: slug,
    title: inside === undefined ? name : `${inside} / ${name}`,
    url: `${base}/t/${encodeURIComponent(slug)}`,
  };
}
