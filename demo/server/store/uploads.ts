import type { Queries } from './database.js';

type Asking = Pick<Queries, 'query'>;

export interface StoredFile {
  readonly type: string;
  readonly content: Uint8Array;
}

/** Stores a file; gives its id. */
export async function addUpload({ query }: Asking, accountId: number, { type, content }: StoredFile): Promise<string> {
  const [row] = await query<{ id: string }>(
    'insert into uploads (account_id, type, content) values ($1, $2, $3) returning id',
    [accountId, type, content],
  );
  if (!row) throw new Error('The file was not stored.');
  return row.id;
}

export async function uploadById({ query }: Asking, id: string): Promise<StoredFile | undefined> {
  const [file] = await query<StoredFile>('select type, content from uploads where id = $1', [id]);
  return file;
}
