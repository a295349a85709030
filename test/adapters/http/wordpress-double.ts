import type { Entry } from '../../../src/core/types.js';
import type { ForumSeed } from '../conformance/harness.js';
import type { ServerDouble, WireAnswer, WireRequest } from './server-double.js';

interface Post {
  readonly id: number;
  readonly title: string;
  readonly content: string;
  readonly categories: readonly number[];
  readonly tags: readonly number[];
  readonly at: string;
  readonly status: 'publish' | 'pending';
  readonly author: number;
}

interface Reply {
  readonly id: number;
  readonly post: number;
  readonly author: number;
  readonly content: string;
}

/** Fewer than are asked for, so that there are pages. */
const PAGE = 4;
const NONCE = '6a1f09c3de';
const TAGS = ['solved', 'battery', 'fixed'];
const FIRST_TAG = 20;
const FIRST_BOARD = 4;
/** Of the visitor, of who asked, of who answers. */
const USERS: Readonly<Record<number, string>> = { 2: 'Mira &amp; Co', 3: 'ada', 9: 'sam' };

/** What a test may change about the double. */
export interface WordpressSetup {
  /** `contributor`: what the visitor posts waits for review. `subscriber`: may not post. Default `author`. */
  readonly role?: 'author' | 'contributor' | 'subscriber';
  /** Comments wait for a moderator. */
  readonly moderated?: boolean;
  /** On top of the answer that solves the first thread. */
  readonly replies?: readonly Pick<Reply, 'author' | 'content'>[];
  /** Name of the type of posts in addresses, and the path of the REST interface. */
  readonly posts?: string;
  readonly restPath?: string;
}

/** WordPress's wire format, after what a WordPress 6.1 answered. */
export function wordpressDouble(seed: ForumSeed, setup: WordpressSetup = {}) {
  const { role = 'author', moderated = false, posts: type = 'posts', restPath } = setup;
  const posts = seed.entries.map((entry, at): Post => seeded(entry, 100 - at));
  const replies: Reply[] = seed.entries.flatMap(({ answer }, at) =>
    answer === undefined ? [] : [{ id: 500 + at, post: 100 - at, author: 9, content: answer }],
  );
  replies.push(...(setup.replies ?? []).map((reply, at) => ({ ...reply, id: 600 + at, post: 100 })));
  let signedIn = true;
  const server: ServerDouble = {
    answer: (request) => route(request),
    isFor: wordpressIsFor(type),
    refusals: {
      'auth-required': NOT_LOGGED_IN,
      forbidden: CANNOT_CREATE,
      validation: failure(400, 'rest_invalid_param', 'Invalid parameter(s): title', {
        params: { title: 'title[raw] is too short.' },
      }),
      // What stands before WordPress, or a plugin.
      'rate-limited': {
        ...failure(429, 'too_many_requests', 'Slow down.'),
        headers: { 'retry-after': '30' },
      },
      duplicate: DUPLICATE,
      'not-found': failure(404, 'rest_post_invalid_id', 'Invalid post ID.'),
    },
    staleToken: failure(403, 'rest_cookie_invalid_nonce', 'Cookie check failed'),
    boardId: (id) => String(seed.boards.findIndex((board) => board.id === id) + FIRST_BOARD),
    threads: () =>
      posts
        .filter(({ author }) => author === 2)
        .map(({ title, content }) => ({ title: textOf(title), text: textOf(content) })),
    signOut: () => (signedIn = false),
  };
  return server;

  function route({ method, path, query, headers, json, form }: WireRequest): WireAnswer {
    if (path.endsWith('/wp-admin/admin-ajax.php')) return signedIn ? { text: NONCE } : { status: 400, text: '0' };
    const rest = restPath === undefined ? restRoute(path, query) : path.replace(`/${restPath}/wp/v2`, '');
    if (rest === undefined || rest === path) return { status: 404, text: '<html>Oops</html>' };
    const nonce = headers.get('x-wp-nonce');
    if (nonce !== null && nonce !== NONCE) return server.staleToken;
    const isKnown = signedIn && nonce === NONCE;
    if (method === 'POST' && !isKnown) return NOT_LOGGED_IN;
    if (form) return uploaded(form);
    if (method === 'POST') return created(rest, json as Record<string, unknown>);
    return asked(rest, query, isKnown);
  }

  function asked(rest: string, query: URLSearchParams, isKnown: boolean): WireAnswer {
    const [, name, id] = rest.split('/');
    if (name === 'users') return isKnown ? { json: { id: 2, name: USERS[2], slug: 'mira' } } : NOT_SIGNED_IN;
    if (name === 'categories' || name === 'tags') return terms(name === 'tags' ? tagTerms() : boards(seed), id, query);
    if (name === 'comments') return { json: commentsOn(query) };
    if (name !== type) return failure(404, 'rest_no_route', 'No route was found matching the URL and request method.');
    if (id !== undefined) {
      const post = posts.find((known) => String(known.id) === id);
      return post ? { json: inFull(post) } : (server.refusals['not-found'] ?? {});
    }
    if (query.get('context') === 'edit' && !isKnown) return NOT_LOGGED_IN;
    return list(query);
  }

  function list(query: URLSearchParams): WireAnswer {
    const words = (query.get('search') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const has = (name: string, ids: readonly number[]) => ids.includes(Number(query.get(name)));
    const states = (query.get('status') ?? 'publish').split(',');
    const fitting = posts.filter(
      ({ title, content, ...post }) =>
        states.includes(post.status) &&
        words.every((word) => `${title} ${content}`.toLowerCase().includes(word)) &&
        (!query.has('categories') || has('categories', post.categories)) &&
        (!query.has('tags') || has('tags', post.tags)) &&
        !(query.has('tags_exclude') && has('tags_exclude', post.tags)) &&
        (!query.has('author') || has('author', [post.author])) &&
        (!query.has('slug') || query.get('slug') === `thread-${post.id}`),
    );
    const page = Number(query.get('page') ?? 1);
    const total = Math.ceil(fitting.length / PAGE);
    if (page > Math.max(1, total)) return PAGE_TOO_FAR;
    const shown = fitting.slice((page - 1) * PAGE, page * PAGE);
    const headers = { 'x-wp-total': String(fitting.length), 'x-wp-totalpages': String(total) };
    return { headers, json: shown.map(inFull) };
  }

  function created(rest: string, json: Record<string, unknown>): WireAnswer {
    if (rest === '/comments') return commented(json as unknown as Omit<Reply, 'id' | 'author'>);
    if (rest !== `/${type}`) return failure(404, 'rest_no_route', 'No route was found.');
    if (role === 'subscriber') return CANNOT_CREATE;
    const {
      title,
      content,
      status,
      categories = [1],
      tags = [],
    } = json as Partial<Post> & Pick<Post, 'title' | 'content' | 'status'>;
    if (role === 'contributor' && status === 'publish') return CANNOT_PUBLISH;
    const id = 101 + posts.length;
    const post = { id, title, content, status, categories, tags, at: now(), author: 2 };
    posts.unshift(post);
    return { status: 201, json: { ...inFull(post), title: { raw: title, rendered: title } } };
  }

  function commented({ post, content }: Omit<Reply, 'id' | 'author'>): WireAnswer {
    if (replies.some((reply) => reply.post === post && reply.content === content)) return DUPLICATE;
    const reply = { id: 700 + replies.length, post, content, author: 2 };
    replies.push(reply);
    const link = `https://forum.example/community/?p=${post}#comment-${reply.id}`;
    return { status: 201, json: { ...commentOf(reply), link, status: moderated ? 'hold' : 'approved' } };
  }

  function commentsOn(query: URLSearchParams) {
    const found = replies.filter(({ post }) => String(post) === query.get('post')).map(commentOf);
    return query.get('order') === 'desc' ? found.reverse() : found;
  }
}

/** Which requests the methods are about, by the name of the type of posts in addresses; of a real server, too. */
export function wordpressIsFor(type = 'posts'): ServerDouble['isFor'] {
  return ({ method: verb, path, query }, method) => {
    const rest = query.get('rest_route') ?? path;
    const isPost = verb === 'POST';
    const isList = !isPost && rest.endsWith(`/wp/v2/${type}`) && !query.has('slug');
    switch (method) {
      case 'createThread':
        return isPost && rest.endsWith(`/wp/v2/${type}`);
      case 'comment':
        return isPost && rest.endsWith('/wp/v2/comments');
      case 'upload':
        return isPost && rest.endsWith('/wp/v2/media');
      case 'describe':
        return !isPost && rest.endsWith('/wp/v2/categories');
      case 'visitor':
        return rest.endsWith('/wp/v2/users/me');
      case 'search':
        return isList && query.get('context') !== 'edit';
      case 'findPosted':
        return isList && query.get('context') === 'edit';
      case 'read':
        return !isPost && (new RegExp(`/wp/v2/${type}/\\d+$`).test(rest) || query.has('slug'));
      default:
        return false;
    }
  };
}

const NOT_LOGGED_IN = failure(401, 'rest_cannot_create', 'Sorry, you are not allowed to create posts as this user.');
const NOT_SIGNED_IN = failure(401, 'rest_not_logged_in', 'You are not currently logged in.');
const CANNOT_CREATE = failure(403, 'rest_cannot_create', 'Sorry, you are not allowed to create posts as this user.');
const CANNOT_PUBLISH = failure(
  403,
  'rest_cannot_publish',
  'Sorry, you are not allowed to publish posts in this post type.',
);
const PAGE_TOO_FAR = failure(
  400,
  'rest_post_invalid_page_number',
  'The page number requested is larger than the number of pages available.',
);
const DUPLICATE = failure(
  409,
  'comment_duplicate',
  'Duplicate comment detected; it looks as though you&#8217;ve already said that!',
);

/** What WordPress says when it says no. */
export function failure(status: number, code: string, message: string, data: object = {}): WireAnswer {
  return { status, json: { code, message, data: { status, ...data } } };
}

function restRoute(path: string, query: URLSearchParams): string | undefined {
  return path === '/index.php' ? query.get('rest_route')?.replace('/wp/v2', '') : undefined;
}

function seeded({ title, text, solved, updatedAt = '' }: Entry, id: number): Post {
  const own = { title: escaped(title), content: `<p>${escaped(text)}</p>`, status: 'publish', author: 3 } as const;
  const tags = solved ? [FIRST_TAG, FIRST_TAG + 1] : [FIRST_TAG + 1];
  return { ...own, id, categories: [FIRST_BOARD], tags, at: updatedAt.slice(0, 19) };
}

function inFull({ id, title, content, categories, tags, at, status, author }: Post) {
  const excerpt = content.slice(0, 200);
  const carried = tagTerms().filter((term) => tags.includes(term.id));
  return {
    ...{ id, date: at, date_gmt: at, modified: at, modified_gmt: at, slug: `thread-${id}`, status, type: 'post' },
    link: `https://forum.example/community/?p=${id}`,
    title: { rendered: title },
    content: { rendered: `${content}\n`, protected: false },
    excerpt: { rendered: excerpt, protected: false },
    ...{ author, comment_status: 'open', categories, tags },
    _embedded: { author: [{ id: author, name: USERS[author] }], 'wp:term': [[], carried] },
  };
}

function commentOf({ id, post, author, content }: Reply) {
  return {
    id,
    post,
    author,
    author_name: USERS[author],
    content: { rendered: `<p>${content}</p>\n` },
    type: 'comment',
  };
}

function boards({ boards: all }: ForumSeed) {
  return all.map(({ id, title }, at) => ({
    ...{ id: at + FIRST_BOARD, name: escaped(title), slug: id, parent: 0, taxonomy: 'category' },
    link: `https://forum.example/community/?cat=${at + FIRST_BOARD}`,
  }));
}

function tagTerms() {
  return TAGS.map((slug, at) => ({ id: FIRST_TAG + at, name: slug, slug, taxonomy: 'post_tag', link: '', parent: 0 }));
}

function terms(
  all: readonly { id: number; name: string; slug: string }[],
  id: string | undefined,
  query: URLSearchParams,
) {
  if (id !== undefined) {
    const term = all.find((known) => String(known.id) === id);
    return term ? { json: term } : failure(404, 'rest_term_invalid', 'Term does not exist.');
  }
  const { slug = null, search = '' } = Object.fromEntries(query);
  const found = all.filter((term) => (slug ?? term.slug) === term.slug && term.name.toLowerCase().includes(search));
  return { json: found, headers: { 'x-wp-total': String(found.length), 'x-wp-totalpages': '1' } };
}

function now(): string {
  return new Date().toISOString().slice(0, 19);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function uploaded(form: FormData): WireAnswer {
  const file = form.get('file') as File;
  if (!file.type.startsWith('image/')) {
    return { ...failure(500, 'rest_upload_unknown_error', 'Sorry, you are not allowed to upload this file type.') };
  }
  const source_url = `https://forum.example/community/wp-content/uploads/2026/11/${file.name}`;
  return {
    status: 201,
    json: { id: 900, alt_text: form.get('alt_text'), media_type: 'image', mime_type: file.type, source_url },
  };
}

/** A post as its readers see it. */
function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
