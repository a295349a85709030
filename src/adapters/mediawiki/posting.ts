import { isAdapterError, type AdapterError } from '../../core/errors.js';
import type { Draft, Entry, PostResult } from '../../core/types.js';
import type { ActionReceipt, CallOptions, Comment, FindOptions } from '../forum-adapter.js';
import { withQuery } from '../internal/addresses.js';
import { createPost, POST_TIMEOUT_MS, type OnSent } from '../internal/post.js';
import { createPostBook } from '../internal/post-once.js';
import type { Call } from '../internal/request.js';
import { isDesk, type Desk } from './boards.js';
import { headingText } from './escape-wikitext.js';
import { findPosted, publishedThread } from './find-posted.js';
import type { MediawikiOptions, PagesBoard } from './options.js';
import { pageName } from './page-name.js';
import { problemOf, refusedPost } from './refusals.js';
import { findSection } from './sections.js';
import { addressOf, API, createWiki, nameOf, placeOf, type Wiki } from './wiki.js';
import type { WireEdit, WireQuery } from './wire.js';
import { toWikitext } from './write-wikitext.js';

/** What a visitor does on a wiki. */
interface Posting {
  createThread(draft: Draft, options: CallOptions): Promise<PostResult>;
  comment(entry: Entry, comment: Comment, options: CallOptions): Promise<PostResult>;
  findPosted(draft: Draft, options: FindOptions): Promise<PostResult | null>;
  subscribe(entry: Entry, options: CallOptions): Promise<ActionReceipt>;
}

type Values = Readonly<Record<string, string | number>>;
/** A post of which nothing is lost: what it is, and who wants to know when it was answered. */
type Send = <T>(call: Call, values: Values, options: CallOptions, onSent?: OnSent) => Promise<T>;

/** MediaWiki puts name and date there. */
const SIGNATURE = '\n\n~~~~';

export function createPosting(forum: MediawikiOptions): Posting {
  const wiki = createWiki(forum);
  const { run } = wiki.client;
  const once = createPostBook(wiki.client);
  const send = sender(wiki);
  const find: Posting['findPosted'] = (draft, options) =>
    run(options, (call) => findPosted(wiki, call, draft, boardOf(wiki, draft), options));
  return {
    createThread: (draft, options) =>
      once(draft.clientToken, {
        draft,
        post: (onSent) =>
          run(options, (call) => createThread(wiki, send, call, draft, options, onSent), POST_TIMEOUT_MS),
        find: (sent, sentAt) => find(sent, { ...options, sentAt }),
      }),
    comment: (entry, comment, options) =>
      once(comment.clientToken, {
        post: (onSent) =>
          run(options, (call) => reply(wiki, send, call, entry, comment, options, onSent), POST_TIMEOUT_MS),
      }),
    findPosted: find,
    async subscribe(entry, options) {
      const { title } = placeOf(entry, wiki);
      await run(options, (call) => send(call, { action: 'watch', titles: title }, options));
      return {};
    },
  };
}

/** Tokens go into the form; every post says that it is a signed-in visitor's, so that nobody's address is published. */
function sender({ client, ask }: Wiki): Send {
  return (call, values, options, onSent) => {
    const type = values['action'] === 'watch' ? 'watch' : 'csrf';
    let token = '';
    const post = createPost(client, {
      async proof() {
        const asked = { action: 'query', meta: 'tokens|userinfo', type };
        const { query } = await call.get<WireQuery>(API, ask(asked, options));
        if (!query?.userinfo || query.userinfo.anon) throw client.error('auth-required', 'Nobody is signed in.');
        token = query.tokens?.[`${type}token`] ?? '';
        return {};
      },
      isStale: (answer) => problemOf(answer)?.code === 'badtoken',
      // It is no refusal that a moderator looks first.
      refusal: (answer) => (isQueued(answer.json) ? null : refusedPost(answer)),
    });
    const body = () => formOf({ ...values, assert: 'user', token });
    return post(call, withQuery(API, ask({}, options)), body, onSent && { onSent });
  };
}

/** With the extension Moderation, which says so as an error. */
function isQueued(json: unknown): boolean {
  return /^moderation-\w+-queued$/.test(problemOf({ json } as Parameters<typeof problemOf>[0])?.code ?? '');
}

function formOf(values: Values): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, String(value));
  return form;
}

/** @throws AdapterError `validation` where no such board was named */
function boardOf({ client, boards }: Wiki, { boardId }: Draft): Desk | PagesBoard {
  const board = boards.find(({ id }) => id === boardId);
  if (board) return board;
  const words = `There is no board "${boardId}".`;
  throw client.error('validation', words, { fields: { board: words } });
}

async function createThread(
  wiki: Wiki,
  send: Send,
  call: Call,
  draft: Draft,
  options: CallOptions,
  onSent: OnSent,
): Promise<PostResult> {
  const board = boardOf(wiki, draft);
  const values = isDesk(board) ? sectionOf(draft, board.page) : pageOf(wiki, draft, board);
  const made = await send<{ edit?: WireEdit }>(call, values, options, onSent).catch((cause: unknown) => {
    if (!isAdapterError(cause) || cause.code !== 'duplicate') throw cause;
    const existingUrl = addressOf(wiki, { title: values.title });
    const { forumMessage } = cause as AdapterError;
    const details = { cause, existingUrl, ...(forumMessage !== undefined && { forumMessage }) };
    throw wiki.client.error('duplicate', 'A page of that name is there.', details);
  });
  if (isQueued(made)) return { kind: 'pending-approval' };
  const { title, newrevid, newtimestamp } = existing(made.edit);
  return publishedThread(wiki, call, draft, board, { title, revid: newrevid, timestamp: newtimestamp }, options);
}

function sectionOf({ title, body }: Draft, page: string) {
  return {
    ...{ action: 'edit', title: page, section: 'new', sectiontitle: headingText(title) },
    text: toWikitext(body) + SIGNATURE,
    // A name that was misspelt in the options must not become a page.
    nocreate: 1,
  };
}

function pageOf(wiki: Wiki, { title, body, tags }: Draft, { prefix, category }: PagesBoard) {
  const wrong = tags.filter((tag) => tag.trim() === '' || /[#<>[\]|{}~\n]|^\s*:|&#?\w+;|%[\da-f]{2}/i.test(tag));
  if (wrong.length > 0) {
    const words = `These cannot be names of categories: ${wrong.join(', ')}`;
    throw wiki.client.error('validation', words, { fields: { tags: words } });
  }
  const name = pageName(prefix, title);
  const heading = name === prefix + title ? '' : `== ${headingText(title)} ==\n`;
  const categories = [category, ...tags].map((label) => `[[Category:${label}]]`).join('\n');
  const text = `${heading}${toWikitext(body)}${SIGNATURE}\n\n${categories}`;
  return { action: 'edit', title: name, text, createonly: 1 };
}

/** Text at the end of the section or page. A section that changed meanwhile is refused by the wiki: `conflict`. */
async function reply(
  wiki: Wiki,
  send: Send,
  call: Call,
  entry: Entry,
  { body }: Comment,
  options: CallOptions,
  onSent: OnSent,
): Promise<PostResult> {
  const place = placeOf(entry, wiki);
  const section = place.anchor === undefined ? undefined : await findSection(wiki, call, place, entry.title, options);
  const values = {
    ...{ action: 'edit', title: place.title, appendtext: `\n\n${toWikitext(body)}${SIGNATURE}`, nocreate: 1 },
    ...(section && { section: section.index }),
    ...(section?.revid !== undefined && { baserevid: section.revid }),
  };
  const made = await send<{ edit?: WireEdit }>(call, values, options, onSent);
  if (isQueued(made)) return { kind: 'pending-approval' };
  const { newtimestamp: postedAt } = existing(made.edit);
  const thread = { id: nameOf(place), url: addressOf(wiki, place), title: entry.title };
  return { kind: 'published', thread: { ...thread, ...(postedAt !== undefined && { postedAt }) } };
}

/** No revision, no post: nobody must be led to what is not there. */
function existing(edit: WireEdit | undefined): WireEdit & { readonly newrevid: number } {
  const { newrevid } = edit ?? {};
  if (!edit || newrevid === undefined) throw new TypeError('The answer names nothing that was posted.');
  return { ...edit, newrevid };
}
