import type { ForumSeed } from '../conformance/harness.js';
import type { Entry } from '../../../src/core/types.js';
import { readLiql, type LiqlQuery, type Row } from './liql.js';
import type { ServerDouble, WireAnswer, WireRequest } from './server-double.js';

/** What a test may change about the double. */
export interface KhorosSetup {
  /** What new messages are: `approved`, or they wait for a moderator. */
  readonly moderation?: string;
  /** Answers of queries name the host, as some communities' do. */
  readonly host?: string;
  /** Messages on top of the seed's. */
  readonly messages?: readonly Partial<Message>[];
  /** Looks at the index before a new message is in it. */
  readonly indexedAfter?: number;
}

export interface Message {
  readonly id: number;
  readonly subject: string;
  readonly body: string;
  readonly board: string;
  readonly style: string;
  readonly depth: number;
  readonly at: string;
  readonly author: string;
  readonly topic: number;
  readonly isSolution: boolean;
  readonly solved: boolean;
  readonly status?: { readonly key: string; readonly name: string };
  readonly moderation: string;
  readonly isNew: boolean;
  kudos: number;
  kudo: boolean;
}

interface Posted {
  readonly subject?: string;
  readonly body?: string;
  readonly board?: { readonly id: string };
  readonly parent?: { readonly id: string };
}

const SEARCH = '/api/2.0/search';
const MESSAGES = '/api/2.0/messages';
const SELF = '7';

/** Khoros's wire format, after its documentation and the queries its own apps make. Its index knows LiQL as `liql.ts` does. */
export function khorosDouble(seed: ForumSeed, setup: KhorosSetup = {}) {
  const { moderation = 'approved', messages: more = [], indexedAfter = 0 } = setup;
  const messages: Message[] = [
    ...seed.entries.flatMap((entry, at) => seeded(entry, 100 - at, seed.boards[0]?.id ?? '')),
    ...more.map((changes, at) => message({ id: 200 + at, ...changes })),
  ];
  let signedIn = true;
  let looks = 0;
  const server: ServerDouble = {
    composesBlank: true,
    answer: (request) => route(request),
    isFor: ({ method: verb, path, query, json }, method) => {
      const asked = path === SEARCH ? (query.get('q') ?? '') : '';
      const isReply = JSON.stringify(json ?? {}).includes('"parent"');
      switch (method) {
        case 'createThread':
          return verb === 'POST' && path === MESSAGES && !isReply;
        case 'comment':
          return verb === 'POST' && path === MESSAGES && isReply;
        case 'describe':
          return asked.includes('FROM boards');
        case 'visitor':
          return asked.includes('FROM users');
        case 'search':
          return asked.includes('FROM messages') && asked.includes('OFFSET');
        case 'read':
          return /FROM messages WHERE (?:topic\.)?id=/.test(asked);
        case 'vote':
          return path.endsWith('/kudos');
        case 'subscribe':
          return path === '/api/2.0/subscriptions';
        case 'findPosted':
          return asked.includes('author.id=');
        default:
          return false;
      }
    },
    refusals: {
      forbidden: failed(403, 'You do not have sufficient privileges for this resource or its parent.'),
      validation: failed(400, 'The message subject may not be empty.'),
      'rate-limited': failed(429, 'Too many requests', { 'retry-after': '0' }),
      'not-found': failed(404, 'The resource does not exist.'),
    },
    staleToken: failed(401, 'The session key is not valid.'),
    boardId: (id) => id,
    threads: () =>
      messages
        .filter(({ isNew, depth }) => isNew && depth === 0)
        .map(({ subject, body }) => ({ title: subject, text: textOf(body) })),
    signOut: () => (signedIn = false),
  };
  return server;

  function route({ method, path, query, json }: WireRequest): WireAnswer {
    if (method === 'GET' && path === SEARCH) {
      const asked = readLiql(query.get('q') ?? '');
      return asked ? found(asked) : failed(400, 'Invalid query syntax');
    }
    const { data } = (json ?? {}) as { data?: Record<string, unknown> };
    if (method !== 'POST' || !data) return failed(404, 'The resource does not exist.');
    if (!signedIn) return failed(403, 'You do not have sufficient privileges for this resource or its parent.');
    if (path === MESSAGES) return created(data);
    if (path === '/api/2.0/subscriptions') return succeeded({ type: 'subscription', id: '1' });
    const kudoed = messages.find(({ id }) => path === `${MESSAGES}/${id}/kudos`);
    if (!kudoed) return failed(404, 'The resource does not exist.');
    kudoed.kudos += kudoed.kudo ? 0 : 1;
    kudoed.kudo = true;
    return succeeded({ type: 'kudo', id: '1' });
  }

  function created(data: Record<string, unknown>): WireAnswer {
    const { subject = 'Re: …', body = '', board, parent } = data as Posted;
    if (!parent && !seed.boards.some(({ id }) => id === board?.id)) return failed(400, 'The board does not exist.');
    looks = 0;
    const made = message({
      ...{
        id: 300 + messages.length,
        subject,
        body,
        board: board?.id ?? '',
        author: SELF,
        at: new Date().toISOString(),
      },
      ...{ isNew: true, moderation, depth: parent ? 1 : 0 },
    });
    messages.unshift(made);
    const { id } = made;
    const status = moderation === 'approved' ? {} : { moderation_status: moderation };
    return succeeded({ type: 'message', id: String(id), view_href: hrefOf(made), ...status });
  }

  function found({ from, where, limit, offset, order }: LiqlQuery): WireAnswer {
    const cut = (rows: readonly object[]) => listed(rows.slice(offset, offset + limit));
    if (from === 'boards') {
      const boards = seed.boards.map(({ id, title }) => ({ id, title: escaped(title), view_href: `/t5/x/bd-p/${id}` }));
      return cut(boards.filter(() => where({ conversation_style: 'forum' })));
    }
    if (from === 'users') {
      const self = { id: SELF, login: 'mira' };
      return cut(where({ id: 'self' }) ? [signedIn ? self : { id: '-1', login: 'Anonymous' }] : []);
    }
    looks += 1;
    const rows = messages.filter((row) => where(rowOf(row)) && (!row.isNew || looks > indexedAfter));
    const newest = [...rows].sort((a, b) => b.at.localeCompare(a.at));
    return cut((order === 'post_time' ? newest : rows).map(inAnswer));
  }

  function inAnswer(row: Message) {
    return {
      ...{ type: 'message', id: String(row.id), subject: escaped(row.subject), body: row.body, post_time: row.at },
      ...{ view_href: hrefOf(row), board: { id: row.board }, author: { login: row.author === SELF ? 'mira' : 'ada' } },
      conversation: { type: 'conversation', style: row.style, solved: row.solved, last_post_time: row.at },
      ...{ kudos: { sum: { weight: row.kudos } }, metrics: { views: 3 }, moderation_status: row.moderation },
      user_context: { kudo: row.kudo, can_kudo: true },
      ...(row.status && { status: { type: 'message_status', ...row.status } }),
    };
  }

  function hrefOf({ id }: Message): string {
    return `${setup.host ?? ''}/t5/Android/A-thread/td-p/${id}`;
  }
}

function rowOf(row: Message): Row {
  return {
    ...{ id: String(row.id), depth: row.depth, subject: row.subject, body: textOf(row.body), 'author.id': row.author },
    ...{ 'board.id': row.board, 'conversation.style': row.style, 'conversation.solved': row.solved },
    ...{ 'topic.id': row.topic, is_solution: row.isSolution },
  };
}

function message(changes: Partial<Message>): Message {
  return {
    ...{ id: 1, subject: '', body: '', board: '', style: 'forum', depth: 0, at: '', author: '2', topic: 0 },
    ...{ isSolution: false, solved: false, moderation: 'approved', isNew: false, kudos: 0, kudo: false },
    ...changes,
  };
}

function seeded({ title, text, solved = false, answer, updatedAt: at = '' }: Entry, id: number, board: string) {
  const question = message({ id, subject: title, body: `<p>${escaped(text)}</p>`, board, at, solved });
  if (answer === undefined) return [question];
  const reply = { id: id + 1000, topic: id, depth: 1, isSolution: true, board, at };
  return [question, message({ ...reply, body: `<p>${escaped(answer)}</p>`, author: '3' })];
}

function succeeded(data: object): WireAnswer {
  return { json: { status: 'success', message: '', http_code: 200, data, metadata: {} } };
}

function listed(items: readonly object[]): WireAnswer {
  return succeeded({ type: 'messages', list_item_type: 'message', size: items.length, items });
}

function failed(status: number, message: string, headers: Readonly<Record<string, string>> = {}): WireAnswer {
  const data = { type: 'error_data', code: status, developer_message: message, more_info: '' };
  return { status, headers, json: { status: 'error', message, http_code: status, data, metadata: {} } };
}

function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
