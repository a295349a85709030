import type { Entry } from '../../core/types.js';
import type { CallOptions, Page, SearchQuery } from '../forum-adapter.js';
import { createClassifier } from '../internal/classify.js';
import type { HttpForumOptions } from '../internal/options.js';
import type { ForumClient } from '../internal/request.js';
import { topicIdOf, wholeEntry } from './entries.js';
import { search } from './search.js';
import type { WireTopicView } from './wire.js';

/** What a visitor finds on a Discourse forum. */
export interface Reading {
  search(query: SearchQuery, options: CallOptions): Promise<Page<Entry>>;
  read(entry: Entry, options: CallOptions): Promise<Entry>;
}

export function createReading(client: ForumClient, options: HttpForumOptions): Reading {
  const classifier = createClassifier(options);
  const { base, run } = client;
  return {
    search: (query, callOptions) => run(callOptions, (call) => search(client, classifier, call, query)),
    read: (entry, callOptions) =>
      run(callOptions, async (call) => {
        const topic = await call.get<WireTopicView>(`/t/${topicIdOf(entry, client)}.json`);
        return { ...wholeEntry(base, classifier, topic), id: entry.id };
      }),
  };
}
