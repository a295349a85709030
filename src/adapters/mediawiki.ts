import type { Draft } from '../core/types.js';
import type { ForumAdapter } from './forum-adapter.js';
import { composeAddress } from './internal/compose-address.js';
import { lazily } from './internal/lazily.js';
import { createForumClient, type ReadAnswer } from './internal/request.js';
import { headingText, roughWikitext } from './mediawiki/escape-wikitext.js';
import { pageName } from './mediawiki/page-name.js';
import type { Posting } from './mediawiki/posting.js';
import type { Reading } from './mediawiki/reading.js';
import { createWiki, isDesk, type MediawikiOptions, type Wiki } from './mediawiki/wiki.js';

export type { ForumLabels, HttpForumOptions } from './internal/options.js';
export type { DeskBoard, MediawikiOptions, PagesBoard, WikiBoard } from './mediawiki/wiki.js';

/** All a wiki can do: nobody votes there, and what is uploaded becomes a page with a name and a licence of its own. */
export type MediawikiAdapter = Required<Omit<ForumAdapter, 'vote' | 'upload'>>;

/**
 * A MediaWiki (1.39 or newer) as a forum: threads are the sections of a page, or pages of a category. Asked with the
 * visitor's own session: the page has to stand on the wiki's origin or on one it names in `$wgCrossSiteAJAXdomains`. See
 * docs/adapters/mediawiki.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address
 */
export function mediawikiAdapter(options: MediawikiOptions): MediawikiAdapter {
  // What its errors mean comes with the first part that asks.
  let refusal: ReadAnswer | undefined;
  const client = createForumClient('mediawiki', options, (answer) => refusal?.(answer));
  const wiki = createWiki(client, options);
  const reading = lazily<Reading>(client, async () => {
    const { createReading, mediawikiRefusal } = await import('./mediawiki/reading.js');
    refusal = mediawikiRefusal;
    return createReading(wiki);
  });
  const posting = lazily<Posting>(client, async () => {
    const { createPosting, mediawikiRefusal } = await import('./mediawiki/posting.js');
    refusal = mediawikiRefusal;
    return createPosting(wiki);
  });
  return {
    name: 'mediawiki',
    describe: async (given) => (await reading(given)).describe(given),
    visitor: async (given) => (await reading(given)).visitor(given),
    search: async (...given) => (await reading(given[1])).search(...given),
    read: async (...given) => (await reading(given[1])).read(...given),
    createThread: async (...given) => (await posting(given[1])).createThread(...given),
    comment: async (...given) => (await posting(given[2])).comment(...given),
    findPosted: async (...given) => (await posting(given[1])).findPosted(...given),
    subscribe: async (...given) => (await posting(given[1])).subscribe(...given),
    composeUrl: (draft) => composeUrl(wiki, draft),
  };
}

/** The wiki's own edit form. What goes into it comes from a page with a gap, where the owner made one. */
function composeUrl({ client, boards }: Wiki, draft: Draft): { readonly url: string; readonly truncated: boolean } {
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
  const { url, truncated } = composeAddress(`${client.base}/index.php`, query, 'preloadparams[]', text);
  return { url, truncated: truncated || (text === '' && body !== '') };
}
