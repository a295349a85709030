import { isAdapterError } from '../../core/errors.js';
import type { Visitor } from '../../core/types.js';
import type { CallOptions, ForumFacts } from '../forum-adapter.js';
import type { Call } from '../internal/request.js';
import { visitorOf } from '../internal/sign-in.js';
import { isDesk } from './boards.js';
import { addressOf, API, type Wiki } from './wiki.js';
import type { WireQuery } from './wire.js';

/** A character may need four bytes, and markup in it more. */
const BYTES_PER_CHARACTER = 8;

/** The boards whose page is there, and how much fits on a page. */
export async function describe(wiki: Wiki, call: Call, options: CallOptions): Promise<ForumFacts> {
  const { boards } = wiki;
  const pages = boards.filter(isDesk).map(({ page }) => page);
  const titles = pages.length > 0 ? pages.join('|') : undefined;
  const asked = { action: 'query', meta: 'siteinfo', siprop: 'general', prop: 'info', titles };
  const { query } = await call.get<WireQuery>(API, wiki.ask(asked, options));
  const { general, normalized = [], pages: found = [] } = query ?? {};
  if (!general) throw new TypeError('The answer says nothing about the wiki.');
  const missing = found.filter((page) => page.missing ?? page.invalid).map(({ title }) => title);
  const nameOf = (page: string) => normalized.find(({ from }) => from === page)?.to ?? page;
  const there = boards.filter((board) => !isDesk(board) || !missing.includes(nameOf(board.page)));
  return {
    boards: there.map((board) => {
      const [usual, title] = isDesk(board) ? [board.page, board.page] : [board.category, `Category:${board.category}`];
      return { id: board.id, title: board.title ?? usual, url: addressOf(wiki, { title }) };
    }),
    limits: {
      title: { min: 1, max: 255 },
      body: { min: 1, max: Math.floor((general.maxarticlesize ?? 2_097_152) / BYTES_PER_CHARACTER) },
      // Sections have no categories of their own.
      tags: { max: boards.every(isDesk) ? 0 : 20 },
    },
  };
}

export async function visitor({ client, options, ask }: Wiki, call: Call, callOptions: CallOptions): Promise<Visitor> {
  const asked = ask({ action: 'query', meta: 'userinfo' }, callOptions);
  const answer = await call.get<WireQuery>(API, asked).catch((error: unknown) => {
    // A wiki that only its members read does not even say that nobody is signed in.
    if (!isAdapterError(error) || error.code !== 'auth-required') throw error;
    return { query: { userinfo: { name: '', anon: true } } };
  });
  const user = answer.query?.userinfo;
  if (!user) throw new TypeError('The answer names no user.');
  return visitorOf(user.anon ? undefined : user.name, client.base, options.signInUrl);
}
