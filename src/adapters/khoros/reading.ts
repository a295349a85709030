import type { Board, Entry, Visitor } from '../../core/types.js';
import type { CallOptions, ForumFacts, Page, SearchQuery } from '../forum-adapter.js';
import { webAddress } from '../internal/addresses.js';
import { createClassifier } from '../internal/classify.js';
import { decodeEntities } from '../internal/entities.js';
import { createForumClient, type Call } from '../internal/request.js';
import { visitorOf } from '../internal/sign-in.js';
import { messageIdOf, wholeEntry } from './entries.js';
import { ask, askSelf, quote } from './liql.js';
import type { KhorosOptions } from './options.js';
import { khorosRefusal } from './refusals.js';
import { fieldsFor, search } from './search.js';
import type { WireBoard, WireMessage } from './wire.js';

/** What a visitor finds in a Khoros community. */
export interface Reading {
  describe(options: CallOptions): Promise<ForumFacts>;
  visitor(options: CallOptions): Promise<Visitor>;
  search(query: SearchQuery, options: CallOptions): Promise<Page<Entry>>;
  read(entry: Entry, options: CallOptions): Promise<Entry>;
}

export function createReading(options: KhorosOptions): Reading {
  const client = createForumClient('khoros', options, khorosRefusal);
  const classifier = createClassifier(options);
  const { base, run } = client;
  return {
    describe: (callOptions) =>
      run(callOptions, async (call) => ({ boards: await boardsOf(base, call), bodyFormat: 'html' })),
    visitor: (callOptions) =>
      run(callOptions, async (call) => visitorOf((await askSelf(call))?.login, base, options.signInUrl)),
    search: (query, callOptions) => run(callOptions, (call) => search({ base, classifier, options, call }, query)),
    read: (entry, callOptions) =>
      run(callOptions, async (call) => {
        const id = quote(messageIdOf(entry, client));
        const [[question], [solution]] = await Promise.all([
          ask<WireMessage>(call, `SELECT ${fieldsFor(options)} FROM messages WHERE id=${id} LIMIT 1`),
          ask<WireMessage>(
            call,
            `SELECT id,body,author.login FROM messages WHERE topic.id=${id} AND is_solution=true LIMIT 1`,
          ),
        ]);
        if (!question) throw client.error('not-found', `The message ${id} is not there.`);
        return { ...wholeEntry(base, classifier, question, solution), id: entry.id };
      }),
  };
}

/** The boards that take questions; Khoros answers with 25 where nobody says how many. */
async function boardsOf(base: string, call: Call): Promise<Board[]> {
  const boards = await ask<WireBoard>(
    call,
    `SELECT id,title,view_href FROM boards WHERE conversation_style='forum' LIMIT 1000`,
  );
  return boards.map(({ id, title, view_href }) => {
    const url = view_href === undefined ? undefined : webAddress(view_href, `${base}/`);
    return { id, title: decodeEntities(title), ...(url !== undefined && { url }) };
  });
}
