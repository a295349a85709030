import { expect } from '@esm-bundle/chai';
import {
  aDraft,
  expectAbortError,
  expectResult,
  MARKUP,
  rejection,
  testIf,
  type ForumTest,
  type Traits,
} from './support.js';

/** `createThread` on a forum that works. */
export function postingTests(test: ForumTest, { handsOff }: Traits): void {
  describe('posting', () => {
    handOffTests(test, handsOff);
    storedTests(testIf(test, !handsOff, 'this forum posts nothing itself'));
    tokenTests(test, handsOff);
    abortTests(test, handsOff);
  });
}

function handOffTests(test: ForumTest, handsOff: boolean): void {
  test('says which adapter it is', async ({ adapter }) => {
    expect(adapter.name).to.match(/\S/);
  });

  test('answers with absolute http(s) addresses', async ({ adapter }) => {
    const result = await adapter.createThread(aDraft(), {});
    expectResult(result);
    expect(result.kind === 'handed-off').to.equal(handsOff);
  });
}

function storedTests(test: ForumTest): void {
  test('posts what the draft says', async ({ adapter, threads }) => {
    const draft = aDraft();
    const result = await adapter.createThread(draft, {});
    expect(await threads()).to.have.lengthOf(1);
    expect((await threads())[0]?.title).to.equal(draft.title);
    expect((await threads())[0]?.text).to.contain('Every download stops at fifty percent.');
    if (result.kind === 'published') expect(result.thread.title).to.equal(draft.title);
  });

  test('leaves markup in title and body text', async ({ adapter, threads }) => {
    const result = await adapter.createThread(aDraft({ title: `Help ${MARKUP}`, body: `It says ${MARKUP} here.` }), {});
    expect((await threads())[0]?.title).to.equal(`Help ${MARKUP}`);
    expect((await threads())[0]?.text).to.contain(MARKUP);
    if (result.kind === 'published') expect(result.thread.title).to.equal(`Help ${MARKUP}`);
  });
}

function tokenTests(test: ForumTest, handsOff: boolean): void {
  test('posts a draft once when it is sent twice', async ({ adapter, threads }) => {
    const draft = aDraft();
    const first = await adapter.createThread(draft, {});
    const second = await adapter.createThread({ ...draft }, {});
    expect(second).to.deep.equal(first);
    expect(await threads()).to.have.lengthOf(handsOff ? 0 : 1);
  });

  test('posts a draft once when it is sent twice at the same time', async ({ adapter, threads }) => {
    const draft = aDraft();
    const [first, second] = await Promise.all([adapter.createThread(draft, {}), adapter.createThread(draft, {})]);
    expect(second).to.deep.equal(first);
    expect(await threads()).to.have.lengthOf(handsOff ? 0 : 1);
  });

  test('posts two drafts with different tokens', async ({ adapter, threads }) => {
    await Promise.all([adapter.createThread(aDraft(), {}), adapter.createThread(aDraft(), {})]);
    expect(await threads()).to.have.lengthOf(handsOff ? 0 : 2);
  });
}

function abortTests(test: ForumTest, handsOff: boolean): void {
  test('rejects with an AbortError, and posts nothing, when it is aborted already', async ({ adapter, threads }) => {
    expectAbortError(await rejection(() => adapter.createThread(aDraft(), { signal: AbortSignal.abort() })));
    expect(await threads()).to.be.empty;
  });

  test('says AbortError only when nothing was posted, and never posts twice', async ({ adapter, threads }) => {
    const draft = aDraft();
    const leaving = new AbortController();
    const call = adapter.createThread(draft, { signal: leaving.signal });
    leaving.abort();
    const error = await call.then(expectResult, (reason: unknown) => reason);
    if (error !== undefined) {
      expectAbortError(error);
      expect(await threads()).to.be.empty;
    }
    await adapter.createThread(draft, {});
    expect(await threads()).to.have.lengthOf(handsOff ? 0 : 1);
  });
}
