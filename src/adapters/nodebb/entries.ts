import type { Entry } from '../../core/types.js';
import type { Classifier } from '../internal/classify.js';
import { decodeEntities } from '../internal/entities.js';
import { plainText } from '../internal/plain-text.js';
import type { ForumClient } from '../internal/request.js';
import type { WireTopic, WireTopicView } from './wire.js';

const ID = 'nodebb:';

export function topicUrl(base: string, slug: string): string {
  return `${base}/topic/${slug}`;
}

export function titleOf({ title, titleRaw }: WireTopic): string {
  return titleRaw ?? decodeEntities(title);
}

/**
 * The topic an entry is about; also of one that came from elsewhere, such as an index, by its address.
 * @throws AdapterError `not-found` where that is none of this forum's
 */
export function topicIdOf({ id, url }: Entry, { base, error }: ForumClient): string {
  const path = url.startsWith(`${base}/topic/`) ? url.slice(base.length + 7) : '';
  const found = id.startsWith(ID) ? id.slice(ID.length) : /^\d+/.exec(path)?.[0];
  if (found === undefined) throw error('not-found', `"${id}" is no topic of this forum.`);
  return encodeURIComponent(found);
}

export function topicEntry(base: string, { classify }: Classifier, topic: WireTopic, content?: string): Entry {
  const tags = (topic.tags ?? []).map(({ value }) => decodeEntities(value));
  const updatedAt = topic.lastposttimeISO ?? topic.timestampISO;
  return {
    id: ID + String(topic.tid),
    title: titleOf(topic),
    url: topicUrl(base, topic.slug),
    text: plainText(content ?? topic.teaser?.content),
    solved: Number(topic.isSolved ?? 0) === 1,
    partial: true,
    ...classify(String(topic.cid), tags),
    ...(tags.length > 0 && { tags }),
    ...(topic.votes !== undefined && { votes: topic.votes }),
    ...(topic.viewcount !== undefined && { views: topic.viewcount }),
    ...(updatedAt !== undefined && { updatedAt }),
  };
}

/** The whole of it: the first post, and the one marked as its solution. */
export function wholeEntry(base: string, classifier: Classifier, topic: WireTopicView): Entry {
  const [question] = topic.posts;
  const solution = topic.solvedPid == null ? undefined : Number(topic.solvedPid);
  const answer = topic.posts.find(({ pid, isAnswer }) => isAnswer || pid === solution);
  const author = (answer ?? question)?.user?.displayname;
  const { partial: _partial, ...entry } = topicEntry(base, classifier, topic, question?.content);
  return {
    ...entry,
    html: [question?.content, answer?.content].filter(Boolean).join('<hr>'),
    ...(answer?.content !== undefined && { answer: plainText(answer.content) }),
    ...(author !== undefined && { author: { name: author } }),
  };
}
