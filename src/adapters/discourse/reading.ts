import type { Board, LengthLimits } from '../../core/types.js';
import type { ForumAdapter, ForumFacts } from '../forum-adapter.js';
import { createClassifier } from '../internal/classify.js';
import type { HttpForumOptions } from '../internal/options.js';
import { createForumClient, type Call } from '../internal/request.js';
import { visitorOf } from '../internal/sign-in.js';
import { topicIdOf, wholeEntry } from './entries.js';
import { discourseRefusal } from './refusals.js';
import { search } from './search.js';
import type { WireCategory, WireSettings, WireTopicView, WireUser } from './wire.js';

/** What a visitor finds on a Discourse forum. */
type Reading = Required<Pick<ForumAdapter, 'describe' | 'visitor' | 'search' | 'read'>>;

export function createReading(options: HttpForumOptions): Reading {
  const client = createForumClient('discourse', options, discourseRefusal);
  const classifier = createClassifier(options);
  const { base, run } = client;
  return {
    describe: (callOptions) => run(callOptions, (call) => describe(base, call)),
    visitor: (callOptions) =>
      run(callOptions, async (call) => {
        const session = await call.get<WireUser | undefined>('/session/current.json');
        return visitorOf(session?.current_user.username, base, options.signInUrl);
      }),
    search: (query, callOptions) => run(callOptions, (call) => search(client, classifier, call, query)),
    read: (entry, callOptions) =>
      run(callOptions, async (call) => {
        const topic = await call.get<WireTopicView>(`/t/${topicIdOf(entry, client)}.json`);
        return { ...wholeEntry(base, classifier, topic), id: entry.id };
      }),
  };
}

async function describe(base: string, call: Call): Promise<ForumFacts> {
  const [{ category_list }, settings] = await Promise.all([
    call.get<{ category_list: { categories: readonly WireCategory[] } }>('/categories.json', {
      include_subcategories: 'true',
    }),
    call.get<WireSettings>('/site/settings.json'),
  ]);
  const limit = (name: string, otherwise: number) => Number(settings[name] ?? otherwise);
  const limits = (min: string, max: string, ...usual: readonly [number, number]): LengthLimits => ({
    min: limit(min, usual[0]),
    max: limit(max, usual[1]),
  });
  return {
    boards: category_list.categories.flatMap((category) => boardsOf(base, category)),
    bodyFormat: 'markdown',
    limits: {
      title: limits('min_topic_title_length', 'max_topic_title_length', 15, 255),
      body: limits('min_first_post_length', 'max_post_length', 20, 32_000),
      tags: { max: settings['tagging_enabled'] === false ? 0 : limit('max_tags_per_topic', 5) },
    },
  };
}

/** The category and those in it, as far as the visitor may start topics there; nobody signed in is told. */
function boardsOf(base: string, category: WireCategory, parent = ''): Board[] {
  const { id, slug, permission, subcategory_list: inner = [] } = category;
  const title = parent + category.name;
  const own = { id: String(id), title, url: `${base}/c/${encodeURIComponent(slug)}/${id}` };
  return [...((permission ?? 1) === 1 ? [own] : []), ...inner.flatMap((child) => boardsOf(base, child, `${title} / `))];
}
