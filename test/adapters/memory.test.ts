import { expect } from '@esm-bundle/chai';
import { memoryAdapter, type MemoryOptions } from '../../src/adapters/memory.js';
import { ConfigError } from '../../src/core/errors.js';
import type { Entry } from '../../src/core/types.js';
import { testForumAdapter, type CreateForum } from './conformance.js';
import { aDraft, expectAdapterError, rejection } from './conformance/support.js';

const KEY = 'help-wizard-conformance';
const boards = [
  { id: 'android', title: 'Android' },
  { id: 'ios', title: 'iOS' },
];
const platforms = [
  { id: 'pixel', label: 'Pixel', board: 'android' },
  { id: 'iphone', label: 'iPhone', board: 'ios' },
];

testForumAdapter('memory', aForumWith({ visitor: { signInUrl: '/sign-in?back={returnTo}' } }));
testForumAdapter('memory, stored and moderated', aForumWith({ persist: KEY, approval: 'all' }));

describe('memoryAdapter: posting', () => {
  it('keeps the drafts it has taken, with what became of them', async () => {
    const forum = memoryAdapter({ boards, platforms });
    const draft = aDraft();
    const result = await forum.createThread(draft, {});
    expect(forum.posted).to.deep.equal([{ draft, result }]);
    expect(forum.platforms).to.deep.equal(platforms);
  });

  it('shows a posted thread as the newest entry', async () => {
    const now = () => new Date('2026-11-21T10:00:00Z');
    const forum = memoryAdapter({
      boards,
      entries: [anEntry({ updatedAt: '2026-11-20' })],
      now,
      visitor: { name: 'Ada' },
    });
    await forum.createThread(aDraft({ title: 'No sound', platform: 'pixel', tags: ['audio'] }), {});
    const [entry] = forum.entries();
    expect(entry).to.deep.include({ id: 'posted-1', kind: 'thread', title: 'No sound', solved: false });
    expect(entry).to.deep.include({ platforms: ['pixel'], tags: ['audio'], author: { name: 'Ada' } });
    expect(entry).to.include({
      updatedAt: '2026-11-21T10:00:00.000Z',
      url: new URL('#thread-posted-1', document.baseURI).href,
    });
  });

  it('shows a posted idea as an idea', async () => {
    const forum = memoryAdapter({ boards });
    await forum.createThread(aDraft({ intent: 'idea' }), {});
    expect((await forum.search({ text: '', kinds: ['idea'] }, {})).items).to.have.lengthOf(1);
  });

  it('gives a new thread no id that is taken', async () => {
    const forum = memoryAdapter({ boards, entries: [anEntry({ id: 'posted-1' })] });
    await forum.createThread(aDraft(), {});
    await forum.createThread(aDraft(), {});
    expect(new Set(forum.entries().map(({ id }) => id)).size).to.equal(3);
  });

  it('fills the way back into the address to sign in, whatever it contains', async () => {
    const forum = memoryAdapter({ boards, visitor: { signedIn: false, signInUrl: '/sign-in?back={returnTo}' } });
    const { signInUrl } = await forum.visitor({});
    const returnTo = 'https://site.example/help?q=a b&$&=1#step';
    const address = new URL(signInUrl?.(returnTo) ?? '');
    expect(address.origin + address.pathname).to.equal(new URL('/sign-in', document.baseURI).href);
    expect(address.searchParams.get('back')).to.equal(returnTo);
  });

  it('tells what the forum is like', async () => {
    const limits = { title: { min: 5, max: 80 }, body: { min: 0, max: 5000 }, tags: { max: 3 } };
    const forum = memoryAdapter({ boards, platforms, limits, tags: ['audio'] });
    const facts = { boards, platforms, limits, tags: ['audio'], bodyFormat: 'markdown' };
    expect(await forum.describe({})).to.deep.equal(facts);
    expect(await memoryAdapter({ boards }).describe({})).to.deep.equal({ boards, bodyFormat: 'markdown' });
  });

  it('does not take two drafts without a token for one', async () => {
    const forum = memoryAdapter({ boards });
    for (let times = 0; times < 2; times += 1) await forum.createThread(aDraft({ clientToken: '' }), {});
    expect(forum.posted).to.have.lengthOf(2);
  });

  it('keeps what was posted when the page goes on with its draft', async () => {
    const forum = memoryAdapter({ boards });
    const tags = ['audio'];
    await forum.createThread({ ...aDraft(), tags }, {});
    tags.push('video');
    expect(forum.posted[0]?.draft.tags).to.deep.equal(['audio']);
  });

  it('makes thread addresses from a template or a function', async () => {
    const byTemplate = memoryAdapter({ boards, threadUrl: 'https://forum.example/t/{id}' });
    const byFunction = memoryAdapter({ boards, threadUrl: (id) => `https://forum.example/${id}.html` });
    for (const forum of [byTemplate, byFunction]) await forum.createThread(aDraft(), {});
    expect(byTemplate.entries()[0]?.url).to.equal('https://forum.example/t/posted-1');
    expect(byFunction.entries()[0]?.url).to.equal('https://forum.example/posted-1.html');
  });

  it('says for each field what is wrong with it', async () => {
    const limits = { title: { min: 10, max: 20 }, body: { min: 5, max: 10 }, tags: { max: 1 } };
    const forum = memoryAdapter({ boards, limits, tags: ['audio', 'video'] });
    const draft = aDraft({
      title: ' too short ',
      body: 'This is too long.',
      boardId: 'nowhere',
      tags: ['audio', 'video'],
    });
    const { fields } = expectAdapterError(await rejection(() => forum.createThread(draft, {})), forum, 'validation');
    expect(fields).to.deep.equal({
      title: 'The title needs at least 10 characters.',
      body: 'The body can have at most 10 characters.',
      board: 'There is no such board.',
      tags: 'At most 1 tags can be used.',
    });
    expect(forum.posted).to.be.empty;
  });

  it('refuses tags that are not on its list', async () => {
    const forum = memoryAdapter({ boards, tags: ['audio'] });
    const error = await rejection(() => forum.createThread(aDraft({ tags: ['audio', 'smell'] }), {}));
    expect(expectAdapterError(error, forum, 'validation').fields).to.deep.equal({ tags: 'There is no tag "smell".' });
  });

  it('holds posts back on the boards that are moderated', async () => {
    const forum = memoryAdapter({ boards, approval: { boards: ['ios'] } });
    const held = await forum.createThread(aDraft({ boardId: 'ios' }), {});
    const shown = await forum.createThread(aDraft({ boardId: 'android' }), {});
    expect([held.kind, shown.kind]).to.deep.equal(['pending-approval', 'published']);
    expect(forum.posted).to.have.lengthOf(2);
    expect(forum.entries()).to.have.lengthOf(1);
  });

  it('starts again after a reset', async () => {
    const forum = memoryAdapter({ boards, entries: [anEntry()] });
    await forum.createThread(aDraft(), {});
    await forum.vote(anEntry(), {});
    forum.setVisitor({ signedIn: false });
    forum.simulate({ error: 'unavailable' });
    forum.reset();
    expect(forum.posted).to.be.empty;
    expect(forum.entries()).to.deep.equal([anEntry()]);
    expect(await forum.visitor({})).to.deep.equal({ signedIn: true, name: 'You' });
  });

  it('throws for options that cannot work, before anybody posts', () => {
    expect(() => memoryAdapter({ boards, threadUrl: 'javascript:alert({id})' })).to.throw(ConfigError, 'threadUrl');
    expect(() => memoryAdapter({ boards, visitor: { signInUrl: 'mailto:{returnTo}' } })).to.throw(
      ConfigError,
      'signInUrl',
    );
    expect(() => memoryAdapter({} as MemoryOptions)).to.throw(ConfigError, 'boards');
  });
});

function aForumWith(options: Omit<MemoryOptions, 'boards' | 'entries'>): CreateForum {
  return (seed) => {
    const adapter = memoryAdapter({ ...seed, ...options });
    return {
      adapter,
      threads: () => adapter.posted.map(({ draft }) => ({ title: draft.title, text: draft.body })),
      failWith: (code, method) => adapter.simulate({ on: [method], error: code }),
      hang: (method) => adapter.simulate({ on: [method], never: true }),
      loseAnswer: (method) => adapter.simulate({ on: [method], never: true, error: { code: 'timeout', landed: true } }),
      recover: () => adapter.simulate(null),
      signOut: () => adapter.setVisitor({ ...options.visitor, signedIn: false }),
      close: () => localStorage.removeItem(KEY),
    };
  };
}

function anEntry(changes: Partial<Entry> = {}): Entry {
  return {
    id: 'e',
    kind: 'issue',
    title: 'Songs skip',
    url: 'https://forum.example/e',
    text: 'They skip.',
    ...changes,
  };
}
