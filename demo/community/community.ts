import type { Board, Entry, SiteConfig } from 'help-wizard';
import type { MemoryAdapter } from 'help-wizard/adapters/memory';
import { loadConfig, loadEntries } from '../site/content.js';
import { openForum } from '../site/forum.js';
import type { Crumb } from '../site/page.js';

export const HOME: Crumb = { label: 'Community', url: 'community.html' };

/** Two boards beside those for questions. */
export const IDEAS: Board = { id: 'ideas', title: 'Ideas', url: 'community.html?board=ideas' };
export const NEWS: Board = { id: 'news', title: 'News', url: 'community.html?board=news' };

const ACCOUNT_WORDS = /account|plan|payment|card|refund|invoice|price|sign-in|password|two-step|username|email|profile/;

/** Everything the community's pages show. */
export interface Community {
  readonly config: SiteConfig;
  readonly forum: MemoryAdapter;
  readonly boards: readonly Board[];
  /** Threads, ideas and news; what was posted in this browser first, then the newest. */
  readonly entries: readonly Entry[];
  /** Ids of what was posted in this browser. */
  readonly mine: ReadonlySet<string>;
  boardOf(entry: Entry): Board;
}

export async function openCommunity(): Promise<Community> {
  const [config, given] = await Promise.all([loadConfig(), loadEntries('threads', 'ideas', 'news')]);
  const forum = openForum(config, { entries: given });
  const postedOn = new Map(
    forum.posted.flatMap(({ draft, result }) =>
      result.kind === 'published' ? [[result.thread.id, draft.boardId] as const] : [],
    ),
  );
  const boards = [...(config.boards ?? []), IDEAS, NEWS];
  const byId = new Map(boards.map((board) => [board.id, board]));
  const byPlatform = new Map(config.platforms?.map(({ id, board }) => [id, board]));
  const rest: Board = byId.get('general') ?? NEWS;
  return {
    config,
    forum,
    boards,
    entries: forum.entries().toSorted((a, b) => Number(postedOn.has(b.id)) - Number(postedOn.has(a.id))),
    mine: new Set(postedOn.keys()),
    boardOf({ id, kind, platforms, tags = [] }) {
      if (kind === 'idea') return IDEAS;
      if (kind === 'news') return NEWS;
      const about = tags.some((tag) => ACCOUNT_WORDS.test(tag)) ? 'account' : 'general';
      const board = postedOn.get(id) ?? (platforms ? byPlatform.get(platforms[0] ?? '') : about);
      return byId.get(board ?? '') ?? rest;
    },
  };
}

/** The address of a board's page. */
export function boardUrl({ id, url }: Board): string {
  return url ?? `community.html?board=${encodeURIComponent(id)}`;
}
