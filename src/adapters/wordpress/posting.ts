import { AdapterError } from '../../core/errors.js';
import type { Draft, Entry, PostResult } from '../../core/types.js';
import type { CallOptions, Comment, FindOptions, Upload, UploadOptions } from '../forum-adapter.js';
import { createPost, POST_TIMEOUT_MS, type OnSent, type Post } from '../internal/post.js';
import { createPostBook } from '../internal/post-once.js';
import { HTML, renderMarkdown } from '../internal/render-markdown.js';
import type { Call, ForumClient } from '../internal/request.js';
import { madeSince } from '../internal/made-since.js';
import { sameTitle } from '../internal/same-title.js';
import { createClient } from './client.js';
import { dateOf, idsOf, keyOf, postUrl, titleOf } from './entries.js';
import { COMMENT, POST } from './markup.js';
import { askNonce, askUser, type Proof } from './nonce.js';
import type { WordpressOptions } from './options.js';
import { refusedDraft } from './refused-draft.js';
import { codeOf } from './refusals.js';
import { siteOf, type WordpressSite } from './site.js';
import { termsOf } from './terms.js';
import { upload } from './upload.js';
import type { WireComment, WirePost } from './wire.js';

/** What a visitor does on a WordPress. */
export interface Posting {
  createThread(draft: Draft, options: CallOptions): Promise<PostResult>;
  comment(entry: Entry, comment: Comment, options: CallOptions): Promise<PostResult>;
  upload(file: Blob, options: UploadOptions): Promise<Upload>;
  findPosted(draft: Draft, options: FindOptions): Promise<PostResult | null>;
}

const PENDING: PostResult = { kind: 'pending-approval' };

export function createPosting(options: WordpressOptions): Posting {
  const client = createClient(options);
  const site = siteOf(options);
  const { run } = client;
  const post = createPost(client, {
    proof: (call) => signedIn(client, site, call),
    isStale: ({ json }) => codeOf(json) === 'rest_cookie_invalid_nonce',
    refusal: (answer) => refusedDraft(answer, site),
  });
  const once = createPostBook(client);
  const findPosted: Posting['findPosted'] = (draft, options) =>
    run(options, (call) => findPost(client, site, call, draft, options));
  return {
    createThread: (draft, options) =>
      once(draft.clientToken, {
        draft,
        post: (onSent) =>
          run(options, (call) => createThread(client, site, call, draft, post, onSent), POST_TIMEOUT_MS),
        find: (sent, sentAt) => findPosted(sent, { ...options, sentAt }),
      }),
    comment: (entry, { body, clientToken }, options) =>
      once(clientToken, {
        async post(onSent) {
          const send = async (call: Call) => {
            const content = renderMarkdown(body, COMMENT);
            const reply = { post: await idOf(client, site, call, entry), content };
            const made = await post<WireComment>(call, site.at('/comments'), reply, { onSent });
            return commented(client, entry, made);
          };
          return run(options, send, POST_TIMEOUT_MS);
        },
      }),
    upload: (file, options) => run(options, (call) => upload(site, call, post, file, options), POST_TIMEOUT_MS),
    findPosted,
  };
}

async function signedIn({ error }: ForumClient, site: WordpressSite, call: Call): Promise<Proof> {
  const nonce = await askNonce(call, site);
  if (!nonce) throw error('auth-required', 'Nobody is signed in.');
  return nonce;
}

/** Who may not publish hands in for review: refused for that, nothing was posted. */
async function createThread(
  client: ForumClient,
  site: WordpressSite,
  call: Call,
  draft: Draft,
  post: Post,
  onSent: OnSent,
): Promise<PostResult> {
  const thread = {
    title: HTML.text(draft.title),
    content: renderMarkdown(draft.body, POST),
    ...(await termsOf(client, site, call, draft)),
  };
  const send = (status: 'publish' | 'pending') =>
    post<WirePost>(call, site.at(`/${site.posts}`), { ...thread, status }, { onSent });
  const made = await send('publish').catch((cause: unknown) => {
    if (cause instanceof AdapterError && codeOf(cause.cause) === 'rest_cannot_publish') return send('pending');
    throw cause;
  });
  return posted(client.base, draft, made);
}

/** Looks among the visitor's own posts, those that wait for review included. */
async function findPost(
  client: ForumClient,
  site: WordpressSite,
  call: Call,
  draft: Draft,
  options: FindOptions,
): Promise<PostResult | null> {
  const nonce = await signedIn(client, site, call);
  const { id } = await askUser(call, site, nonce);
  const fields = ['id', 'link', 'status', 'title', 'date_gmt', site.boards];
  const query = { context: 'edit', author: id, status: 'publish,pending,draft,future', per_page: 50 };
  const { json } = await call.ask(site.at(`/${site.posts}`), { ...query, _fields: fields.join(',') }, nonce);
  const found = (json as readonly WirePost[]).find(
    (candidate) =>
      sameTitle(titleOf(candidate), draft.title) &&
      (draft.boardId === '' || idsOf(candidate, site.boards).includes(Number(draft.boardId))) &&
      madeSince(dateOf(candidate.date_gmt), call, options),
  );
  return found ? posted(client.base, draft, found) : null;
}

function posted(base: string, { title, boardId }: Draft, made: WirePost): PostResult {
  const id = existing(made.id);
  if (made.status !== 'publish') return PENDING;
  const postedAt = dateOf(made.date_gmt);
  const thread = { id: String(id), url: postUrl(base, made), title, boardId };
  return { kind: 'published', thread: { ...thread, ...(postedAt !== undefined && { postedAt }) } };
}

async function idOf(client: ForumClient, { at, posts }: WordpressSite, call: Call, entry: Entry): Promise<number> {
  const key = keyOf(entry, client);
  if ('id' in key) return Number(key.id);
  const [found] = await call.get<readonly WirePost[]>(at(`/${posts}`), { slug: key.slug, _fields: 'id' });
  if (!found) throw client.error('not-found', `There is no "${key.slug}".`);
  return found.id;
}

function commented({ base }: ForumClient, { title, url }: Entry, made: WireComment): PostResult {
  const id = existing(made.id);
  if (made.status !== 'approved') return PENDING;
  const address = made.link === undefined ? url : postUrl(base, { ...made, id });
  return { kind: 'published', thread: { id: String(id), url: address, title } };
}

/** No id, no post: nobody must be led to a page that is not there. */
function existing(id: number): number {
  if (!Number.isInteger(id)) throw new TypeError('The answer names nothing that was posted.');
  return id;
}
