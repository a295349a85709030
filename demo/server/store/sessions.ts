import type { Account } from './accounts.js';
import type { Queries } from './database.js';

type Asking = Pick<Queries, 'query'>;

export async function startSession(
  { query }: Asking,
  tokenHash: Uint8Array,
  accountId: number,
  hours: number,
): Promise<void> {
  await query(
    `insert into sessions (token_hash, account_id, expires_at) values ($1, $2, now() + make_interval(hours => $3))`,
    [tokenHash, accountId, hours],
  );
}

/** Who signed in with it, unless that was too long ago. */
export async function accountOfSession({ query }: Asking, tokenHash: Uint8Array): Promise<Account | undefined> {
  const [account] = await query<Account>(
    `select accounts.id, accounts.name, accounts.role from sessions join accounts on accounts.id = sessions.account_id
     where sessions.token_hash = $1 and sessions.expires_at > now()`,
    [tokenHash],
  );
  return account;
}

export async function endSession({ query }: Asking, tokenHash: Uint8Array): Promise<void> {
  await query('delete from sessions where token_hash = $1', [tokenHash]);
}

/** Throws away what nobody can use any more: sessions past their end, and keys nobody repeats a post with. */
export async function removeExpired({ query }: Asking): Promise<void> {
  await query('delete from sessions where expires_at <= now()');
  await query(`delete from posting_keys where created_at < now() - interval '30 days'`);
}

/** A secret of this forum, made when it is first asked for. */
export async function secretOf({ query }: Asking, name: string, fresh: () => string): Promise<string> {
  await query('insert into settings (name, value) values ($1, $2) on conflict (name) do nothing', [name, fresh()]);
  const [row] = await query<{ value: string }>('select value from settings where name = $1', [name]);
  if (!row) throw new Error(`The setting ${name} is gone.`);
  return row.value;
}
