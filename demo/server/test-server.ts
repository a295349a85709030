import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { hashPassword } from './security/passwords.js';
import { seedDatabase, type Seed } from './seed.js';
import { buildServer, type ServerOptions } from './server.js';
import { accountByName, addAccount } from './store/accounts.js';
import { openDatabase, type Database } from './store/database.js';

export interface TestServerOptions extends Omit<ServerOptions, 'database'> {
  /** Default: a database in memory, closed with the server. */
  readonly database?: Database;
  /** What an empty database is filled with. Default: nothing. */
  readonly seed?: Seed;
  /** Default: any that is free. */
  readonly port?: number;
}

/** A thread as the database has it. */
export interface StoredThread {
  readonly id: string;
  readonly title: string;
  /** Markdown, as it was posted. */
  readonly body: string;
  readonly state: 'published' | 'pending' | 'refused';
  readonly author: string;
  readonly boardId: string;
  readonly tags: string[];
}

/** A server on this machine, for tests in the same process. */
export interface TestServer {
  /** Without a slash at its end. */
  readonly origin: string;
  /** What the `rest` adapter gets. */
  readonly baseUrl: string;
  readonly app: FastifyInstance;
  readonly database: Database;
  /** What visitors posted, in this order, read straight from the database. */
  threads(): Promise<StoredThread[]>;
  /** Signs in as the form does; gives the `Cookie` header of that session. */
  signIn(name: string, password: string): Promise<string>;
  /** Ends every session of an account, as time does. */
  expireSessions(name: string): Promise<void>;
  addAccount(account: Seed['accounts'][number]): Promise<void>;
  /** Forgets all that visitors did. Seeded boards, entries and accounts stay. */
  forgetPosts(): Promise<void>;
  stop(): Promise<void>;
}

/** Limits that no test reaches by accident. */
const PLENTY = { reads: 1e6, posts: 1e6, reactions: 1e6, signIns: 1e6 };

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { seed, port = 0, database = await openDatabase({}), rateLimits, ...rest } = options;
  const app = await buildServer({ checkResponses: true, ...rest, rateLimits: { ...PLENTY, ...rateLimits }, database });
  if (seed) await seedDatabase(database, seed);
  await app.listen({ host: '127.0.0.1', port });
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    ...{ origin, baseUrl: `${origin}/api/v1`, app, database },
    threads: async () => storedThreads(database),
    signIn: async (name, password) => signIn(origin, name, password),
    async expireSessions(name) {
      const account = await accountByName(database, name);
      await database.query('update sessions set expires_at = now() where account_id = $1', [account?.id]);
    },
    async addAccount(account) {
      await addAccount(database, { ...account, password: await hashPassword(account.password) });
    },
    forgetPosts: async () => forgetPosts(database),
    async stop() {
      await app.close();
      if (!options.database) await database.close();
    },
  };
}

async function storedThreads(database: Database): Promise<StoredThread[]> {
  return database.query<StoredThread>(
    `select entries.id, title, body, state, accounts.name as author, board_id as "boardId", tags
     from entries join accounts on accounts.id = entries.author_id order by entries.seq`,
  );
}

async function forgetPosts(database: Database): Promise<void> {
  await database.transaction(async ({ query }) => {
    await query('update entries set votes = votes - (select count(*) from votes where entry_seq = entries.seq)');
    for (const table of ['votes', 'subscriptions', 'comments', 'posting_keys', 'uploads']) {
      await query(`delete from ${table}`);
    }
    await query('delete from entries where author_id is not null');
  });
}

async function signIn(origin: string, name: string, password: string): Promise<string> {
  const page = await fetch(`${origin}/signin`);
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const response = await fetch(`${origin}/signin`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookieOf(page) },
    body: new URLSearchParams({ name, password, csrf }),
  });
  if (response.status !== 303) throw new Error(`Signing in as ${name} was answered ${response.status}.`);
  return cookieOf(response);
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
