import type { WordpressOptions } from './options.js';

/** Where things are on a WordPress, and what they are called there. */
export interface WordpressSite {
  /** Path of something in the REST interface, counted from the forum's address: `at('/posts/5')`. */
  readonly at: (path: string) => string;
  /** Path of a page of WordPress itself: `core('wp-login.php')`. */
  readonly core: (path: string) => string;
  readonly posts: string;
  readonly boards: string;
  readonly tags: string;
  readonly solved: { readonly taxonomy: string; readonly slug: string };
}

const trimmed = (path: string) => path.replace(/^\/+|\/+$/g, '');

export function siteOf(options: WordpressOptions): WordpressSite {
  const { restPath, corePath = '', postType = 'posts', boards = 'categories', tags = 'tags' } = options;
  const folder = trimmed(corePath);
  // Works on every WordPress; nice addresses need rewriting, which the owner may not have.
  const rest = restPath === undefined ? '/index.php?rest_route=' : `/${trimmed(restPath)}`;
  return {
    at: (path) => `${rest}/wp/v2${path}`,
    core: (path) => `${folder && `/${folder}`}/${path}`,
    ...{ posts: postType, boards, tags },
    solved: { taxonomy: tags, slug: 'solved', ...options.solved },
  };
}
