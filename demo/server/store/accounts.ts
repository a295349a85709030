import type { Queries } from './database.js';

export const ROLES = ['member', 'trusted', 'moderator'] as const;
/** Each may do what those before it may. */
export type Role = (typeof ROLES)[number];

export interface Account {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
}

export interface NewAccount {
  readonly name: string;
  /** As `hashPassword` gave it. */
  readonly password: string;
  readonly role: Role;
  readonly badge?: string;
}

type Asking = Pick<Queries, 'query'>;

export function mayActAs({ role }: Account, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

export async function addAccount({ query }: Asking, { name, password, role, badge }: NewAccount): Promise<void> {
  const statement = 'insert into accounts (name, password, role, badge) values ($1, $2, $3, $4)';
  await query(statement, [name, password, role, badge ?? null]);
}

/** Upper and lower case are the same. */
export async function accountByName(
  { query }: Asking,
  name: string,
): Promise<(Account & { readonly password: string }) | undefined> {
  const [account] = await query<Account & { password: string }>(
    'select id, name, role, password from accounts where lower(name) = lower($1)',
    [name],
  );
  return account;
}

/** Posts of one author wait for each other from here to the end of the transaction. */
export async function lockAuthor({ query }: Asking, { id }: Account): Promise<void> {
  // Not `for update`: rows that name the account would wait as well, and two posts for each other.
  await query('select from accounts where id = $1 for no key update', [id]);
}

/** Whether a moderator has never let anything of theirs pass: what they posted so far waits, or there is nothing. */
export async function isNew({ query }: Asking, { id }: Account): Promise<boolean> {
  const [row] = await query<{ known: boolean }>(
    `select exists (select from entries where author_id = $1 and state = 'published')
       or exists (select from comments where author_id = $1 and state = 'published') as known`,
    [id],
  );
  return row?.known !== true;
}
