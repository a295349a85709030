import type { Draft, Entry, PostResult } from '../../core/types.js';
import type { ActionReceipt, FindOptions, ForumAdapter } from '../forum-adapter.js';
import type { HttpForumOptions } from '../internal/options.js';
import { createPost, POST_TIMEOUT_MS, type OnSent, type Post } from '../internal/post.js';
import { createPostBook } from '../internal/post-once.js';
import { createForumClient, type Call, type ForumClient } from '../internal/request.js';
import { madeSince } from '../internal/made-since.js';
import { sameTitle } from '../internal/same-title.js';
import { discussionIdOf, discussionUrl } from './entries.js';
import { loadForum } from './forum.js';
import { flarumRefusal, isStale, refusedDraft } from './refusals.js';
import { relatedIn } from './related.js';
import { tagsFor } from './tags-for.js';
import type { WireDiscussion, WireDocument, WirePost, WireRef, WireTag } from './wire.js';

/** What a visitor does on a Flarum forum. */
type Posting = Required<Pick<ForumAdapter, 'createThread' | 'comment' | 'findPosted' | 'vote' | 'subscribe'>>;

const PENDING: PostResult = { kind: 'pending-approval' };
/** As Flarum's own pages do it: some servers let no PATCH through. */
const PATCH = { headers: { 'x-http-method-override': 'PATCH' } };

export function createPosting(forum: HttpForumOptions): Posting {
  const client = createForumClient('flarum', forum, flarumRefusal);
  const { run, error } = client;
  // With a header that signs in, requests need no other proof.
  const hasKey = Object.keys(forum.headers ?? {}).some((name) => name.toLowerCase() === 'authorization');
  const post = createPost(client, {
    async proof(call) {
      const { token, actor } = await loadForum(call);
      if (!actor && !hasKey) throw error('auth-required', 'Nobody is signed in.');
      if (token !== null) return { 'x-csrf-token': token };
      if (hasKey) return {};
      throw error('forbidden', 'This origin must not read X-CSRF-Token, see docs/adapters/flarum.md.');
    },
    isStale,
    refusal: refusedDraft,
  });
  const once = createPostBook(client);
  const findPosted: Posting['findPosted'] = (draft, options) =>
    run(options, (call) => findDiscussion(client, call, draft, options));
  return {
    createThread: (draft, options) =>
      once(draft.clientToken, {
        draft,
        post: (onSent) => run(options, (call) => create(client, call, post, draft, onSent), POST_TIMEOUT_MS),
        find: (sent, sentAt) => findPosted(sent, { ...options, sentAt }),
      }),
    comment: (entry, { body, clientToken }, options) =>
      once(clientToken, {
        post: (onSent) => run(options, (call) => reply(client, call, post, entry, body, onSent), POST_TIMEOUT_MS),
      }),
    findPosted,
    vote: (entry, options) => run(options, (call) => like(call, post, discussionIdOf(entry, client))),
    async subscribe(entry, options) {
      const id = discussionIdOf(entry, client);
      const follow = resource('discussions', { subscription: 'follow' }, { id });
      await run(options, (call) => post(call, `/api/discussions/${id}`, follow, PATCH));
      return {};
    },
  };
}

async function create(client: ForumClient, call: Call, post: Post, draft: Draft, onSent: OnSent): Promise<PostResult> {
  const tags = await tagsFor(draft, call, client);
  // As it was typed: Flarum takes no HTML, so `<` and `&` are letters.
  const attributes = { title: draft.title, content: draft.body };
  const relationships = tags.length > 0 ? { tags: { data: tags } } : {};
  const discussion = resource('discussions', attributes, { relationships });
  const made = await post<WireDocument<WireDiscussion>>(call, '/api/discussions', discussion, { onSent });
  return resultOf(client.base, draft, made.data);
}

async function reply(
  client: ForumClient,
  call: Call,
  post: Post,
  entry: Entry,
  content: string,
  onSent: OnSent,
): Promise<PostResult> {
  const discussion = { type: 'discussions', id: discussionIdOf(entry, client) };
  const sent = resource('posts', { content }, { relationships: { discussion: { data: discussion } } });
  const { data } = await post<WireDocument<WirePost>>(call, '/api/posts', sent, { onSent });
  const { number, isApproved } = data.attributes ?? {};
  if (isApproved === false) return PENDING;
  const url = `${client.base}/d/${discussion.id}${number === undefined ? '' : `/${number}`}`;
  return { kind: 'published', thread: { id: existing(data), url, title: entry.title } };
}

/** Of a discussion the first post is liked. Asked first: Flarum takes a second like for the end of the first. */
async function like(call: Call, post: Post, discussion: string): Promise<ActionReceipt> {
  const [{ actor }, { data }] = await Promise.all([
    loadForum(call),
    call.get<WireDocument<WireDiscussion>>(`/api/discussions/${discussion}`),
  ]);
  const first = [data.relationships?.['firstPost']?.data ?? data.relationships?.['posts']?.data ?? []].flat()[0];
  const id = encodeURIComponent(existing(first));
  const { data: liked } = await call.get<WireDocument<WirePost>>(`/api/posts/${id}`);
  const count = liked.attributes?.likesCount ?? 0;
  // The visitor's own comes before all others.
  const likes: readonly WireRef[] = [liked.relationships?.['likes']?.data ?? []].flat();
  if (actor && likes.some((user) => user.id === actor.id)) return { count };
  await post(call, `/api/posts/${id}`, resource('posts', { isLiked: true }, { id }), PATCH);
  return { count: count + 1 };
}

/** Looks among the visitor's own discussions; they see those that wait for a moderator, too. */
async function findDiscussion(
  { base, error }: ForumClient,
  call: Call,
  draft: Draft,
  options: FindOptions,
): Promise<PostResult | null> {
  const { actor } = await loadForum(call);
  if (!actor) throw error('auth-required', 'Nobody is signed in.');
  const found = await call.get<WireDocument<readonly WireDiscussion[]>>('/api/discussions', {
    'filter[author]': actor.attributes?.username,
    sort: '-createdAt',
    include: 'tags',
  });
  const related = relatedIn(found);
  const discussion = found.data.find(
    ({ attributes, ...candidate }) =>
      sameTitle(attributes?.title, draft.title) &&
      madeSince(attributes?.createdAt, call, options) &&
      (draft.boardId === '' ||
        related<WireTag>(candidate, 'tags').some((tag) => tag.attributes?.slug === draft.boardId)),
  );
  return discussion ? resultOf(base, draft, discussion) : null;
}

function resultOf(base: string, { title, boardId }: Draft, discussion: WireDiscussion): PostResult {
  const id = existing(discussion);
  const { createdAt: postedAt, isApproved } = discussion.attributes ?? {};
  if (isApproved === false) return PENDING;
  const thread = { id, url: discussionUrl(base, discussion), title, boardId };
  return { kind: 'published', thread: { ...thread, ...(postedAt !== undefined && { postedAt }) } };
}

function resource(type: string, attributes: object, more: object): object {
  return { data: { type, attributes, ...more } };
}

/** No id, no post: nobody must be led to a page that is not there. */
function existing(posted: WireRef | undefined): string {
  if (!/^\d+$/.test(posted?.id ?? '')) throw new TypeError('The answer names nothing that was posted.');
  return posted?.id ?? '';
}
