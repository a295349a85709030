import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { ConfigurationError, type Config } from './config.js';
import { DEMO_ACCOUNTS, demoLimits, demoSeed } from './demo-seed.js';
import { addFaults } from './faults.js';
import type { ForumSettings } from './forum.js';
import { seedDatabase } from './seed.js';
import { buildServer } from './server.js';
import { openDatabase, type Database } from './store/database.js';
import { lockFolder } from './store/folder-lock.js';
import { migrate } from './store/migrate.js';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the demo's forum is like: as its wizard says, and with its community's pages for threads. */
export async function demoSettings(): Promise<Partial<ForumSettings>> {
  return {
    name: 'Quaverleaf',
    limits: await demoLimits(),
    threadPath: '/community.html?thread={id}',
    ownPostsPath: '/community.html?page=mine',
    signInHints: DEMO_ACCOUNTS,
  };
}

/**
 * The demo's forum, ready to listen: its database is open and has something in it. Closing it closes the database.
 *
 * @param pages - a folder of static pages to serve, too
 * @throws ConfigurationError when the database cannot be used
 */
export async function openDemoForum(config: Config, pages?: string): Promise<FastifyInstance> {
  const isDemo = config.seed === 'demo';
  const { database, release } = await openStore(config);
  await migrate(database);
  if (isDemo) await seedDatabase(database, await demoSeed());
  const { signInHints = [], ...settings } = await demoSettings();
  const app = await buildServer({
    ...{ database, rateLimits: config.rateLimits, allowedOrigins: config.allowedOrigins },
    ...(pages !== undefined && { pages }),
    ...(config.publicUrl !== undefined && { publicUrl: config.publicUrl }),
    trustProxy: config.trustProxy,
    // Searches, and where visitors came from, are nobody's business.
    logger: {
      level: config.logLevel,
      serializers: { req: ({ method, url }) => ({ method, path: url.split('?')[0] }) },
    },
    settings: {
      ...settings,
      ...{ moderateFirstPost: config.moderateFirstPost, sessionHours: config.sessionHours },
      ...{ uploadMaxBytes: config.uploadMaxBytes, signInHints: isDemo ? signInHints : [] },
    },
    ...(isDemo && { extend: (server: FastifyInstance) => addFaults(server, database) }),
  });
  app.addHook('onClose', async () => {
    await database.close();
    release();
  });
  return app;
}

async function openStore({ databaseUrl, dataDir }: Config): Promise<{ database: Database; release: () => void }> {
  if (databaseUrl !== undefined) return { database: await openServer(databaseUrl), release: () => undefined };
  const folder = resolve(ROOT, dataDir);
  const release = lockFolder(folder);
  return { database: await openDatabase({ folder: join(folder, 'postgres') }), release };
}

async function openServer(url: string): Promise<Database> {
  const database = await openDatabase({ url });
  try {
    await database.query('select 1');
  } catch (error) {
    const reason = (error as { code?: string }).code ?? (error as Error).message;
    throw new ConfigurationError([`DATABASE_URL: the database does not answer (${reason})`]);
  }
  return database;
}
