import { currentThreads, type MyThread } from '../core/my-threads.js';
import { hasThreads, tryStorage } from './threads-key.js';

const VERSION = 1;

/** Whether this browser would remember anything at all; nothing is written to find out. */
export function canRemember(key: string): boolean {
  return tryStorage((storage) => storage.getItem(key) ?? '') !== undefined;
}

/** The visitor's threads on this device, newest first. Another tab may change them too: each change reads them again. */
export class ThreadStore {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  load(now: number): readonly MyThread[] {
    return currentThreads(parse(tryStorage((storage) => storage.getItem(this.#key)) ?? ''), now);
  }

  /** @returns `false` where this browser refuses, as when its storage is full. */
  change(now: number, change: (threads: readonly MyThread[]) => readonly MyThread[]): boolean {
    const threads = change(this.load(now));
    const text = JSON.stringify({ version: VERSION, threads });
    return tryStorage((storage) => (storage.setItem(this.#key, text), true)) ?? false;
  }

  /** Leaves nothing behind where there is nothing to remember. */
  tidy(now: number): void {
    if (hasThreads(this.#key) && this.load(now).length === 0) tryStorage((storage) => storage.removeItem(this.#key));
  }
}

/** Storage can be written by anyone on the page: what does not look like ours in every part is left out. */
function parse(text: string): MyThread[] {
  try {
    const kept = JSON.parse(text) as { readonly version?: unknown; readonly threads?: unknown } | null;
    return kept?.version === VERSION && Array.isArray(kept.threads) ? kept.threads.filter(isMyThread) : [];
  } catch {
    return [];
  }
}

const STATUSES: readonly unknown[] = ['unchecked', 'waiting', 'quiet', 'active', 'solved', 'gone'];
const KINDS: readonly unknown[] = ['faq', 'issue', 'thread', 'idea', 'news'];

function isMyThread(value: unknown): value is MyThread {
  const thread = Object(value) as Readonly<Record<keyof MyThread, unknown>>;
  const texts = [thread.token, thread.title, thread.boardId, thread.board, thread.entryStatus ?? ''];
  return (
    texts.every((text) => typeof text === 'string') &&
    (thread.entry === null || isReference(thread.entry)) &&
    KINDS.includes(thread.kind) &&
    STATUSES.includes(thread.status) &&
    typeof thread.isComment === 'boolean' &&
    Number.isFinite(thread.postedAt) &&
    Number.isFinite(thread.checkedAt ?? 0)
  );
}

/** Its address ends up in a link. */
function isReference(value: unknown): boolean {
  const { id, url, title } = Object(value) as Readonly<Record<'id' | 'url' | 'title', unknown>>;
  return [id, url, title].every((text) => typeof text === 'string') && /^https?:\/\//.test(String(url));
}
