import type { Entry } from '../../../src/core/types.js';
import type { ForumSeed } from '../conformance/harness.js';
import { readMarkdown } from './read-markdown.js';
import type { ServerDouble, WireAnswer, WireRequest } from './server-double.js';

interface Topic {
  readonly id: number;
  readonly title: string;
  readonly raw: string;
  readonly category_id: number;
  readonly created_at: string;
  readonly answer?: string;
  readonly own?: boolean;
  voted?: boolean;
}

const PAGE = 4;
const USER = 'mira_k';
const TOKEN = 'csrf-1';

/** What a test may change about the double. */
export interface DiscourseSetup {
  /** New topics wait for a moderator. */
  readonly moderated?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Discourse's wire format, after its OpenAPI document and its source. */
export function discourseDouble(seed: ForumSeed, { moderated = false, settings = SETTINGS }: DiscourseSetup = {}) {
  const topics = seed.entries.map((entry, at): Topic => seeded(entry, 100 - at));
  const waiting: Topic[] = [];
  let signedIn = true;
  const server: ServerDouble = {
    answer: (request) => route(request),
    isFor: (request, method) => {
      const { path } = request;
      const isPost = request.method === 'POST';
      switch (method) {
        case 'createThread':
        case 'comment':
          return isPost && path === '/posts.json' && 'topic_id' in (request.json as object) === (method === 'comment');
        case 'describe':
          return path === '/categories.json';
        case 'visitor':
          return path === '/session/current.json';
        case 'search':
          return path === '/latest.json' || path === '/search.json';
        case 'read':
          return !isPost && /^\/t\/\d+\.json$/.test(path);
        case 'vote':
          return path === '/voting/vote.json';
        case 'subscribe':
          return path.endsWith('/notifications.json');
        case 'upload':
          return path === '/uploads.json';
        case 'findPosted':
          return path.startsWith('/topics/created-by/');
      }
    },
    refusals: {
      'auth-required': NOT_LOGGED_IN,
      forbidden: errors(403, ['You are not permitted to view the requested resource.'], 'invalid_access'),
      validation: errors(422, ['Title is too short (minimum is 15 characters)', 'Body is too short']),
      // No Retry-After: other origins may not read it.
      'rate-limited': {
        status: 429,
        json: {
          errors: ['Slow down.'],
          error_type: 'rate_limit',
          extras: { wait_seconds: 12, time_left: '12 seconds' },
        },
      },
      duplicate: errors(422, ['Title has already been used']),
      'not-found': errors(404, ['The requested URL or resource could not be found.'], 'not_found'),
    },
    staleToken: { status: 403, text: '["BAD CSRF"]' },
    boardId: (id) => String(seed.boards.findIndex((board) => board.id === id) + 1),
    threads: () =>
      [...topics, ...waiting].filter(({ own }) => own).map(({ title, raw }) => ({ title, text: readMarkdown(raw) })),
    signOut: () => (signedIn = false),
  };
  return server;

  function route({ method, path, query, headers, json, form }: WireRequest): WireAnswer {
    if (method === 'POST') {
      if (headers.get('x-csrf-token') !== TOKEN) return server.staleToken;
      if (!signedIn) return NOT_LOGGED_IN;
      if (path === '/uploads.json') return uploaded(form);
      return posted(path, json as Record<string, unknown>);
    }
    const topic = /^\/t\/(\d+)\.json$/.exec(path)?.[1];
    if (topic !== undefined) return viewOf(Number(topic));
    switch (path) {
      case '/session/csrf.json':
        return { json: { csrf: TOKEN } };
      case '/session/current.json':
        return signedIn ? { json: { current_user: { id: 7, username: USER, name: 'Mira' } } } : { status: 404 };
      case '/categories.json':
        return { json: { category_list: { can_create_topic: true, categories: categories(seed) } } };
      case '/site/settings.json':
        return { json: settings };
      case '/latest.json':
        return list(query);
      case '/search.json':
        return found(query);
      case '/topics/similar_to.json':
        return { json: { similar_topics: matching(query.get('title') ?? '', true).map(inList) } };
      case `/topics/created-by/${USER}.json`:
        return { json: { topic_list: { topics: topics.filter(({ own }) => own).map(inList) } } };
      case `/posts/${USER}/pending.json`:
        return { json: { pending_posts: waiting.map(({ title, category_id }) => ({ title, category_id })) } };
      default:
        return { status: 404, text: '<html>Oops</html>' };
    }
  }

  function posted(path: string, json: Record<string, unknown>): WireAnswer {
    if (path === '/voting/vote.json') {
      const topic = topics.find(({ id }) => id === json['topic_id']);
      if (!topic || topic.voted) return errors(403, ['You are not permitted to do that.'], 'invalid_access');
      topic.voted = true;
      return { json: { can_vote: true, vote_limit: 10, vote_count: 1, votes_left: 9 } };
    }
    if (path !== '/posts.json') return { json: { success: 'OK' } };
    const at = new Date().toISOString();
    if ('topic_id' in json) {
      return { json: { id: 900, topic_id: json['topic_id'], topic_slug: 'a-topic', post_number: 3, created_at: at } };
    }
    const { title, raw, category } = json as { title: string; raw: string; category: number };
    if ([...topics, ...waiting].some((topic) => topic.title === title)) return server.refusals.duplicate ?? {};
    const id = 101 + topics.length + waiting.length;
    const topic: Topic = { id, title, raw, category_id: category, created_at: at, own: true };
    if (moderated) {
      waiting.push(topic);
      return { json: { action: 'enqueued', success: true, pending_count: waiting.length, pending_post: { id: 1 } } };
    }
    topics.unshift(topic);
    return { json: { id: 800 + id, topic_id: id, topic_slug: 'a-topic', post_number: 1, created_at: at, raw } };
  }

  function list(query: URLSearchParams): WireAnswer {
    const solved = query.get('solved');
    const fitting = topics.filter(
      ({ category_id, answer }) =>
        (query.get('category') ?? String(category_id)) === String(category_id) &&
        (solved === null || (solved === 'yes') === (answer !== undefined)),
    );
    const start = Number(query.get('page')) * PAGE;
    const shown = fitting.slice(start, start + PAGE);
    const more = start + PAGE < fitting.length ? { more_topics_url: `/latest?page=${start / PAGE + 1}` } : {};
    return { json: { users: [], topic_list: { per_page: PAGE, topics: shown.map(inList), ...more } } };
  }

  function found(query: URLSearchParams): WireAnswer {
    const q = query.get('q') ?? '';
    const text = q.replace(/\bstatus:\w+/, '').trim();
    if (text.length < 3) return errors(400, ['Your search term is too short.'], 'invalid_parameters');
    const hits = matching(text, false);
    const posts = hits.map(({ id, raw }) => ({
      id: 800 + id,
      topic_id: id,
      post_number: 1,
      username: USER,
      blurb: raw,
    }));
    // A topic is found by each of its posts.
    const twice = posts.flatMap((post) => [post, { ...post, id: post.id + 50, post_number: 2 }]);
    const grouped_search_result = { term: q, post_ids: posts.map(({ id }) => id), more_full_page_results: null };
    return { json: { posts: twice, topics: hits.map(inList), users: [], categories: [], grouped_search_result } };
  }

  function matching(text: string, some: boolean): Topic[] {
    const words = text.toLowerCase().split(/\s+/);
    return topics.filter(({ title, raw }) => {
      const whole = `${title} ${raw}`.toLowerCase();
      return some ? words.some((word) => whole.includes(word)) : words.every((word) => whole.includes(word));
    });
  }

  function viewOf(id: number): WireAnswer {
    const topic = topics.find((known) => known.id === id);
    if (!topic) return server.refusals['not-found'] ?? {};
    const { raw, answer, voted = false } = topic;
    const question = { id: 800 + id, topic_id: id, post_number: 1, username: 'ada', cooked: cooked(raw) };
    const reply = { id: 850 + id, topic_id: id, post_number: 2, username: 'sam', accepted_answer: true };
    const view = {
      ...inList(topic),
      can_vote: true,
      user_voted: voted,
      vote_count: voted ? 1 : 0,
      ...(answer !== undefined && { accepted_answer: { post_number: 2, username: 'sam', excerpt: answer } }),
      post_stream: { posts: [question, ...(answer === undefined ? [] : [{ ...reply, cooked: cooked(answer) }])] },
    };
    return { json: view };
  }
}

const SETTINGS = {
  ...{ min_topic_title_length: 15, max_topic_title_length: 255, min_first_post_length: 20, max_post_length: 32_000 },
  ...{ max_tags_per_topic: 5, tagging_enabled: true },
};

const NOT_LOGGED_IN = errors(403, ['You need to be logged in to do that.'], 'not_logged_in');

function errors(status: number, messages: readonly string[], error_type?: string): WireAnswer {
  return { status, json: { action: 'create_post', errors: messages, ...(error_type && { error_type }) } };
}

function seeded({ title, text, solved, answer, updatedAt = '' }: Entry, id: number): Topic {
  return { id, title, raw: text, category_id: 1, created_at: updatedAt, ...(solved && { answer: answer ?? 'Done.' }) };
}

function inList({ id, title, category_id, created_at, answer }: Topic) {
  return {
    ...{ id, title, slug: 'a-topic', category_id, created_at, bumped_at: created_at, views: 3, tags: ['battery'] },
    ...{ posts_count: 2, archived: false, has_accepted_answer: answer !== undefined },
  };
}

function categories({ boards }: ForumSeed) {
  return boards.map(({ title, id }, at) => ({
    id: at + 1,
    name: title,
    slug: id,
    permission: 1,
    subcategory_list: [],
  }));
}

/** As a server escapes it. */
function cooked(text: string): string {
  return `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
}

function uploaded(form: FormData | undefined): WireAnswer {
  const file = form?.get('file');
  if (!(file instanceof File)) return errors(422, ['You must provide a file.']);
  return { json: { id: 5, url: '/uploads/default/1.png', short_url: 'upload://abc.png', width: 20, height: 10 } };
}
