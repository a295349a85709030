import type { Platform } from 'help-wizard';
import type { Role } from './accounts.js';
import type { Queries } from './database.js';

type Asking = Pick<Queries, 'query'>;

export interface StoredBoard {
  readonly id: string;
  readonly title: string;
  /** From the root of the site; `null` = it has no page. */
  readonly path: string | null;
  /** Who may start a thread on it. */
  readonly postingRole: Role;
}

export async function allBoards({ query }: Asking): Promise<StoredBoard[]> {
  return query<StoredBoard>('select id, title, path, posting_role as "postingRole" from boards order by position, id');
}

export async function allPlatforms({ query }: Asking): Promise<Platform[]> {
  const rows = await query<{ id: string; label: string; board_id: string | null; icon: string | null }>(
    'select id, label, board_id, icon from platforms order by position, id',
  );
  return rows.map(({ id, label, board_id: board, icon }) => ({
    ...{ id, label },
    ...(board !== null && { board }),
    ...(icon !== null && { icon }),
  }));
}

export async function addBoard({ query }: Asking, board: StoredBoard, position: number): Promise<void> {
  const statement = 'insert into boards (id, position, title, path, posting_role) values ($1, $2, $3, $4, $5)';
  await query(statement, [board.id, position, board.title, board.path, board.postingRole]);
}

export async function addPlatform({ query }: Asking, platform: Platform, position: number): Promise<void> {
  const statement = 'insert into platforms (id, position, label, board_id, icon) values ($1, $2, $3, $4, $5)';
  await query(statement, [platform.id, position, platform.label, platform.board ?? null, platform.icon ?? null]);
}
