import type { ForumAdapter } from './forum-adapter.js';
import { baseAddress } from './internal/addresses.js';
import { lazyMethods } from './internal/lazily.js';
import type { HttpForumOptions } from './internal/options.js';

export type { ForumLabels, HttpForumOptions } from './internal/options.js';

export interface FlarumOptions extends HttpForumOptions {
  /** Whether the likes extension is on, which comes with Flarum. Default `true`; without it there are no votes. */
  readonly likes?: boolean;
  /** Whether the subscriptions extension is on, which comes with Flarum. Default `true`. */
  readonly subscriptions?: boolean;
}

/** All a Flarum forum can do. Its composer has no address. */
export type FlarumAdapter = ForumAdapter &
  Required<Pick<ForumAdapter, 'describe' | 'visitor' | 'search' | 'read' | 'comment' | 'findPosted'>>;

const NAME = 'flarum';

/**
 * A Flarum forum (version 2), asked with the visitor's own session: the page has to stand on the forum's origin. See
 * docs/adapters/flarum.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address
 */
export function flarumAdapter(options: FlarumOptions): FlarumAdapter {
  const { baseUrl, likes = true, subscriptions = true } = options;
  // Only to throw where it is wrong: the parts that ask come later.
  baseAddress(baseUrl, NAME);
  const { vote, subscribe, ...posting } = lazyMethods(
    NAME,
    ['createThread', 'comment', 'findPosted', 'vote', 'subscribe'],
    async () => (await import('./flarum/posting.js')).createPosting(options),
  );
  return {
    name: NAME,
    ...lazyMethods(NAME, ['describe', 'visitor', 'search', 'read'], async () =>
      (await import('./flarum/reading.js')).createReading(options),
    ),
    ...posting,
    ...(likes && { vote }),
    ...(subscriptions && { subscribe }),
  };
}
