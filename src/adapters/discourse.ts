import type { Board, LengthLimits } from '../core/types.js';
import type { ForumAdapter, ForumFacts } from './forum-adapter.js';
import { composeAddress } from './internal/compose-address.js';
import { lazily } from './internal/lazily.js';
import { toForumMarkdown } from './internal/markdown.js';
import type { HttpForumOptions } from './internal/options.js';
import { createForumClient, type Call } from './internal/request.js';
import { visitorOf } from './internal/sign-in.js';
import type { Posting } from './discourse/posting.js';
import type { Reading } from './discourse/reading.js';
import { discourseRefusal } from './discourse/refusals.js';
import type { WireCategory, WireSettings, WireUser } from './discourse/wire.js';

export type { ForumLabels, HttpForumOptions } from './internal/options.js';

export interface DiscourseOptions extends HttpForumOptions {
  /** The forum has the Topic Voting plugin: visitors may vote for what stands on its boards. Default `false`. */
  readonly voting?: boolean;
}

/** All a Discourse forum can do. */
export type DiscourseAdapter = Required<Omit<ForumAdapter, 'vote'>> & Pick<ForumAdapter, 'vote'>;

/**
 * A Discourse forum, asked with the visitor's own session: the page has to stand on the forum's origin or on one the
 * forum names under "cors origins", on the same site. See docs/adapters/discourse.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address
 */
export function discourseAdapter(options: DiscourseOptions): DiscourseAdapter {
  const openedAt = Date.now();
  const client = createForumClient('discourse', options, discourseRefusal);
  const { base, run } = client;
  const reading = lazily<Reading>(client, async () =>
    (await import('./discourse/reading.js')).createReading(client, options),
  );
  const posting = lazily<Posting>(client, async () =>
    (await import('./discourse/posting.js')).createPosting(client, openedAt),
  );
  const vote: Posting['vote'] = async (...given) => (await posting(given[1])).vote(...given);
  return {
    name: 'discourse',
    describe: (callOptions) => run(callOptions, (call) => describe(base, call)),
    visitor: (callOptions) =>
      run(callOptions, async (call) => {
        const session = await call.get<WireUser | undefined>('/session/current.json');
        return visitorOf(session?.current_user.username, base, options.signInUrl);
      }),
    search: async (...given) => (await reading(given[1])).search(...given),
    read: async (...given) => (await reading(given[1])).read(...given),
    createThread: async (...given) => (await posting(given[1])).createThread(...given),
    comment: async (...given) => (await posting(given[2])).comment(...given),
    findPosted: async (...given) => (await posting(given[1])).findPosted(...given),
    subscribe: async (...given) => (await posting(given[1])).subscribe(...given),
    upload: async (...given) => (await posting(given[1])).upload(...given),
    ...(options.voting && { vote }),
    composeUrl: ({ title, boardId, tags, body }) =>
      composeAddress(
        `${base}/new-topic`,
        { title, category_id: boardId || undefined, tags: tags.join(',') || undefined },
        'body',
        toForumMarkdown(body),
      ),
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
