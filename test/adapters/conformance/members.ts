import type { CallOptions, ForumAdapter } from '../../../src/adapters/forum-adapter.js';
import type { Entry } from '../../../src/core/types.js';
import type { ForumHarness } from './harness.js';
import { aDraft, aPicture, SEED } from './support.js';

/** The members of the port a forum may lack. */
export const OPTIONAL_MEMBERS = [
  'describe',
  'visitor',
  'search',
  'read',
  'vote',
  'subscribe',
  'comment',
  'upload',
  'findPosted',
  'composeUrl',
] as const satisfies readonly (keyof ForumAdapter)[];

export type OptionalMember = (typeof OPTIONAL_MEMBERS)[number];
/** The optional members that ask the forum. */
export type AskingMember = Exclude<OptionalMember, 'composeUrl'>;

/** Members that change nothing: they can be cut short at any time. */
export const READS: readonly AskingMember[] = ['describe', 'visitor', 'search', 'read', 'findPosted'];

/** An adapter that is known to offer the members a test uses. */
export type Full = Required<ForumAdapter>;

/** A test on a forum that offers the member it is about. */
export type MemberTest = (sentence: string, run: (forum: ForumHarness, adapter: Full) => Promise<void>) => void;

/** The tests only one member has. `signedOutTest` is for those in which the session ends. */
export type OwnTests = (test: MemberTest, signedOutTest: MemberTest) => void;

/** A plain call of each. */
export const CALLS: Readonly<
  Record<AskingMember, (adapter: Full, entry: Entry, options: CallOptions) => Promise<unknown>>
> = {
  describe: (adapter, _, options) => adapter.describe(options),
  visitor: (adapter, _, options) => adapter.visitor(options),
  search: (adapter, _, options) => adapter.search({ text: '' }, options),
  read: (adapter, entry, options) => adapter.read(entry, options),
  vote: (adapter, entry, options) => adapter.vote(entry, options),
  subscribe: (adapter, entry, options) => adapter.subscribe(entry, options),
  comment: (adapter, entry, options) => adapter.comment(entry, { body: 'Me too.', clientToken: 'comment-1' }, options),
  upload: (adapter, _, options) => adapter.upload(aPicture(), options),
  findPosted: (adapter, _, options) => adapter.findPosted(aDraft(), options),
};

/** An entry as the forum knows it, by its own id where it can be searched. */
export async function knownEntry(adapter: ForumAdapter): Promise<Entry> {
  const found = await adapter.search?.({ text: '' }, {});
  const entry = found?.items[0] ?? SEED.entries[0];
  if (!entry) throw new Error('The seed is empty.');
  return entry;
}
