import type { Board, Entry, LengthLimits } from '../../core/types.js';
import type { ForumAdapter, ForumFacts, Page, SearchQuery } from '../forum-adapter.js';
import { webAddress } from '../internal/addresses.js';
import type { HttpForumOptions } from '../internal/options.js';
import { createForumClient, type Call } from '../internal/request.js';
import { visitorOf } from '../internal/sign-in.js';
import { entriesOf, entryPath } from './entries.js';
import { restRefusal } from './refusals.js';
import type { Offer, WireEntry, WireForum, WirePage, WireSession } from './wire.js';

/** What a visitor finds on the server. */
type Reading = Required<Pick<ForumAdapter, 'describe' | 'visitor' | 'search' | 'read'>>;

/** The contract's limits: what is beyond them would be refused. */
const MAX_TEXT = 2_000;
const MAX_LIMIT = 100;

/** @param onOffer - told what the server can do whenever it has been asked */
export function createReading(options: HttpForumOptions, onOffer: (offer: Offer) => void): Reading {
  const client = createForumClient('rest', options, restRefusal);
  const { base, run } = client;
  return {
    describe: (callOptions) =>
      run(callOptions, async (call) => {
        const forum = await call.get<WireForum>('/forum');
        const facts = factsOf(forum);
        onOffer(forum);
        return facts;
      }),
    visitor: (callOptions) =>
      run(callOptions, async (call) => {
        const session = await call.get<WireSession>('/session');
        return visitorOf(session.visitor?.name, base, options.signInUrl ?? (session.signInUrl || undefined));
      }),
    search: (query, callOptions) => run(callOptions, (call) => search(call, query)),
    read: (entry, callOptions) =>
      run(callOptions, async (call) => {
        const [whole] = entriesOf(await call.get<WireEntry>(entryPath(entry, client)));
        if (!whole) throw new TypeError('The answer is no entry.');
        const { partial: _partial, ...read } = whole;
        return { ...read, id: entry.id };
      }),
  };
}

async function search(call: Call, query: SearchQuery): Promise<Page<Entry>> {
  const { text, kinds, platform, boardId, solved, page, limit } = query;
  if (kinds?.length === 0) return { items: [] };
  const path = `/entries${kinds ? `?${kinds.map((kind) => `kind=${kind}`).join('&')}` : ''}`;
  const found = await call.get<WirePage>(path, {
    ...{ text: text.trim().slice(0, MAX_TEXT) || undefined, platform, board: boardId, page },
    solved: solved?.toString(),
    limit: limit && Math.min(Math.max(1, limit), MAX_LIMIT),
  });
  const items = new Map(found.items.flatMap(entriesOf).map((entry) => [entry.id, entry]));
  return { items: [...items.values()], ...(found.next && { next: found.next }) };
}

/** @throws TypeError where the answer is none of the contract's */
function factsOf({ boards, platforms, limits, tags, uploads }: WireForum): ForumFacts {
  const known = boards.map(({ id, title, url }): Board => {
    const address = webAddress(url);
    return { id, title, ...(address !== undefined && { url: address }) };
  });
  const lengths = ({ min, max }: LengthLimits) => ({ min, max });
  return {
    boards: known,
    bodyFormat: 'markdown',
    limits: { title: lengths(limits.title), body: lengths(limits.body), tags: { max: limits.tags.max } },
    // A platform whose board the visitor may not post to is left without one.
    ...(platforms && {
      platforms: platforms.map(({ board, ...platform }) =>
        board !== undefined && known.some(({ id }) => id === board) ? { ...platform, board } : platform,
      ),
    }),
    ...(tags && { tags }),
    ...(uploads && { uploads }),
  };
}
