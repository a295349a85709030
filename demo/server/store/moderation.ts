import type { Database, Queries } from './database.js';

type Asking = Pick<Queries, 'query'>;

/** A post that waits. */
export interface Waiting {
  readonly type: 'thread' | 'comment';
  readonly seq: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly board: string | null;
  readonly at: Date;
}

/** The oldest first; at most 100. */
export async function waitingPosts({ query }: Asking): Promise<Waiting[]> {
  return query<Waiting>(
    `select 'thread' as type, entries.seq, entries.title, coalesce(entries.body, entries.text) as body,
       accounts.name as author, boards.title as board, entries.created_at as at
     from entries join accounts on accounts.id = entries.author_id left join boards on boards.id = entries.board_id
     where entries.state = 'pending'
     union all
     select 'comment', comments.seq, entries.title, comments.body, accounts.name, null, comments.created_at
     from comments join accounts on accounts.id = comments.author_id join entries on entries.seq = comments.entry_seq
     where comments.state = 'pending'
     order by at, seq limit 100`,
  );
}

const DECIDE = {
  thread: `update entries set state = $2, updated_at = now() where seq = $1 and state = 'pending' returning 1 as decided`,
  comment: `update comments set state = $2 where seq = $1 and state = 'pending' returning 1 as decided`,
} as const;

/** `false` = it does not wait, or no longer: somebody else was faster. */
export async function decide(
  { query }: Pick<Database, 'query'>,
  { type, seq }: Pick<Waiting, 'type' | 'seq'>,
  decision: 'published' | 'refused',
): Promise<boolean> {
  return (await query(DECIDE[type], [seq, decision])).length > 0;
}
