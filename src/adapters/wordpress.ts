import { AdapterError } from '../core/errors.js';
import type { Draft } from '../core/types.js';
import type { ForumAdapter } from './forum-adapter.js';
import { baseAddress, encode } from './internal/addresses.js';
import { composeAddress } from './internal/compose-address.js';
import { lazily } from './internal/lazily.js';
import { PLAIN, renderMarkdown } from './internal/render-markdown.js';
import type { ForumClient } from './internal/request.js';
import type { Facts } from './wordpress/facts.js';
import type { WordpressOptions } from './wordpress/options.js';
import type { Posting } from './wordpress/posting.js';
import type { Reading } from './wordpress/reading.js';

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
  const part = <T>(load: () => Promise<T>) => lazily<T>({ error }, load);
  const facts = part<Facts>(async () => (await import('./wordpress/facts.js')).createFacts(options));
  const reading = part<Reading>(async () => (await import('./wordpress/reading.js')).createReading(options));
  const posting = part<Posting>(async () => (await import('./wordpress/posting.js')).createPosting(options));
  const { corePath = '', composePath = `${corePath}/wp-admin/post-new.php` } = options;
  return {
    name: NAME,
    describe: async (given) => (await facts(given)).describe(given),
    visitor: async (given) => (await facts(given)).visitor(given),
    search: async (...given) => (await reading(given[1])).search(...given),
    read: async (...given) => (await reading(given[1])).read(...given),
    createThread: async (...given) => (await posting(given[1])).createThread(...given),
    comment: async (...given) => (await posting(given[2])).comment(...given),
    upload: async (...given) => (await posting(given[1])).upload(...given),
    findPosted: async (...given) => (await posting(given[1])).findPosted(...given),
    composeUrl: (draft) => composeUrl(`${base}/${composePath}`.replace(/([^:])\/{2,}/g, '$1/'), draft),
  };
}

const error: ForumClient['error'] = (code, message, details) => new AdapterError(NAME, code, message, details);

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
