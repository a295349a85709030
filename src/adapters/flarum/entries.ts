import type { Author, Entry } from '../../core/types.js';
import type { Classifier } from '../internal/classify.js';
import { stringOf } from '../internal/entities.js';
import { plainText } from '../internal/plain-text.js';
import type { ForumClient } from '../internal/request.js';
import type { Related } from './related.js';
import type { WireDiscussion, WirePost, WireTag, WireUser } from './wire.js';

const ID = 'flarum:';

export function discussionUrl(base: string, { id, attributes }: WireDiscussion): string {
  return `${base}/d/${encodeURI(attributes?.slug || id)}`;
}

/**
 * The discussion an entry is about; also of one that came from elsewhere, such as an index, by its address.
 * @throws AdapterError `not-found` where that is none of this forum's
 */
export function discussionIdOf({ id, url }: Entry, { base, error }: ForumClient): string {
  const path = url.startsWith(`${base}/d/`) ? url.slice(base.length + 3) : '';
  const found = id.startsWith(ID) ? id.slice(ID.length) : /^\d+/.exec(path)?.[0];
  if (found === undefined) throw error('not-found', `"${id}" is no discussion of this forum.`);
  return encodeURIComponent(found);
}

/** Makes entries of discussions. */
export interface EntryMaker {
  entryOf(discussion: WireDiscussion, related: Related): Entry;
  /** The whole of it: the first post, and the best answer where it has one. */
  wholeEntryOf(discussion: WireDiscussion, related: Related, parts: Parts): Entry;
}

export interface Parts {
  readonly question: WirePost | undefined;
  readonly answer: WirePost | undefined;
  readonly author: Author | undefined;
}

/** @param named - the boards the owner says something about, by slug */
export function createEntryMaker(base: string, { classify }: Classifier, named: ReadonlySet<string>): EntryMaker {
  const entryOf: EntryMaker['entryOf'] = (discussion, related) => {
    const { title = '', lastPostedAt, createdAt, hasBestAnswer } = discussion.attributes ?? {};
    const tags = related<WireTag>(discussion, 'tags');
    const [post] = related<WirePost>(discussion, 'firstPost');
    const names = tags.map(({ attributes }) => stringOf(attributes?.name));
    const updatedAt = lastPostedAt ?? createdAt;
    const votes = post?.attributes?.likesCount;
    return {
      id: ID + discussion.id,
      title,
      url: discussionUrl(base, discussion),
      text: plainText(post?.attributes?.contentHtml),
      solved: Boolean(hasBestAnswer),
      partial: true,
      ...classify(boardOf(tags, named), names),
      ...(names.length > 0 && { tags: names }),
      ...(votes !== undefined && { votes }),
      ...(updatedAt !== undefined && { updatedAt }),
    };
  };
  return {
    entryOf,
    wholeEntryOf(discussion, related, { question, answer, author }) {
      const { partial: _partial, ...entry } = entryOf(discussion, related);
      const [questionHtml, answerHtml] = [question, answer].map((post) => post?.attributes?.contentHtml);
      return {
        ...entry,
        text: plainText(questionHtml),
        html: [questionHtml, answerHtml].filter(Boolean).join('<hr>'),
        ...(answerHtml && { answer: plainText(answerHtml) }),
        ...(author && { author }),
      };
    },
  };
}

export function authorOf(post: WirePost | undefined, related: Related): Author | undefined {
  const name = post && related<WireUser>(post, 'user')[0]?.attributes?.displayName;
  return name === undefined ? undefined : { name };
}

/** Of a discussion's boards the one the owner speaks of, else the innermost. */
function boardOf(tags: readonly WireTag[], named: ReadonlySet<string>): string {
  const boards = tags
    .filter(({ attributes }) => attributes?.position != null)
    .sort((a, b) => Number(b.attributes?.isChild) - Number(a.attributes?.isChild));
  const slugs = (boards.length > 0 ? boards : tags).map(({ attributes }) => stringOf(attributes?.slug));
  return slugs.find((slug) => named.has(slug)) ?? slugs[0] ?? '';
}
