import type { Board } from '../../core/types.js';
import type { ForumAdapter, ForumFacts } from '../forum-adapter.js';
import { createClassifier } from '../internal/classify.js';
import { decodeEntities } from '../internal/entities.js';
import type { HttpForumOptions } from '../internal/options.js';
import type { Call } from '../internal/request.js';
import { visitorOf } from '../internal/sign-in.js';
import { createClient, type NodebbClient, type Session } from './client.js';
import { topicIdOf, wholeEntry } from './entries.js';
import { search } from './search.js';
import type { WireCategory, WireTopicView } from './wire.js';

/** What a visitor finds on a NodeBB forum. */
type Reading = Required<Pick<ForumAdapter, 'describe' | 'visitor' | 'search' | 'read'>>;

export function createReading(options: HttpForumOptions, session: Session): Reading {
  const client = createClient(options, session);
  const classifier = createClassifier(options);
  const { base, run } = client;
  return {
    describe: (callOptions) => run(callOptions, (call) => describe(client, call)),
    visitor: (callOptions) =>
      run(callOptions, async (call) => {
        const { loggedIn } = await client.loadConfig(call);
        const self = loggedIn ? await call.get<{ displayname: string }>('/api/self') : undefined;
        return visitorOf(self && decodeEntities(self.displayname), base, options.signInUrl);
      }),
    search: (query, callOptions) => run(callOptions, (call) => search(base, classifier, call, query)),
    read: (entry, callOptions) =>
      run(callOptions, async (call) => {
        const topic = await call.get<WireTopicView>(`/api/topic/${topicIdOf(entry, client)}`);
        return { ...wholeEntry(base, classifier, topic), id: entry.id };
      }),
  };
}

async function describe({ base, loadConfig }: NodebbClient, call: Call): Promise<ForumFacts> {
  const [config, { categories }] = await Promise.all([
    loadConfig(call),
    call.get<{ categories: readonly WireCategory[] }>('/api/categories'),
  ]);
  return {
    boards: categories.flatMap((category) => boardsOf(base, category)),
    bodyFormat: 'markdown',
    limits: {
      // A topic without a title is accepted, and named after its text.
      title: { min: Math.max(1, config.minimumTitleLength ?? 3), max: config.maximumTitleLength ?? 255 },
      body: { min: config.minimumPostLength ?? 8, max: config.maximumPostLength ?? 32_767 },
      tags: { max: config.maximumTagsPerTopic ?? 5 },
    },
  };
}

/** The category and those in it; those that are only a heading, a link or closed take no topics. */
function boardsOf(base: string, category: WireCategory, parent = ''): Board[] {
  const { cid, slug, disabled, link, isSection, children = [] } = category;
  if (cid < 0 || disabled) return [];
  const title = parent + decodeEntities(category.name);
  const own = { id: String(cid), title, url: `${base}/category/${slug}` };
  return [...(isSection || link ? [] : [own]), ...children.flatMap((child) => boardsOf(base, child, `${title} / `))];
}
