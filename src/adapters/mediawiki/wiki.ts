import type { Entry } from '../../core/types.js';
import type { CallOptions } from '../forum-adapter.js';
import { encode, webAddress, type Query } from '../internal/addresses.js';
import type { HttpForumOptions } from '../internal/options.js';
import type { ForumClient } from '../internal/request.js';

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

/** A page, or a section of it. */
export interface Place {
  readonly title: string;
  readonly anchor?: string | undefined;
}

/** With its page. */
export type Desk = Required<Pick<DeskBoard, 'page'>> & DeskBoard;

/** One wiki, as all parts of the adapter see it. */
export interface Wiki {
  readonly client: ForumClient;
  readonly options: MediawikiOptions;
  readonly boards: readonly (Desk | PagesBoard)[];
  /** All of a question to `api.php`. */
  readonly ask: (values: Query, options: CallOptions) => Query;
}

export const API = '/api.php';
const ID = 'mediawiki:';

export function createWiki(client: ForumClient, options: MediawikiOptions): Wiki {
  const origin = foreignOrigin(client.base, options);
  const how = { format: 'json', formatversion: 2, errorformat: 'plaintext', origin };
  const { platforms = [] } = options;
  const named = new Set(platforms.flatMap(({ board = [] }) => board));
  const { boards = [...named].map((id) => ({ id })) } = options;
  return {
    client,
    options,
    boards: boards.map((board) => ('prefix' in board ? board : { page: board.id, ...board })),
    ask: (values, { locale }) => ({ ...values, ...how, uselang: locale?.toLowerCase() }),
  };
}

/** Only a page of another origin has to say who it is; MediaWiki wants that in the address. */
function foreignOrigin(base: string, { credentials }: MediawikiOptions): string | undefined {
  if (typeof location === 'undefined' || location.origin === new URL(base).origin) return undefined;
  return credentials === 'omit' ? '*' : location.origin;
}

export function isDesk(board: Desk | PagesBoard): board is Desk {
  return 'page' in board;
}

export function addressOf({ client: { base }, options }: Pick<Wiki, 'client' | 'options'>, place: Place): string {
  const { articlePath = 'index.php?title=$1' } = options;
  const path = articlePath.replace('$1', () => inAddress(place.title));
  const page = webAddress(path, `${base}/`) ?? base;
  return place.anchor === undefined ? page : `${page}#${inAddress(place.anchor)}`;
}

function inAddress(text: string): string {
  return encode(text.replaceAll(' ', '_')).replace(/%(?:3A|2F)/g, decodeURIComponent);
}

export function idOf({ title, anchor }: Place): string {
  return ID + nameOf({ title, anchor });
}

/** What a page or section is called in an address of the wiki: without blanks, which separate ids in a cursor. */
export function nameOf({ title, anchor }: Place): string {
  return `${title}${anchor === undefined ? '' : `#${anchor}`}`.replace(/\s/g, '_');
}

/**
 * The page or section an entry is; also of one that came from elsewhere, such as an index, by its address.
 * @throws AdapterError `not-found` where that is none of this wiki's
 */
export function placeOf({ id, url }: Entry, wiki: Wiki): Place {
  if (id.startsWith(ID)) {
    const [title = '', ...anchor] = id.slice(ID.length).split('#');
    return { title: title.replaceAll('_', ' '), anchor: anchor.length > 0 ? anchor.join('#') : undefined };
  }
  const [before = '', after = ''] = addressOf(wiki, { title: '\0' }).split(/%00|\0/);
  const [address = '', anchor] = url.split('#');
  const fits = address.startsWith(before) && address.endsWith(after);
  const name = fits ? address.slice(before.length, address.length - after.length) : '';
  if (name === '') throw wiki.client.error('not-found', `"${id}" is no page of this wiki.`);
  return { title: decoded(name), anchor: anchor === undefined ? undefined : decoded(anchor) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).replaceAll('_', ' ');
  } catch {
    return text;
  }
}
