import type { Board, Visitor } from '../../core/types.js';
import type { CallOptions, ForumFacts } from '../forum-adapter.js';
import { webAddress } from '../internal/addresses.js';
import { decodeEntities } from '../internal/entities.js';
import type { Call } from '../internal/request.js';
import { visitorOf } from '../internal/sign-in.js';
import { createClient } from './client.js';
import { askNonce, askUser } from './nonce.js';
import type { WordpressOptions } from './options.js';
import { siteOf, type WordpressSite } from './site.js';
import type { WireTerm } from './wire.js';

/** What a WordPress is like, and who is there. */
export interface Facts {
  describe(options: CallOptions): Promise<ForumFacts>;
  visitor(options: CallOptions): Promise<Visitor>;
}

const MAX_TERMS = 100;
/** Of boards; more are no choice for a visitor. */
const MAX_PAGES = 5;

export function createFacts(options: WordpressOptions): Facts {
  const { base, run } = createClient(options);
  const site = siteOf(options);
  // Its own way back: WordPress has one.
  const { signInUrl = site.core('wp-login.php?redirect_to={returnTo}').slice(1) } = options;
  return {
    describe: (callOptions) => run(callOptions, (call) => describe(call, site, options)),
    visitor: (callOptions) =>
      run(callOptions, async (call) => {
        const nonce = await askNonce(call, site);
        const user = nonce && (await askUser(call, site, nonce));
        return visitorOf(user && decodeEntities(user.name), base, signInUrl);
      }),
  };
}

async function describe(call: Call, site: WordpressSite, { labels = {} }: WordpressOptions): Promise<ForumFacts> {
  const [boards = [], tags] = await Promise.all([
    allTerms(call, site.at(`/${site.boards}`), MAX_PAGES),
    allTerms(call, site.at(`/${site.tags}`), 1),
  ]);
  // What the owner says of a thread is not for its author to say.
  const reserved = [site.solved.slug, ...Object.keys({ ...labels.kinds, ...labels.statuses })];
  const taken = new Set(reserved.map((word) => word.toLowerCase()));
  const names = tags?.flatMap(({ name, slug = '' }) => {
    const label = decodeEntities(name);
    return taken.has(slug) || taken.has(label.toLowerCase()) ? [] : [label];
  });
  return { boards: boardsOf(boards), bodyFormat: 'html', ...(names && { tags: names }) };
}

/** The terms of a taxonomy, in as many pages as may be; of one page only all or none. */
async function allTerms(call: Call, path: string, maxPages: number): Promise<readonly WireTerm[] | undefined> {
  const terms: WireTerm[] = [];
  for (let page = 1; ; page += 1) {
    const query = { per_page: MAX_TERMS, page, _fields: 'id,name,slug,link,parent' };
    const { json, headers } = await call.ask(path, query);
    terms.push(...(json as readonly WireTerm[]));
    const isLast = page >= Number(headers.get('x-wp-totalpages'));
    if (isLast || (page === maxPages && page > 1)) return terms;
    if (page === maxPages) return undefined;
  }
}

/** By name, those within others behind them. */
function boardsOf(terms: readonly WireTerm[]): Board[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const titleOf = ({ name, parent = 0 }: WireTerm, depth = 0): string => {
    const above = depth < 8 ? byId.get(parent) : undefined;
    return (above ? `${titleOf(above, depth + 1)} / ` : '') + decodeEntities(name);
  };
  return terms
    .map((term) => {
      const url = webAddress(term.link);
      return { id: String(term.id), title: titleOf(term), ...(url !== undefined && { url }) };
    })
    .sort((a, b) => a.title.localeCompare(b.title));
}
