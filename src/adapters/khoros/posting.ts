import type { Draft, Entry, PostResult } from '../../core/types.js';
import type { ActionReceipt, CallOptions, Comment, FindOptions } from '../forum-adapter.js';
import { before } from '../internal/deadline.js';
import { createPost, POST_TIMEOUT_MS, type OnSent, type Post } from '../internal/post.js';
import { createPostBook } from '../internal/post-once.js';
import { HTML, renderMarkdown } from '../internal/render-markdown.js';
import { createForumClient, type Call, type ForumClient } from '../internal/request.js';
import { madeSince } from '../internal/made-since.js';
import { sameTitle } from '../internal/same-title.js';
import { decodeEntities } from '../internal/entities.js';
import { messageIdOf, messageUrl } from './entries.js';
import { ask, askSelf, quote } from './liql.js';
import type { KhorosOptions } from './options.js';
import { khorosRefusal } from './refusals.js';
import { refusedDraft } from './refused-draft.js';
import type { WireMade, WireMessage, WireUser } from './wire.js';

/** What a visitor does in a Khoros community. */
export interface Posting {
  createThread(draft: Draft, options: CallOptions): Promise<PostResult>;
  comment(entry: Entry, comment: Comment, options: CallOptions): Promise<PostResult>;
  findPosted(draft: Draft, options: FindOptions): Promise<PostResult | null>;
  vote(entry: Entry, options: CallOptions): Promise<ActionReceipt>;
  subscribe(entry: Entry, options: CallOptions): Promise<ActionReceipt>;
}

const MESSAGES = '/api/2.0/messages';
/** Queries ask an index, which hears of a new message a moment later: nothing found is asked again, ever later. */
const LOOKS = 4;
const FIRST_WAIT_MS = 300;
const PENDING: PostResult = { kind: 'pending-approval' };
const VISIBLE: readonly (string | undefined)[] = ['approved', 'marked_approved', undefined];

export function createPosting(forum: KhorosOptions): Posting {
  const client = createForumClient('khoros', forum, khorosRefusal);
  const { tagsAre = 'tags', retryDelayMs: waitMs = FIRST_WAIT_MS } = forum;
  const { base, run, error } = client;
  const signedIn = async (call: Call): Promise<WireUser> => {
    const user = await askSelf(call);
    if (!user) throw error('auth-required', 'Nobody is signed in.');
    return user;
  };
  const post = createPost(client, {
    // The session, or its key in the options' headers, is the proof; whether it still holds is asked anew.
    async proof(call) {
      await signedIn(call);
      return {};
    },
    isStale: ({ status }) => status === 401,
    refusal: refusedDraft,
  });
  const once = createPostBook(client);
  const findPosted: Posting['findPosted'] = (draft, options) =>
    run(options, async (call) => findMessage({ base, call, draft, options, waitMs }, await signedIn(call)));
  const create = creator(client, post);
  return {
    createThread: (draft, options) =>
      once(draft.clientToken, {
        draft,
        post: (onSent) => create(options, messageOf(draft, tagsAre), onSent, (made) => resultOf(base, draft, made)),
        find: (sent, sentAt) => findPosted(sent, { ...options, sentAt }),
      }),
    comment: (entry, { body, clientToken }, options) =>
      once(clientToken, {
        async post(onSent) {
          const parent = { type: 'message', id: messageIdOf(entry, client) };
          const reply = { type: 'message', body: renderMarkdown(body, HTML), parent };
          return create(options, reply, onSent, (made) => resultOf(base, { title: entry.title }, made));
        },
      }),
    findPosted,
    vote: (entry, options) => run(options, (call) => vote(client, call, post, messageIdOf(entry, client))),
    async subscribe(entry, options) {
      const data = { type: 'subscription', target: { type: 'message', id: messageIdOf(entry, client) } };
      await run(options, (call) => post(call, '/api/2.0/subscriptions', { data }));
      return {};
    },
  };
}

/** Posts a message, and says what became of it. */
function creator({ run }: ForumClient, post: Post) {
  return (
    options: CallOptions,
    data: object,
    onSent: OnSent,
    result: (made: Partial<WireMessage>) => PostResult,
  ): Promise<PostResult> =>
    run(
      options,
      async (call) => result((await post<WireMade>(call, MESSAGES, { data }, { onSent })).data),
      POST_TIMEOUT_MS,
    );
}

function messageOf({ title, body, boardId, tags }: Draft, tagsAre: 'tags' | 'labels'): object {
  const type = tagsAre === 'tags' ? 'tag' : 'label';
  return {
    type: 'message',
    board: { id: boardId },
    subject: title,
    body: renderMarkdown(body, HTML),
    ...(tags.length > 0 && { [tagsAre]: tags.map((text) => ({ type, text })) }),
  };
}

/** Asked first: nobody says what a second one means. */
async function vote(client: ForumClient, call: Call, post: Post, id: string): Promise<ActionReceipt> {
  const fields = 'id,kudos.sum(weight),user_context.kudo,user_context.can_kudo';
  const [message] = await ask<WireMessage>(call, `SELECT ${fields} FROM messages WHERE id=${quote(id)} LIMIT 1`);
  if (!message) throw client.error('not-found', `The message ${id} is not there.`);
  const { kudos, user_context: own } = message;
  const votes = kudos?.sum?.weight;
  const counted = (count: number | undefined) => (count === undefined ? {} : { count });
  if (own?.kudo) return counted(votes);
  if (own?.can_kudo === false) throw client.error('forbidden', 'There are no kudos for this message.');
  await post(call, `${MESSAGES}/${encodeURIComponent(id)}/kudos`, { data: { type: 'kudo' } });
  return counted(votes === undefined ? undefined : votes + 1);
}

interface Wanted {
  readonly base: string;
  readonly call: Call;
  readonly draft: Draft;
  readonly options: FindOptions;
  readonly waitMs: number;
}

/** Looks among the visitor's own messages on the board. */
async function findMessage(
  { base, call, draft, options, waitMs }: Wanted,
  { id }: WireUser,
): Promise<PostResult | null> {
  const fields = 'id,subject,view_href,post_time,moderation_status';
  const where = `author.id=${quote(String(id))} AND board.id=${quote(draft.boardId)} AND depth=0`;
  const query = `SELECT ${fields} FROM messages WHERE ${where} ORDER BY post_time DESC LIMIT 20`;
  for (let look = 1; ; look += 1) {
    const messages = await ask<WireMessage>(call, query);
    const found = messages.find(
      ({ subject, post_time }) =>
        sameTitle(decodeEntities(subject), draft.title) && madeSince(post_time, call, options),
    );
    if (found) return resultOf(base, draft, found);
    if (look === LOOKS) return null;
    const wait = waitMs * 2 ** (look - 1);
    await before(call.deadline.reads, new Promise((resolve) => setTimeout(resolve, wait)));
  }
}

function resultOf(
  base: string,
  { title, boardId }: Pick<Draft, 'title'> & Partial<Draft>,
  { id, view_href, moderation_status }: Partial<WireMessage>,
): PostResult {
  // No id, no message: nobody must be led to a page that is not there.
  if (!/^\d+$/.test(String(id)) || id === undefined) throw new TypeError('The answer names no message.');
  if (!VISIBLE.includes(moderation_status)) return PENDING;
  const thread = { id: String(id), url: messageUrl(base, id, view_href), title };
  return { kind: 'published', thread: { ...thread, ...(boardId !== undefined && { boardId }) } };
}
