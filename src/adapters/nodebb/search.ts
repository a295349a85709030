import type { Entry } from '../../core/types.js';
import type { Page, SearchQuery } from '../forum-adapter.js';
import type { Classifier } from '../internal/classify.js';
import { pageThrough } from '../internal/paging.js';
import type { Call } from '../internal/request.js';
import { topicEntry } from './entries.js';
import type { WireHits, WirePages, WireTopics } from './wire.js';

export async function search(
  base: string,
  classifier: Classifier,
  call: Call,
  query: SearchQuery,
): Promise<Page<Entry>> {
  const term = query.text.trim();
  if (classifier.findsNothing(query)) return { items: [] };
  const board = classifier.boardOf(query);
  return pageThrough(query, async (page) => {
    if (term === '') {
      // There is a list of what is solved; what is not is told one by one.
      const list = await call.get<WireTopics>(query.solved ? '/api/solved' : '/api/recent', { cid: board, page });
      return { items: list.topics.map((topic) => topicEntry(base, classifier, topic)), more: hasMore(list) };
    }
    const found = await call.get<WireHits>('/api/search', {
      ...{ term, in: 'titlesposts', matchWords: 'any', sortBy: 'relevance', searchOnly: 1, page },
      ...(board !== undefined && { 'categories[]': board, searchChildren: 'true' }),
    });
    const items = found.posts.map(({ topic, content }) => topicEntry(base, classifier, topic, content));
    return { items, more: hasMore(found) };
  });
}

function hasMore({ pagination }: WirePages): boolean {
  return pagination !== undefined && pagination.currentPage < pagination.pageCount;
}
