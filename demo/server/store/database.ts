import { mkdir } from 'node:fs/promises';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { Pool, type PoolClient } from 'pg';

/** The one way to the tables. Values travel as parameters (`$1`), never inside the statement. */
export interface Database {
  query<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Commits what `work` did, or undoes it where `work` throws. */
  transaction<Result>(work: (database: Queries) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** What may be asked of a database, inside a transaction or not. */
export interface Queries {
  query<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Several statements at once, without values. For migrations alone. */
  run(statements: string): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgres://…` of a server. */
  readonly url?: string;
  /** A folder for the embedded Postgres; made where it is missing. Without it and without `url`: in memory. */
  readonly folder?: string;
}

export async function openDatabase({ url, folder }: DatabaseOptions): Promise<Database> {
  if (url !== undefined) return openServer(url);
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  return openEmbedded(folder);
}

async function openEmbedded(folder: string | undefined): Promise<Database> {
  const lite = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  const queries = (over: PGlite | Transaction): Queries => ({
    query: async <Row>(statement: string, values: readonly unknown[] = []) =>
      (await over.query<Row>(statement, [...values])).rows,
    run: async (statements) => {
      await over.exec(statements);
    },
  });
  return {
    query: queries(lite).query,
    transaction: async (work) => lite.transaction(async (transaction) => work(queries(transaction))),
    close: async () => lite.close(),
  };
}

async function openServer(url: string): Promise<Database> {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A connection that breaks while it rests is replaced when it is needed; without a listener it would end the process.
  pool.on('error', () => undefined);
  const queries = (over: Pool | PoolClient): Queries => ({
    query: async <Row>(statement: string, values: readonly unknown[] = []) =>
      (await over.query(statement, [...values])).rows as Row[],
    run: async (statements) => {
      await over.query(statements);
    },
  });
  return {
    query: queries(pool).query,
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const result = await work(queries(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((cause: unknown) => (broken = cause as Error));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: async () => pool.end(),
  };
}
