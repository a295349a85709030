import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.js';

const FOLDER = new URL('../migrations/', import.meta.url);
/** Any number, as long as nobody else locks by it: servers that start together take turns. */
const LOCK = 5_150_417;

/**
 * Brings the tables up to date: every `NNNN-….sql` that was not run yet, in order, all in one transaction.
 *
 * @returns the names of those that were run now
 * @throws when the database has a migration this server does not know: it belongs to a newer one
 */
export async function migrate(database: Database, folder: URL = FOLDER): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name)).sort();
  return database.transaction(async ({ query, run }) => {
    await query('select pg_advisory_xact_lock($1)', [LOCK]);
    await run(
      'create table if not exists migrations (name text primary key, run_at timestamptz(3) not null default now())',
    );
    const done = new Set((await query<{ name: string }>('select name from migrations')).map(({ name }) => name));
    const unknown = [...done].filter((name) => !names.includes(name));
    if (unknown.length > 0) {
      throw new Error(
        `The database was made by a newer server: it has ${unknown.join(', ')}, which this one does not.`,
      );
    }
    const missing = names.filter((name) => !done.has(name));
    for (const name of missing) {
      await run(await readFile(new URL(name, folder), 'utf8'));
      await query('insert into migrations (name) values ($1)', [name]);
    }
    return missing;
  });
}
