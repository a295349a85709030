import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { answerErrors } from './answer-errors.js';
import { DEFAULT_SETTINGS, type Forum, type ForumSettings } from './forum.js';
import { addApi } from './openapi.js';
import { readForms } from './pages/forms.js';
import { addModerationPages } from './pages/moderation.js';
import { addSignInPages } from './pages/sign-in.js';
import { addThreadPage } from './pages/thread.js';
import { entryHandlers } from './routes/entry-routes.js';
import { forumHandlers } from './routes/forum-routes.js';
import { postingHandlers } from './routes/posting-routes.js';
import { reactionHandlers } from './routes/reaction-routes.js';
import { uploadHandlers } from './routes/upload-routes.js';
import { addSecurityHeaders } from './security/headers.js';
import { createOrigins, guardOrigins } from './security/origins.js';
import { addRateLimits, DEFAULT_RATE_LIMITS, type RateLimits } from './security/rate-limits.js';
import { createSessions } from './security/sessions.js';
import type { Database } from './store/database.js';
import { migrate } from './store/migrate.js';
import { removeExpired, secretOf } from './store/sessions.js';

export interface ServerOptions {
  /** Open, and closed by whoever opened it. Its tables are brought up to date. */
  readonly database: Database;
  readonly settings?: Partial<ForumSettings>;
  readonly rateLimits?: Partial<RateLimits>;
  /** A folder of static pages to serve at `/`. */
  readonly pages?: string;
  /** Where visitors find the server, such as `https://forum.example`. Default: on this machine alone. */
  readonly publicUrl?: string;
  /** Origins of other pages that may use the API with the visitor's cookie. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /** Believe `X-Forwarded-*`: only behind a proxy that sets them. */
  readonly trustProxy?: boolean;
  readonly logger?: FastifyServerOptions['logger'];
  /** Adds hooks and routes of the site's own, ahead of the forum's. */
  readonly extend?: (app: FastifyInstance) => void;
  /** Also check what is answered against openapi.yaml. For tests. */
  readonly checkResponses?: boolean;
}

const MAX_JSON_BYTES = 2 ** 20;
const CLEANING_MS = 60 * 60 * 1000;

/** The forum, ready to listen. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { database, publicUrl, pages, allowedOrigins: allowed = [] } = options;
  const settings: ForumSettings = { ...DEFAULT_SETTINGS, ...options.settings };
  const secure = publicUrl?.startsWith('https:') ?? false;
  await migrate(database);
  const secret = await secretOf(database, 'csrf', () => randomBytes(32).toString('base64url'));
  const app = createApp(options);
  const origins = createOrigins({ publicUrl, allowed });
  const sessions = createSessions({ database, secret, secure, hours: settings.sessionHours });
  answerErrors(app, settings.name);
  await addSecurityHeaders(app, { secure });
  guardOrigins(app, origins, publicUrl);
  await app.register(cookie);
  options.extend?.(app);
  const checkRate = await addRateLimits(app, { ...DEFAULT_RATE_LIMITS, ...options.rateLimits }, sessions);
  const forum: Forum = { database, settings, origins, sessions, checkRate };
  await app.register(async (api) => {
    await api.register(multipart, { limits: { files: 1, fields: 5, fileSize: settings.uploadMaxBytes } });
    await addApi(api, forum, allHandlers(forum), options.checkResponses ?? false);
  });
  await app.register(async (site) => addPages(site, forum));
  addHealth(app, database);
  await addFiles(app, pages);
  cleanUp(app, database);
  return app;
}

function createApp({ logger = false, trustProxy = false, settings }: ServerOptions): FastifyInstance {
  const uploadMaxBytes = settings?.uploadMaxBytes ?? DEFAULT_SETTINGS.uploadMaxBytes;
  return fastify({
    logger,
    // What goes wrong is logged; that somebody read a page is not.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy,
    // A file travels in a form with boundaries and names around it.
    bodyLimit: Math.max(MAX_JSON_BYTES, uploadMaxBytes + 2 ** 16),
    requestTimeout: 60_000,
    // An id is at most 100 characters, 600 when escaped; a key 200.
    routerOptions: { maxParamLength: 600 },
    ajv: {
      // What is sent must be what the document says: nothing is dropped, and "1" is no number.
      customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true, allowUnionTypes: true },
    },
  });
}

function allHandlers(forum: Forum) {
  return {
    ...forumHandlers(forum),
    ...entryHandlers(forum),
    ...postingHandlers(forum),
    ...reactionHandlers(forum),
    ...uploadHandlers(forum),
  };
}

async function addPages(app: FastifyInstance, forum: Forum): Promise<void> {
  readForms(app);
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  addSignInPages(app, forum);
  addModerationPages(app, forum);
  addThreadPage(app, forum);
}

function addHealth(app: FastifyInstance, database: Database): void {
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await database.query('select 1');
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'no database' });
    }
  });
}

async function addFiles(app: FastifyInstance, pages: string | undefined): Promise<void> {
  const own = fileURLToPath(new URL('public/', import.meta.url));
  await app.register(fastifyStatic, { root: own, prefix: '/server/', decorateReply: false, index: false });
  if (pages === undefined) return;
  await app.register(fastifyStatic, {
    root: pages,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders(reply, path) {
      // What a build names by its content never changes; everything else is asked for again.
      const isHashed = /[\\/]assets[\\/]/.test(path);
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

function cleanUp(app: FastifyInstance, database: Database): void {
  const clean = () => void removeExpired(database).catch((error: unknown) => app.log.error(error));
  const timer = setInterval(clean, CLEANING_MS).unref();
  app.addHook('onReady', async () => clean());
  app.addHook('onClose', async () => clearInterval(timer));
}
