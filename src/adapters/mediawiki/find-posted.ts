import type { Draft, PostResult } from '../../core/types.js';
import type { CallOptions, FindOptions } from '../forum-adapter.js';
import { decodeEntities } from '../internal/entities.js';
import { plainText } from '../internal/plain-text.js';
import type { Call } from '../internal/request.js';
import { madeSince } from '../internal/made-since.js';
import { sameTitle } from '../internal/same-title.js';
import { isDesk, type Desk } from './boards.js';
import { deskOf } from './entries.js';
import type { PagesBoard } from './options.js';
import { pageName } from './page-name.js';
import { anchorFor } from './read-wikitext.js';
import { threads } from './sections.js';
import { addressOf, API, nameOf, type Wiki } from './wiki.js';
import type { WireContribution, WireParse, WireQuery } from './wire.js';

/** As many as somebody writes in a day, with some to spare. */
const CONTRIBUTIONS = 100;

interface Revision {
  readonly title: string;
  readonly revid: number;
  readonly timestamp?: string | undefined;
}

/** Looks among what the visitor wrote in the last day. */
export async function findPosted(
  wiki: Wiki,
  call: Call,
  draft: Draft,
  board: Desk | PagesBoard,
  options: FindOptions,
): Promise<PostResult | null> {
  const ask = async (values: Readonly<Record<string, string | number>>) =>
    (await call.get<WireQuery>(API, wiki.ask({ action: 'query', ...values }, options))).query;
  const userinfo = (await ask({ meta: 'userinfo' }))?.userinfo;
  if (!userinfo || userinfo.anon) throw wiki.client.error('auth-required', 'Nobody is signed in.');
  const list = { list: 'usercontribs', ucuser: userinfo.name, uclimit: CONTRIBUTIONS };
  const written = (await ask({ ...list, ucprop: 'ids|title|timestamp|comment' }))?.usercontribs;
  if (!Array.isArray(written)) throw new TypeError('The answer names no contributions.');
  const mine = (written as (WireContribution & { readonly comment?: string })[]).find(
    ({ title, timestamp, comment = '' }) =>
      madeSince(timestamp, call, options) &&
      (isDesk(board)
        ? deskOf(wiki, title)?.id === board.id && sameTitle(sectionIn(comment), draft.title)
        : sameTitle(title, pageName(board.prefix, draft.title))),
  );
  return mine ? publishedThread(wiki, call, draft, board, mine, options) : null;
}

/** The section an edit says it is about, as text: a tag in it was typed; replies to it are signed the same way, but never "new". */
function sectionIn(comment: string): string {
  return decodeEntities(/^\/\* (.*?) \*\//.exec(comment)?.[1]);
}

/** Where a thread stands that a revision added. */
export async function publishedThread(
  wiki: Wiki,
  call: Call,
  { title, boardId }: Draft,
  board: Desk | PagesBoard,
  revision: Revision,
  options: CallOptions,
): Promise<PostResult> {
  const { title: page, revid, timestamp: postedAt } = revision;
  const anchor = isDesk(board) ? await anchorOf(wiki, call, revid, title, options) : undefined;
  const place = { title: page, anchor };
  const thread = { id: nameOf(place), url: addressOf(wiki, place), title, boardId };
  return { kind: 'published', thread: { ...thread, ...(postedAt !== undefined && { postedAt }) } };
}

/** A second section of the same title has a number behind it; the new one is the last. */
async function anchorOf(wiki: Wiki, call: Call, revid: number, title: string, options: CallOptions): Promise<string> {
  try {
    const asked = { action: 'parse', oldid: revid, prop: 'sections' };
    const { parse } = await call.get<WireParse>(API, wiki.ask(asked, options));
    const called = threads(parse.sections).filter(({ line }) => sameTitle(plainText(line), title));
    return called.at(-1)?.anchor ?? anchorFor(title);
  } catch {
    // The post is there, and the address without the number leads to its page.
    return anchorFor(title);
  }
}
