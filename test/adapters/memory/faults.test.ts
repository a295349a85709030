import { expect } from '@esm-bundle/chai';
import { memoryAdapter, type MemoryFault } from '../../../src/adapters/memory.js';
import { AdapterError } from '../../../src/core/errors.js';
import { aDraft, expectAbortError, expectAdapterError, rejection, SHORT_MS } from '../conformance/support.js';

const LONG_MS = 1_000_000;

describe('memoryAdapter: faults', () => {
  it('has the fault of its options from the start', async () => {
    const forum = aForum({ error: 'captcha' });
    expectAdapterError(await rejection(() => forum.createThread(aDraft(), {})), forum, 'captcha');
    forum.simulate(null);
    expect((await forum.createThread(aDraft(), {})).kind).to.equal('published');
  });

  it('has the fault of its options again after a reset', async () => {
    const forum = aForum({ error: 'unavailable', times: 1 });
    await rejection(() => forum.describe({}));
    forum.reset();
    expectAdapterError(await rejection(() => forum.describe({})), forum, 'unavailable');
    await forum.describe({});
  });

  it('fails only the calls it names, only as often as it says', async () => {
    const forum = aForum({ on: ['search'], error: 'unavailable', times: 2 });
    await forum.describe({});
    await rejection(() => forum.search({ text: '' }, {}));
    await rejection(() => forum.search({ text: '' }, {}));
    expect(await forum.search({ text: '' }, {})).to.deep.equal({ items: [] });
  });

  it('says what the fault says', async () => {
    const details = {
      retryAfterMs: 5,
      forumMessage: 'Slow down.',
      fields: { body: 'No.' },
      existingUrl: 'https://a.example/',
    };
    const forum = aForum({ error: { code: 'rate-limited', ...details } });
    const error = await rejection(() => forum.createThread(aDraft(), {}));
    expect(expectAdapterError(error, forum, 'rate-limited')).to.deep.include({ ...details, outcomeUnknown: false });
  });

  it('can post and fail all the same', async () => {
    const forum = aForum({ error: { code: 'unavailable', landed: true } });
    const draft = aDraft();
    const error = await rejection(() => forum.createThread(draft, {}));
    expect(expectAdapterError(error, forum, 'unavailable').outcomeUnknown).to.equal(true);
    expect(forum.posted).to.have.lengthOf(1);
    forum.simulate(null);
    expect(await forum.createThread(draft, {})).to.equal(await forum.findPosted(draft, {}));
    expect(forum.posted).to.have.lengthOf(1);
  });

  it('can break the promise to reject with an AdapterError', async () => {
    for (const reason of [new TypeError('x is undefined'), undefined]) {
      const forum = aForum({ reject: reason });
      const error = await rejection(() => forum.createThread(aDraft(), {}));
      expect(error).to.equal(reason);
      expect(AdapterError.from(error, forum.name).code).to.equal('protocol');
      expect(forum.posted).to.be.empty;
    }
  });

  it('answers a slow call, and a read that is aborted meanwhile not at all', async () => {
    const forum = aForum({ latencyMs: 1 });
    await forum.describe({ timeoutMs: 1 });
    forum.simulate({ latencyMs: LONG_MS });
    const leaving = new AbortController();
    const call = forum.search({ text: '' }, { signal: leaving.signal });
    leaving.abort('a reason of its own');
    expectAbortError(await rejection(() => call));
  });

  it('has taken a post whose answer is too late', async () => {
    const forum = aForum({ latencyMs: LONG_MS, on: ['createThread'] });
    const draft = aDraft();
    const error = await rejection(() => forum.createThread(draft, { timeoutMs: SHORT_MS }));
    expect(expectAdapterError(error, forum, 'timeout').outcomeUnknown).to.equal(true);
    expect(await forum.findPosted(draft, {})).to.have.property('kind', 'published');
  });

  it('has not taken a post that it never answers', async () => {
    const forum = aForum({ never: true, on: ['createThread'] });
    const draft = aDraft();
    await rejection(() => forum.createThread(draft, { timeoutMs: SHORT_MS }));
    expect(await forum.findPosted(draft, {})).to.equal(null);
  });

  it('goes on with a post that is aborted after it was sent', async () => {
    const forum = aForum({ latencyMs: 1 });
    const leaving = new AbortController();
    const call = forum.createThread(aDraft(), { signal: leaving.signal });
    leaving.abort();
    expect((await call).kind).to.equal('published');
  });

  it('aborts a read that would have been answered at once', async () => {
    const leaving = new AbortController();
    const call = aForum(null).describe({ signal: leaving.signal });
    leaving.abort();
    expectAbortError(await rejection(() => call));
  });

  it('turns a template function that fails into an AdapterError', async () => {
    const forum = memoryAdapter({ boards: [], threadUrl: () => 'javascript:alert(1)' });
    expectAdapterError(await rejection(() => forum.createThread(aDraft(), {})), forum, 'protocol');
    expect(forum.posted).to.be.empty;
  });
});

function aForum(fault: MemoryFault | null) {
  return memoryAdapter({ boards: [{ id: 'android', title: 'Android' }], ...(fault && { fault }) });
}
