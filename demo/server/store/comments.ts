import type { PostState } from './entries.js';
import type { Queries } from './database.js';

type Asking = Pick<Queries, 'query'>;

export interface CommentRow {
  readonly seq: number;
  readonly body: string;
  readonly author: string;
  readonly badge: string | null;
  readonly created_at: Date;
}

export async function addComment(
  { query }: Asking,
  comment: { readonly entrySeq: number; readonly authorId: number; readonly state: PostState; readonly body: string },
): Promise<number> {
  const [row] = await query<{ seq: number }>(
    'insert into comments (entry_seq, author_id, state, body) values ($1, $2, $3, $4) returning seq',
    [comment.entrySeq, comment.authorId, comment.state, comment.body],
  );
  if (!row) throw new Error('The comment was not stored.');
  return row.seq;
}

/** Those that are published, oldest first; one more than `limit` where there are more. */
export async function commentsOn(
  { query }: Asking,
  entrySeq: number,
  { after = 0, limit }: { readonly after?: number; readonly limit: number },
): Promise<CommentRow[]> {
  return query<CommentRow>(
    `select comments.seq, comments.body, comments.created_at, accounts.name as author, accounts.badge
     from comments join accounts on accounts.id = comments.author_id
     where comments.entry_seq = $1 and comments.state = 'published' and comments.seq > $2
     order by comments.seq limit $3`,
    [entrySeq, after, limit + 1],
  );
}
