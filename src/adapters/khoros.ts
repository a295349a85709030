import type { ForumAdapter } from './forum-adapter.js';
import { baseAddress, encode, withQuery } from './internal/addresses.js';
import { lazyMethods } from './internal/lazily.js';
import type { KhorosOptions } from './khoros/options.js';

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
  return {
    name: NAME,
    ...lazyMethods(NAME, ['describe', 'visitor', 'search', 'read'], async () =>
      (await import('./khoros/reading.js')).createReading(options),
    ),
    ...lazyMethods(NAME, ['createThread', 'comment', 'findPosted', 'vote', 'subscribe'], async () =>
      (await import('./khoros/posting.js')).createPosting(options),
    ),
    composeUrl({ boardId, tags }) {
      const page = boardId ? `board-id/${encode(boardId)}` : 'choose-node/true';
      const labels = tagsAre === 'tags' ? { 'add-tags': tags.join(',') || undefined } : { label: tags[0] };
      // The composer takes no title and no text: nothing of the draft is in the address.
      return { url: withQuery(`${base}/t5/forums/postpage/${page}`, labels), truncated: true };
    },
  };
}
