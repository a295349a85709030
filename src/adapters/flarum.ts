import type { Board } from '../core/types.js';
import { loadForum } from './flarum/forum.js';
import type { Posting } from './flarum/posting.js';
import type { Reading } from './flarum/reading.js';
import { flarumRefusal } from './flarum/refusals.js';
import { loadTags, type Tag } from './flarum/tags.js';
import type { ForumAdapter, ForumFacts } from './forum-adapter.js';
import { lazily } from './internal/lazily.js';
import type { HttpForumOptions } from './internal/options.js';
import { createForumClient, type Call } from './internal/request.js';
import { visitorOf } from './internal/sign-in.js';

export type { ForumLabels, HttpForumOptions } from './internal/options.js';

export interface FlarumOptions extends HttpForumOptions {
  /** Whether the likes extension is on, which comes with Flarum. Default `true`; without it there are no votes. */
  readonly likes?: boolean;
  /** Whether the subscriptions extension is on, which comes with Flarum. Default `true`. */
  readonly subscriptions?: boolean;
}

/** All a Flarum forum can do. Its composer has no address. */
export type FlarumAdapter = ForumAdapter &
  Required<Pick<ForumAdapter, 'describe' | 'visitor' | 'search' | 'read' | 'comment' | 'findPosted'>>;

/** Flarum says neither; both are in its source. */
const TITLE = { min: 3, max: 80 };
const BODY = { min: 1, max: 63_000 };

/**
 * A Flarum forum (version 2), asked with the visitor's own session: the page has to stand on the forum's origin. See
 * docs/adapters/flarum.md.
 *
 * @throws ConfigError when `baseUrl` is not an absolute http(s) address
 */
export function flarumAdapter(options: FlarumOptions): FlarumAdapter {
  const { likes = true, subscriptions = true, headers = {} } = options;
  const client = createForumClient('flarum', options, flarumRefusal);
  const { base, run } = client;
  const hasKey = Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
  const reading = lazily<Reading>(client, async () =>
    (await import('./flarum/reading.js')).createReading(client, options),
  );
  const posting = lazily<Posting>(client, async () =>
    (await import('./flarum/posting.js')).createPosting(client, hasKey),
  );
  return {
    name: 'flarum',
    describe: (callOptions) => run(callOptions, (call) => describe(base, call)),
    visitor: (callOptions) =>
      run(callOptions, async (call) => {
        const { actor } = await loadForum(call);
        const { displayName, username = '' } = actor?.attributes ?? {};
        return visitorOf(actor && (displayName ?? username), base, options.signInUrl);
      }),
    search: async (...given) => (await reading(given[1])).search(...given),
    read: async (...given) => (await reading(given[1])).read(...given),
    createThread: async (...given) => (await posting(given[1])).createThread(...given),
    comment: async (...given) => (await posting(given[2])).comment(...given),
    findPosted: async (...given) => (await posting(given[1])).findPosted(...given),
    ...(likes && { vote: async (...given) => (await posting(given[1])).vote(...given) }),
    ...(subscriptions && { subscribe: async (...given) => (await posting(given[1])).subscribe(...given) }),
  } satisfies ForumAdapter;
}

async function describe(base: string, call: Call): Promise<ForumFacts> {
  const [{ attributes, actor }, tags] = await Promise.all([loadForum(call), loadTags(call)]);
  // Guests may post nowhere; they see where they could if they signed in.
  const open = tags.filter(({ canStart }) => canStart || !actor);
  return {
    boards: open.filter(({ isBoard }) => isBoard).map((tag) => boardOf(base, tag)),
    tags: open.filter(({ isBoard }) => !isBoard).map(({ name }) => name),
    bodyFormat: 'markdown',
    limits: { title: TITLE, body: BODY, tags: { max: Number(attributes.maxSecondaryTags ?? 0) || 0 } },
  };
}

function boardOf(base: string, { slug, name, parent }: Tag): Board {
  const inside = parent?.attributes?.name;
  return {
    id: slug,
    title: inside === undefined ? name : `${inside} / ${name}`,
    url: `${base}/t/${encodeURIComponent(slug)}`,
  };
}
