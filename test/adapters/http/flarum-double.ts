import type { Entry } from '../../../src/core/types.js';
import type { ForumSeed } from '../conformance/harness.js';
import { readMarkdown } from './read-markdown.js';
import type { ServerDouble, WireAnswer, WireRequest } from './server-double.js';

interface Discussion {
  readonly id: number;
  readonly title: string;
  readonly raw: string;
  readonly tags: readonly string[];
  readonly at: string;
  readonly answer?: string;
  readonly own?: boolean;
  readonly isApproved: boolean;
  liked?: boolean;
}

/** A tag as it lies in Flarum's database. */
export interface DoubleTag {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly position: number | null;
  readonly parent?: string;
  /** Whether the visitor may post there. Default: every member may. */
  readonly closed?: boolean;
}

const USER = { type: 'users', id: '7', attributes: { username: 'mira_k', displayName: 'Mira & Co' } };
const TOKEN = 'csrf-1';
const METHOD = 'x-http-method-override';

/** What a test may change about the double. */
export interface FlarumSetup {
  /** New discussions and replies wait for a moderator. */
  readonly moderated?: boolean;
  readonly tags?: readonly DoubleTag[];
  /** Answers as to another origin: it does not see the token. */
  readonly hidesToken?: boolean;
}

/** Flarum's wire format, after the source of version 2 with the extensions that come with it, and of best-answer 1. */
export function flarumDouble(seed: ForumSeed, { moderated = false, tags, hidesToken = false }: FlarumSetup = {}) {
  const known: readonly DoubleTag[] =
    tags ?? seed.boards.map(({ id, title }, at) => ({ id: `${at + 1}`, name: title, slug: id, position: at }));
  const discussions = seed.entries.map((entry, at): Discussion => seeded(entry, 100 - at, known[0]?.id ?? ''));
  let signedIn = true;
  const server: ServerDouble = {
    answer: (request) => {
      const { headers = {}, ...answer } = route(request);
      return { ...answer, headers: hidesToken ? headers : { ...headers, 'x-csrf-token': TOKEN } };
    },
    isFor: (request, method) => {
      const { path, query } = request;
      const verb = verbOf(request);
      switch (method) {
        case 'createThread':
          return verb === 'POST' && path === '/api/discussions';
        case 'comment':
          return verb === 'POST' && path === '/api/posts';
        case 'describe':
          return path === '/api/tags';
        case 'visitor':
          return path === '/api';
        case 'search':
          return verb === 'GET' && path === '/api/discussions' && !query.has('filter[author]');
        case 'findPosted':
          return verb === 'GET' && path === '/api/discussions' && query.has('filter[author]');
        case 'read':
          return verb === 'GET' && /^\/api\/discussions\/\d+$/.test(path);
        case 'vote':
          return verb === 'PATCH' && path.startsWith('/api/posts/');
        case 'subscribe':
          return verb === 'PATCH' && path.startsWith('/api/discussions/');
        default:
          return false;
      }
    },
    refusals: {
      'auth-required': refusal(401, 'not_authenticated'),
      forbidden: refusal(403, 'permission_denied'),
      validation: invalid('title', 'The title must be at least 3 characters.'),
      'rate-limited': refusal(429, 'too_many_requests'),
      'not-found': refusal(404, 'not_found'),
    },
    staleToken: refusal(400, 'csrf_token_mismatch'),
    boardId: (id) => id,
    threads: () => discussions.filter(({ own }) => own).map(({ title, raw }) => ({ title, text: readLitedown(raw) })),
    signOut: () => (signedIn = false),
  };
  return server;

  function route(request: WireRequest): WireAnswer {
    const { path, query } = request;
    const verb = verbOf(request);
    const [, kind, id = ''] = /^\/api\/(discussions|posts)\/(\d+)$/.exec(path) ?? [];
    if (verb !== 'GET') {
      const isKey = request.headers.get('authorization') === 'Token secret';
      if (!isKey && request.headers.get('x-csrf-token') !== TOKEN) return server.staleToken;
      if (!signedIn) return refusal(401, 'not_authenticated');
      const { data } = request.json as { data: Sent };
      if (verb === 'PATCH') return kind === 'posts' ? liked(Number(id)) : shown(Number(id));
      return path === '/api/posts' ? replied(data) : created(data);
    }
    if (kind === 'discussions') return shown(Number(id));
    if (kind === 'posts') return postAnswer(Number(id));
    switch (path) {
      case '/api':
        return { json: { data: forum(signedIn), included: signedIn ? [USER] : [] } };
      case '/api/tags':
        return { json: { data: known.map((tag) => tagResource(tag, signedIn)) } };
      case '/api/discussions':
        return list(query);
      default:
        return refusal(404, 'not_found');
    }
  }

  function created({ attributes, relationships }: Sent): WireAnswer {
    const { title = '', content = '' } = attributes;
    if (title.length > 80) return invalid('title', 'The title must not be greater than 80 characters.');
    const given = [relationships?.tags?.data ?? []].flat().map((tag) => tag.id);
    const primary = known.filter(({ id, position, parent }) => given.includes(id) && position !== null && !parent);
    if (primary.length !== 1) return invalid('tags', 'The tag count primary must be 1.', 'relationships');
    const id = 101 + discussions.length;
    const at = new Date().toISOString();
    discussions.unshift({ id, title, raw: content, tags: given, at, own: true, isApproved: !moderated });
    return { ...shown(id), status: 201 };
  }

  function replied({ attributes, relationships }: Sent): WireAnswer {
    const [discussion] = [relationships?.discussion?.data ?? []].flat();
    if (!discussions.some(({ id }) => String(id) === discussion?.id)) return refusal(404, 'not_found');
    const data = { type: 'posts', id: '900', attributes: { number: 3, content: attributes.content } };
    return {
      status: 201,
      json: { data: { ...data, attributes: { ...data.attributes, isApproved: !moderated } } },
    };
  }

  /** A second one takes the first one back. */
  function liked(post: number): WireAnswer {
    const discussion = discussions.find(({ id }) => id + 500 === post);
    if (!discussion) return refusal(404, 'not_found');
    discussion.liked = !discussion.liked;
    return postAnswer(post);
  }

  function list(query: URLSearchParams): WireAnswer {
    const text = query.get('filter[q]')?.toLowerCase().split(/\s+/) ?? [];
    const tag = query.get('filter[tag]');
    const solved = query.has('filter[solved-discussions]');
    const fitting = discussions.filter(
      (candidate) =>
        (candidate.isApproved || query.has('filter[author]')) &&
        (text.length === 0 ||
          text.some((word) => `${candidate.title} ${candidate.raw}`.toLowerCase().includes(word))) &&
        (tag === null || known.some(({ id, slug }) => slug === tag && candidate.tags.includes(id))) &&
        (!query.has('filter[author]') || candidate.own) &&
        (!solved || candidate.answer !== undefined),
    );
    const [offset, limit] = ['offset', 'limit'].map((name) => Number(query.get(`page[${name}]`) ?? 0));
    // Fewer than were asked for, so that a few discussions make pages.
    const page = Math.min(limit || 20, 4);
    const start = Math.floor(((offset ?? 0) * page) / (limit || 20));
    const included = (query.get('include') ?? '').split(',');
    const on = fitting.slice(start, start + page);
    return {
      json: {
        links: { first: '…', ...(start + page < fitting.length && { next: `…?page[offset]=${start + page}` }) },
        data: on.map(discussionResource),
        included: [
          ...(included.includes('firstPost') ? on.map((discussion) => firstPost(discussion)) : []),
          ...(included.includes('tags') ? known.map((each) => tagResource(each, signedIn)) : []),
        ],
      },
    };
  }

  function shown(id: number): WireAnswer {
    const discussion = discussions.find((candidate) => candidate.id === id);
    if (!discussion) return refusal(404, 'not_found');
    const included = [firstPost(discussion), ...known.map((tag) => tagResource(tag, signedIn)), ADA];
    return { json: { data: discussionResource(discussion), included } };
  }

  function postAnswer(post: number): WireAnswer {
    const discussion = discussions.find(({ id }) => id + 500 === post || id + 600 === post);
    if (!discussion) return refusal(404, 'not_found');
    if (post >= 650) return { json: { data: bestPost(discussion), included: [SAM] } };
    return { json: { data: firstPost(discussion), included: discussion.liked ? [USER] : [] } };
  }
}

interface Sent {
  readonly attributes: { readonly title?: string; readonly content?: string };
  readonly relationships?: Readonly<
    Partial<Record<'tags' | 'discussion', { data: { id: string } | { id: string }[] }>>
  >;
}

const ADA = { type: 'users', id: '2', attributes: { displayName: 'ada' } };
const SAM = { type: 'users', id: '3', attributes: { displayName: 'sam' } };

function verbOf({ method, headers }: WireRequest): string {
  return (method === 'POST' && headers.get(METHOD)) || method;
}

function refusal(status: number, code: string): WireAnswer {
  return { status, json: { errors: [{ status: String(status), code }] } };
}

function invalid(field: string, detail: string, part = 'attributes'): WireAnswer {
  const source = { pointer: `/data/${part}/${field}` };
  return { status: 422, json: { errors: [{ status: '422', code: 'validation_error', detail, source }] } };
}

function forum(signedIn: boolean) {
  const limits = { minPrimaryTags: '1', maxPrimaryTags: '1', minSecondaryTags: '0', maxSecondaryTags: '3' };
  const actor = { data: signedIn ? { type: 'users', id: USER.id } : null };
  return { type: 'forums', id: '1', attributes: { title: 'Community', ...limits }, relationships: { actor } };
}

function tagResource({ id, name, slug, position, parent, closed = false }: DoubleTag, signedIn: boolean) {
  return {
    ...{ type: 'tags', id },
    attributes: { name, slug, position, isChild: parent !== undefined, canStartDiscussion: signedIn && !closed },
    relationships: parent === undefined ? {} : { parent: { data: { type: 'tags', id: parent } } },
  };
}

function seeded({ title, text, solved, answer, updatedAt = '' }: Entry, id: number, tag: string): Discussion {
  const common = { id, title, raw: text, tags: [tag], at: updatedAt, isApproved: true };
  return solved ? { ...common, answer: answer ?? 'Done.' } : common;
}

function discussionResource({ id, title, tags, at, answer, isApproved }: Discussion) {
  return {
    ...{ type: 'discussions', id: String(id) },
    attributes: {
      ...{ title, slug: `${id}-a-discussion`, createdAt: at, lastPostedAt: at, commentCount: 2, isApproved },
      hasBestAnswer: answer === undefined ? false : id + 600,
    },
    relationships: {
      tags: { data: tags.map((tag) => ({ type: 'tags', id: tag })) },
      firstPost: { data: { type: 'posts', id: String(id + 500) } },
    },
  };
}

function firstPost({ id, raw, liked = false }: Discussion) {
  return {
    ...{ type: 'posts', id: String(id + 500) },
    attributes: { number: 1, contentType: 'comment', contentHtml: paragraph(raw), likesCount: liked ? 1 : 0 },
    relationships: {
      user: { data: { type: 'users', id: ADA.id } },
      likes: { data: liked ? [{ type: 'users', id: USER.id }] : [] },
    },
  };
}

function bestPost({ id, answer = '' }: Discussion) {
  return {
    ...{ type: 'posts', id: String(id + 600) },
    attributes: { number: 2, contentType: 'comment', contentHtml: paragraph(answer) },
    relationships: { user: { data: { type: 'users', id: SAM.id } } },
  };
}

function paragraph(text: string): string {
  return `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
}

/** Flarum's Markdown (s9e/TextFormatter with Litedown) knows no HTML and no entities. */
function readLitedown(raw: string): string {
  return readMarkdown(raw.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
}
