import type { Entry, Platform } from 'help-wizard';
import { hashPassword } from './security/passwords.js';
import { addAccount, type Role } from './store/accounts.js';
import { addBoard, addPlatform, type StoredBoard } from './store/boards.js';
import type { Database } from './store/database.js';
import { addEntry } from './store/entries.js';

/** What a forum begins with. */
export interface Seed {
  readonly boards: readonly StoredBoard[];
  readonly platforms: readonly Platform[];
  readonly entries: readonly SeedEntry[];
  readonly accounts: readonly SeedAccount[];
}

/** An entry that came with the site; its `url` is not looked at. */
export interface SeedEntry extends Entry {
  readonly boardId?: string;
  /** Where it is read, from the root of the site; absent = the page of a thread. */
  readonly path?: string;
}

export interface SeedAccount {
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  readonly badge?: string;
}

/** Fills an empty database; one that has anything in it is left alone. Says whether it did. */
export async function seedDatabase(database: Database, seed: Seed): Promise<boolean> {
  const accounts = await Promise.all(
    seed.accounts.map(async (account) => ({ ...account, password: await hashPassword(account.password) })),
  );
  return database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ used: boolean }>(
      `select exists (select from boards) or exists (select from accounts) or exists (select from entries) as used`,
    );
    if (row?.used !== false) return false;
    for (const [position, board] of seed.boards.entries()) await addBoard(transaction, board, position);
    for (const [position, platform] of seed.platforms.entries()) await addPlatform(transaction, platform, position);
    for (const account of accounts) await addAccount(transaction, account);
    for (const { id, kind, boardId = null, path = null, ...says } of seed.entries) {
      const rest = { state: 'published', authorId: null, body: null, consulted: [] } as const;
      await addEntry(transaction, { id, kind, boardId, path, ...rest, says });
    }
    return true;
  });
}
