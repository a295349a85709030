import { AdapterError, ConfigError } from '../core/errors.js';
import type { Draft, Entry, Platform, PostResult } from '../core/types.js';
import type { Comment, ForumAdapter, Upload } from './forum-adapter.js';
import { fillAddress } from './memory/addresses.js';
import { createCalls, NAME } from './memory/calls.js';
import { Forum } from './memory/forum.js';
import type { MemoryFault, MemoryOptions, MemoryVisitor } from './memory/options.js';
import type * as UploadModule from './memory/upload.js';

export type {
  MemoryApproval,
  MemoryFault,
  MemoryFaultError,
  MemoryMethod,
  MemoryOptions,
  MemoryVisitor,
} from './memory/options.js';

/** A forum inside the page. All it can do it offers; it has no composer of its own, so there is no `composeUrl`. */
export interface MemoryAdapter extends Required<Omit<ForumAdapter, 'composeUrl'>> {
  readonly platforms: readonly Platform[];
  /** The drafts it has taken, oldest first, those waiting for approval included. */
  readonly posted: readonly { readonly draft: Draft; readonly result: PostResult }[];
  /** The comments it has taken, oldest first. A published one's `thread` is the comment's id at the entry's address. */
  readonly comments: readonly { readonly entryId: string; readonly comment: Comment; readonly result: PostResult }[];
  /** The files it has taken since the page was loaded, oldest first. */
  readonly uploads: readonly { readonly file: Blob; readonly upload: Upload }[];
  /** All that can be read, newest first: what it was given, and published posts as threads (or ideas, by their intent). */
  entries(): readonly Entry[];
  /** Lets the calls made from now on go wrong; `null` = no more. */
  simulate(fault: MemoryFault | null): void;
  /** Somebody else sits down, signs in or signs out. */
  setVisitor(visitor: MemoryVisitor): void;
  /** Back to what the options say: posts, comments, votes and subscriptions are gone, from the storage too. */
  reset(): void;
}

/**
 * The forum of the demo, the stories and the tests: it lives in the page, or in its `localStorage`.
 *
 * It answers in a microtask unless a fault delays it (the first upload once its part is loaded), and has no time limit of
 * its own. Posts are taken once per
 * `clientToken`: a repetition gets the first result, whatever it says. A post is done when it is called; aborting it
 * later changes nothing. Votes, subscriptions and comments also work on entries that came from somewhere else, such as
 * a JSON file beside it; `read` knows only its own and rejects with `not-found`.
 *
 * @throws ConfigError when `boards` is missing or a template does not make an http(s) address
 */
export function memoryAdapter(options: MemoryOptions): MemoryAdapter {
  checkOptions(options);
  const forum = new Forum(options);
  const { call, simulate } = createCalls(options.fault ?? null);
  return {
    name: NAME,
    platforms: options.platforms ?? [],
    get posted() {
      return forum.state.posts.map(({ draft, result }) => ({ draft, result }));
    },
    get comments() {
      return forum.state.comments.map(({ entryId, comment, result }) => ({ entryId, comment, result }));
    },
    get uploads() {
      return forum.uploads;
    },
    describe: (callOptions) => call('describe', callOptions, () => forum.describe()),
    visitor: (callOptions) => call('visitor', callOptions, () => forum.visitor()),
    search: (query, callOptions) => call('search', callOptions, () => forum.search(query)),
    read: (entry, callOptions) => call('read', callOptions, () => forum.read(entry)),
    createThread: (draft, callOptions) => call('createThread', callOptions, () => forum.createThread(draft)),
    vote: (entry, callOptions) => call('vote', callOptions, () => forum.vote(entry)),
    subscribe: (entry, callOptions) => call('subscribe', callOptions, () => forum.subscribe(entry)),
    comment: (entry, comment, callOptions) => call('comment', callOptions, () => forum.comment(entry, comment)),
    upload: async (file, callOptions) => {
      const { describeUpload } = await loadUpload();
      return call('upload', callOptions, () => forum.upload(file, callOptions, describeUpload));
    },
    findPosted: (draft, callOptions) => call('findPosted', callOptions, () => forum.findPosted(draft)),
    entries: () => forum.entries(),
    simulate,
    setVisitor: (visitor) => forum.setVisitor(visitor),
    reset() {
      forum.reset();
      simulate(options.fault ?? null);
    },
  };
}

/** Not by `lazily`: what comes along with that is more than this. */
async function loadUpload(): Promise<typeof UploadModule> {
  try {
    return await import('./memory/upload.js');
  } catch (cause) {
    throw new AdapterError(NAME, 'unreachable', 'A part of the adapter could not be loaded.', { cause });
  }
}

/** Templates are tried here, so that a wrong one shows when the page is made and not when a visitor posts. */
function checkOptions({ boards, threadUrl, visitor }: MemoryOptions): void {
  if (!Array.isArray(boards)) {
    const problem = { path: 'boards', found: typeof boards, allowed: 'a list of boards' };
    throw new ConfigError('The memory adapter has nowhere to post to.', [problem]);
  }
  if (typeof threadUrl === 'string') fillAddress('threadUrl', threadUrl, 'id', 'id');
  const { signInUrl } = visitor ?? {};
  if (typeof signInUrl === 'string') fillAddress('visitor.signInUrl', signInUrl, 'returnTo', '/');
}
