import type { Draft } from '../core/types.js';
import type { ForumAdapter } from './forum-adapter.js';
import { baseAddress, encode } from './internal/addresses.js';
import { composeAddress } from './internal/compose-address.js';
import { lazyMethods } from './internal/lazily.js';
import { PLAIN, renderMarkdown } from './internal/render-markdown.js';
import type { WordpressOptions } from './wordpress/options.js';

export type { ForumLabels, HttpForumOptions } from './internal/options.js';
export type { WordpressOptions } from './wordpress/options.js';

/** All a WordPress can do: it knows no votes, and lets nobody follow a post. */
export type WordpressAdapter = Required<Omit<ForumAdapter, 'vote' | 'subscribe'>>;

const NAME = 'wordpress';

/**
 * Who is not signed in is led on by way of the sign-in page, whose address holds the composer's, encoded once more; and
 * common servers send no header of more than 4,096 bytes.
 */
const MAX_ENCODED = 3_500;

/**
 * A WordPress whose posts are the threads, asked with the visitor's own session: the page has to stand on its origin,
 * elsewhere it can only read. See docs/adapters/wordpress.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address
 */
export function wordpressAdapter(options: WordpressOptions): WordpressAdapter {
  const base = baseAddress(options.baseUrl, NAME);
  const { corePath = '', composePath = `${corePath}/wp-admin/post-new.php` } = options;
  return {
    name: NAME,
    ...lazyMethods(NAME, ['describe', 'visitor'], async () =>
      (await import('./wordpress/facts.js')).createFacts(options),
    ),
    ...lazyMethods(NAME, ['search', 'read'], async () =>
      (await import('./wordpress/reading.js')).createReading(options),
    ),
    ...lazyMethods(NAME, ['createThread', 'comment', 'upload', 'findPosted'], async () =>
      (await import('./wordpress/posting.js')).createPosting(options),
    ),
    composeUrl: (draft) => composeUrl(`${base}/${composePath}`.replace(/([^:])\/{2,}/g, '$1/'), draft),
  };
}

function composeUrl(address: string, { title, body }: Draft): ReturnType<WordpressAdapter['composeUrl']> {
  // The editor takes what it is given for text.
  const content = renderMarkdown(body, PLAIN);
  for (let room = MAX_ENCODED; ;) {
    const composed = composeAddress(address, { post_title: title }, 'content', content, room);
    const { length } = encode(composed.url);
    if (room <= 0 || length <= MAX_ENCODED) return composed;
    room = Math.min(room - 50, Math.floor((room * MAX_ENCODED) / length));
  }
}
