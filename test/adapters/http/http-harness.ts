import type { ForumAdapter } from '../../../src/adapters/forum-adapter.js';
import type { HttpForumOptions } from '../../../src/adapters/internal/options.js';
import { ADAPTER_ERROR_CODES } from '../../../src/core/errors.js';
import type { Draft } from '../../../src/core/types.js';
import type { ForumHarness, ForumMethod, ForumSeed } from '../conformance/harness.js';
import { USUAL_REFUSALS, type CreateServer, type ServerDouble } from './server-double.js';
import { createWire, type Wire } from './wire.js';

/** Where the forum of the tests stands: in a folder of its site, as some do. */
export const BASE = 'https://forum.example/community';

export type CreateAdapter = (options: HttpForumOptions) => ForumAdapter;

/** A forum of the suite that is asked over HTTP. */
export interface HttpHarness extends ForumHarness {
  readonly server: ServerDouble;
  /** Where the forum stands, without a slash at its end. */
  readonly base: string;
  readonly wire: Wire;
  /** Every post the method made, those that were not answered included. */
  readonly sent: (method: ForumMethod) => number;
}

/** @param options - on top of the address, which has a slash at its end, and of delays too short to be noticed */
export function httpHarness(
  seed: ForumSeed,
  createServer: CreateServer,
  createAdapter: CreateAdapter,
  options: Partial<HttpForumOptions> = {},
): HttpHarness {
  const server = createServer(seed);
  const { base = BASE, ready, shortMs, composesBlank = false } = server;
  const wire = createWire(base, server);
  const adapter = createAdapter({
    baseUrl: `${base}/`,
    fetch: wire.fetch,
    retryDelayMs: 1,
    signInUrl: 'sign-in?back={returnTo}',
    ...options,
  });
  const refusals = { ...USUAL_REFUSALS, ...server.refusals };
  const on = (method: ForumMethod) => (request: Parameters<ServerDouble['isFor']>[0]) => server.isFor(request, method);
  return {
    adapter: onOwnBoards(adapter, server),
    server,
    base,
    ...(ready && { ready }),
    ...(shortMs !== undefined && { shortMs }),
    composesBlank,
    wire,
    sent: (method) => wire.requests.filter(on(method)).length,
    codes: ADAPTER_ERROR_CODES.filter(
      (code) => code in refusals || code === 'unreachable' || code === 'timeout' || code === 'session-expired',
    ),
    threads: () => server.threads(),
    failWith: (code, method) =>
      wire.disturb({
        on: on(method),
        answer: code === 'unreachable' ? 'network' : (refusals[code] ?? server.staleToken),
      }),
    hang: (method) => wire.disturb({ on: on(method), answer: {}, comes: 'never' }),
    loseAnswer: (method) => wire.disturb({ on: on(method), comes: 'never' }),
    recover: () => wire.disturb(null),
    signOut: () => server.signOut(),
  };
}

/** The suite's drafts name the seed's boards; a forum has numbers for them. */
function onOwnBoards(adapter: ForumAdapter, server: ServerDouble): ForumAdapter {
  const own = (draft: Draft): Draft => Object.freeze({ ...draft, boardId: server.boardId(draft.boardId) });
  const { findPosted, composeUrl } = adapter;
  return {
    ...adapter,
    createThread: async (draft, options) => adapter.createThread(own(draft), options),
    ...(findPosted && { findPosted: async (draft, options) => findPosted(own(draft), options) }),
    ...(composeUrl && { composeUrl: (draft) => composeUrl(own(draft)) }),
  };
}
