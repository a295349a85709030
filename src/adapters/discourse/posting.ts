import type { Draft, PostResult } from '../../core/types.js';
import type { ActionReceipt, CallOptions, FindOptions, ForumAdapter } from '../forum-adapter.js';
import { toForumMarkdown } from '../internal/markdown.js';
import type { HttpForumOptions } from '../internal/options.js';
import { createPost, POST_TIMEOUT_MS, type OnSent, type Post } from '../internal/post.js';
import { createPostBook } from '../internal/post-once.js';
import { createForumClient, type Call, type ForumClient } from '../internal/request.js';
import { madeSince } from '../internal/made-since.js';
import { sameTitle } from '../internal/same-title.js';
import { topicIdOf, topicUrl } from './entries.js';
import { discourseRefusal } from './refusals.js';
import { refusedDraft } from './refused-draft.js';
import { upload } from './upload.js';
import type { WireCreated, WireList, WirePending, WireTopicView, WireUser } from './wire.js';

/** What a visitor does on a Discourse forum. */
type Posting = Required<
  Pick<ForumAdapter, 'createThread' | 'comment' | 'findPosted' | 'vote' | 'subscribe' | 'upload'>
>;

/** Discourse's word is "watching": the visitor hears of every reply. */
const WATCHING = 3;

/** @param openedAt - since when the visitor has had the wizard open, in milliseconds since the epoch */
export function createPosting(forum: HttpForumOptions, openedAt: number): Posting {
  const client = createForumClient('discourse', forum, discourseRefusal);
  const { base, run } = client;
  const post = createPost(client, {
    async proof(call) {
      const { csrf } = await call.get<{ csrf: string }>('/session/csrf.json');
      return { 'x-csrf-token': csrf, 'x-requested-with': 'XMLHttpRequest' };
    },
    isStale: ({ status, text }) => status === 403 && text.includes('BAD CSRF'),
    refusal: refusedDraft,
  });
  const once = createPostBook(client);
  const findPosted: Posting['findPosted'] = (draft, options) =>
    run(options, (call) => findTopic(client, call, draft, options));
  const create = (options: CallOptions, body: object, onSent: OnSent, published: (made: WireCreated) => PostResult) => {
    const openMs = Date.now() - openedAt;
    // Without these Discourse takes a newcomer's first post for a program's, and silences its author.
    const timed = { ...body, typing_duration_msecs: openMs, composer_open_duration_msecs: openMs };
    const send = async (call: Call) => {
      const made = await post<WireCreated>(call, '/posts.json', timed, { onSent });
      return made.action === 'enqueued' ? PENDING : published(made);
    };
    return run(options, send, POST_TIMEOUT_MS);
  };
  return {
    createThread: (draft, options) =>
      once(draft.clientToken, {
        draft,
        async post(onSent) {
          const { title, body, boardId, tags } = draft;
          const topic = { title, raw: toForumMarkdown(body), category: Number(boardId) || undefined, tags };
          return create(options, topic, onSent, ({ topic_id, topic_slug, created_at }) =>
            published(base, draft, topic_id, topic_slug, created_at),
          );
        },
        find: (sent, sentAt) => findPosted(sent, { ...options, sentAt }),
      }),
    comment: (entry, { body, clientToken }, options) =>
      once(clientToken, {
        async post(onSent) {
          const reply = { topic_id: topicIdOf(entry, client), raw: toForumMarkdown(body) };
          return create(options, reply, onSent, ({ id, topic_id, topic_slug, post_number }) => {
            const url = topicUrl(base, topic_slug, existing(topic_id), post_number);
            return { kind: 'published', thread: { id: String(id), url, title: entry.title } };
          });
        },
      }),
    findPosted,
    vote: (entry, options) => run(options, (call) => vote(client, call, post, topicIdOf(entry, client))),
    async subscribe(entry, options) {
      const path = `/t/${topicIdOf(entry, client)}/notifications.json`;
      await run(options, (call) => post(call, path, { notification_level: WATCHING }));
      return {};
    },
    upload: (file, options) => run(options, (call) => upload(base, call, post, file, options), POST_TIMEOUT_MS),
  };
}

const PENDING: PostResult = { kind: 'pending-approval' };

/** Asked first: a second vote is refused, and would say that the first one was not counted. */
async function vote({ error }: ForumClient, call: Call, post: Post, id: number): Promise<ActionReceipt> {
  const counted = ({ vote_count }: { vote_count?: number }) => (vote_count === undefined ? {} : { count: vote_count });
  const topic = await call.get<WireTopicView>(`/t/${id}.json`);
  if (topic.user_voted) return counted(topic);
  if (topic.can_vote === false) throw error('forbidden', 'There are no votes on this board.');
  return counted(await post(call, '/voting/vote.json', { topic_id: id }));
}

/** Looks among the visitor's own topics, those that wait for a moderator included. */
async function findTopic(
  client: ForumClient,
  call: Call,
  draft: Draft,
  options: FindOptions,
): Promise<PostResult | null> {
  const session = await call.get<WireUser | undefined>('/session/current.json');
  if (!session) throw client.error('auth-required', 'Nobody is signed in.');
  const name = encodeURIComponent(session.current_user.username);
  const [{ topic_list }, { pending_posts = [] }] = await Promise.all([
    call.get<WireList>(`/topics/created-by/${name}.json`),
    call.get<WirePending>(`/posts/${name}/pending.json`),
  ]);
  const isDraft = ({ title, category_id }: { title?: string | null; category_id?: number | null }) =>
    sameTitle(title, draft.title) && (draft.boardId === '' || String(category_id) === draft.boardId);
  const topic = topic_list.topics.find(
    (candidate) => isDraft(candidate) && madeSince(candidate.created_at, call, options),
  );
  if (topic) return published(client.base, draft, topic.id, topic.slug, topic.created_at);
  return pending_posts.some(isDraft) ? PENDING : null;
}

function published(
  base: string,
  { title, boardId }: Draft,
  id: number,
  slug: string | undefined,
  postedAt: string | undefined,
): PostResult {
  const thread = { id: String(id), url: topicUrl(base, slug, existing(id)), title, boardId };
  return { kind: 'published', thread: { ...thread, ...(postedAt !== undefined && { postedAt }) } };
}

/** No id, no topic: nobody must be led to a page that is not there. */
function existing(id: number): number {
  if (!Number.isInteger(id)) throw new TypeError('The answer names no topic.');
  return id;
}
