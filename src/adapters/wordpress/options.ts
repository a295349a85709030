import type { HttpForumOptions } from '../internal/options.js';

/** All names of types and taxonomies are those of the REST interface (`rest_base`), as in `/wp/v2/posts`. */
export interface WordpressOptions extends HttpForumOptions {
  /** Type of post that is a thread. Default `posts`. */
  readonly postType?: string;
  /** Taxonomy whose terms are the boards. Default `categories`. */
  readonly boards?: string;
  /** Taxonomy whose terms are the labels. Default `tags`. */
  readonly tags?: string;
  /** What a solved thread carries: a term's slug, and its taxonomy. Default: the label `solved`. */
  readonly solved?: { readonly slug?: string; readonly taxonomy?: string };
  /** Ids of the users who answer: in a solved thread, the last of their comments is the answer. Default: nobody's. */
  readonly answeredBy?: readonly number[];
  /** Where the REST interface stands, as in `wp-json`. Default: `index.php?rest_route=`, which always works. */
  readonly restPath?: string;
  /** Folder of `wp-admin` and `wp-login.php`, counted from `baseUrl`, where WordPress has one of its own. */
  readonly corePath?: string;
  /** The page one writes a post on, counted from `baseUrl`. Default: `wp-admin/post-new.php`, there for posts. */
  readonly composePath?: string;
}
