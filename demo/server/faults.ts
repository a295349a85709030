import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FAULT_COOKIE, isFaultName, type FaultName } from '../site/faults.js';
import { API } from './answer-errors.js';
import { invalid, Problem } from './problem.js';
import type { Database } from './store/database.js';

/** How long a tester waits for what is slow, or late. */
export interface FaultTimes {
  readonly slowMs: number;
  readonly lateMs: number;
  readonly retryAfterMs: number;
}

const TIMES: FaultTimes = Object.freeze({ slowMs: 3000, lateMs: 10_000, retryAfterMs: 5000 });
const MAINTENANCE = '<!doctype html><title>Back soon</title><h1>We are back soon</h1><p>Please come back later.';
/** More browsers than anybody tests with at once. */
const MAX_SPENT = 1000;

interface Fault {
  /** All that is asked, all that is posted, or one post and then nothing more. */
  readonly on: 'requests' | 'posts' | 'one post';
  /** Before anything is done; an answer ends it there. */
  readonly before?: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  /** When everything is done, before it is told. */
  readonly after?: (request: FastifyRequest, reply: FastifyReply, answer: string) => Promise<string>;
}

/**
 * Disturbs what browsers ask of the API whose visitors chose so in the demo's "Page settings", each for themselves. For
 * testers: no server has this that does not ask for it.
 */
export function addFaults(app: FastifyInstance, database: Database, times: Partial<FaultTimes> = {}): void {
  const faults = faultsOf(database, { ...TIMES, ...times });
  const spent = new Set<string>();
  const served = new WeakSet<object>();
  const chosen = new WeakMap<FastifyRequest, Fault>();

  app.addHook('onRequest', async (request, reply) => {
    const isReused = served.has(request.raw.socket);
    served.add(request.raw.socket);
    if (!request.url.startsWith(`${API}/`)) return;
    const cookie = request.cookies[FAULT_COOKIE] ?? '';
    const name = cookie.split('.')[0] ?? '';
    if (!isFaultName(name) || name === 'none') return;
    const fault = faults[name];
    if (spent.has(cookie)) return void reply.clearCookie(FAULT_COOKIE, { path: '/' });
    if (fault.on !== 'requests' && !isPost(request)) return;
    // Browsers send again by themselves what was cut off on a connection that had served before: nobody would notice.
    const isResent = isReused && (name === 'cut' || name === 'lost-answer');
    if (fault.on === 'one post' && !isResent) spend(cookie);
    chosen.set(request, fault);
    await fault.before?.(request, reply);
  });
  app.addHook('onSend', async (request, reply, answer) => {
    const after = chosen.get(request)?.after;
    return after && typeof answer === 'string' ? after(request, reply, answer) : answer;
  });

  function spend(cookie: string): void {
    spent.add(cookie);
    if (spent.size > MAX_SPENT) for (const first of [...spent].slice(0, 1)) spent.delete(first);
  }
}

function faultsOf(
  database: Database,
  { slowMs, lateMs, retryAfterMs }: FaultTimes,
): Readonly<Record<Exclude<FaultName, 'none'>, Fault>> {
  return {
    slow: { on: 'requests', before: async () => sleep(slowMs) },
    offline: { on: 'requests', before: async (request, reply) => cut(request, reply) },
    unavailable: {
      on: 'requests',
      before: refuse(new Problem(503, 'unavailable', 'The forum is closed for maintenance.')),
    },
    approval: { on: 'posts', after: async (_request, reply, answer) => hold(database, reply, answer) },
    refused: {
      on: 'one post',
      before: refuse(invalid({ field: 'title', message: 'The title has a word that is not allowed here.' })),
    },
    'rate-limited': {
      on: 'one post',
      before: refuse(new Problem(429, 'rate-limited', 'You have posted a lot lately.', { retryAfterMs })),
    },
    'session-expired': { on: 'one post', before: async (request, reply) => endSession(request, reply) },
    late: {
      on: 'one post',
      async after(_request, _reply, answer) {
        await sleep(lateMs);
        return answer;
      },
    },
    'server-error': {
      on: 'one post',
      before: async (_request, reply) => reply.code(500).type('text/plain').send('Internal Server Error'),
    },
    malformed: { on: 'one post', after: async (_request, _reply, answer) => answer.slice(0, answer.length / 2) },
    html: { on: 'one post', before: async (_request, reply) => reply.type('text/html').send(MAINTENANCE) },
    'login-page': { on: 'one post', before: async (_request, reply) => reply.redirect('/signin', 302) },
    cut: { on: 'one post', before: async (request, reply) => cut(request, reply) },
    'lost-answer': {
      on: 'one post',
      async after(request, reply, answer) {
        cut(request, reply);
        return answer;
      },
    },
  };
}

function isPost({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && /\/(?:threads|comments)$/.test(url);
}

function refuse(problem: Problem): () => Promise<never> {
  return async () => {
    throw problem;
  };
}

function cut({ raw }: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  raw.socket.destroy();
}

/** The session is over, for this request and all after it. */
function endSession(request: FastifyRequest, reply: FastifyReply): void {
  for (const name of Object.keys(request.cookies).filter((cookie) => cookie.endsWith('forum_session'))) {
    Reflect.deleteProperty(request.cookies, name);
    reply.clearCookie(name, { path: '/' });
  }
}

/** Takes back what was just published, as if a moderator had to read it first. */
async function hold(database: Database, reply: FastifyReply, answer: string): Promise<string> {
  if (reply.statusCode !== 201) return answer;
  const { thread, comment } = JSON.parse(answer) as Readonly<Record<'thread' | 'comment', { id: string } | undefined>>;
  const held = JSON.stringify({ pending: { message: 'A moderator reads new posts before they are published.' } });
  if (thread) {
    await database.query(`update entries set state = 'pending' where id = $1`, [thread.id]);
    // A repetition is answered the same.
    const isOfThread = 'entry_seq = (select seq from entries where id = $1)';
    await database.query(`update posting_keys set status = 202, answer = $2 where ${isOfThread}`, [thread.id, held]);
  }
  if (comment) {
    await database.query(`update comments set state = 'pending' where seq = $1`, [Number(comment.id.slice(1))]);
  }
  reply.code(202).removeHeader('location');
  return held;
}
