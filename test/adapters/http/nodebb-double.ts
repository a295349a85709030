import type { Entry } from '../../../src/core/types.js';
import type { ForumSeed } from '../conformance/harness.js';
import { readMarkdown } from './read-markdown.js';
import type { ServerDouble, WireAnswer, WireRequest } from './server-double.js';

interface Topic {
  readonly tid: number;
  readonly title: string;
  readonly raw: string;
  readonly cid: number;
  readonly at: string;
  readonly answer?: string;
  readonly own?: boolean;
  readonly isQuestion?: boolean;
  upvoted?: boolean;
}

const PAGE = 4;
const TOKEN = 'csrf-1';

/** What a test may change about the double. */
export interface NodebbSetup {
  /** New topics wait for a moderator. */
  readonly moderated?: boolean;
  readonly config?: Readonly<Record<string, unknown>>;
}

/** NodeBB's wire format, after what a NodeBB 4.11 with its question-and-answer plugin answered. */
export function nodebbDouble(seed: ForumSeed, { moderated = false, config = {} }: NodebbSetup = {}) {
  const topics = seed.entries.map((entry, at): Topic => seeded(entry, 100 - at));
  const waiting: Topic[] = [];
  let signedIn = true;
  const server: ServerDouble = {
    answer: (request) => route(request),
    isFor: ({ method: verb, path }, method) => {
      switch (method) {
        case 'createThread':
          return verb === 'POST' && path === '/api/v3/topics';
        case 'comment':
          return verb === 'POST' && /^\/api\/v3\/topics\/\d+$/.test(path);
        case 'describe':
          return path === '/api/categories';
        case 'visitor':
          return path === '/api/self';
        case 'search':
          return ['/api/recent', '/api/solved', '/api/search'].includes(path);
        case 'read':
          return /^\/api\/topic\/\d+$/.test(path);
        case 'vote':
          return path.endsWith('/vote');
        case 'subscribe':
          return path.endsWith('/follow');
        case 'upload':
          return false;
        case 'findPosted':
          return path.startsWith('/api/user/');
      }
    },
    refusals: {
      'auth-required': wrapped(
        401,
        'not-authorised',
        'A valid login session was not found. Please log in and try again.',
      ),
      forbidden: FORBIDDEN,
      validation: badRequest('Please enter a longer title. Titles should contain at least 3 character(s).'),
      'rate-limited': badRequest('You can only post once every 10 second(s) - please wait before posting again'),
      conflict: badRequest('You are already posting'),
      'not-found': wrapped(404, 'not-found', 'Topic does not exist'),
    },
    staleToken: { status: 403, text: 'Forbidden', headers: { 'content-type': 'text/plain' } },
    boardId: (id) => String(seed.boards.findIndex((board) => board.id === id) + 5),
    threads: () =>
      [...topics, ...waiting].filter(({ own }) => own).map(({ title, raw }) => ({ title, text: readMarkdown(raw) })),
    signOut: () => (signedIn = false),
  };
  return server;

  function route({ method, path, query, headers, json }: WireRequest): WireAnswer {
    if (method !== 'GET') {
      if (headers.get('x-csrf-token') !== TOKEN) return server.staleToken;
      return signedIn ? written(path, json as Record<string, unknown>) : FORBIDDEN;
    }
    const tid = /^\/api\/topic\/(\d+)$/.exec(path)?.[1];
    if (tid !== undefined) return viewOf(Number(tid));
    switch (path) {
      case '/api/config':
        return { json: { ...CONFIG, ...config, csrf_token: TOKEN, loggedIn: signedIn } };
      case '/api/self':
        return signedIn ? { json: { uid: 2, displayname: 'Mira &amp; Co', userslug: 'mira' } } : GUEST;
      case '/api/categories':
        return { json: { title: '[[pages:categories]]', categories: categories(seed) } };
      case '/api/recent':
      case '/api/solved':
        return list(query, path === '/api/solved');
      case '/api/search':
        return found(query);
      case '/api/user/mira/topics':
        return { json: { topics: topics.filter(({ own }) => own).map(inList), nextStart: 20 } };
      default:
        return { status: 404, json: { path, title: '[[global:404.title]]' } };
    }
  }

  function written(path: string, json: Record<string, unknown>): WireAnswer {
    if (path.endsWith('/follow')) return ok({});
    const voted = /^\/api\/v3\/posts\/(\d+)\/vote$/.exec(path)?.[1];
    if (voted !== undefined) {
      const topic = topics.find(({ tid }) => tid + 500 === Number(voted));
      if (topic) topic.upvoted = true;
      return topic ? ok({}) : (server.refusals['not-found'] ?? {});
    }
    if (path !== '/api/v3/topics') return ok({ pid: 900, tid: 1, url: 'http://127.0.0.1:4567/post/900' });
    const { cid, title, content } = json as { cid: number; title: string; content: string };
    if (!seed.boards[cid - 5]) return badRequest('Category does not exist');
    const tid = 101 + topics.length + waiting.length;
    const topic = { tid, title, raw: content, cid, at: new Date().toISOString(), own: true };
    if (moderated) {
      waiting.push(topic);
      const response = { id: `topic-${tid}`, type: 'topic', queued: true, message: '[[success:post-queued]]' };
      return { status: 202, json: { status: { code: 'accepted', message: 'Accepted' }, response } };
    }
    topics.unshift(topic);
    return ok(inList(topic));
  }

  function list(query: URLSearchParams, onlySolved: boolean): WireAnswer {
    const cid = query.get('cid');
    const fitting = topics.filter(
      (topic) => (cid ?? String(topic.cid)) === String(topic.cid) && (!onlySolved || topic.answer !== undefined),
    );
    const { shown, pagination } = cut(fitting, query);
    return { json: { topics: shown.map(inList), pagination, loggedIn: signedIn } };
  }

  function found(query: URLSearchParams): WireAnswer {
    const words = (query.get('term') ?? '').toLowerCase().split(/\s+/);
    const fitting = topics.filter(({ title, raw }) =>
      words.some((word) => `${title} ${raw}`.toLowerCase().includes(word)),
    );
    const { shown, pagination } = cut(fitting, query);
    const posts = shown.map((topic) => ({ ...postOf(topic), topic: inList(topic), isMainPost: true }));
    // As it comes: every hit twice.
    return { json: { posts: [...posts, ...posts], matchCount: posts.length * 2, pagination } };
  }

  function viewOf(tid: number): WireAnswer {
    const topic = topics.find((known) => known.tid === tid);
    if (!topic) return { status: 404, json: { path: `&#x2F;topic&#x2F;${tid}`, title: '[[global:404.title]]' } };
    const { answer } = topic;
    const reply = { pid: tid + 600, content: paragraph(answer ?? ''), isAnswer: true, user: { displayname: 'sam' } };
    return { json: { ...inList(topic), posts: [postOf(topic), ...(answer === undefined ? [] : [reply])] } };
  }
}

const CONFIG = {
  ...{ relative_path: '/community', minimumTitleLength: 3, maximumTitleLength: 255, minimumPostLength: 8 },
  ...{ maximumPostLength: 32_767, maximumTagsPerTopic: 5, minimumTagLength: 3, maximumTagLength: 15, postQueue: 0 },
};
const GUEST: WireAnswer = { status: 401, json: 'not-authorized' };
const FORBIDDEN = wrapped(403, 'forbidden', 'You do not have enough privileges for this action.');

function wrapped(status: number, code: string, message: string): WireAnswer {
  return { status, json: { status: { code, message }, response: {} } };
}

function badRequest(message: string): WireAnswer {
  return wrapped(400, 'bad-request', message);
}

function ok(response: object): WireAnswer {
  return { json: { status: { code: 'ok', message: 'OK' }, response } };
}

function seeded({ title, text, solved, answer, updatedAt = '' }: Entry, tid: number): Topic {
  return { tid, title, raw: text, cid: 5, at: updatedAt, ...(solved && { answer: answer ?? 'Done.' }) };
}

function inList({ tid, cid, title, at, answer }: Topic) {
  return {
    ...{ tid, cid, title: escaped(title), titleRaw: title, slug: `${tid}/a-topic`, mainPid: tid + 500 },
    ...{ timestampISO: at, lastposttimeISO: at, viewcount: 3, votes: 0, deleted: 0 },
    tags: [{ value: 'battery', valueEscaped: 'battery' }],
    // A number in one place, text in another.
    isSolved: answer === undefined ? 0 : '1',
  };
}

function postOf({ tid, raw, upvoted = false }: Topic) {
  const content = paragraph(raw);
  return { pid: tid + 500, tid, content, votes: upvoted ? 1 : 0, upvoted, user: { displayname: 'ada' } };
}

function categories({ boards }: ForumSeed) {
  const own = boards.map(({ id, title }, at) => ({ cid: at + 5, name: escaped(title), slug: `${at + 5}/${id}` }));
  return own.map((category) => ({ ...category, disabled: 0, link: '', isSection: 0, children: [] }));
}

function cut(topics: readonly Topic[], query: URLSearchParams) {
  const currentPage = Number(query.get('page') ?? 1);
  const shown = topics.slice((currentPage - 1) * PAGE, currentPage * PAGE);
  return { shown, pagination: { currentPage, pageCount: Math.max(1, Math.ceil(topics.length / PAGE)) } };
}

function paragraph(text: string): string {
  return `<p dir="auto">${escaped(text)}</p>\n`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
