import type { ForumAdapter } from './forum-adapter.js';
import { baseAddress } from './internal/addresses.js';
import { composeAddress } from './internal/compose-address.js';
import { lazyMethods } from './internal/lazily.js';
import { toForumMarkdown } from './internal/markdown.js';
import type { HttpForumOptions } from './internal/options.js';

export type { ForumLabels, HttpForumOptions } from './internal/options.js';

export interface DiscourseOptions extends HttpForumOptions {
  /** The forum has the Topic Voting plugin: visitors may vote for what stands on its boards. Default `false`. */
  readonly voting?: boolean;
}

/** All a Discourse forum can do. */
export type DiscourseAdapter = Required<Omit<ForumAdapter, 'vote'>> & Pick<ForumAdapter, 'vote'>;

const NAME = 'discourse';

/**
 * A Discourse forum, asked with the visitor's own session: the page has to stand on the forum's origin or on one the
 * forum names under "cors origins", on the same site. See docs/adapters/discourse.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address
 */
export function discourseAdapter(options: DiscourseOptions): DiscourseAdapter {
  const base = baseAddress(options.baseUrl, NAME);
  const openedAt = Date.now();
  const { vote, ...posting } = lazyMethods(
    NAME,
    ['createThread', 'comment', 'findPosted', 'vote', 'subscribe', 'upload'],
    async () => (await import('./discourse/posting.js')).createPosting(options, openedAt),
  );
  return {
    name: NAME,
    ...lazyMethods(NAME, ['describe', 'visitor', 'search', 'read'], async () =>
      (await import('./discourse/reading.js')).createReading(options),
    ),
    ...posting,
    ...(options.voting && { vote }),
    composeUrl: ({ title, boardId, tags, body }) =>
      composeAddress(
        `${base}/new-topic`,
        { title, category_id: boardId || undefined, tags: tags.join(',') || undefined },
        'body',
        toForumMarkdown(body),
      ),
  };
}
