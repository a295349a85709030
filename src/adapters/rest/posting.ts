import { isAdapterError } from '../../core/errors.js';
import type { Draft, Entry, PostResult } from '../../core/types.js';
import type { ActionReceipt, CallOptions, ForumAdapter, Upload, UploadOptions } from '../forum-adapter.js';
import { encode, webAddress } from '../internal/addresses.js';
import { fileName } from '../internal/file-name.js';
import { toForumMarkdown } from '../internal/markdown.js';
import type { HttpForumOptions } from '../internal/options.js';
import { createPost, POST_TIMEOUT_MS, type OnSent, type Post } from '../internal/post.js';
import { createPostBook } from '../internal/post-once.js';
import { forumWords } from '../internal/refusals.js';
import { createForumClient, type Call } from '../internal/request.js';
import { entryPath } from './entries.js';
import { restRefusal } from './refusals.js';
import { refusedPost } from './refused-post.js';
import type { WireLanded, WireProblem, WireSession, WireUpload } from './wire.js';

/** What a visitor does on the server. */
type Posting = Required<
  Pick<ForumAdapter, 'createThread' | 'comment' | 'findPosted' | 'vote' | 'subscribe' | 'upload'>
>;

export function createPosting(forum: HttpForumOptions): Posting {
  const client = createForumClient('rest', forum, restRefusal);
  const { run } = client;
  const post = createPost(client, {
    async proof(call) {
      return { 'x-csrf-token': (await call.get<WireSession>('/session')).csrfToken };
    },
    isStale: ({ status, json }) =>
      status === 403 && (json as Partial<WireProblem> | null | undefined)?.code === 'session-expired',
    refusal: refusedPost,
  });
  // The server knows the key again; the page remembers all the same, to ask it before it sends a second post.
  const once = createPostBook(client);
  const create = (options: CallOptions, path: string, body: object, token: string, onSent: OnSent, known: Known) => {
    const headers = { 'idempotency-key': keyOf(token) };
    const send = async (call: Call) => landed(await post<WireLanded>(call, path, body, { onSent, headers }), known);
    return run(options, send, POST_TIMEOUT_MS);
  };
  const act = (entry: Entry, options: CallOptions, what: string) =>
    run(options, async (call): Promise<ActionReceipt> => {
      const path = `${entryPath(entry, client)}/${what}`;
      const { count } = await post<{ count?: number }>(call, path, {}, { method: 'PUT' });
      return typeof count === 'number' ? { count } : {};
    });
  const findPosted: Posting['findPosted'] = (draft, options) => run(options, (call) => findThread(call, draft));
  return {
    createThread: (draft, options) =>
      once(draft.clientToken, {
        draft,
        post: (onSent) => create(options, '/threads', threadOf(draft), draft.clientToken, onSent, draft),
        find: (sent, sentAt) => findPosted(sent, { ...options, sentAt }),
      }),
    // A comment is not looked for: sent again with its key, it is not posted again.
    comment: (entry, { body, clientToken }, options) =>
      once(clientToken, {
        async post(onSent) {
          const path = `${entryPath(entry, client)}/comments`;
          return create(options, path, { body: toForumMarkdown(body) }, clientToken, onSent, { title: entry.title });
        },
      }),
    findPosted,
    vote: (entry, options) => act(entry, options, 'vote'),
    subscribe: (entry, options) => act(entry, options, 'subscription'),
    upload: (file, options) => run(options, (call) => upload(call, post, file, options), POST_TIMEOUT_MS),
  };
}

/** What the draft says of the thread, where the server does not. */
type Known = Pick<Draft, 'title'> & Partial<Pick<Draft, 'boardId'>>;

/** No header can hold more than ASCII. */
function keyOf(token: string): string {
  return encode(token);
}

function threadOf({ title, body, boardId, tags, intent, platform, consulted }: Draft): object {
  const read = consulted.map(({ id, url, title: name, reason }) => ({ id, url, title: name, reason }));
  return {
    title,
    body: toForumMarkdown(body),
    boardId,
    tags,
    intent,
    platform: platform || undefined,
    consulted: read,
  };
}

async function findThread(call: Call, draft: Draft): Promise<PostResult | null> {
  try {
    return landed(await call.get<WireLanded>(`/threads/by-key/${encode(keyOf(draft.clientToken))}`), draft);
  } catch (error) {
    if (isAdapterError(error) && error.code === 'not-found') return null;
    throw error;
  }
}

/** @throws TypeError where no address is named: nobody must be led to a page that is not there */
function landed({ thread, comment, pending }: WireLanded, known: Known): PostResult {
  if (pending) {
    const { forumMessage: message } = forumWords(pending.message);
    return { kind: 'pending-approval', ...(message !== undefined && { message }) };
  }
  const made = thread ?? comment;
  const url = webAddress(made?.url);
  if (!made || url === undefined) throw new TypeError('The answer names nothing that was posted.');
  const { id, title = known.title, boardId = known.boardId, postedAt } = made;
  const when = { ...(boardId !== undefined && { boardId }), ...(postedAt !== undefined && { postedAt }) };
  return { kind: 'published', thread: { id: String(id), url, title, ...when } };
}

async function upload(call: Call, post: Post, file: Blob, options: UploadOptions): Promise<Upload> {
  const name = fileName(file, options);
  const alt = options.alt || name;
  const form = new FormData();
  form.set('file', file, name);
  const made = await post<WireUpload>(call, '/uploads', form);
  const url = webAddress(made.url);
  if (url === undefined) throw new TypeError('The answer names no file.');
  const type = made.type || file.type;
  // Brackets would end the link.
  const address = url.replace(/[()]/g, (found) => (found === '(' ? '%28' : '%29'));
  const markdown = type.startsWith('image/') ? `![${escaped(alt)}](${address})` : `[${escaped(name)}](${address})`;
  return { url, name, type, alt, markdown };
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<&!]/g, '\\$&');
}
