import type { EntryKind } from 'help-wizard';
import type { FastifyRequest } from 'fastify';
import type { Forum } from '../forum.js';
import type { Handlers } from '../openapi.js';
import { notFound, Problem } from '../problem.js';
import { mayActAs, type Account } from '../store/accounts.js';
import { commentsOn } from '../store/comments.js';
import { entriesOf, entryById, type EntryRow } from '../store/entries.js';
import { findEntries } from '../store/search.js';
import { readCommentPage, readPage, writePage } from './cursors.js';
import { entryAddress, listedEntry, wholeEntry } from './entry-view.js';

interface SearchQuery {
  readonly text?: string;
  readonly kind?: readonly EntryKind[];
  readonly platform?: string;
  readonly board?: string;
  readonly solved?: boolean;
  readonly page?: string;
  readonly limit?: number;
}

/** What can be found and read. */
export function entryHandlers(forum: Forum): Handlers {
  const { database } = forum;
  return {
    async searchEntries(request) {
      const { text = '', kind: kinds, platform, board, solved, page, limit = 20 } = request.query as SearchQuery;
      const { rows, next } = await findEntries(database, {
        ...{ text, limit },
        ...(kinds && { kinds }),
        ...(platform !== undefined && { platform }),
        ...(board !== undefined && { board }),
        ...(solved !== undefined && { solved }),
        ...(page !== undefined && { after: readPage(page) }),
      });
      const items = rows.map((row) => listedEntry(forum, request, row));
      return next ? { items, next: writePage(next) } : { items };
    },
    async readEntry(request) {
      return wholeEntry(forum, request, await visibleEntry(forum, request));
    },
    async listComments(request) {
      const entry = await visibleEntry(forum, request);
      const { page, limit = 50 } = request.query as SearchQuery;
      const rows = await commentsOn(database, entry.seq, { limit, ...(page !== undefined && readCommentPage(page)) });
      const shown = rows.slice(0, limit);
      const items = shown.map(({ seq, body, author: name, badge, created_at: at }) => ({
        id: `c${seq}`,
        url: commentAddress(forum, request, entry, seq),
        body,
        author: badge === null ? { name } : { name, badge },
        createdAt: at.toISOString(),
      }));
      const last = shown.at(-1);
      return rows.length > limit && last ? { items, next: writePage({ after: last.seq }) } : { items };
    },
    async listOwnThreads(request) {
      const rows = await entriesOf(database, (await member(forum, request)).id);
      return { items: rows.map((row) => ({ state: row.state, entry: listedEntry(forum, request, row) })) };
    },
  };
}

/** The entry of the address, as far as this visitor may see it: what waits is its author's and the moderators'. */
export async function visibleEntry(forum: Forum, request: FastifyRequest): Promise<EntryRow> {
  const { id } = request.params as { readonly id: string };
  const row = await entryById(forum.database, id);
  if (row?.state === 'published') return row;
  const account = await forum.sessions.account(request);
  const mayRead = account !== null && (row?.author_id === account.id || mayActAs(account, 'moderator'));
  if (!row || !mayRead) throw notFound('entry');
  return row;
}

/** Who is signed in; the document lets nobody else come here. */
export async function member({ sessions }: Forum, request: FastifyRequest): Promise<Account> {
  const account = await sessions.account(request);
  if (account === null) throw new Problem(401, 'auth-required', 'Please sign in first.');
  return account;
}

export function commentAddress(forum: Forum, request: FastifyRequest, entry: EntryRow, seq: number): string {
  return `${entryAddress(forum, request, entry)}#comment-${seq}`;
}
