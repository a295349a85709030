import type { Entry } from '../../core/types.js';
import type { CallOptions } from '../forum-adapter.js';
import { encode, webAddress, type Query } from '../internal/addresses.js';
import { createForumClient, type ForumClient } from '../internal/request.js';
import { boardsOf, type Desk } from './boards.js';
import type { MediawikiOptions, PagesBoard } from './options.js';
import { mediawikiRefusal } from './refusals.js';

/** A page, or a section of it. */
export interface Place {
  readonly title: string;
  readonly anchor?: string | undefined;
}

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

export function createWiki(options: MediawikiOptions): Wiki {
  const client = createForumClient('mediawiki', options, mediawikiRefusal);
  const origin = foreignOrigin(client.base, options);
  const how = { format: 'json', formatversion: 2, errorformat: 'plaintext', origin };
  return {
    client,
    options,
    boards: boardsOf(options),
    ask: (values, { locale }) => ({ ...values, ...how, uselang: locale?.toLowerCase() }),
  };
}

/** Only a page of another origin has to say who it is; MediaWiki wants that in the address. */
function foreignOrigin(base: string, { credentials }: MediawikiOptions): string | undefined {
  if (typeof location === 'undefined' || location.origin === new URL(base).origin) return undefined;
  return credentials === 'omit' ? '*' : location.origin;
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
