import { ConfigError } from '../core/errors.js';
import type { Board, LengthLimits } from '../core/types.js';
import type { ForumAdapter, ForumFacts } from './forum-adapter.js';
import { webAddress } from './internal/addresses.js';
import { lazily } from './internal/lazily.js';
import type { HttpForumOptions } from './internal/options.js';
import { createForumClient } from './internal/request.js';
import { visitorOf } from './internal/sign-in.js';
import { composer } from './rest/compose.js';
import type { Posting } from './rest/posting.js';
import type { Reading } from './rest/reading.js';
import { restRefusal } from './rest/refusals.js';
import type { WireForum, WireSession } from './rest/wire.js';

export type { HttpForumOptions } from './internal/options.js';

/** What a server may leave out. */
const FEATURES = ['search', 'vote', 'subscribe', 'comment', 'upload'] as const;
export type RestFeature = (typeof FEATURES)[number];

export interface RestOptions extends Omit<HttpForumOptions, 'platforms' | 'labels'> {
  /**
   * What the server can do. The adapter offers nothing else, and once the server has been asked (`describe`) nothing it
   * does not name itself. Default: all.
   */
  readonly features?: readonly RestFeature[];
  /**
   * The forum's own composer, with `{title}`, `{body}`, `{board}` and `{tags}`; counted from `baseUrl`. Default: what the
   * server names, once it has been asked – which it cannot be while it is down.
   */
  readonly composeUrl?: string;
}

/** All a server can do that keeps to the contract. */
export type RestAdapter = ForumAdapter & Required<Omit<ForumAdapter, RestFeature | 'composeUrl'>>;

/**
 * A server that keeps to the contract of demo/server/openapi.yaml, asked with the visitor's own session. See
 * docs/adapters/rest.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address, or `composeUrl` leads to none
 */
export function restAdapter(options: RestOptions): RestAdapter {
  const client = createForumClient('rest', options, restRefusal);
  const { features = FEATURES, signInUrl } = options;
  const { base, run } = client;
  const reading = lazily<Reading>(client, async () => (await import('./rest/reading.js')).createReading(client));
  const posting = lazily<Posting>(client, async () => (await import('./rest/posting.js')).createPosting(client));
  const optional: Required<Pick<ForumAdapter, RestFeature>> = {
    search: async (...given) => (await reading(given[1])).search(...given),
    vote: async (...given) => (await posting(given[1])).vote(...given),
    subscribe: async (...given) => (await posting(given[1])).subscribe(...given),
    comment: async (...given) => (await posting(given[2])).comment(...given),
    upload: async (...given) => (await posting(given[1])).upload(...given),
  };
  const adapter: RestAdapter = {
    name: 'rest',
    describe: (callOptions) =>
      run(callOptions, async (call) => {
        const forum = await call.get<WireForum>('/forum');
        const facts = factsOf(forum);
        offer(forum.features, options.composeUrl ?? forum.composeUrl);
        return facts;
      }),
    visitor: (callOptions) =>
      run(callOptions, async (call) => {
        const session = await call.get<WireSession>('/session');
        return visitorOf(session.visitor?.name, base, signInUrl ?? (session.signInUrl || undefined));
      }),
    read: async (...given) => (await reading(given[1])).read(...given),
    createThread: async (...given) => (await posting(given[1])).createThread(...given),
    findPosted: async (...given) => (await posting(given[1])).findPosted(...given),
  };
  offer(FEATURES, options.composeUrl);
  if (options.composeUrl !== undefined && !adapter.composeUrl) {
    const problem = { path: 'composeUrl', found: options.composeUrl, allowed: 'an http(s) address' };
    throw new ConfigError('The rest adapter does not know where the composer is.', [problem]);
  }
  return adapter;

  /** Absence is how the wizard is told, and it looks when it draws: members come and go with what the server says. */
  function offer(named: readonly string[], template: string | undefined): void {
    for (const feature of FEATURES) {
      if (features.includes(feature) && named.includes(feature))
        Object.assign(adapter, { [feature]: optional[feature] });
      else Reflect.deleteProperty(adapter, feature);
    }
    const composeUrl = composer(template, base);
    if (composeUrl) adapter.composeUrl = composeUrl;
    else delete adapter.composeUrl;
  }
}

/** @throws TypeError where the answer is none of the contract's */
function factsOf({ boards, platforms, limits, tags, uploads }: WireForum): ForumFacts {
  const known = boards.map(({ id, title, url }): Board => {
    const address = webAddress(url);
    return { id, title, ...(address !== undefined && { url: address }) };
  });
  const lengths = ({ min, max }: LengthLimits) => ({ min, max });
  return {
    boards: known,
    bodyFormat: 'markdown',
    limits: { title: lengths(limits.title), body: lengths(limits.body), tags: { max: limits.tags.max } },
    // A platform whose board the visitor may not post to is left without one.
    ...(platforms && {
      platforms: platforms.map(({ board, ...platform }) =>
        board !== undefined && known.some(({ id }) => id === board) ? { ...platform, board } : platform,
      ),
    }),
    ...(tags && { tags }),
    ...(uploads && { uploads }),
  };
}
