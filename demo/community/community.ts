import type { Board, SiteConfig, Visitor } from 'help-wizard';
import { loadConfig } from '../site/content.js';
import { listOwnThreads, openForum, type Forum, type ForumEntry, type OwnThread } from '../site/forum.js';
import type { Crumb } from '../site/page.js';

export const HOME: Crumb = { label: 'Community', url: 'community.html' };

/** Two boards beside those for questions. */
export const IDEAS: Board = { id: 'ideas', title: 'Ideas', url: 'community.html?board=ideas' };
export const NEWS: Board = { id: 'news', title: 'News', url: 'community.html?board=news' };

/** What every page of the community knows. */
export interface Community {
  readonly config: SiteConfig;
  readonly forum: Forum;
  readonly visitor: Visitor;
  readonly boards: readonly Board[];
  /** What the visitor posted, by id; the newest first. */
  readonly mine: ReadonlyMap<string, OwnThread>;
  boardOf(entry: ForumEntry): Board;
}

export async function openCommunity(): Promise<Community> {
  const config = await loadConfig();
  const forum = openForum(config);
  const visitor = await forum.adapter.visitor({});
  const own = await listOwnThreads(forum, visitor);
  const boards = [...(config.boards ?? []).filter(({ id }) => id !== IDEAS.id), IDEAS, NEWS];
  const byId = new Map(boards.map((board) => [board.id, board]));
  const rest = byId.get('general') ?? IDEAS;
  return {
    ...{ config, forum, visitor, boards },
    mine: new Map(own.map((thread) => [thread.entry.id, thread])),
    boardOf: ({ boardId }) => byId.get(boardId ?? '') ?? rest,
  };
}

/** The address of a board's page. */
export function boardUrl({ id, url }: Board): string {
  return url ?? `community.html?board=${encodeURIComponent(id)}`;
}

/** What a board is for, in a sentence. */
export function boardWords(board: Board): string {
  if (board === IDEAS) return 'What Quaverleaf could do better. A vote says more than the same idea twice.';
  if (board === NEWS) return 'What is new, and what is about to change.';
  if (board.id === 'general') return 'Questions about no device in particular.';
  return `Questions and answers about: ${board.title.toLowerCase()}.`;
}
