import type { Database, Queries } from './database.js';

export type Reaction = 'vote' | 'subscription';

type Asking = Pick<Queries, 'query'>;

// Names of tables cannot be parameters: the statements are written out.
const ADD: Readonly<Record<Reaction, string>> = {
  vote: 'insert into votes (entry_seq, account_id) values ($1, $2) on conflict do nothing returning 1 as changed',
  subscription:
    'insert into subscriptions (entry_seq, account_id) values ($1, $2) on conflict do nothing returning 1 as changed',
};
const REMOVE: Readonly<Record<Reaction, string>> = {
  vote: 'delete from votes where entry_seq = $1 and account_id = $2 returning 1 as changed',
  subscription: 'delete from subscriptions where entry_seq = $1 and account_id = $2 returning 1 as changed',
};

/** Adds or removes; a second time changes nothing. Gives the number there is then. */
export async function react(
  database: Database,
  reaction: Reaction,
  { entrySeq, accountId, on }: { readonly entrySeq: number; readonly accountId: number; readonly on: boolean },
): Promise<number> {
  return database.transaction(async (transaction) => {
    const changed = await transaction.query((on ? ADD : REMOVE)[reaction], [entrySeq, accountId]);
    if (reaction === 'vote' && changed.length > 0) {
      await transaction.query('update entries set votes = votes + $2 where seq = $1', [entrySeq, on ? 1 : -1]);
    }
    return count(transaction, reaction, entrySeq);
  });
}

async function count({ query }: Asking, reaction: Reaction, entrySeq: number): Promise<number> {
  const statement =
    reaction === 'vote'
      ? 'select votes as number from entries where seq = $1'
      : 'select count(*)::integer as number from subscriptions where entry_seq = $1';
  const [row] = await query<{ number: number }>(statement, [entrySeq]);
  return row?.number ?? 0;
}
