import type { Entry } from '../../core/types.js';
import type { MemoryOptions } from './options.js';
import type { ActionRecord, ForumState, PostRecord } from './state.js';

/** What the forum held from the start and the posts that were published, newest first, each id once, votes not counted. */
export function allEntries({ entries = [] }: MemoryOptions, { posts }: ForumState): readonly Entry[] {
  const posted = posts.flatMap((post) => entryOf(post) ?? []).reverse();
  const ids = new Set<string>();
  return [...posted, ...entries].filter(({ id }) => !ids.has(id) && ids.add(id)).sort(newestFirst);
}

/** The entry with the votes of this forum's visitors on top of its own. */
export function withVotes(entry: Entry, actions: readonly ActionRecord[]): Entry {
  const votes = actions.filter(({ kind, entryId }) => kind === 'vote' && entryId === entry.id).length;
  return votes === 0 ? entry : { ...entry, votes: (entry.votes ?? 0) + votes };
}

/**
 * Tells the boards an entry stands on: a post on the one it was posted to, any other on those of its platforms.
 * `null` = it is about all platforms and stands on all boards.
 */
export function boardFinder({ platforms = [] }: MemoryOptions, { posts }: ForumState) {
  const postedTo = new Map(posts.map((post) => [publishedId(post), post.draft.boardId]));
  const boardOf = new Map(platforms.map(({ id, board }) => [id, board]));
  return ({ id, platforms: about }: Entry): readonly string[] | null => {
    const board = postedTo.get(id);
    if (board !== undefined) return [board];
    return about?.flatMap((platform) => boardOf.get(platform) ?? []) ?? null;
  };
}

function publishedId({ result }: PostRecord): string | null {
  return result.kind === 'published' ? result.thread.id : null;
}

function entryOf({ draft, result, author }: PostRecord): Entry | null {
  if (result.kind !== 'published') return null;
  const { id, url, title, postedAt } = result.thread;
  return {
    id,
    // Only as an idea will the next visitor with the same idea find it and vote for it.
    kind: draft.intent === 'idea' ? 'idea' : 'thread',
    title,
    url,
    text: draft.body,
    solved: false,
    votes: 0,
    tags: draft.tags,
    author: { name: author },
    ...(draft.platform !== undefined && { platforms: [draft.platform] }),
    ...(postedAt !== undefined && { updatedAt: postedAt }),
  };
}

/** Entries without a date, or with one that cannot be read, come last. */
function newestFirst(a: Entry, b: Entry): number {
  const timeA = timeOf(a);
  const timeB = timeOf(b);
  return timeA === timeB ? 0 : timeB - timeA;
}

function timeOf({ updatedAt }: Entry): number {
  const time = Date.parse(updatedAt ?? '');
  return Number.isNaN(time) ? -Infinity : time;
}
