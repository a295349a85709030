import type { Entry } from '../../core/types.js';
import type { CallOptions, Page, SearchQuery } from '../forum-adapter.js';
import type { Call, ForumClient } from '../internal/request.js';
import { entriesOf, entryPath } from './entries.js';
import type { WireEntry, WirePage } from './wire.js';

/** What a visitor finds on the server. */
export interface Reading {
  search(query: SearchQuery, options: CallOptions): Promise<Page<Entry>>;
  read(entry: Entry, options: CallOptions): Promise<Entry>;
}

/** The contract's limits: what is beyond them would be refused. */
const MAX_TEXT = 2_000;
const MAX_LIMIT = 100;

export function createReading(client: ForumClient): Reading {
  const { run } = client;
  return {
    search: (query, options) => run(options, (call) => search(call, query)),
    read: (entry, options) =>
      run(options, async (call) => {
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
