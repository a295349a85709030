import { expect } from '@esm-bundle/chai';
// Loaded beforehand: a call that may take 20 ms has no time for it.
import '../../src/adapters/rest/posting.js';
import '../../src/adapters/rest/reading.js';
import { restAdapter } from '../../src/adapters/rest.js';
import { aDraft, aPicture, expectAdapterError, rejection } from './conformance/support.js';
import { testHttpForumAdapter } from './http/http-forum.js';
import { BASE } from './http/http-harness.js';
import { problem, restDouble } from './http/rest-double.js';
import type { WireRequest } from './http/server-double.js';
import { aForum, firstEntry } from './rest/a-forum.js';

const COMPOSER = 'https://forum.example/new?title={title}&body={body}&board={board}&tags={tags}';

testHttpForumAdapter('rest', restDouble, (options) => restAdapter({ ...options, composeUrl: COMPOSER }));

describe('restAdapter: posting', () => {
  it('posts as the contract wants it', async () => {
    const { adapter, wire } = aForum();
    const consulted = [{ id: 'e1', url: 'https://forum.example/1', title: 'Songs skip', reason: 'Other phone' }];
    const draft = aDraft({ tags: ['audio'], platform: 'ios', consulted, clientToken: 'a1-b2' });
    const result = await adapter.createThread(draft, {});
    expect(result).to.deep.equal({
      kind: 'published',
      thread: {
        id: 'thread-1',
        url: 'https://forum.example/threads/thread-1',
        title: draft.title,
        boardId: draft.boardId,
      },
    });
    const sent = wire.requests.find(isPost);
    const { title, body, boardId } = draft;
    expect(sent?.json).to.deep.equal({
      title,
      body,
      boardId,
      tags: ['audio'],
      intent: 'help',
      platform: 'ios',
      consulted,
    });
    expect(sent?.headers.get('idempotency-key')).to.equal('a1-b2');
    expect(sent?.headers.get('x-csrf-token')).to.equal('csrf-1');
  });

  it('sends nothing the contract does not know', async () => {
    const { adapter, wire } = aForum();
    await adapter.createThread(aDraft({ platform: '' }), {});
    const sent = wire.requests.find(isPost)?.json as object;
    expect(Object.keys(sent)).to.deep.equal(['title', 'body', 'boardId', 'tags', 'intent', 'consulted']);
  });

  it('makes of any token a key that a header can hold, and finds the post by it', async () => {
    const { adapter, wire } = aForum();
    const draft = aDraft({ clientToken: 'Entwurf/№ 1' });
    const result = await adapter.createThread(draft, {});
    expect(wire.requests.find(isPost)?.headers.get('idempotency-key')).to.match(/^[!-~]+$/);
    expect(await adapter.findPosted(draft, {})).to.deep.equal(result);
  });

  it('says when a thread or a comment waits for a moderator, in the forum’s words, and finds the thread', async () => {
    const { adapter } = aForum({}, { moderated: true });
    const pending = { kind: 'pending-approval', message: 'A moderator looks at it first.' };
    const draft = aDraft();
    expect(await adapter.createThread(draft, {})).to.deep.equal(pending);
    expect(await adapter.findPosted(draft, {})).to.deep.equal(pending);
    const comment = { body: 'Me too.', clientToken: 'c' };
    expect(await adapter.comment(firstEntry(), comment, {})).to.deep.equal(pending);
  });

  it('asks for the first post by its key when an answer was lost, before it sends the same key again', async () => {
    const { adapter, wire } = aForum();
    const draft = aDraft();
    wire.disturb({ on: isPost, answer: { status: 502, text: '<html>Bad gateway</html>' }, times: 1 });
    await rejection(() => adapter.createThread(draft, {}));
    await adapter.createThread(draft, {});
    const asked = wire.requests
      .filter(({ path }) => path !== '/session')
      .map(({ method, path }) => `${method} ${path}`);
    expect(asked).to.deep.equal(['POST /threads', `GET /threads/by-key/${draft.clientToken}`, 'POST /threads']);
    const keys = wire.requests.filter(isPost).map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).to.deep.equal([draft.clientToken, draft.clientToken]);
  });

  it('gives what was posted before the page was left, and posts nothing', async () => {
    const first = aForum();
    const draft = aDraft();
    const result = await first.adapter.createThread(draft, {});
    // The page is loaded again: it remembers nothing, and the server does.
    const again = restAdapter({ baseUrl: BASE, fetch: first.wire.fetch });
    expect(await again.createThread(draft, {})).to.deep.equal(result);
    expect(await first.server.threads()).to.have.lengthOf(1);
  });

  it('leaves it open whether a draft landed whose key was used for another text, and then gives what did', async () => {
    const first = aForum();
    const draft = aDraft();
    const result = await first.adapter.createThread(draft, {});
    const again = restAdapter({ baseUrl: BASE, fetch: first.wire.fetch });
    const edited = { ...draft, body: 'Written anew, in many words.' };
    const error = await rejection(() => again.createThread(edited, {}));
    expect(expectAdapterError(error, again, 'conflict').outcomeUnknown).to.equal(true);
    expect(await again.createThread(edited, {})).to.deep.equal(result);
  });

  it('sends a comment whose answer was lost with the same key', async () => {
    const { adapter, wire } = aForum();
    const comment = { body: 'Me too.', clientToken: 'c1' };
    wire.disturb({ on: isPost, answer: 'network', times: 1 });
    await rejection(() => adapter.comment(firstEntry(), comment, {}));
    expect((await adapter.comment(firstEntry(), comment, {})).kind).to.equal('published');
    const keys = wire.requests.filter(isPost).map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).to.deep.equal(['c1', 'c1']);
  });

  it('keeps what was typed text where the forum would take it for HTML', async () => {
    const { adapter, wire } = aForum();
    await adapter.createThread(aDraft({ body: 'It says <img src=x> here.' }), {});
    expect(wire.requests.find(isPost)?.json).to.have.property('body', 'It says \\<img src=x> here.');
  });

  it('counts votes and subscriptions by the server’s word', async () => {
    const { adapter, wire } = aForum();
    const { adapter: other } = aForum();
    expect(await adapter.vote(firstEntry(), {})).to.deep.equal({ count: 1 });
    expect(await other.subscribe(firstEntry(), {})).to.deep.equal({ count: 1 });
    expect(wire.requests.at(-1)).to.include({ method: 'PUT', path: '/entries/seed-1/vote' });
  });

  it('links a file that is no picture, whatever its name and address look like', async () => {
    const { adapter, wire } = aForum();
    const json = { url: 'https://forum.example/f/a(1).pdf', type: 'application/pdf', bytes: 3 };
    wire.disturb({ on: ({ path }) => path === '/uploads', answer: { status: 201, json } });
    const file = new File(['pdf'], 'log [1]_.pdf', { type: 'application/pdf' });
    const { name, markdown } = await adapter.upload(file, {});
    expect(name).to.equal('log [1]_.pdf');
    expect(markdown).to.equal('[log \\[1\\]\\_.pdf](https://forum.example/f/a%281%29.pdf)');
    expect(wire.requests.find(isPost)?.headers.get('content-type')).to.equal(null);
  });

  it('says why a file was refused', async () => {
    const { adapter, wire } = aForum();
    const fields = [{ field: 'file', message: 'At most 1 MB.' }];
    for (const answer of [{ ...problem(413, 'validation', '', { fields }) }, { status: 415, text: 'No' }]) {
      wire.disturb({ on: isPost, answer });
      const error = await rejection(() => adapter.upload(aPicture(), {}));
      const { outcomeUnknown, forumMessage } = expectAdapterError(error, adapter, 'validation');
      expect(outcomeUnknown).to.equal(false);
      expect(forumMessage).to.equal('json' in answer ? 'At most 1 MB.' : undefined);
    }
  });
});

describe('restAdapter: what the server says no with', () => {
  it('names the fields of a draft, and says the rest as a message', async () => {
    const { adapter, wire } = aForum();
    const fields = ['title', 'title', 'boardId', 'platform', 'constructor'].map((field, at) => ({
      field,
      message: `<b>Wrong</b> ${at}`,
    }));
    wire.disturb({ on: isPost, answer: problem(422, 'validation', '', { fields }) });
    const error = await rejection(() => adapter.createThread(aDraft(), {}));
    const said = expectAdapterError(error, adapter, 'validation');
    expect(said.fields).to.deep.equal({ title: 'Wrong 0\nWrong 1', board: 'Wrong 2' });
    expect(said.forumMessage).to.equal('Wrong 3\nWrong 4');
  });

  it('reads how long to wait from the answer, which other origins may read, unlike the header', async () => {
    const { adapter, wire } = aForum();
    wire.disturb({ on: isPost, answer: problem(429, 'rate-limited', 'Slow down.', { retryAfterMs: 5000 }) });
    const error = await rejection(() => adapter.createThread(aDraft(), {}));
    expect(expectAdapterError(error, adapter, 'rate-limited').retryAfterMs).to.equal(5000);
  });

  it('leads to the thread that says the same, but to no address that is none', async () => {
    const { adapter, wire } = aForum();
    const refusal = async (existingUrl: string) => {
      wire.disturb({ on: isPost, answer: problem(409, 'duplicate', 'There already.', { existingUrl }) });
      return expectAdapterError(await rejection(() => adapter.createThread(aDraft(), {})), adapter, 'duplicate');
    };
    expect((await refusal('https://forum.example/1')).existingUrl).to.equal('https://forum.example/1');
    expect((await refusal('javascript:alert(1)')).existingUrl).to.equal(undefined);
  });

  it('takes problems of unknown codes, and of no shape at all, by their status', async () => {
    const { adapter, wire } = aForum();
    for (const json of [{ code: 'teapot' }, { code: 5, fields: 'x', detail: {} }, null, [], 'no']) {
      wire.disturb({ on: isPost, answer: { status: 403, json } });
      expectAdapterError(await rejection(() => adapter.createThread(aDraft(), {})), adapter, 'forbidden');
    }
  });
});

function isPost({ method }: WireRequest): boolean {
  return method === 'POST';
}
