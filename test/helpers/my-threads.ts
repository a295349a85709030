import type { MyThread } from '../../src/core/my-threads.js';

/** A thread that was remembered, with everything a test does not care about filled in. */
export function aThread(given: Partial<MyThread> = {}): MyThread {
  const { token = 'token-1', title = 'Downloads vanish after the update' } = given;
  return {
    entry: { id: token, url: `https://forum.example/t/${token}`, title },
    kind: 'thread',
    isComment: false,
    boardId: 'phones',
    board: 'Phones',
    postedAt: Date.now() - 2 * 86_400_000,
    status: 'unchecked',
    ...given,
    token,
    title,
  };
}

/** A place for threads that no other test knows; what is kept there goes with {@link forgetThreads}. */
export function threadsPlace(...threads: readonly MyThread[]): string {
  const key = `help-wizard:threads:${PREFIX}-${crypto.randomUUID()}`;
  if (threads.length > 0) localStorage.setItem(key, JSON.stringify({ version: 1, threads }));
  return key;
}

/** What is remembered there; `null` = nothing is stored at all. */
export function storedThreads(key: string): readonly MyThread[] | null {
  const text = localStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as { readonly threads: readonly MyThread[] }).threads;
}

/** Takes away what this file's tests stored: others run beside them in the same storage. */
export function forgetThreads(): void {
  for (const key of Object.keys(localStorage)) if (key.includes(PREFIX)) localStorage.removeItem(key);
}

/** Part of the names of the forums and places of one test file. */
export const PREFIX = `threads-${crypto.randomUUID()}`;
