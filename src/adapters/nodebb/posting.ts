import type { Draft, PostResult } from '../../core/types.js';
import type { ActionReceipt, CallOptions, FindOptions, ForumAdapter } from '../forum-adapter.js';
import { toForumMarkdown } from '../internal/markdown.js';
import type { HttpForumOptions } from '../internal/options.js';
import { createPost, POST_TIMEOUT_MS, type OnSent, type Post } from '../internal/post.js';
import { createPostBook } from '../internal/post-once.js';
import type { Call, ForumClient } from '../internal/request.js';
import { madeSince } from '../internal/made-since.js';
import { sameTitle } from '../internal/same-title.js';
import { createClient, type Session } from './client.js';
import { titleOf, topicIdOf, topicUrl } from './entries.js';
import { refusedDraft } from './refused-draft.js';
import type { WireConfig, WireCreated, WireTopic, WireTopics, WireTopicView, Wrapped } from './wire.js';

/** What a visitor does on a NodeBB forum. */
type Posting = Required<Pick<ForumAdapter, 'createThread' | 'comment' | 'findPosted' | 'vote' | 'subscribe'>>;

/** In English whatever the visitor reads: what a refusal means is known by its words alone. */
const IN_ENGLISH = '?lang=en-GB';
const PENDING: PostResult = { kind: 'pending-approval' };

export function createPosting(forum: HttpForumOptions, session: Session): Posting {
  const client = createClient(forum, session);
  const { base, run, loadConfig } = client;
  let config: WireConfig | undefined;
  const post = createPost(client, {
    async proof(call) {
      config = await loadConfig(call);
      return { 'x-csrf-token': config.csrf_token };
    },
    // A missing or old token gets a bare word where all else gets JSON.
    isStale: ({ status, text }) => status === 403 && text.trim() === 'Forbidden',
    refusal: (answer) => refusedDraft(answer, client.refusal(answer)),
  });
  const once = createPostBook(client);
  const findPosted: Posting['findPosted'] = (draft, options) =>
    run(options, async (call) => findTopic(client, call, draft, await loadConfig(call), options));
  const create = creator(client, post);
  return {
    createThread: (draft, options) =>
      once(draft.clientToken, {
        draft,
        post: (onSent) =>
          create(
            options,
            '/api/v3/topics',
            () => topicOf(draft, config, client),
            onSent,
            (made) => published(base, draft, made),
          ),
        find: (sent, sentAt) => findPosted(sent, { ...options, sentAt }),
      }),
    comment: (entry, { body, clientToken }, options) =>
      once(clientToken, {
        async post(onSent) {
          const path = `/api/v3/topics/${topicIdOf(entry, client)}`;
          const reply = () => ({ content: toForumMarkdown(body) });
          return create(options, path, reply, onSent, ({ pid }) => {
            const id = String(existing(pid));
            return { kind: 'published', thread: { id, url: `${base}/post/${id}`, title: entry.title } };
          });
        },
      }),
    findPosted,
    vote: (entry, options) => run(options, (call) => vote(call, post, topicIdOf(entry, client))),
    async subscribe(entry, options) {
      const path = `/api/v3/topics/${topicIdOf(entry, client)}/follow`;
      await run(options, (call) => post(call, path, {}, { method: 'PUT' }));
      return {};
    },
  };
}

/** Posts a topic or a reply, and says what became of it. */
function creator({ run }: ForumClient, post: Post) {
  return (
    options: CallOptions,
    path: string,
    body: () => object,
    onSent: OnSent,
    published: (made: WireCreated) => PostResult,
  ): Promise<PostResult> => {
    const send = async (call: Call) => {
      const { response } = await post<Wrapped<WireCreated>>(call, path + IN_ENGLISH, body, { onSent });
      return response.queued ? PENDING : published(response);
    };
    return run(options, send, POST_TIMEOUT_MS);
  };
}

/** @throws AdapterError `validation` for labels that NodeBB would drop or cut in silence */
function topicOf(
  { title, boardId, tags, intent, body }: Draft,
  config: Partial<WireConfig> = {},
  { error }: ForumClient,
): object {
  const { minimumTagLength: min = 0, maximumTagLength: max = Infinity } = config;
  const cut = tags.filter((tag) => tag.length < min || tag.length > max);
  if (cut.length > 0) {
    const words = `Tags have ${min} to ${max} characters: ${cut.join(', ')}`;
    throw error('validation', words, { fields: { tags: words } });
  }
  const isQuestion = intent === 'help' && config['question-and-answer'] !== undefined;
  return { cid: Number(boardId), title, content: toForumMarkdown(body), tags, ...(isQuestion && { isQuestion: 1 }) };
}

/** Of a topic the first post is voted for; asked first, as the answer to a vote does not count. */
async function vote(call: Call, post: Post, topic: string): Promise<ActionReceipt> {
  const { posts } = await call.get<WireTopicView>(`/api/topic/${topic}`);
  const [{ pid, votes = 0, upvoted } = { pid: NaN }] = posts;
  if (!upvoted) await post(call, `/api/v3/posts/${pid}/vote`, { delta: 1 }, { method: 'PUT' });
  return { count: upvoted ? votes : votes + 1 };
}

/** Looks among the visitor's own topics. The queue is for moderators only: where there is one, nothing found says nothing. */
async function findTopic(
  client: ForumClient,
  call: Call,
  draft: Draft,
  { postQueue, loggedIn }: WireConfig,
  options: FindOptions,
): Promise<PostResult | null> {
  const { error } = client;
  if (!loggedIn) throw error('auth-required', 'Nobody is signed in.');
  const { userslug } = await call.get<{ userslug: string }>('/api/self');
  const { topics } = await call.get<WireTopics>(`/api/user/${encodeURIComponent(userslug)}/topics`);
  const topic = topics.find(
    (candidate) =>
      sameTitle(titleOf(candidate), draft.title) &&
      String(candidate.cid) === draft.boardId &&
      madeSince(candidate.timestampISO, call, options),
  );
  if (topic) return published(client.base, draft, topic);
  if (!postQueue) return null;
  throw error('conflict', 'The post may wait in the queue, which only moderators see.', { outcomeUnknown: true });
}

function published(base: string, { title, boardId }: Draft, topic: Partial<WireTopic>): PostResult {
  const { tid, slug = String(tid), timestampISO: postedAt } = topic;
  const thread = { id: String(existing(tid)), url: topicUrl(base, slug), title, boardId };
  return { kind: 'published', thread: { ...thread, ...(postedAt !== undefined && { postedAt }) } };
}

/** No id, no post: nobody must be led to a page that is not there. */
function existing(id: number | undefined): number {
  if (id === undefined || !Number.isInteger(id)) throw new TypeError('The answer names nothing that was posted.');
  return id;
}
