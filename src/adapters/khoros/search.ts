import type { Entry } from '../../core/types.js';
import type { Page, SearchQuery } from '../forum-adapter.js';
import type { Classifier } from '../internal/classify.js';
import type { HttpForumOptions } from '../internal/options.js';
import { pageThrough } from '../internal/paging.js';
import type { Call } from '../internal/request.js';
import { messageEntry } from './entries.js';
import { ask, quote } from './liql.js';
import type { WireMessage } from './wire.js';

/** One field that a version does not know, and the whole query is refused: these are the ones all of them have. */
const FIELDS = 'id,subject,body,view_href,post_time,board.id,conversation,kudos.sum(weight),metrics.views,author.login';
const PAGE = 20;
/** `OFFSET` does not reach further than about 2,000. */
const LAST_PAGE = 100;
/** Longer texts find no more, and an address has to hold them. */
const MAX_TEXT = 300;

export interface Place {
  readonly base: string;
  readonly classifier: Classifier;
  readonly options: HttpForumOptions;
  readonly call: Call;
}

/** What is asked of a message. Only boards of ideas know a status, so it is asked where the owner says what it means. */
export function fieldsFor({ labels: { kinds, statuses } = {} }: HttpForumOptions): string {
  return kinds || statuses ? `${FIELDS},status` : FIELDS;
}

export async function search({ base, classifier, options, call }: Place, query: SearchQuery): Promise<Page<Entry>> {
  if (classifier.findsNothing(query)) return { items: [] };
  const text = query.text.trim().slice(0, MAX_TEXT);
  const words = quote(text);
  const { solved } = query;
  const where = [
    'depth=0',
    boardsFor(options, classifier.boardOf(query)),
    ...(text === '' ? [] : [`(subject MATCHES ${words} OR body MATCHES ${words})`]),
    ...(solved === undefined ? [] : [`conversation.solved=${solved}`]),
  ].join(' AND ');
  // By likeness where there is a text.
  const order = text === '' ? ' ORDER BY post_time DESC' : '';
  return pageThrough(query, async (page) => {
    const messages = await ask<WireMessage>(
      call,
      `SELECT ${fieldsFor(options)} FROM messages WHERE ${where}${order} LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`,
    );
    return {
      items: messages.map((message) => messageEntry(base, classifier, message)),
      more: messages.length === PAGE && page < LAST_PAGE,
    };
  });
}

/** One board, or all that hold discussions and those the owner names: articles and blogs are no threads. */
function boardsFor({ labels = {} }: HttpForumOptions, board: string | undefined): string {
  if (board !== undefined) return `board.id=${quote(board)}`;
  const named = Object.keys(labels.boards ?? {}).map((id) => `board.id=${quote(id)}`);
  return `(${[`conversation.style='forum'`, `conversation.style='qanda'`, ...named].join(' OR ')})`;
}
