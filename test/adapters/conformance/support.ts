import { expect } from '@esm-bundle/chai';
import type { ForumAdapter, Page, SearchQuery } from '../../../src/adapters/forum-adapter.js';
import { AdapterError, type AdapterErrorCode } from '../../../src/core/errors.js';
import type { Draft, Entry, PostResult } from '../../../src/core/types.js';
import type { ForumHarness, ForumMethod, ForumSeed } from './harness.js';

/** A test on a fresh forum. */
export type ForumTest = (sentence: string, run: (forum: ForumHarness) => Promise<void>) => void;

/** What kind of forum it is: decides which tests are skipped, and is said in their names. */
export interface Traits {
  readonly handsOff: boolean;
  readonly signsIn: boolean;
  readonly codes: readonly AdapterErrorCode[];
  readonly answersAlone: readonly ForumMethod[];
}

/** `test` where the forum can do what it is about; a skipped test that says why where it cannot. */
export function testIf(test: ForumTest, can: boolean, why: string): ForumTest {
  return can ? test : (sentence) => it.skip(`${sentence} (${why})`);
}

/** Long enough for an adapter to ask, short enough not to be noticed. */
export const SHORT_MS = 20;

export const MARKUP = '<img src=x onerror="alert(1)"> & <b>bold</b> &amp; "quoted"';

export const SEED: ForumSeed = frozen({
  boards: [
    { id: 'android', title: 'Android' },
    { id: 'ios', title: 'iOS' },
  ],
  entries: [
    aThread(1, { title: 'Songs skip after the update', solved: true, answer: 'Clear the cache.' }),
    aThread(2, { title: `Zebra ${MARKUP}`, text: `Quagga ${MARKUP}` }),
    ...[3, 4, 5, 6, 7].map((number) => aThread(number, {})),
  ],
});

let drafts = 0;

/** A draft every forum of the suite takes, with a token of its own. */
export function aDraft(changes: Partial<Draft> = {}): Draft {
  drafts += 1;
  return frozen({
    title: `Downloads stop half way ${drafts}`,
    body: 'Every download stops at fifty percent.\n\n**Tried:** restarted the app.',
    boardId: 'android',
    tags: [],
    intent: 'help',
    consulted: [],
    clientToken: `token-${drafts}`,
    ...changes,
  });
}

/** A picture of one pixel, without a name: forums look at the bytes. */
export function aPicture(): Blob {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return new Blob([Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0))], { type: 'image/png' });
}

/** What the call rejects with. Fails when it is fulfilled, and when it throws before there is a promise. */
export async function rejection(call: () => Promise<unknown>): Promise<unknown> {
  const promise = call();
  // Compared as a boolean: the runner hangs on a failed assertion about what cannot be cloned, such as a promise.
  expect(promise instanceof Promise, 'the call gives a promise').to.equal(true);
  return promise.then(
    () => expect.fail('The call was fulfilled.'),
    (error: unknown) => error,
  );
}

export function expectAdapterError(error: unknown, adapter: ForumAdapter, code: AdapterErrorCode): AdapterError {
  if (!(error instanceof AdapterError)) return expect.fail(`Not an AdapterError: ${String(error)}`);
  expect(error.code).to.equal(code);
  expect(error.adapter).to.equal(adapter.name);
  return error;
}

export function expectAbortError(error: unknown): void {
  expect(error).to.have.property('name', 'AbortError');
}

export function expectWebAddress(address: string | undefined): void {
  expect(address).to.match(/^https?:\/\/[^/]/);
  expect(() => new URL(address ?? ''), 'an absolute address').not.to.throw();
}

/** The addresses in a result, each of them checked. */
export function expectResult(result: PostResult): void {
  expect(result.kind).to.be.oneOf(['published', 'pending-approval', 'handed-off']);
  if (result.kind === 'published') expectWebAddress(result.thread.url);
  if (result.kind === 'handed-off') expectWebAddress(result.url);
}

/** The pages of a search, one after the other; `between` runs after each. */
export async function allPages(
  search: NonNullable<ForumAdapter['search']>,
  query: SearchQuery,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly Page<Entry>[]> {
  const pages: Page<Entry>[] = [];
  for (let page: string | undefined, more = true; more; more = page !== undefined) {
    const found = await search({ ...query, ...(page !== undefined && { page }) }, {});
    pages.push(found);
    page = found.next;
    expect(pages.length, 'paging ends').to.be.below(20);
    await between();
  }
  return pages;
}

function aThread(number: number, changes: Partial<Entry>): Entry {
  return {
    id: `seed-${number}`,
    kind: 'thread',
    title: `Seeded thread ${number}`,
    url: `https://forum.example/t/${number}`,
    text: `What happens in thread ${number}.`,
    solved: false,
    updatedAt: `2026-03-${String(20 - number).padStart(2, '0')}T12:00:00.000Z`,
    ...changes,
  };
}

/** Frozen to the bottom: an adapter that writes to what it was given throws. */
function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part as object);
  return Object.freeze(value);
}
