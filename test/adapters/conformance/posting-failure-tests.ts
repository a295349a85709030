import { expect } from '@esm-bundle/chai';
import { ADAPTER_ERROR_CODES, type AdapterErrorCode } from '../../../src/core/errors.js';
import {
  aDraft,
  expectAdapterError,
  expectWebAddress,
  rejection,
  SHORT_MS,
  testIf,
  type ForumTest,
  type Traits,
} from './support.js';

/** With these the forum has said no: the post certainly did not land. */
const REFUSALS: readonly AdapterErrorCode[] = [
  'auth-required',
  'session-expired',
  'forbidden',
  'validation',
  'rate-limited',
  'duplicate',
  'captcha',
  'not-found',
];

/** `createThread` on a forum that refuses, fails or is silent. */
export function postingFailureTests(test: ForumTest, { codes }: Traits): void {
  const testFor = (code: AdapterErrorCode) => testIf(test, codes.includes(code), `this forum has no ${code}`);
  describe('posting that fails', () => {
    for (const code of ADAPTER_ERROR_CODES) codeTest(testFor(code), code);
    validationTest(testFor('validation'));
    rateLimitTest(testFor('rate-limited'));
    duplicateTest(testFor('duplicate'));
    repetitionTest(testFor('unavailable'));
    silenceTests(testFor('timeout'));
  });
}

function codeTest(test: ForumTest, code: AdapterErrorCode): void {
  test(`rejects with ${code}`, async ({ adapter, failWith, hang, threads, shortMs = SHORT_MS }) => {
    if (code === 'timeout') hang('createThread');
    else failWith(code, 'createThread');
    const error = await rejection(() =>
      adapter.createThread(aDraft(), code === 'timeout' ? { timeoutMs: shortMs } : {}),
    );
    const { outcomeUnknown, message } = expectAdapterError(error, adapter, code);
    expect(message).to.contain(`[${adapter.name}]`);
    if (REFUSALS.includes(code)) expect(outcomeUnknown, 'outcomeUnknown').to.equal(false);
    if (code === 'timeout') expect(outcomeUnknown, 'outcomeUnknown').to.equal(true);
    expect(await threads()).to.be.empty;
  });
}

function validationTest(test: ForumTest): void {
  test('says with validation which fields are wrong', async ({ adapter, failWith }) => {
    failWith('validation', 'createThread');
    const error = await rejection(() => adapter.createThread(aDraft(), {}));
    const fields = Object.entries(expectAdapterError(error, adapter, 'validation').fields);
    expect(fields).not.to.be.empty;
    for (const [field, words] of fields) {
      expect(field).to.be.oneOf(['title', 'body', 'board', 'tags']);
      expect(words).to.match(/\S/);
    }
  });
}

function rateLimitTest(test: ForumTest): void {
  test('says with rate-limited when to try again', async ({ adapter, failWith }) => {
    failWith('rate-limited', 'createThread');
    const error = await rejection(() => adapter.createThread(aDraft(), {}));
    const { retryAfterMs = NaN } = expectAdapterError(error, adapter, 'rate-limited');
    expect(retryAfterMs).to.be.greaterThan(0).and.below(Infinity);
  });
}

function duplicateTest(test: ForumTest): void {
  test('gives with duplicate no address, or an absolute one', async ({ adapter, failWith }) => {
    failWith('duplicate', 'createThread');
    const error = await rejection(() => adapter.createThread(aDraft(), {}));
    const { existingUrl } = expectAdapterError(error, adapter, 'duplicate');
    if (existingUrl !== undefined) expectWebAddress(existingUrl);
  });
}

function repetitionTest(test: ForumTest): void {
  test('posts once when a draft that failed is sent again', async ({ adapter, failWith, recover, threads }) => {
    const draft = aDraft();
    failWith('unavailable', 'createThread');
    await rejection(() => adapter.createThread(draft, {}));
    recover();
    await adapter.createThread(draft, {});
    expect(await threads()).to.have.lengthOf(1);
  });
}

function silenceTests(test: ForumTest): void {
  test('says that the outcome is unknown when the answer is lost', async ({
    adapter,
    loseAnswer,
    threads,
    shortMs = SHORT_MS,
  }) => {
    loseAnswer('createThread');
    const error = await rejection(() => adapter.createThread(aDraft(), { timeoutMs: shortMs }));
    expect(expectAdapterError(error, adapter, 'timeout').outcomeUnknown).to.equal(true);
    expect(await threads()).to.have.lengthOf(1);
  });

  test('posts once when a draft whose answer was lost is sent again', async ({
    adapter,
    loseAnswer,
    recover,
    threads,
    shortMs = SHORT_MS,
  }) => {
    const draft = aDraft();
    loseAnswer('createThread');
    await rejection(() => adapter.createThread(draft, { timeoutMs: shortMs }));
    recover();
    await adapter.createThread(draft, {});
    expect(await threads()).to.have.lengthOf(1);
  });
}
