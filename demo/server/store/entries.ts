import type { Entry, EntryKind } from 'help-wizard';
import type { Queries } from './database.js';

type Asking = Pick<Queries, 'query'>;

export type PostState = 'published' | 'pending' | 'refused';

/** A row of `entries`, with the name of its author and the number of its comments. */
export interface EntryRow {
  readonly seq: number;
  readonly id: string;
  readonly kind: EntryKind;
  readonly board_id: string | null;
  readonly state: PostState;
  readonly author_id: number | null;
  readonly author: string | null;
  readonly badge: string | null;
  readonly title: string;
  readonly body: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly answer: string | null;
  readonly solved: boolean | null;
  readonly status: string | null;
  readonly status_update: string | null;
  readonly platforms: string[] | null;
  readonly tags: string[];
  readonly votes: number;
  readonly views: number;
  readonly lang: string | null;
  readonly archived: boolean;
  readonly path: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly comments: number;
}

/** What {@link EntryRow} is made of; `entries` must be named so. */
export const ENTRY_COLUMNS = `
  entries.seq, entries.id, entries.kind, entries.board_id, entries.state, entries.author_id, entries.title,
  entries.body, entries.text, entries.html, entries.answer, entries.solved, entries.status, entries.status_update,
  entries.platforms, entries.tags, entries.votes, entries.views, entries.lang, entries.archived, entries.path,
  entries.created_at, entries.updated_at,
  coalesce((select name from accounts where accounts.id = entries.author_id), entries.author_name) as author,
  coalesce((select badge from accounts where accounts.id = entries.author_id), entries.author_badge) as badge,
  (select count(*)::integer from comments where comments.entry_seq = entries.seq and comments.state = 'published')
    as comments`;

export async function entryById({ query }: Asking, id: string): Promise<EntryRow | undefined> {
  const [row] = await query<EntryRow>(`select ${ENTRY_COLUMNS} from entries where id = $1`, [id]);
  return row;
}

export async function entryBySeq({ query }: Asking, seq: number): Promise<EntryRow | undefined> {
  const [row] = await query<EntryRow>(`select ${ENTRY_COLUMNS} from entries where seq = $1`, [seq]);
  return row;
}

export async function entriesOf({ query }: Asking, accountId: number): Promise<EntryRow[]> {
  return query<EntryRow>(
    `select ${ENTRY_COLUMNS} from entries where author_id = $1 order by created_at desc, seq desc limit 100`,
    [accountId],
  );
}

export interface NewEntry {
  readonly id?: string;
  readonly kind: EntryKind;
  readonly boardId: string | null;
  readonly state: PostState;
  readonly authorId: number | null;
  readonly body: string | null;
  readonly path: string | null;
  readonly consulted: readonly object[];
  /** What an entry says; its `id`, `kind` and `url` are not looked at. */
  readonly says: Omit<Entry, 'id' | 'kind' | 'url'>;
}

/** Adds an entry; without an id it gets the next number. */
export async function addEntry({ query }: Asking, entry: NewEntry): Promise<number> {
  const { says } = entry;
  const [next] = await query<{ seq: number }>(
    `select nextval(pg_get_serial_sequence('entries', 'seq'))::integer as seq`,
  );
  if (!next) throw new Error('There is no number for the entry.');
  await query(
    `insert into entries (seq, id, kind, board_id, state, author_id, body, path, consulted, title, text, html, answer,
       solved, status, status_update, platforms, tags, author_name, author_badge, votes, views, updated_at, lang, archived)
     overriding system value
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
       coalesce($23, now()), $24, $25)`,
    [
      ...[next.seq, entry.id ?? `t${next.seq}`, entry.kind, entry.boardId, entry.state, entry.authorId, entry.body],
      ...[entry.path, JSON.stringify(entry.consulted), says.title, says.text, says.html ?? null, says.answer ?? null],
      ...[says.solved ?? null, says.status ?? null, says.statusUpdate ?? null, says.platforms ?? null],
      ...[says.tags ?? [], says.author?.name ?? null, says.author?.badge ?? null, says.votes ?? 0, says.views ?? 0],
      ...[says.updatedAt ?? null, says.lang ?? null, says.archived ?? false],
    ],
  );
  return next.seq;
}

/** An author's latest post with the same words, if it is not older than `minutes`. */
export async function sameFrom(
  { query }: Asking,
  authorId: number,
  { title, body }: { readonly title: string; readonly body: string },
  minutes: number,
): Promise<EntryRow | undefined> {
  const [row] = await query<EntryRow>(
    `select ${ENTRY_COLUMNS} from entries
     where author_id = $1 and title = $2 and body = $3 and created_at > now() - make_interval(mins => $4)
     order by seq desc limit 1`,
    [authorId, title, body, minutes],
  );
  return row;
}
