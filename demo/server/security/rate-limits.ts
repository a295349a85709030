import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem.js';
import type { Sessions } from './sessions.js';

/** How many requests of a kind one visitor may make. */
export interface RateLimits {
  /** Reads per minute, by address. */
  readonly reads: number;
  /** Threads, comments and files per ten minutes, by account. */
  readonly posts: number;
  /** Votes and subscriptions per minute, by account. */
  readonly reactions: number;
  /** Attempts to sign in per ten minutes, by address. */
  readonly signIns: number;
}

export const DEFAULT_RATE_LIMITS: RateLimits = Object.freeze({ reads: 300, posts: 20, reactions: 60, signIns: 10 });

const MINUTES: Readonly<Record<keyof RateLimits, number>> = { reads: 1, posts: 10, reactions: 1, signIns: 10 };

/** Counts a request. @throws Problem `rate-limited` */
export type CheckRate = (kind: keyof RateLimits, request: FastifyRequest) => Promise<void>;

/** The counts are this process's own, and begin anew with it. */
export async function addRateLimits(app: FastifyInstance, limits: RateLimits, sessions: Sessions): Promise<CheckRate> {
  await app.register(rateLimit, { global: false });
  const byAddress = (kind: string) => (request: FastifyRequest) => `${kind} ${request.ip}`;
  const byAccount = (kind: string) => async (request: FastifyRequest) =>
    `${kind} ${(await sessions.account(request))?.id ?? request.ip}`;
  const counter = (kind: keyof RateLimits, keyGenerator: ReturnType<typeof byAddress | typeof byAccount>) =>
    app.createRateLimit({ max: limits[kind], timeWindow: MINUTES[kind] * 60_000, keyGenerator });
  const counters = {
    reads: counter('reads', byAddress('reads')),
    posts: counter('posts', byAccount('posts')),
    reactions: counter('reactions', byAccount('reactions')),
    signIns: counter('signIns', byAddress('signIns')),
  };
  return async (kind, request) => {
    const count = await counters[kind](request);
    if (count.isAllowed || !count.isExceeded) return;
    const detail = 'That is a lot at once. Please wait a moment, and try again.';
    throw new Problem(429, 'rate-limited', detail, { retryAfterMs: count.ttl });
  };
}
