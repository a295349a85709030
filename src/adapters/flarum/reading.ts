import type { Entry } from '../../core/types.js';
import type { ForumAdapter } from '../forum-adapter.js';
import { createClassifier } from '../internal/classify.js';
import type { HttpForumOptions } from '../internal/options.js';
import { createForumClient, type Call } from '../internal/request.js';
import { visitorOf } from '../internal/sign-in.js';
import { authorOf, createEntryMaker, discussionIdOf, type EntryMaker, type Parts } from './entries.js';
import { describe } from './facts.js';
import { loadForum } from './forum.js';
import { flarumRefusal } from './refusals.js';
import { relatedIn, type Related } from './related.js';
import { search } from './search.js';
import type { WireDiscussion, WireDocument, WirePost } from './wire.js';

/** What a visitor finds on a Flarum forum. */
type Reading = Required<Pick<ForumAdapter, 'describe' | 'visitor' | 'search' | 'read'>>;

export function createReading(options: HttpForumOptions): Reading {
  const client = createForumClient('flarum', options, flarumRefusal);
  const { base, run } = client;
  const { labels, platforms = [] } = options;
  const classifier = createClassifier(options);
  const named = new Set([...Object.keys(labels?.boards ?? {}), ...platforms.flatMap(({ board }) => board ?? [])]);
  const maker = createEntryMaker(base, classifier, named);
  return {
    describe: (callOptions) => run(callOptions, (call) => describe(base, call)),
    visitor: (callOptions) =>
      run(callOptions, async (call) => {
        const { actor } = await loadForum(call);
        const { displayName, username = '' } = actor?.attributes ?? {};
        return visitorOf(actor && (displayName ?? username), base, options.signInUrl);
      }),
    search: (query, callOptions) => run(callOptions, (call) => search(maker, classifier, call, query)),
    read: (entry, callOptions) =>
      run(callOptions, async (call) => ({
        ...(await read(maker, call, discussionIdOf(entry, client))),
        id: entry.id,
      })),
  };
}

async function read(maker: EntryMaker, call: Call, id: string): Promise<Entry> {
  const found = await call.get<WireDocument<WireDiscussion>>(`/api/discussions/${id}`);
  const { data, included = [] } = found;
  const related = relatedIn(found);
  const isFirst = ({ type, attributes }: WirePost) => type === 'posts' && attributes?.number === 1;
  const question = related<WirePost>(data, 'firstPost')[0] ?? included.find(isFirst);
  const [answer, ofAnswer] = await bestAnswer(call, data, related);
  const parts: Parts = { question, answer, author: authorOf(answer, ofAnswer) ?? authorOf(question, related) };
  return maker.wholeEntryOf(data, related, parts);
}

/** The post marked as best; asked for where it did not come with the discussion. */
async function bestAnswer(
  call: Call,
  discussion: WireDiscussion,
  related: Related,
): Promise<readonly [WirePost | undefined, Related]> {
  const [here] = related<WirePost>(discussion, 'bestAnswerPost');
  const linked = [discussion.relationships?.['bestAnswerPost']?.data ?? []].flat()[0]?.id;
  const { hasBestAnswer } = discussion.attributes ?? {};
  const id = linked ?? (/^\d+$/.test(String(hasBestAnswer)) ? String(hasBestAnswer) : undefined);
  if (here || id === undefined) return [here, related];
  const found = await call.get<WireDocument<WirePost>>(`/api/posts/${encodeURIComponent(id)}`);
  return [found.data, relatedIn(found)];
}
