import type { FastifyRequest } from 'fastify';
import type { Forum } from '../forum.js';
import { plainText } from '../markdown.js';
import type { Handlers } from '../openapi.js';
import { invalid, notFound, Problem } from '../problem.js';
import { isNew, lockAuthor, mayActAs, type Account } from '../store/accounts.js';
import { allBoards, allPlatforms } from '../store/boards.js';
import { addComment } from '../store/comments.js';
import type { Queries } from '../store/database.js';
import { addEntry, entryBySeq, sameFrom, type EntryRow, type PostState } from '../store/entries.js';
import { threadOfKey } from '../store/posting-keys.js';
import { checkedComment, checkedDraft } from './draft-rules.js';
import { commentAddress, member, visibleEntry } from './entry-routes.js';
import { entryAddress } from './entry-view.js';
import { postOnce, type Posted } from './post-once.js';

/** The body of `POST /threads`. */
interface NewThread {
  readonly title: string;
  readonly body: string;
  readonly boardId: string;
  readonly tags: readonly string[];
  readonly intent: 'help' | 'idea';
  readonly platform?: string;
  readonly consulted?: readonly object[];
}

const WAITS = 'Thank you. A moderator reads first posts before they are published.';
const REFUSED = 'A moderator has decided not to publish this post.';

/** What visitors add in words. */
export function postingHandlers(forum: Forum): Handlers {
  return {
    async createThread(request, reply) {
      const account = await member(forum, request);
      const draft = request.body as NewThread;
      const { title, body, boardId, tags, intent, platform = null, consulted = [] } = draft;
      return postOnce(forum, request, reply, {
        account,
        content: ['thread', title, body, boardId, tags, intent, platform, consulted],
        post: async (transaction) => postThread(forum, request, transaction, { account, draft }),
      });
    },
    async createComment(request, reply) {
      const account = await member(forum, request);
      const { body } = request.body as { readonly body: string };
      const entry = await visibleEntry(forum, request);
      return postOnce(forum, request, reply, {
        account,
        content: ['comment', entry.id, body],
        post: async (transaction) => postComment(forum, request, transaction, { account, body, entry }),
      });
    },
    async findThreadByKey(request) {
      const { key } = request.params as { readonly key: string };
      const seq = await threadOfKey(forum.database, (await member(forum, request)).id, key);
      const row = seq === undefined ? undefined : await entryBySeq(forum.database, seq);
      if (!row) throw notFound('post');
      if (row.state === 'published') return threadAnswer(forum, request, row);
      return { pending: { message: row.state === 'pending' ? WAITS : REFUSED } };
    },
  };
}

async function postThread(
  forum: Forum,
  request: FastifyRequest,
  transaction: Queries,
  { account, draft }: { readonly account: Account; readonly draft: NewThread },
): Promise<Posted> {
  const { settings } = forum;
  const { title, body, tags } = checkedDraft(settings, draft);
  await checkBoard(transaction, account, draft.boardId);
  await lockAuthor(transaction, account);
  const same = await sameFrom(transaction, account.id, { title, body }, settings.duplicateMinutes);
  if (same) {
    const existingUrl = entryAddress(forum, request, same);
    throw new Problem(409, 'duplicate', 'You have just posted the same.', { existingUrl });
  }
  const isKnown = (await allPlatforms(transaction)).some(({ id }) => id === draft.platform);
  const state = await stateOfPost(forum, transaction, account);
  const seq = await addEntry(transaction, {
    ...{ boardId: draft.boardId, state, authorId: account.id, body, path: null, consulted: draft.consulted ?? [] },
    kind: draft.intent === 'idea' ? 'idea' : 'thread',
    says: {
      ...{ title, text: plainText(body), tags },
      ...(draft.intent === 'idea' ? { status: 'live' } : { solved: false }),
      ...(isKnown && draft.platform !== undefined && { platforms: [draft.platform] }),
    },
  });
  // Who asks wants to know what is answered.
  await transaction.query('insert into subscriptions (entry_seq, account_id) values ($1, $2)', [seq, account.id]);
  if (state === 'pending') return { status: 202, answer: { pending: { message: WAITS } }, entrySeq: seq };
  const row = await entryBySeq(transaction, seq);
  if (!row) throw new Error('The thread was not stored.');
  return { status: 201, answer: threadAnswer(forum, request, row), entrySeq: seq };
}

async function checkBoard(transaction: Queries, account: Account, boardId: string): Promise<void> {
  const board = (await allBoards(transaction)).find(({ id }) => id === boardId);
  if (!board) throw invalid({ field: 'boardId', message: 'There is no such board.' });
  if (!mayActAs(account, board.postingRole)) {
    throw new Problem(403, 'forbidden', `You may not start threads on the board “${board.title}”.`);
  }
}

async function postComment(
  forum: Forum,
  request: FastifyRequest,
  transaction: Queries,
  { account, body: text, entry }: { readonly account: Account; readonly body: string; readonly entry: EntryRow },
): Promise<Posted> {
  const body = checkedComment(forum.settings, text);
  if (entry.archived) throw new Problem(403, 'forbidden', 'This is archived: it can be read, but not answered.');
  if (entry.kind === 'faq' || entry.kind === 'news') throw new Problem(403, 'forbidden', 'This takes no comments.');
  const state = await stateOfPost(forum, transaction, account);
  const seq = await addComment(transaction, { entrySeq: entry.seq, authorId: account.id, state, body });
  if (state === 'pending') return { status: 202, answer: { pending: { message: WAITS } }, entrySeq: null };
  const url = commentAddress(forum, request, entry, seq);
  return { status: 201, answer: { comment: { id: `c${seq}`, url } }, entrySeq: null };
}

async function stateOfPost({ settings }: Forum, transaction: Queries, account: Account): Promise<PostState> {
  const waits = settings.moderateFirstPost && account.role === 'member' && (await isNew(transaction, account));
  return waits ? 'pending' : 'published';
}

function threadAnswer(forum: Forum, request: FastifyRequest, row: EntryRow): object {
  const { id, title, board_id: boardId, created_at: at } = row;
  const url = entryAddress(forum, request, row);
  return { thread: { id, url, title, ...(boardId !== null && { boardId }), postedAt: at.toISOString() } };
}
