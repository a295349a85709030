import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ForumAdapter } from '../adapters/forum-adapter.js';
import { isAdapterError } from '../core/errors.js';
import { checkedThread, waitingDraft, withThread, type MyThread } from '../core/my-threads.js';
import type { Entry } from '../core/types.js';
import { webAddress } from './addresses.js';
import { now } from './now.js';
import { withDeadline } from './with-deadline.js';
import { readEntry } from './read-entry.js';
import { ThreadStore } from './thread-store.js';

/** What is shown again so soon, as on the way back to the first question, is not asked for again. In milliseconds. */
const FRESH_MS = 10 * 60_000;
/** How long the forum may take to look for a post that waits. In milliseconds. */
const FIND_TIMEOUT_MS = 15_000;

/** The visitor's own threads: those that are remembered, and what became of them. */
export class MyThreadsController implements ReactiveController {
  /** Newest first; those that were forgotten just now keep their place, so that it can be undone. */
  threads: readonly MyThread[] = [];
  readonly #forgotten = new Set<string>();
  readonly #host: ReactiveControllerHost;
  readonly #source: () => { readonly key: string; readonly adapter: ForumAdapter | null };
  readonly #onError: (error: unknown) => void;
  #checking = new AbortController();

  constructor(
    host: ReactiveControllerHost,
    source: () => { readonly key: string; readonly adapter: ForumAdapter | null },
    onError: (error: unknown) => void,
  ) {
    this.#host = host;
    this.#source = source;
    this.#onError = onError;
    host.addController(this);
  }

  /** Shows what was known last, and asks the forum for news. */
  load(): void {
    this.#checking.abort();
    const { signal } = (this.#checking = new AbortController());
    this.#forgotten.clear();
    this.threads = this.#store.load(now());
    void this.#checkAll(signal);
  }

  hostDisconnected(): void {
    this.#checking.abort();
    this.#store.tidy(now());
  }

  isForgotten({ token }: MyThread): boolean {
    return this.#forgotten.has(token);
  }

  forget(threads: readonly MyThread[]): void {
    const tokens = new Set(threads.map(({ token }) => token));
    for (const token of tokens) this.#forgotten.add(token);
    this.#store.change(now(), (kept) => kept.filter(({ token }) => !tokens.has(token)));
    this.#host.requestUpdate();
  }

  /** Remembers again what was forgotten just now. */
  restore(threads: readonly MyThread[]): void {
    for (const { token } of threads) this.#forgotten.delete(token);
    const known = this.threads.filter((thread) => !this.isForgotten(thread));
    // Those another tab remembered meanwhile stay.
    this.#store.change(now(), (kept) => known.reduceRight(withThread, [...kept]));
    this.#host.requestUpdate();
  }

  get #store(): ThreadStore {
    return new ThreadStore(this.#source().key);
  }

  /** One after the other: nobody waits for it, and a forum may count requests. */
  async #checkAll(signal: AbortSignal): Promise<void> {
    const { adapter } = this.#source();
    if (adapter === null) return;
    for (const thread of this.threads) {
      const age = now() - (thread.checkedAt ?? 0);
      if (age >= 0 && age < FRESH_MS) continue;
      const checked = await this.#check(thread, adapter, signal);
      if (signal.aborted) return;
      if (checked !== null) this.#put(checked);
    }
  }

  /** `null` = nothing new is known. */
  async #check(thread: MyThread, adapter: ForumAdapter, signal: AbortSignal): Promise<MyThread | null> {
    try {
      const found = thread.entry === null ? await find(thread, adapter, signal) : thread;
      if (found?.entry == null) return found;
      const entry = await readEntry(asEntry(found), adapter, signal);
      return entry === null ? found : checkedThread(found, entry, now());
    } catch (error) {
      const isMissing = isAdapterError(error) && error.code === 'not-found';
      // What somebody else wrote may have come from another source than the forum: only one's own thread can be gone.
      if (isMissing) return { ...thread, ...(thread.isComment ? {} : { status: 'gone' }), checkedAt: now() };
      // What was known last still stands.
      if (!signal.aborted) this.#onError(error);
      return null;
    }
  }

  #put(checked: MyThread): void {
    const replace = (threads: readonly MyThread[]): readonly MyThread[] =>
      threads.map((thread) => (thread.token === checked.token ? checked : thread));
    this.threads = replace(this.threads);
    // What was forgotten meanwhile is not among those that are kept.
    this.#store.change(now(), replace);
    this.#host.requestUpdate();
  }
}

/** A post that a moderator had to read: by now it may be a thread, or nothing. `null` = the forum cannot tell. */
async function find(thread: MyThread, adapter: ForumAdapter, signal: AbortSignal): Promise<MyThread | null> {
  if (adapter.findPosted === undefined) return null;
  const options = { timeoutMs: FIND_TIMEOUT_MS, sentAt: thread.postedAt, signal };
  const result = await withDeadline(adapter.findPosted(waitingDraft(thread), options), adapter.name, FIND_TIMEOUT_MS);
  if (result === null) return { ...thread, status: 'gone', checkedAt: now() };
  if (result.kind !== 'published') return { ...thread, status: 'waiting', checkedAt: now() };
  const { id, title } = result.thread;
  const url = webAddress(result.thread.url);
  return url === undefined ? null : { ...thread, title, entry: { id, url, title }, status: 'unchecked' };
}

function asEntry({ entry, kind, title }: MyThread): Entry {
  return { id: '', url: '', ...entry, kind, title, text: '' };
}
