import type { HttpForumOptions } from '../internal/options.js';

/** A page of the wiki on which every thread is a section, such as a support desk. */
export interface DeskBoard {
  readonly id: string;
  /** Default: the page's. */
  readonly title?: string;
  /** Its title with its namespace, as in `Project:Support desk`. Default: the id. */
  readonly page?: string;
  /** A page that the edit form is filled from, with `$1` where the draft goes. Without it only the title is handed over. */
  readonly preload?: string;
}

/** Threads that are pages of their own. */
export interface PagesBoard {
  readonly id: string;
  /** Default: the category's. */
  readonly title?: string;
  /** What their titles begin with, namespace included, as they read on the wiki: `Support:` or `Support/iOS/`. */
  readonly prefix: string;
  /** The category they are all in, without its namespace. New threads are put into it. */
  readonly category: string;
  /** Number of the namespace. Default 0. */
  readonly namespace?: number;
  /** As in {@link DeskBoard}. */
  readonly preload?: string;
}

export type WikiBoard = DeskBoard | PagesBoard;

export interface MediawikiOptions extends HttpForumOptions {
  /** Where `api.php` and `index.php` stand: `https://example.com/w`. */
  readonly baseUrl: string;
  /** What of the wiki is a forum. Default: the pages the platforms name as their boards. */
  readonly boards?: readonly WikiBoard[];
  /** Categories of pages, templates in sections, words in brackets before a title, that mean solved. */
  readonly solved?: readonly string[];
  /** MediaWiki's `$wgArticlePath`, counted from `baseUrl`: `/wiki/$1`. Default `index.php?title=$1`. */
  readonly articlePath?: string;
  /** The wiki's search knows `incategory:` (CirrusSearch), and is asked for boards and what is solved. Default `false`. */
  readonly incategory?: boolean;
}
