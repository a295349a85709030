import { AdapterError } from '../../core/errors.js';
import type { Draft, Entry, PostedThread, PostResult, Visitor } from '../../core/types.js';
import type { ActionReceipt, Comment, ForumFacts, Page, SearchQuery, Upload, UploadOptions } from '../forum-adapter.js';
import { absoluteAddress, fillAddress } from './addresses.js';
import { NAME } from './calls.js';
import { commentRefusalsOf, refusalsOf, type Refusals } from './check-draft.js';
import { allEntries, boardFinder, withVotes } from './entries.js';
import { findEntries } from './find-entries.js';
import type { MemoryOptions, MemoryVisitor } from './options.js';
import { EMPTY_STATE, type ActionRecord, type ForumState } from './state.js';
import { createStore, type Store } from './store.js';
import type { describeUpload } from './upload.js';

const DEFAULT_NAME = 'You';
const DEFAULT_THREAD_URL = '#thread-{id}';

/** The forum itself, without the way to it: every method answers at once or throws. */
export class Forum {
  readonly #options: MemoryOptions;
  readonly #store: Store;
  #visitor: MemoryVisitor;
  /** Files are too large for the storage: they go with the page. */
  #uploads: readonly { readonly file: Blob; readonly upload: Upload }[] = [];

  constructor(options: MemoryOptions) {
    this.#options = options;
    this.#store = createStore(options.persist ?? false);
    this.#visitor = options.visitor ?? {};
  }

  /** What visitors added. */
  get state(): ForumState {
    return this.#store.read();
  }

  setVisitor(visitor: MemoryVisitor): void {
    this.#visitor = visitor;
  }

  reset(): void {
    this.#store.write(EMPTY_STATE);
    this.#visitor = this.#options.visitor ?? {};
    this.#uploads = [];
  }

  get uploads(): readonly { readonly file: Blob; readonly upload: Upload }[] {
    return this.#uploads;
  }

  describe(): ForumFacts {
    const { boards, platforms, limits, tags, uploads } = this.#options;
    return {
      boards,
      bodyFormat: 'markdown',
      ...(platforms && { platforms }),
      ...(limits && { limits }),
      ...(tags && { tags }),
      ...(uploads && { uploads }),
    };
  }

  visitor(): Visitor {
    const { name = DEFAULT_NAME, signedIn = true, signInUrl } = this.#visitor;
    return {
      signedIn,
      ...(signedIn && { name }),
      ...(signInUrl !== undefined && {
        signInUrl: (returnTo: string) => fillAddress('visitor.signInUrl', signInUrl, 'returnTo', returnTo),
      }),
    };
  }

  /** All that can be read, newest first, votes counted. */
  entries(): readonly Entry[] {
    const { state } = this;
    return allEntries(this.#options, state).map((entry) => withVotes(entry, state.actions));
  }

  search(query: SearchQuery): Page<Entry> {
    return findEntries(this.entries(), query, boardFinder(this.#options, this.state));
  }

  read({ id }: Entry): Entry {
    const entry = this.entries().find((known) => known.id === id);
    if (!entry) throw new AdapterError(NAME, 'not-found', `There is no entry "${id}".`);
    return entry;
  }

  createThread(draft: Draft): PostResult {
    const author = this.#member();
    const known = this.findPosted(draft);
    if (known) return known;
    this.#refuse(refusalsOf(draft, this.#options));
    const { state } = this;
    const result: PostResult = this.#needsApproval(draft.boardId)
      ? { kind: 'pending-approval' }
      : { kind: 'published', thread: this.#newThread(draft, state) };
    // A copy: the caller may go on using its own.
    this.#store.write({ ...state, posts: [...state.posts, { draft: structuredClone(draft), result, author }] });
    return result;
  }

  findPosted({ clientToken }: Draft): PostResult | null {
    // Nobody meant all drafts without a token to be one.
    if (clientToken === '') return null;
    return this.state.posts.find(({ draft }) => draft.clientToken === clientToken)?.result ?? null;
  }

  vote(entry: Entry): ActionReceipt {
    const voters = this.#act('vote', entry).length;
    // The entry handed in may have been counted already; one from another source was not.
    const original = allEntries(this.#options, this.state).find(({ id }) => id === entry.id) ?? entry;
    return { count: (original.votes ?? 0) + voters };
  }

  subscribe(entry: Entry): ActionReceipt {
    return { count: this.#act('subscribe', entry).length };
  }

  comment(entry: Entry, comment: Comment): PostResult {
    const author = this.#member();
    const { state } = this;
    const { clientToken } = comment;
    const known = state.comments.find((record) => clientToken !== '' && record.comment.clientToken === clientToken);
    if (known) return known.result;
    this.#refuse(commentRefusalsOf(comment.body, this.#options));
    const url = absoluteAddress('entry.url', entry.url);
    const id = `comment-${state.comments.length + 1}`;
    const thread: PostedThread = { id, url, title: entry.title, postedAt: this.#now() };
    const result: PostResult =
      this.#options.approval === 'all' ? { kind: 'pending-approval' } : { kind: 'published', thread };
    const record = { entryId: entry.id, comment: { ...comment }, result, author };
    this.#store.write({ ...state, comments: [...state.comments, record] });
    return result;
  }

  /** `describe`: apart, because few visitors add a file. */
  upload(file: Blob, options: UploadOptions, describe: typeof describeUpload): Upload {
    this.#member();
    const upload = describe(file, options, String(this.#uploads.length + 1), this.#options);
    this.#uploads = [...this.#uploads, { file, upload }];
    return upload;
  }

  /** The name of who is signed in. */
  #member(): string {
    const { signedIn, name = '' } = this.visitor();
    if (!signedIn) throw new AdapterError(NAME, 'auth-required', 'Nobody is signed in.');
    return name;
  }

  #refuse(fields: Refusals): void {
    const names = Object.keys(fields);
    if (names.length > 0) throw new AdapterError(NAME, 'validation', `Refused: ${names.join(', ')}.`, { fields });
  }

  #needsApproval(boardId: string): boolean {
    const { approval = 'none' } = this.#options;
    return typeof approval === 'string' ? approval === 'all' : approval.boards.includes(boardId);
  }

  #newThread({ title, boardId }: Draft, state: ForumState): PostedThread {
    const taken = new Set(allEntries(this.#options, state).map((entry) => entry.id));
    let number = state.posts.length + 1;
    while (taken.has(`posted-${number}`)) number += 1;
    const id = `posted-${number}`;
    const url = fillAddress('threadUrl', this.#options.threadUrl ?? DEFAULT_THREAD_URL, 'id', id);
    return { id, url, title, boardId, postedAt: this.#now() };
  }

  /** All actions of this kind on the entry, the visitor's own among them, once. */
  #act(kind: ActionRecord['kind'], { id: entryId }: Entry): readonly ActionRecord[] {
    const visitor = this.#member();
    const { state } = this;
    const same = state.actions.filter((action) => action.kind === kind && action.entryId === entryId);
    if (same.some((action) => action.visitor === visitor)) return same;
    const action = { kind, entryId, visitor };
    this.#store.write({ ...state, actions: [...state.actions, action] });
    return [...same, action];
  }

  #now(): string {
    return (this.#options.now?.() ?? new Date()).toISOString();
  }
}
