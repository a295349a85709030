import type { AdapterErrorCode } from '../../../src/core/errors.js';
import type { Entry } from '../../../src/core/types.js';
import type { ForumSeed } from '../conformance/harness.js';
import { readMarkdown } from './read-markdown.js';
import type { ServerDouble, WireAnswer, WireRequest } from './server-double.js';

/** What a test may change about the double. */
export interface RestSetup {
  /** New threads and comments wait for a moderator. */
  readonly moderated?: boolean;
  /** Over what `GET /forum` says. */
  readonly forum?: Readonly<Record<string, unknown>>;
}

interface NewThread {
  readonly title: string;
  readonly body: string;
  readonly boardId: string;
}

const PAGE = 4;
const TOKEN = 'csrf-1';

/** A server that keeps to demo/server/openapi.yaml, in memory. */
export function restDouble(seed: ForumSeed, { moderated = false, forum = {} }: RestSetup = {}) {
  const entries = seed.entries.map((entry) => ({ ...entry, boardId: 'android', votes: 0 }));
  const posted: NewThread[] = [];
  /** The answers so far, by idempotency key, and what they were given to. */
  const answered = new Map<string, { readonly body: string; readonly answer: WireAnswer }>();
  const done = new Set<string>();
  let signedIn = true;
  const server: ServerDouble = {
    answer: (request) => route(request),
    isFor: ({ method: verb, path }, method) => {
      switch (method) {
        case 'createThread':
          return verb === 'POST' && path === '/threads';
        case 'comment':
          return verb === 'POST' && path.endsWith('/comments');
        case 'describe':
          return path === '/forum';
        case 'visitor':
          return path === '/session';
        case 'search':
          return path === '/entries';
        case 'read':
          return verb === 'GET' && /^\/entries\/[^/]+$/.test(path);
        case 'vote':
          return path.endsWith('/vote');
        case 'subscribe':
          return path.endsWith('/subscription');
        case 'upload':
          return path === '/uploads';
        case 'findPosted':
          return path.startsWith('/threads/by-key/');
      }
    },
    refusals: {
      'auth-required': SIGNED_OUT,
      forbidden: problem(403, 'forbidden', 'You may not post here.'),
      validation: problem(422, 'validation', 'The thread was not posted.', {
        fields: [{ field: 'title', message: 'Too short.' }],
      }),
      'rate-limited': { ...problem(429, 'rate-limited', 'Slow down.'), headers: { 'retry-after': '12' } },
      duplicate: problem(409, 'duplicate', 'You have just posted the same.', {
        existingUrl: 'https://forum.example/threads/1',
      }),
      conflict: problem(409, 'conflict', 'This key was used for something else.'),
      'not-found': NOT_FOUND,
      unavailable: problem(503, 'unavailable', 'The forum is being repaired.'),
    },
    staleToken: problem(403, 'session-expired', 'The token is not of this session.'),
    boardId: (id) => id,
    threads: () => posted.map(({ title, body }) => ({ title, text: readMarkdown(body) })),
    signOut: () => (signedIn = false),
  };
  return server;

  function route(request: WireRequest): WireAnswer {
    const { method, path, query, headers } = request;
    if (method !== 'GET') {
      if (headers.get('x-csrf-token') !== TOKEN) return server.staleToken;
      return signedIn ? changed(request) : SIGNED_OUT;
    }
    if (path === '/forum') return { json: { ...forumOf(seed), ...forum } };
    if (path === '/session') return { json: { ...SESSION, visitor: signedIn ? SESSION.visitor : null } };
    if (path === '/entries') return found(query);
    const [, folder, id = '', key = ''] = path.split('/');
    if (folder === 'threads' && id === 'by-key') {
      const landed = answered.get(decodeURIComponent(key));
      return signedIn ? (landed ? { json: landed.answer.json } : NOT_FOUND) : SIGNED_OUT;
    }
    const entry = entries.find((known) => known.id === decodeURIComponent(id));
    return folder === 'entries' && entry ? { json: entry } : NOT_FOUND;
  }

  function changed(request: WireRequest): WireAnswer {
    const { path, form } = request;
    if (path === '/uploads') return uploaded(form);
    if (path === '/threads') return onceFor(request, () => created(request.json as NewThread));
    const [, , id = '', what] = path.split('/');
    if (!entries.some((entry) => entry.id === decodeURIComponent(id))) return NOT_FOUND;
    if (what === 'comments') return onceFor(request, commented);
    done.add(path);
    return { json: { count: [...done].filter((other) => other === path).length } };
  }

  function onceFor({ headers, json }: WireRequest, act: () => WireAnswer): WireAnswer {
    const key = headers.get('idempotency-key');
    if (!key) return problem(422, 'validation', 'There is no key.');
    const known = answered.get(key);
    const body = JSON.stringify(json);
    if (known && known.body !== body) return server.refusals.conflict ?? {};
    if (known) return { ...known.answer, headers: { 'idempotency-replayed': 'true' } };
    const answer = act();
    answered.set(key, { body, answer });
    return answer;
  }

  function created(thread: NewThread): WireAnswer {
    posted.push(thread);
    if (moderated) return WAITS;
    const id = `thread-${posted.length}`;
    const url = `https://forum.example/threads/${id}`;
    entries.unshift({
      id,
      kind: 'thread',
      title: thread.title,
      url,
      text: thread.body,
      boardId: thread.boardId,
      votes: 0,
    });
    return { status: 201, json: { thread: { id, url, title: thread.title, boardId: thread.boardId } } };
  }

  function commented(): WireAnswer {
    if (moderated) return WAITS;
    return { status: 201, json: { comment: { id: 'comment-1', url: 'https://forum.example/comments/1' } } };
  }

  function found(query: URLSearchParams): WireAnswer {
    const fitting = entries.filter((entry) => fits(entry, query));
    // After the last one that was shown, however many were posted since.
    const start = fitting.findIndex(({ id }) => id === query.get('page')) + 1;
    const end = start + Math.min(Number(query.get('limit') ?? PAGE), PAGE);
    const items = fitting.slice(start, end);
    return { json: { items, ...(end < fitting.length && { next: items.at(-1)?.id }) } };
  }
}

function fits(entry: Entry & { readonly boardId: string }, query: URLSearchParams): boolean {
  const words = (query.get('text') ?? '').toLowerCase().split(/\s+/);
  const kinds = query.getAll('kind');
  const solved = query.get('solved');
  return (
    words.every((word) => `${entry.title} ${entry.text}`.toLowerCase().includes(word)) &&
    (kinds.length === 0 || kinds.includes(entry.kind)) &&
    (query.get('board') ?? entry.boardId) === entry.boardId &&
    (solved === null || (solved === 'true') === (entry.solved ?? false))
  );
}

const SESSION = {
  visitor: { id: '7', name: 'Mira & Co', roles: ['member'] },
  csrfToken: TOKEN,
  signInUrl: '/sign-in?returnTo={returnTo}',
};

const WAITS: WireAnswer = { status: 202, json: { pending: { message: 'A moderator looks at it first.' } } };
const NOT_FOUND = problem(404, 'not-found', 'There is nothing here.');
const SIGNED_OUT = problem(401, 'auth-required', 'Sign in first.');

/** RFC 9457. */
export function problem(status: number, code: AdapterErrorCode, detail: string, more: object = {}): WireAnswer {
  const headers = { 'content-type': 'application/problem+json' };
  return { status, headers, json: { type: 'about:blank', title: 'Problem', status, detail, code, ...more } };
}

function forumOf({ boards }: ForumSeed) {
  return {
    name: 'Forum',
    boards: boards.map(({ id, title }) => ({ id, title, url: `https://forum.example/boards/${id}` })),
    platforms: boards.map(({ id, title }) => ({ id, label: title, board: id })),
    limits: { title: { min: 10, max: 120 }, body: { min: 20, max: 20_000 }, tags: { max: 3 } },
    bodyFormat: 'markdown',
    uploads: { maxBytes: 1_000_000, types: ['image/png'] },
    features: ['search', 'vote', 'subscribe', 'comment', 'upload'],
  };
}

function uploaded(form: FormData | undefined): WireAnswer {
  const file = form?.get('file');
  if (!(file instanceof File)) return problem(422, 'validation', 'There is no file.');
  const json = { url: 'https://forum.example/api/v1/uploads/1', type: file.type, bytes: file.size };
  return { status: 201, json };
}
