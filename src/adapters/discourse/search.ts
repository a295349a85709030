import { AdapterError } from '../../core/errors.js';
import type { Entry } from '../../core/types.js';
import type { Page, SearchQuery } from '../forum-adapter.js';
import type { Classifier } from '../internal/classify.js';
import { pageThrough, type ForumPage } from '../internal/paging.js';
import { forumWords } from '../internal/refusals.js';
import type { Call, ForumClient } from '../internal/request.js';
import { topicEntry } from './entries.js';
import type { WireList, WireSearch, WireTopic } from './wire.js';

/** Discourse answers no page behind this one. */
const LAST_PAGE = 10;

export async function search(
  client: ForumClient,
  classifier: Classifier,
  call: Call,
  query: SearchQuery,
): Promise<Page<Entry>> {
  const text = query.text.trim();
  if (classifier.findsNothing(query)) return { items: [] };
  const board = classifier.boardOf(query);
  return pageThrough(query, (page) =>
    text === ''
      ? newest(client, classifier, call, { page, board, solved: query.solved })
      : matching(client, classifier, call, { text, page, board, solved: query.solved }),
  );
}

interface Asked {
  readonly page: number;
  readonly board: string | undefined;
  readonly solved: boolean | undefined;
}

async function newest(
  { base }: ForumClient,
  classifier: Classifier,
  call: Call,
  { page, board, solved }: Asked,
): Promise<ForumPage> {
  const { topic_list } = await call.get<WireList>('/latest.json', {
    order: 'created',
    page: page - 1,
    category: board,
    solved: solved === undefined ? undefined : solved ? 'yes' : 'no',
  });
  return {
    items: topic_list.topics.map((topic) => topicEntry(base, classifier, topic)),
    more: Boolean(topic_list.more_topics_url),
  };
}

async function matching(
  client: ForumClient,
  classifier: Classifier,
  call: Call,
  { text, page, board, solved }: Asked & { readonly text: string },
): Promise<ForumPage> {
  const status = solved === undefined ? '' : solved ? ' status:solved' : ' status:unsolved';
  const asked = call.get<WireSearch>('/search.json', {
    q: text + status,
    page,
    ...(board !== undefined && { context: 'category', context_id: board }),
  });
  const found = await asked.catch((error: unknown): WireSearch => {
    // The text is shorter than the forum searches for.
    if (error instanceof AdapterError && error.code === 'validation') return {};
    throw error;
  });
  const { error, more_full_page_results: more } = found.grouped_search_result ?? {};
  if (error) throw client.error('unavailable', 'The search did not run.', forumWords(error));
  const topics = new Map(found.topics?.map((topic) => [topic.id, topic]));
  const items = (found.posts ?? []).flatMap(({ topic_id, blurb }) => {
    const topic = topics.get(topic_id);
    return topic ? [topicEntry(client.base, classifier, topic, blurb)] : [];
  });
  if (items.length > 0 || page > 1 || board !== undefined) return { items, more: more === true && page < LAST_PAGE };
  // The search wants every word; a sentence finds more by likeness.
  return { items: await similar(client, classifier, call, text), more: false };
}

async function similar({ base }: ForumClient, classifier: Classifier, call: Call, text: string): Promise<Entry[]> {
  const found = await call.get<{ similar_topics?: readonly WireTopic[] }>('/topics/similar_to.json', {
    title: text.slice(0, 255),
    raw: text,
  });
  return (found.similar_topics ?? []).map((topic) => topicEntry(base, classifier, topic));
}
