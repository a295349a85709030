import type { Entry } from '../../core/types.js';
import { webAddress } from '../internal/addresses.js';
import type { Classifier } from '../internal/classify.js';
import { decodeEntities } from '../internal/entities.js';
import { plainText } from '../internal/plain-text.js';
import type { ForumClient } from '../internal/request.js';
import type { WireMessage } from './wire.js';

const ID = 'khoros:';

/** The page of a message: what the community says, or the address that leads to any of them by its id. */
export function messageUrl(base: string, id: string | number, viewHref?: string): string {
  const said = viewHref === undefined ? undefined : webAddress(viewHref, `${base}/`);
  return said ?? `${base}/t5/-/-/m-p/${encodeURIComponent(id)}`;
}

/**
 * The message an entry is about; also of one that came from elsewhere, such as an index, by its address.
 * @throws AdapterError `not-found` where that is none of this community's
 */
export function messageIdOf({ id, url }: Entry, { base, error }: ForumClient): string {
  const pages = `${new URL(base).origin}/`;
  const path = url.startsWith(pages) ? url.slice(pages.length) : '';
  // Threads, ideas, questions, articles: td-p, idi-p, qaq-p, ta-p, … and m-p for any message.
  const found = id.startsWith(ID) ? id.slice(ID.length) : /^(?:.*\/)?t5\/.*\/[a-z]+-p\/(\d+)/.exec(path)?.[1];
  if (found === undefined) throw error('not-found', `"${id}" is no message of this community.`);
  return found;
}

export function messageEntry(base: string, { classify }: Classifier, message: WireMessage): Entry {
  const { board, conversation, kudos, metrics, status } = message;
  const updatedAt = conversation?.last_post_time ?? message.post_time;
  return {
    id: ID + String(message.id),
    title: decodeEntities(message.subject),
    url: messageUrl(base, message.id, message.view_href),
    text: plainText(message.body),
    solved: conversation?.solved === true,
    partial: true,
    ...classify(
      board?.id ?? '',
      [status?.name, status?.key].flatMap((word) => word ?? []),
    ),
    ...(kudos?.sum?.weight !== undefined && { votes: kudos.sum.weight }),
    ...(metrics?.views !== undefined && { views: metrics.views }),
    ...(updatedAt !== undefined && { updatedAt }),
  };
}

/** The whole of it: the first message, and the accepted solution where there is one. */
export function wholeEntry(
  base: string,
  classifier: Classifier,
  question: WireMessage,
  solution: WireMessage | undefined,
): Entry {
  const author = (solution ?? question).author?.login;
  const { partial: _partial, ...entry } = messageEntry(base, classifier, question);
  return {
    ...entry,
    solved: entry.solved === true || solution !== undefined,
    html: [question.body, solution?.body].filter(Boolean).join('<hr>'),
    ...(solution?.body && { answer: plainText(solution.body) }),
    ...(author !== undefined && { author: { name: author } }),
  };
}
