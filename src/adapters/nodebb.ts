import type { ForumAdapter } from './forum-adapter.js';
import { baseAddress } from './internal/addresses.js';
import { composeAddress } from './internal/compose-address.js';
import { lazyMethods } from './internal/lazily.js';
import { toForumMarkdown } from './internal/markdown.js';
import type { HttpForumOptions } from './internal/options.js';
import type { Session } from './nodebb/client.js';

export type { ForumLabels, HttpForumOptions } from './internal/options.js';

export type NodebbOptions = HttpForumOptions;

/** All a NodeBB forum can do. */
export type NodebbAdapter = Required<Omit<ForumAdapter, 'upload'>>;

const NAME = 'nodebb';

/**
 * A NodeBB forum (version 4), asked with the visitor's own session: the page has to stand on the forum's origin or, where
 * the forum allows it (CORS), on the same site. See docs/adapters/nodebb.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address
 */
export function nodebbAdapter(options: NodebbOptions): NodebbAdapter {
  const base = baseAddress(options.baseUrl, NAME);
  const session: Session = { isSignedIn: false };
  return {
    name: NAME,
    ...lazyMethods(NAME, ['describe', 'visitor', 'search', 'read'], async () =>
      (await import('./nodebb/reading.js')).createReading(options, session),
    ),
    ...lazyMethods(NAME, ['createThread', 'comment', 'findPosted', 'vote', 'subscribe'], async () =>
      (await import('./nodebb/posting.js')).createPosting(options, session),
    ),
    composeUrl: ({ title, boardId, body }) =>
      composeAddress(`${base}/compose`, { cid: boardId || undefined, title }, 'body', toForumMarkdown(body)),
  };
}
