import type { Entry } from '../../core/types.js';
import type { Classifier } from '../internal/classify.js';
import { plainText } from '../internal/plain-text.js';
import type { ForumClient } from '../internal/request.js';
import type { WireTopic, WireTopicView } from './wire.js';

const ID = 'discourse:';

export function topicUrl(base: string, slug: string | undefined, id: number, post?: number): string {
  return `${base}/t/${slug || 'topic'}/${id}${post === undefined ? '' : `/${post}`}`;
}

/**
 * The topic an entry is about; also of one that came from elsewhere, such as an index, by its address.
 * @throws AdapterError `not-found` where that is none of this forum's
 */
export function topicIdOf({ id, url }: Entry, { base, error }: ForumClient): number {
  const path = url.startsWith(`${base}/t/`) ? url.slice(base.length + 3) : '';
  const found = id.startsWith(ID) ? id.slice(ID.length) : /^(?:[^/]+\/)?(\d+)(?:[/?#]|$)/.exec(path)?.[1];
  if (found === undefined) throw error('not-found', `"${id}" is no topic of this forum.`);
  return Number(found);
}

export function topicEntry(base: string, { classify }: Classifier, topic: WireTopic, text = ''): Entry {
  const tags = (topic.tags ?? []).map((tag) => (typeof tag === 'string' ? tag : tag.name));
  const updatedAt = topic.last_posted_at ?? topic.bumped_at ?? topic.created_at;
  return {
    id: ID + String(topic.id),
    title: topic.title,
    url: topicUrl(base, topic.slug, topic.id),
    text: plainText(text || topic.excerpt || topic.blurb),
    solved: topic.has_accepted_answer === true,
    partial: true,
    ...classify(String(topic.category_id ?? ''), tags),
    ...(tags.length > 0 && { tags }),
    ...(topic.vote_count !== undefined && { votes: topic.vote_count }),
    ...(topic.views !== undefined && { views: topic.views }),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(topic.archived && { archived: true }),
  };
}

/** The whole of it: the first post, and the accepted answer where it has one. */
export function wholeEntry(base: string, classifier: Classifier, topic: WireTopicView): Entry {
  const { posts } = topic.post_stream;
  const [question] = posts;
  const accepted = topic.accepted_answer;
  const answer = posts.find(
    ({ accepted_answer, post_number }) => accepted_answer || post_number === accepted?.post_number,
  );
  const author = answer ?? (accepted ? { username: accepted.username } : question);
  const answerHtml = answer?.cooked ?? accepted?.excerpt;
  const { partial: _partial, ...entry } = topicEntry(base, classifier, topic, question?.cooked);
  return {
    ...entry,
    solved: entry.solved === true || accepted !== undefined || answer !== undefined,
    html: [question?.cooked, answerHtml].filter(Boolean).join('<hr>'),
    ...(answerHtml && { answer: plainText(answerHtml) }),
    ...(author?.username !== undefined && { author: { name: author.username } }),
  };
}
