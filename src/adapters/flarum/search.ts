import type { Entry } from '../../core/types.js';
import type { Page, SearchQuery } from '../forum-adapter.js';
import type { Classifier } from '../internal/classify.js';
import { pageThrough } from '../internal/paging.js';
import type { Call } from '../internal/request.js';
import type { EntryMaker } from './entries.js';
import { relatedIn } from './related.js';
import type { WireDiscussion, WireDocument, WireTag } from './wire.js';

/** Discussions asked for at once; Flarum gives 50 at most. */
const PAGE = 20;

export async function search(
  { entryOf }: EntryMaker,
  classifier: Classifier,
  call: Call,
  query: SearchQuery,
): Promise<Page<Entry>> {
  if (classifier.findsNothing(query)) return { items: [] };
  const text = query.text.trim();
  const board = classifier.boardOf(query);
  return pageThrough(query, async (page) => {
    const found = await call.get<WireDocument<readonly WireDiscussion[]>>('/api/discussions', {
      'filter[q]': text || undefined,
      'filter[tag]': board,
      ...solvedFilter(query),
      // Without a text Flarum puts what is pinned first, and moves up what is answered.
      sort: text === '' ? '-createdAt' : undefined,
      include: 'firstPost,tags',
      'page[limit]': PAGE,
      'page[offset]': (page - 1) * PAGE,
    });
    const related = relatedIn(found);
    const isThere = ({ attributes, ...discussion }: WireDiscussion) =>
      // Flarum 1 forgets the board where there is a text.
      (board === undefined || related<WireTag>(discussion, 'tags').some((tag) => tag.attributes?.slug === board)) &&
      !attributes?.isHidden &&
      attributes?.isApproved !== false;
    const items = found.data.filter(isThere).map((discussion) => entryOf(discussion, related));
    return { items, more: Boolean(found.links?.next) };
  });
}

/** The best-answer extension's; Flarum passes over filters it does not know. */
function solvedFilter({ solved }: SearchQuery): Readonly<Record<string, number>> {
  if (solved === undefined) return {};
  return { [solved ? 'filter[solved-discussions]' : 'filter[-solved-discussions]']: 1 };
}
