import type { DeskBoard, MediawikiOptions, PagesBoard } from './options.js';

/** With its page. */
export type Desk = Required<Pick<DeskBoard, 'page'>> & DeskBoard;

/** What of the wiki is a forum. */
export function boardsOf({ platforms = [], boards }: MediawikiOptions): readonly (Desk | PagesBoard)[] {
  const named = new Set(platforms.flatMap(({ board = [] }) => board));
  const all = boards ?? [...named].map((id) => ({ id }));
  return all.map((board) => ('prefix' in board ? board : { page: board.id, ...board }));
}

export function isDesk(board: Desk | PagesBoard): board is Desk {
  return 'page' in board;
}
