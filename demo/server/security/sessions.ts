import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem.js';
import type { Account } from '../store/accounts.js';
import type { Database } from '../store/database.js';
import { accountOfSession, endSession, startSession } from '../store/sessions.js';

export interface Sessions {
  /** Who asks; `null` = nobody who is signed in. Asked for once per request. */
  account(request: FastifyRequest): Promise<Account | null>;
  /** The CSRF token of this browser's session; gives it one where it has none. */
  csrfToken(request: FastifyRequest, reply: FastifyReply): string;
  /** @throws Problem `session-expired` when `given` is not the token of this browser's session */
  checkCsrf(request: FastifyRequest, given: unknown): void;
  /** Starts a new session, so that nobody who knows the old one is signed in, too. */
  signIn(request: FastifyRequest, reply: FastifyReply, account: Account): Promise<void>;
  signOut(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

export interface SessionOptions {
  readonly database: Database;
  /** What CSRF tokens are derived with. */
  readonly secret: string;
  /** The cookie travels over https alone. */
  readonly secure: boolean;
  readonly hours: number;
}

const TOKEN = /^[\w-]{43}$/;

/**
 * A session is a random token in a cookie that scripts cannot read. Only those of people who are signed in are stored, as
 * a hash; a visitor's is there for its CSRF token alone.
 */
export function createSessions({ database, secret, secure, hours }: SessionOptions): Sessions {
  // With the prefix, neither another path nor a subdomain can plant one.
  const cookie = secure ? '__Host-forum_session' : 'forum_session';
  const accounts = new WeakMap<FastifyRequest, Promise<Account | null>>();
  const fresh = new WeakMap<FastifyRequest, string>();

  const tokenOf = (request: FastifyRequest): string | null => {
    const token = fresh.get(request) ?? request.cookies[cookie] ?? '';
    return TOKEN.test(token) ? token : null;
  };
  const give = (request: FastifyRequest, reply: FastifyReply, maxAge?: number): string => {
    const token = randomBytes(32).toString('base64url');
    fresh.set(request, token);
    reply.setCookie(cookie, token, {
      ...{ path: '/', httpOnly: true, sameSite: 'lax', secure },
      ...(maxAge !== undefined && { maxAge }),
    });
    return token;
  };
  const csrfOf = (token: string) => createHmac('sha256', secret).update(token).digest('base64url');

  return {
    async account(request) {
      const known = accounts.get(request);
      if (known) return known;
      const token = tokenOf(request);
      const asked =
        token === null ? Promise.resolve(null) : accountOfSession(database, hash(token)).then((it) => it ?? null);
      accounts.set(request, asked);
      return asked;
    },
    csrfToken: (request, reply) => csrfOf(tokenOf(request) ?? give(request, reply)),
    checkCsrf(request, given) {
      const token = tokenOf(request);
      if (token !== null && typeof given === 'string' && isSame(given, csrfOf(token))) return;
      throw new Problem(403, 'session-expired', 'Your session has changed. Please try again.');
    },
    async signIn(request, reply, account) {
      const before = tokenOf(request);
      if (before !== null) await endSession(database, hash(before));
      await startSession(database, hash(give(request, reply, hours * 3600)), account.id, hours);
    },
    async signOut(request, reply) {
      const token = tokenOf(request);
      if (token !== null) await endSession(database, hash(token));
      reply.clearCookie(cookie, { path: '/', httpOnly: true, sameSite: 'lax', secure });
    },
  };
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
