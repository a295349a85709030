import type { Board } from '../core/types.js';
import type { ForumAdapter, ForumFacts } from './forum-adapter.js';
import { composeAddress } from './internal/compose-address.js';
import { lazily } from './internal/lazily.js';
import { toForumMarkdown } from './internal/markdown.js';
import type { HttpForumOptions } from './internal/options.js';
import { decodeEntities } from './internal/entities.js';
import type { Answer } from './internal/refusals.js';
import { createForumClient, type Call } from './internal/request.js';
import { visitorOf } from './internal/sign-in.js';
import type { Posting } from './nodebb/posting.js';
import type { Reading } from './nodebb/reading.js';
import { nodebbRefusal } from './nodebb/refusals.js';
import type { WireCategory, WireConfig } from './nodebb/wire.js';

export type { ForumLabels, HttpForumOptions } from './internal/options.js';

export type NodebbOptions = HttpForumOptions;

/** All a NodeBB forum can do. */
export type NodebbAdapter = Required<Omit<ForumAdapter, 'upload'>>;

type LoadConfig = (call: Call) => Promise<WireConfig>;

/**
 * A NodeBB forum (version 4), asked with the visitor's own session: the page has to stand on the forum's origin or, where
 * the forum allows it (CORS), on the same site. See docs/adapters/nodebb.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address
 */
export function nodebbAdapter(options: NodebbOptions): NodebbAdapter {
  let isSignedIn = false;
  const refusal = (answer: Answer) => nodebbRefusal(answer, isSignedIn);
  const client = createForumClient('nodebb', options, refusal);
  const { base, run } = client;
  const loadConfig: LoadConfig = async (call) => {
    const config = await call.get<WireConfig>('/api/config');
    isSignedIn = config.loggedIn;
    return config;
  };
  const reading = lazily<Reading>(client, async () =>
    (await import('./nodebb/reading.js')).createReading(client, options),
  );
  const posting = lazily<Posting>(client, async () =>
    (await import('./nodebb/posting.js')).createPosting(client, loadConfig, refusal),
  );
  return {
    name: 'nodebb',
    describe: (callOptions) => run(callOptions, (call) => describe(base, call, loadConfig)),
    visitor: (callOptions) =>
      run(callOptions, async (call) => {
        const { loggedIn } = await loadConfig(call);
        const self = loggedIn ? await call.get<{ displayname: string }>('/api/self') : undefined;
        return visitorOf(self && decodeEntities(self.displayname), base, options.signInUrl);
      }),
    search: async (...given) => (await reading(given[1])).search(...given),
    read: async (...given) => (await reading(given[1])).read(...given),
    createThread: async (...given) => (await posting(given[1])).createThread(...given),
    comment: async (...given) => (await posting(given[2])).comment(...given),
    findPosted: async (...given) => (await posting(given[1])).findPosted(...given),
    vote: async (...given) => (await posting(given[1])).vote(...given),
    subscribe: async (...given) => (await posting(given[1])).subscribe(...given),
    composeUrl: ({ title, boardId, body }) =>
      composeAddress(`${base}/compose`, { cid: boardId || undefined, title }, 'body', toForumMarkdown(body)),
  };
}

async function describe(base: string, call: Call, loadConfig: LoadConfig): Promise<ForumFacts> {
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
