import { expect } from '@esm-bundle/chai';
import { flarumAdapter } from '../../src/adapters/flarum.js';
import type { Draft } from '../../src/core/types.js';
import { aDraft, expectAdapterError, rejection } from './conformance/support.js';
import { aForum, anEntry, BASE, TAGS } from './flarum-forum.js';
import { flarumDouble } from './http/flarum-double.js';
import { testHttpForumAdapter } from './http/http-forum.js';
import type { WireRequest } from './http/server-double.js';

testHttpForumAdapter('flarum', flarumDouble, flarumAdapter);

describe('flarumAdapter: posting', () => {
  it('posts a discussion with the tags of its board and its labels', async () => {
    const { adapter, wire } = aForum({}, { tags: TAGS });
    const draft = aTopic({ boardId: 'linux', tags: ['under INVESTIGATION'], body: 'It says <b> &amp; stops.' });
    const result = await adapter.createThread(draft, {});
    expect(result.kind === 'published' && result.thread.url).to.equal(`${BASE}/d/108-a-discussion`);
    expect(wire.requests.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      'GET /api/tags',
      'GET /api',
      'POST /api/discussions',
    ]);
    const tags = ['2', '4', '9'].map((id) => ({ type: 'tags', id }));
    expect(wire.requests.at(-1)?.json).to.deep.equal({
      data: {
        type: 'discussions',
        attributes: { title: draft.title, content: 'It says <b> &amp; stops.' },
        relationships: { tags: { data: tags } },
      },
    });
  });

  const wrong: readonly (readonly [Partial<Draft>, 'board' | 'tags', string])[] = [
    [{ boardId: 'beos' }, 'board', 'beos'],
    [{ tags: ['android', 'sound', 'video'] }, 'tags', 'sound, video'],
  ];
  for (const [changes, field, words] of wrong) {
    it(`refuses a draft with a wrong ${field}, and posts nothing`, async () => {
      const { adapter, wire } = aForum({}, { tags: TAGS });
      const error = await rejection(() => adapter.createThread(aTopic(changes), {}));
      expect(expectAdapterError(error, adapter, 'validation').fields[field]).to.contain(words);
      expect(wire.requests.some(isPost)).to.equal(false);
    });
  }

  it('leaves it to the forum whether a discussion needs a board', async () => {
    const { adapter, wire } = aForum();
    const error = await rejection(() => adapter.createThread(aTopic({ boardId: '' }), {}));
    expect(expectAdapterError(error, adapter, 'validation').fields).to.have.property('board');
    expect(wire.requests.find(isPost)?.json).to.have.nested.property('data.relationships').that.deep.equals({});
  });

  it('says when a post waits for a moderator, and finds it again', async () => {
    const { adapter, wire } = aForum({}, { moderated: true });
    const draft = aTopic();
    expect(await adapter.createThread(draft, {})).to.deep.equal({ kind: 'pending-approval' });
    expect(await adapter.findPosted(draft, {})).to.deep.equal({ kind: 'pending-approval' });
    expect(wire.requests.at(-1)?.query.get('filter[author]')).to.equal('mira_k');
    const waiting = { items: (await adapter.search({ text: '' }, {})).items.map(({ title }) => title) };
    expect(waiting.items).not.to.include(draft.title);
    expect(await adapter.comment(anEntry(), { body: 'Here too.', clientToken: 'c' }, {})).to.deep.equal({
      kind: 'pending-approval',
    });
  });

  it('replies, and leads to the reply', async () => {
    const { adapter, wire } = aForum();
    const result = await adapter.comment(anEntry(), { body: 'Here too.', clientToken: 'c' }, {});
    expect(result.kind === 'published' && result.thread.url).to.equal(`${BASE}/d/100/3`);
    expect(wire.requests.find(isPost)?.json).to.deep.equal({
      data: {
        type: 'posts',
        attributes: { content: 'Here too.' },
        relationships: { discussion: { data: { type: 'discussions', id: '100' } } },
      },
    });
  });

  it('posts nothing where the token is hidden from this origin, and says what is wrong', async () => {
    const { adapter, wire } = aForum({}, { hidesToken: true });
    const error = expectAdapterError(await rejection(() => adapter.createThread(aTopic(), {})), adapter, 'forbidden');
    expect(error.message).to.contain('X-CSRF-Token');
    expect(wire.requests.some(isPost)).to.equal(false);
  });

  it('needs no token with a key of the visitor', async () => {
    const { adapter } = aForum({ headers: { Authorization: 'Token secret' } }, { hidesToken: true });
    expect((await adapter.createThread(aTopic(), {})).kind).to.equal('published');
  });

  it('follows the way Flarum does, without a PATCH on the wire', async () => {
    const { adapter, wire } = aForum();
    await adapter.subscribe?.(anEntry(), {});
    const { path, headers, json } = wire.requests.find(isPost) ?? expect.fail('Nothing was sent.');
    expect(`${headers.get('x-http-method-override')} ${path}`).to.equal('PATCH /api/discussions/100');
    expect(json).to.deep.equal({ data: { type: 'discussions', id: '100', attributes: { subscription: 'follow' } } });
  });

  it('does not take a like back by liking again', async () => {
    const { adapter, wire } = aForum();
    expect(await adapter.vote?.(anEntry(), {})).to.deep.equal({ count: 1 });
    expect(await adapter.vote?.(anEntry(), {})).to.deep.equal({ count: 1 });
    expect(wire.requests.filter(isPost)).to.have.lengthOf(1);
  });

  it('leaves out what the forum cannot do', () => {
    const { adapter } = aForum({ likes: false, subscriptions: false });
    expect(['vote', 'subscribe', 'composeUrl', 'upload'].filter((member) => member in adapter)).to.deep.equal([]);
  });
});

describe('flarumAdapter: refusals', () => {
  const detail = 'The content must not be greater than 63000 characters.';
  const refusals: readonly (readonly [string, number, object, object])[] = [
    [
      'a body that is too long',
      422,
      { code: 'validation_error', detail, source: { pointer: '/data/attributes/content' } },
      { code: 'validation', fields: { body: detail }, forumMessage: detail },
    ],
    [
      'too many labels',
      422,
      {
        code: 'validation_error',
        detail: 'The tag count secondary must be between 0 and 3.',
        source: { pointer: '/data/relationships/tags' },
      },
      { code: 'validation', fields: { tags: 'The tag count secondary must be between 0 and 3.' } },
    ],
    [
      'a captcha',
      422,
      { code: 'validation_error', detail: 'Please tick the box.', source: { pointer: '/data/attributes/recaptcha' } },
      { code: 'captcha', forumMessage: 'Please tick the box.' },
    ],
    ['a field nobody knows', 422, { code: 'validation_error', detail: 'No.' }, { code: 'validation', fields: {} }],
    [
      'a second post within seconds',
      429,
      { code: 'too_many_requests' },
      { code: 'rate-limited', retryAfterMs: 10_000 },
    ],
    ['maintenance', 503, { code: 'maintenance' }, { code: 'unavailable', outcomeUnknown: false }],
    ['an error after saving', 500, { code: 'unknown' }, { code: 'unavailable', outcomeUnknown: true }],
    [
      'a missing permission, and shows no call stack',
      403,
      { code: 'permission_denied', detail: 'PermissionDeniedException in /var/www/flarum/User.php:474' },
      { code: 'forbidden', forumMessage: undefined },
    ],
  ];
  for (const [sentence, status, error, expected] of refusals) {
    it(`understands ${sentence}`, async () => {
      const { adapter, wire } = aForum();
      wire.disturb({ on: isPost, answer: { status, json: { errors: [{ status: String(status), ...error }] } } });
      const said = await rejection(() => adapter.createThread(aTopic(), {}));
      for (const [name, value] of Object.entries(expected)) expect(said).to.have.property(name).that.deep.equals(value);
    });
  }

  it('joins what is said about the same field, as text', async () => {
    const { adapter, wire } = aForum();
    const errors = ['Too <b>short</b>.', 'Too loud.'].map((words) => ({
      status: '422',
      code: 'validation_error',
      detail: words,
      source: { pointer: '/data/attributes/title' },
    }));
    wire.disturb({ on: isPost, answer: { status: 422, json: { errors: [...errors, null, 'x'] } } });
    const error = await rejection(() => adapter.createThread(aTopic(), {}));
    expect(expectAdapterError(error, adapter, 'validation').fields).to.deep.equal({ title: 'Too short.\nToo loud.' });
  });
});

function aTopic(changes: Partial<Draft> = {}): Draft {
  return aDraft({ boardId: 'android', ...changes });
}

function isPost({ method }: WireRequest): boolean {
  return method === 'POST';
}
