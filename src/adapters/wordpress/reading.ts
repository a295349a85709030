import { AdapterError, type AdapterErrorCode } from '../../core/errors.js';
import type { Entry } from '../../core/types.js';
import type { CallOptions, Page, SearchQuery } from '../forum-adapter.js';
import type { Call, ForumClient } from '../internal/request.js';
import type { WordpressOptions } from './options.js';
import { createClient } from './client.js';
import { createEntryMaker, keyOf } from './entries.js';
import { createSearch } from './search.js';
import { siteOf, type WordpressSite } from './site.js';
import type { WireComment, WirePost } from './wire.js';

/** What a visitor finds on a WordPress. */
export interface Reading {
  search(query: SearchQuery, options: CallOptions): Promise<Page<Entry>>;
  read(entry: Entry, options: CallOptions): Promise<Entry>;
}

const MAX_COMMENTS = 100;
/** The owner has switched comments off, or their part of the REST interface. */
const NO_COMMENTS: readonly AdapterErrorCode[] = ['auth-required', 'forbidden', 'not-found'];

export function createReading(options: WordpressOptions): Reading {
  const client = createClient(options);
  const site = siteOf(options);
  const { run } = client;
  const maker = createEntryMaker(client, site, options);
  const search = createSearch(site, maker);
  return {
    search: (query, callOptions) => run(callOptions, (call) => search(call, query)),
    read: (entry, callOptions) =>
      run(callOptions, async (call) => {
        const post = await findPost(client, site, call, entry);
        const answer = maker.isSolved(post) ? await findAnswer(site, call, post, options.answeredBy) : undefined;
        return { ...maker.wholeEntry(post, answer), id: entry.id };
      }),
  };
}

async function findPost(
  client: ForumClient,
  { at, posts }: WordpressSite,
  call: Call,
  entry: Entry,
): Promise<WirePost> {
  const key = keyOf(entry, client);
  const query = { _embed: 'wp:term,author' };
  if ('id' in key) return call.get<WirePost>(at(`/${posts}/${key.id}`), query);
  const [found] = await call.get<readonly WirePost[]>(at(`/${posts}`), { ...query, slug: key.slug });
  if (!found) throw client.error('not-found', `There is no "${key.slug}".`);
  return found;
}

/**
 * WordPress knows no accepted answer. It is the last comment of those who answer; where none of them wrote one, the
 * only comment that is not the author's own. Of several nobody can tell.
 */
async function findAnswer(
  { at }: WordpressSite,
  call: Call,
  { id, author }: WirePost,
  answeredBy: readonly number[] = [],
): Promise<WireComment | undefined> {
  const query = { post: id, per_page: MAX_COMMENTS, order: 'desc', _fields: 'id,author,author_name,content' };
  const comments = await call.get<readonly WireComment[]>(at('/comments'), query).catch((error: unknown) => {
    if (error instanceof AdapterError && NO_COMMENTS.includes(error.code)) return [];
    throw error;
  });
  const others = comments.filter((comment) => comment.author !== author || author === undefined);
  return (
    comments.find((comment) => comment.author !== undefined && answeredBy.includes(comment.author)) ??
    (others.length === 1 ? others[0] : undefined)
  );
}
