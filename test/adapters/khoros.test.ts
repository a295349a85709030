import { expect } from '@esm-bundle/chai';
import { khorosAdapter } from '../../src/adapters/khoros.js';
import type { Entry } from '../../src/core/types.js';
import { aDraft, expectAdapterError, rejection, SEED } from './conformance/support.js';
import { testHttpForumAdapter } from './http/http-forum.js';
import { BASE } from './http/http-harness.js';
import { khorosDouble } from './http/khoros-double.js';
import type { WireAnswer } from './http/server-double.js';
import { aForum, isAbout, isPost, refused } from './khoros/a-forum.js';

testHttpForumAdapter('khoros', khorosDouble, khorosAdapter);

const MESSAGES = '/api/2.0/messages';

describe('khorosAdapter: posting', () => {
  it('posts as Khoros wants it', async () => {
    const { adapter, wire } = aForum();
    const result = await adapter.createThread(aDraft({ title: 'Downloads stop', tags: ['audio', 'ios'] }), {});
    expect(result).to.deep.equal({
      kind: 'published',
      thread: {
        id: '308',
        url: 'https://forum.example/t5/Android/A-thread/td-p/308',
        title: 'Downloads stop',
        boardId: 'android',
      },
    });
    expect(wire.requests.find(isPost)?.json).to.deep.equal({
      data: {
        type: 'message',
        board: { id: 'android' },
        subject: 'Downloads stop',
        body: '<p>Every download stops at fifty percent.</p>\n<p><strong>Tried:</strong> restarted the app.</p>',
        tags: [
          { type: 'tag', text: 'audio' },
          { type: 'tag', text: 'ios' },
        ],
      },
    });
  });

  it('gives labels where the owner says that labels are what the board has', async () => {
    const { adapter, wire } = aForum({ tagsAre: 'labels' });
    await adapter.createThread(aDraft({ tags: ['audio'] }), {});
    expect((wire.requests.find(isPost)?.json as { data: object }).data).to.deep.include({
      labels: [{ type: 'label', text: 'audio' }],
    });
  });

  it('replies to a thread', async () => {
    const { adapter, wire } = aForum();
    const entry = { ...(SEED.entries[0] as Entry), id: 'khoros:100' };
    const result = await adapter.comment(entry, { body: '**Me** too <b>', clientToken: 'c' }, {});
    expect(result.kind).to.equal('published');
    expect(wire.requests.find(isPost)?.json).to.deep.equal({
      data: {
        type: 'message',
        body: '<p><strong>Me</strong> too &lt;b&gt;</p>',
        parent: { type: 'message', id: '100' },
      },
    });
  });

  for (const moderation of ['unmoderated', 'rejected', 'marked_undecided']) {
    it(`says that a message which is ${moderation} waits for a moderator, and finds it there`, async () => {
      const { adapter } = aForum({}, { moderation });
      const draft = aDraft();
      expect(await adapter.createThread(draft, {})).to.deep.equal({ kind: 'pending-approval' });
      expect(await adapter.findPosted(draft, {})).to.deep.equal({ kind: 'pending-approval' });
    });
  }

  it('waits for the index before it says that a message did not land', async () => {
    const { adapter } = aForum({}, { indexedAfter: 2 });
    const draft = aDraft();
    const result = await adapter.createThread(draft, {});
    expect(await adapter.findPosted(draft, {})).to.deep.equal(result);
  });

  it('takes a message of the same title for the draft only on its board, and only when it is new', async () => {
    const at = new Date().toISOString();
    const own = { subject: 'Downloads stop!', author: '7', board: 'android', at };
    const draft = aDraft({ title: 'Downloads stop' });
    const others = [
      { ...own, board: 'ios' },
      { ...own, at: '2020-01-01T00:00:00Z' },
      { ...own, subject: 'Downloads' },
      { ...own, author: '8' },
    ];
    expect(await aForum({}, { messages: others }).adapter.findPosted(draft, {})).to.equal(null);
    const found = await aForum({}, { messages: [...others, own] }).adapter.findPosted(draft, {});
    expect(found?.kind === 'published' && found.thread.id).to.equal('204');
  });

  it('leads to a message by its id when the community gives no web address', async () => {
    const { adapter, wire } = aForum();
    for (const view_href of ['javascript:alert(1)', undefined]) {
      wire.disturb({ on: isPost, answer: { json: { status: 'success', data: { id: '9', view_href } } } });
      const result = await adapter.createThread(aDraft(), {});
      expect(result.kind === 'published' && result.thread.url).to.equal(`${BASE}/t5/-/-/m-p/9`);
    }
  });

  const refusals: readonly (readonly [string, WireAnswer, string, object])[] = [
    ['the title', refused(400, 'The subject is too long.'), 'validation', { title: 'The subject is too long.' }],
    ['the text', refused(400, 'Invalid.', 'Bad HTML in body'), 'validation', { body: 'Invalid.' }],
    ['the board', refused(400, 'No such board.'), 'validation', { board: 'No such board.' }],
    ['a label', refused(400, 'That label is not allowed.'), 'validation', { tags: 'That label is not allowed.' }],
    ['no field in words it does not know', refused(400, 'Nein.'), 'validation', {}],
    ['in an answer of 200', refused(403, 'You may not.', '', 200), 'forbidden', {}],
    ['a duplicate', refused(400, 'This is a duplicate message.'), 'duplicate', {}],
  ];
  for (const [what, answer, code, fields] of refusals) {
    it(`understands a refusal that names ${what}`, async () => {
      const { adapter, wire } = aForum();
      wire.disturb({ on: isPost, answer });
      const error = await rejection(() => adapter.createThread(aDraft(), {}));
      const said = expectAdapterError(error, adapter, code as 'validation');
      expect(said.fields).to.deep.equal(fields);
      expect(said.outcomeUnknown).to.equal(false);
    });
  }

  it('says when to try again after posting too often', async () => {
    const { adapter, wire } = aForum();
    const words = 'Post flooding detected (more than 2 messages within 600 seconds)';
    wire.disturb({ on: isPost, answer: refused(400, words) });
    const error = await rejection(() => adapter.createThread(aDraft(), {}));
    expect(expectAdapterError(error, adapter, 'rate-limited').retryAfterMs).to.equal(600_000);
  });
});

describe('khorosAdapter: actions', () => {
  const entry: Entry = {
    id: 'elsewhere',
    kind: 'faq',
    title: '',
    text: '',
    url: 'https://forum.example/t5/a/b/td-p/100',
  };

  it('knows a message by its address, wherever the entry came from', async () => {
    const { adapter, wire } = aForum();
    await adapter.subscribe(entry, {});
    const target = { type: 'message', id: '100' };
    expect(wire.requests.find(isPost)?.json).to.deep.equal({ data: { type: 'subscription', target } });
    for (const url of ['https://other.example/t5/a/b/td-p/100', 'https://forum.example/t5/a/bd-p/android']) {
      const error = await rejection(() => adapter.vote({ ...entry, url }, {}));
      expectAdapterError(error, adapter, 'not-found');
    }
  });

  it('votes with a kudo, once', async () => {
    const { adapter, wire } = aForum();
    expect(await adapter.vote(entry, {})).to.deep.equal({ count: 1 });
    expect(await adapter.vote(entry, {})).to.deep.equal({ count: 1 });
    const posts = wire.requests.filter(isPost);
    expect(posts.map(({ path }) => path)).to.deep.equal([`${MESSAGES}/100/kudos`]);
    expect(posts[0]?.json).to.deep.equal({ data: { type: 'kudo' } });
  });

  it('says where there are no kudos', async () => {
    const { adapter, wire } = aForum();
    const items = [{ id: '100', user_context: { can_kudo: false } }];
    wire.disturb({ on: isAbout('messages'), answer: { json: { status: 'success', data: { items } } } });
    expectAdapterError(await rejection(() => adapter.vote(entry, {})), adapter, 'forbidden');
  });
});

describe('khorosAdapter: the composer', () => {
  it('opens on the board, with the labels, and says that the draft is not in it', () => {
    const draft = aDraft({ boardId: 'a b/c', tags: ['audio', 'x&y'] });
    const page = `${BASE}/t5/forums/postpage`;
    expect(aForum().adapter.composeUrl(draft)).to.deep.equal({
      url: `${page}/board-id/a%20b%2Fc?add-tags=audio%2Cx%26y`,
      truncated: true,
    });
    expect(aForum({ tagsAre: 'labels' }).adapter.composeUrl(draft).url).to.equal(
      `${page}/board-id/a%20b%2Fc?label=audio`,
    );
    expect(aForum().adapter.composeUrl(aDraft({ boardId: '' })).url).to.equal(`${page}/choose-node/true`);
  });
});
