import type { Draft } from '../core/types.js';
import type { ForumAdapter } from './forum-adapter.js';
import { baseAddress } from './internal/addresses.js';
import { composeAddress } from './internal/compose-address.js';
import { lazyMethods } from './internal/lazily.js';
import { boardsOf, isDesk } from './mediawiki/boards.js';
import { headingText, roughWikitext } from './mediawiki/escape-wikitext.js';
import type { MediawikiOptions } from './mediawiki/options.js';
import { pageName } from './mediawiki/page-name.js';

export type { ForumLabels, HttpForumOptions } from './internal/options.js';
export type { DeskBoard, MediawikiOptions, PagesBoard, WikiBoard } from './mediawiki/options.js';

/** All a wiki can do: nobody votes there, and what is uploaded becomes a page with a name and a licence of its own. */
export type MediawikiAdapter = Required<Omit<ForumAdapter, 'vote' | 'upload'>>;

const NAME = 'mediawiki';

/**
 * A MediaWiki (1.39 or newer) as a forum: threads are the sections of a page, or pages of a category. Asked with the
 * visitor's own session: the page has to stand on the wiki's origin or on one it names in `$wgCrossSiteAJAXdomains`. See
 * docs/adapters/mediawiki.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address
 */
export function mediawikiAdapter(options: MediawikiOptions): MediawikiAdapter {
  const base = baseAddress(options.baseUrl, NAME);
  const boards = boardsOf(options);
  return {
    name: NAME,
    ...lazyMethods(NAME, ['describe', 'visitor', 'search', 'read'], async () =>
      (await import('./mediawiki/reading.js')).createReading(options),
    ),
    ...lazyMethods(NAME, ['createThread', 'comment', 'findPosted', 'subscribe'], async () =>
      (await import('./mediawiki/posting.js')).createPosting(options),
    ),
    composeUrl: (draft) => composeUrl(base, boards, draft),
  };
}

/** The wiki's own edit form. What goes into it comes from a page with a gap, where the owner made one. */
function composeUrl(
  base: string,
  boards: ReturnType<typeof boardsOf>,
  draft: Draft,
): ReturnType<MediawikiAdapter['composeUrl']> {
  const { title, boardId, body } = draft;
  const board = boards.find(({ id }) => id === boardId) ?? boards[0];
  const where =
    !board || isDesk(board)
      ? { title: board?.page, section: 'new', preloadtitle: headingText(title) }
      : { title: pageName(board.prefix, title) };
  const { preload } = board ?? {};
  // Without that page there is nowhere for a body to go.
  const text = preload === undefined ? '' : roughWikitext(body);
  const query = { ...where, action: 'edit', preload };
  const { url, truncated } = composeAddress(`${base}/index.php`, query, 'preloadparams[]', text);
  return { url, truncated: truncated || (text === '' && body !== '') };
}
