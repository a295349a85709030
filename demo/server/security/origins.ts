import type { FastifyInstance, FastifyRequest } from 'fastify';
import { API } from '../answer-errors.js';
import { Problem } from '../problem.js';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
const UNSAFE = /^(?:POST|PUT|PATCH|DELETE)$/;

/** Where this server stands, and whose pages may ask it. */
export interface Origins {
  /** This server's own, as the visitor sees it; without a slash at its end. */
  of(request: FastifyRequest): string;
  /** An absolute address of a path of this server. */
  address(request: FastifyRequest, path: string): string;
  /** Where to go after signing in: `wanted` where it leads to this site or an allowed one, else `/`. */
  returnTo(request: FastifyRequest, wanted: unknown): string;
  readonly allowed: readonly string[];
}

export interface OriginOptions {
  /** Where visitors find this server; `undefined` = on this machine alone, by any of its names. */
  readonly publicUrl: string | undefined;
  /** Origins of other pages that may ask with the visitor's cookie. */
  readonly allowed: readonly string[];
}

export function createOrigins({ publicUrl, allowed }: OriginOptions): Origins {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  const of = (request: FastifyRequest) => own ?? new URL(`http://${request.host}`).origin;
  const address = (request: FastifyRequest, path: string) => new URL(path, of(request)).href;
  return {
    of,
    address,
    allowed,
    returnTo(request, wanted) {
      const home = address(request, '/');
      if (typeof wanted !== 'string' || !URL.canParse(wanted, home)) return home;
      const url = new URL(wanted, home);
      const isOurs = url.origin === of(request) || allowed.includes(url.origin);
      // Somebody's name before the host is there to look like the host.
      return isOurs && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : home;
    },
  };
}

/**
 * Refuses requests for another host (a page elsewhere whose name was pointed here), and those from pages that may not ask;
 * tells the browser about those that may.
 */
export function guardOrigins(app: FastifyInstance, origins: Origins, publicUrl: string | undefined): void {
  const host = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  app.addHook('onRequest', async (request, reply) => {
    // Health is asked for by address.
    if (request.url === '/healthz') return;
    const isHost = host === undefined ? LOOPBACK.test(request.host) : request.host.toLowerCase() === host;
    if (!isHost) throw new Problem(421, 'not-found', 'This server does not answer for that host.');
    const { origin } = request.headers;
    if (origins.allowed.length > 0) reply.header('vary', 'Origin');
    if (origin === undefined || origin === origins.of(request)) return;
    const mayAsk = origins.allowed.includes(origin) && request.url.startsWith(`${API}/`);
    if (mayAsk) {
      reply.header('access-control-allow-origin', origin);
      reply.header('access-control-allow-credentials', 'true');
      reply.header('access-control-expose-headers', 'Location, Retry-After, Idempotency-Replayed');
    } else if (UNSAFE.test(request.method)) {
      throw new Problem(403, 'forbidden', 'Pages of that origin may not do this.');
    }
  });
  app.options(`${API}/*`, async (request, reply) => {
    const { origin = '' } = request.headers;
    if (origins.allowed.includes(origin)) {
      reply.header('access-control-allow-methods', 'GET, POST, PUT, DELETE');
      reply.header('access-control-allow-headers', 'Content-Type, X-CSRF-Token, Idempotency-Key');
      reply.header('access-control-max-age', '600');
    }
    return reply.code(204).send();
  });
}
