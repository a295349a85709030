import { AdapterError } from '../core/errors.js';
import type { ForumAdapter } from './forum-adapter.js';
import { baseAddress, encode, withQuery } from './internal/addresses.js';
import { lazily } from './internal/lazily.js';
import type { ForumClient } from './internal/request.js';
import type { KhorosOptions } from './khoros/options.js';
import type { Posting } from './khoros/posting.js';
import type { Reading } from './khoros/reading.js';

export type { ForumLabels, HttpForumOptions } from './internal/options.js';
export type { KhorosOptions } from './khoros/options.js';

const NAME = 'khoros';

/** All a Khoros community can do. */
export type KhorosAdapter = Required<Omit<ForumAdapter, 'upload'>>;

/**
 * A Khoros (Lithium) community, asked through its API version 2 with the visitor's own session: the page has to stand on
 * the community's origin. A session key (`li-api-session-key`) goes into `headers`. See docs/adapters/khoros.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address
 */
export function khorosAdapter(options: KhorosOptions): KhorosAdapter {
  const base = baseAddress(options.baseUrl, NAME);
  const { tagsAre = 'tags' } = options;
  const reading = lazily<Reading>({ error }, async () => (await import('./khoros/reading.js')).createReading(options));
  const posting = lazily<Posting>({ error }, async () => (await import('./khoros/posting.js')).createPosting(options));
  return {
    name: NAME,
    describe: async (...given) => (await reading(given[0])).describe(...given),
    visitor: async (...given) => (await reading(given[0])).visitor(...given),
    search: async (...given) => (await reading(given[1])).search(...given),
    read: async (...given) => (await reading(given[1])).read(...given),
    createThread: async (...given) => (await posting(given[1])).createThread(...given),
    comment: async (...given) => (await posting(given[2])).comment(...given),
    findPosted: async (...given) => (await posting(given[1])).findPosted(...given),
    vote: async (...given) => (await posting(given[1])).vote(...given),
    subscribe: async (...given) => (await posting(given[1])).subscribe(...given),
    composeUrl({ boardId, tags }) {
      const page = boardId ? `board-id/${encode(boardId)}` : 'choose-node/true';
      const labels = tagsAre === 'tags' ? { 'add-tags': tags.join(',') || undefined } : { label: tags[0] };
      // The composer takes no title and no text: nothing of the draft is in the address.
      return { url: withQuery(`${base}/t5/forums/postpage/${page}`, labels), truncated: true };
    },
  };
}

const error: ForumClient['error'] = (code, message, details) => new AdapterError(NAME, code, message, details);
