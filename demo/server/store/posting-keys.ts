import type { Queries } from './database.js';

type Asking = Pick<Queries, 'query'>;

/** The first answer to a key. */
export interface StoredAnswer {
  readonly status: number;
  readonly answer: object;
}

export type Claim =
  { readonly is: 'ours' } | { readonly is: 'answered'; readonly stored: StoredAnswer } | { readonly is: 'taken' };

/**
 * Claims a key within the transaction that posts. Who comes second waits here until the first has committed, and then finds
 * its answer; where the first was undone, the key is free again.
 */
export async function claimKey(
  { query }: Asking,
  accountId: number,
  key: string,
  requestHash: Uint8Array,
): Promise<Claim> {
  const claimed = await query(
    `insert into posting_keys (account_id, key, request_hash) values ($1, $2, $3)
     on conflict (account_id, key) do nothing returning 1 as claimed`,
    [accountId, key, requestHash],
  );
  if (claimed.length > 0) return { is: 'ours' };
  const [first] = await query<{ same: boolean; status: number | null; answer: object | null }>(
    'select request_hash = $3 as same, status, answer from posting_keys where account_id = $1 and key = $2',
    [accountId, key, requestHash],
  );
  if (first?.same !== true || first.status === null || first.answer === null) return { is: 'taken' };
  return { is: 'answered', stored: { status: first.status, answer: first.answer } };
}

export async function keepAnswer(
  { query }: Asking,
  accountId: number,
  key: string,
  { status, answer, entrySeq }: StoredAnswer & { readonly entrySeq: number | null },
): Promise<void> {
  await query('update posting_keys set status = $3, answer = $4, entry_seq = $5 where account_id = $1 and key = $2', [
    ...[accountId, key, status, JSON.stringify(answer), entrySeq],
  ]);
}

/** The number of the thread that was posted with a key. */
export async function threadOfKey({ query }: Asking, accountId: number, key: string): Promise<number | undefined> {
  const [row] = await query<{ entry_seq: number | null }>(
    'select entry_seq from posting_keys where account_id = $1 and key = $2',
    [accountId, key],
  );
  return row?.entry_seq ?? undefined;
}
