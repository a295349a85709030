import type { Entry } from '../../core/types.js';
import { webAddress } from '../internal/addresses.js';
import { createClassifier, type Classifier } from '../internal/classify.js';
import { decodeEntities } from '../internal/entities.js';
import { plainText } from '../internal/plain-text.js';
import type { ForumClient } from '../internal/request.js';
import type { WordpressOptions } from './options.js';
import type { WordpressSite } from './site.js';
import type { WireComment, WirePost, WireTerm } from './wire.js';

const ID = 'wordpress:';

/** Turns posts into entries. */
export interface EntryMaker extends Classifier {
  /** An entry of a list: `text` is only its beginning. */
  entryOf(post: WirePost): Entry;
  /** @param answer - the comment that solved it */
  wholeEntry(post: WirePost, answer: WireComment | undefined): Entry;
  isSolved(post: WirePost): boolean;
}

export function createEntryMaker({ base }: ForumClient, site: WordpressSite, options: WordpressOptions): EntryMaker {
  const classifier = createClassifier(options);
  const meant = new Set([
    ...Object.keys(options.labels?.boards ?? {}),
    ...(options.platforms ?? []).flatMap(({ board }) => board ?? []),
  ]);
  const isSolved = (post: WirePost) =>
    termsOf(post, site.solved.taxonomy).some(({ slug }) => slug === site.solved.slug.toLowerCase());
  const entryOf = (post: WirePost): Entry => {
    const boards = idsOf(post, site.boards).map(String);
    const all = termsOf(post);
    const labels = all.flatMap(({ name, slug = '' }) => [decodeEntities(name), slug]);
    const tags = termsOf(post, site.tags).map(({ name }) => decodeEntities(name));
    const updatedAt = dateOf(post.modified_gmt);
    return {
      id: ID + String(post.id),
      title: titleOf(post),
      url: postUrl(base, post),
      text: plainText(post.content?.rendered ?? post.excerpt?.rendered),
      solved: isSolved(post),
      partial: true,
      // Of several boards, the one the owner has said something about.
      ...classifier.classify(boards.find((id) => meant.has(id)) ?? boards[0] ?? '', labels),
      ...(tags.length > 0 && { tags }),
      ...(updatedAt !== undefined && { updatedAt }),
    };
  };
  return {
    ...classifier,
    isSolved,
    entryOf,
    wholeEntry(post, answer) {
      const { partial: _partial, ...entry } = entryOf(post);
      const author = answer ? answer.author_name : post._embedded?.author?.[0]?.name;
      const parts = [post.content?.rendered, answer?.content?.rendered];
      return {
        ...entry,
        html: parts.filter(Boolean).join('<hr>'),
        ...(answer?.content && { answer: plainText(answer.content.rendered) }),
        ...(author && { author: { name: decodeEntities(author) } }),
      };
    },
  };
}

export function titleOf({ title }: WirePost): string {
  return decodeEntities(title?.raw ?? title?.rendered);
}

export function postUrl(base: string, { id, link }: Partial<WirePost>): string {
  return webAddress(link) ?? `${base}/?p=${Number(id)}`;
}

/** WordPress leaves out that it is UTC. */
export function dateOf(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}-\d\d-\d\dT[\d:]+$/.test(date) ? `${date}Z` : undefined;
}

/** The terms a post carries, of one taxonomy or of all. */
function termsOf(post: WirePost, taxonomy?: string): readonly WireTerm[] {
  const lists: readonly unknown[] = post._embedded?.['wp:term'] ?? [];
  const all = lists.flatMap((list) => (Array.isArray(list) ? (list as readonly WireTerm[]) : []));
  if (taxonomy === undefined) return all;
  const ids = idsOf(post, taxonomy);
  return all.filter(({ id }) => ids.includes(id));
}

export function idsOf(post: WirePost, taxonomy: string): readonly number[] {
  const ids = post[taxonomy];
  return Array.isArray(ids) ? (ids as readonly number[]) : [];
}

/**
 * The post an entry is about, by its number or the last part of its address; also of one that came from elsewhere, such
 * as an index.
 * @throws AdapterError `not-found` where that is none of this forum's
 */
export function keyOf({ id, url }: Entry, { base, error }: ForumClient): { id: string } | { slug: string } {
  if (id.startsWith(ID)) return { id: encodeURIComponent(id.slice(ID.length)) };
  if (!url.startsWith(`${base}/`)) throw error('not-found', `"${id}" is no post of this forum.`);
  const { pathname, searchParams } = new URL(url);
  const number = searchParams.get('p');
  if (number !== null && /^\d+$/.test(number)) return { id: number };
  // Without nice addresses, those of other types of posts are `?topic=its-slug`.
  const last = pathname.slice(new URL(base).pathname.length).split('/').filter(Boolean).at(-1);
  const slug = last ?? [...searchParams.values()][0];
  if (!slug) throw error('not-found', `"${url}" is no post.`);
  return { slug: decodeURIComponent(slug) };
}
