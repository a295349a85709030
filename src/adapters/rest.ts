import { ConfigError } from '../core/errors.js';
import type { ForumAdapter } from './forum-adapter.js';
import { baseAddress } from './internal/addresses.js';
import { lazyMethods } from './internal/lazily.js';
import type { HttpForumOptions } from './internal/options.js';
import { composer } from './rest/compose.js';
import type { Offer } from './rest/wire.js';

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

const NAME = 'rest';

/**
 * A server that keeps to the contract of demo/server/openapi.yaml, asked with the visitor's own session. See
 * docs/adapters/rest.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address, or `composeUrl` leads to none
 */
export function restAdapter(options: RestOptions): RestAdapter {
  const base = baseAddress(options.baseUrl, NAME);
  const { features = FEATURES } = options;
  const { search, ...reading } = lazyMethods(NAME, ['describe', 'visitor', 'search', 'read'], async () =>
    (await import('./rest/reading.js')).createReading(options, offer),
  );
  const { createThread, findPosted, ...posting } = lazyMethods(
    NAME,
    ['createThread', 'findPosted', 'vote', 'subscribe', 'comment', 'upload'],
    async () => (await import('./rest/posting.js')).createPosting(options),
  );
  const optional: Required<Pick<ForumAdapter, RestFeature>> = { search, ...posting };
  const adapter: RestAdapter = { name: NAME, ...reading, createThread, findPosted };
  offer({ features: FEATURES });
  if (options.composeUrl !== undefined && !adapter.composeUrl) {
    const problem = { path: 'composeUrl', found: options.composeUrl, allowed: 'an http(s) address' };
    throw new ConfigError('The rest adapter does not know where the composer is.', [problem]);
  }
  return adapter;

  /** Absence is how the wizard is told, and it looks when it draws: members come and go with what the server says. */
  function offer({ features: named, composeUrl: template }: Offer): void {
    for (const feature of FEATURES) {
      if (features.includes(feature) && named.includes(feature))
        Object.assign(adapter, { [feature]: optional[feature] });
      else Reflect.deleteProperty(adapter, feature);
    }
    const composeUrl = composer(options.composeUrl ?? template, base);
    if (composeUrl) adapter.composeUrl = composeUrl;
    else delete adapter.composeUrl;
  }
}
