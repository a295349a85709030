import { expect } from '@esm-bundle/chai';
import { CALLS, knownEntry, type MemberTest, type OwnTests } from './members.js';
import {
  aDraft,
  aPicture,
  expectAdapterError,
  expectResult,
  expectWebAddress,
  rejection,
  SHORT_MS,
} from './support.js';

/** What a visitor does to an entry that is there already. */
export function actionTests(member: 'vote' | 'subscribe' | 'comment'): OwnTests {
  return (test, signedOutTest) => {
    onceTest(test, member);
    signedOutActionTest(signedOutTest, member);
    if (member === 'comment') commentTest(test);
  };
}

function onceTest(test: MemberTest, member: 'vote' | 'subscribe' | 'comment'): void {
  test('counts once when it is sent twice', async (_, adapter) => {
    const entry = await knownEntry(adapter);
    const first = await CALLS[member](adapter, entry, {});
    expect(await CALLS[member](adapter, entry, {})).to.deep.equal(first);
  });
}

function signedOutActionTest(test: MemberTest, member: 'vote' | 'subscribe' | 'comment'): void {
  test('rejects with auth-required when nobody is signed in', async (forum, adapter) => {
    const entry = await knownEntry(adapter);
    forum.signOut?.();
    expectAdapterError(await rejection(() => CALLS[member](adapter, entry, {})), adapter, 'auth-required');
  });
}

function commentTest(test: MemberTest): void {
  test('answers with absolute http(s) addresses', async (_, adapter) => {
    const entry = await knownEntry(adapter);
    expectResult(await adapter.comment(entry, { body: 'Here too.', clientToken: 'comment-2' }, {}));
  });
}

export function uploadTests(test: MemberTest, signedOutTest: MemberTest): void {
  test('gives an absolute http(s) address, and the Markdown that shows the picture', async (_, adapter) => {
    const upload = await adapter.upload(aPicture(), { name: 'shot.png', alt: 'The player' });
    expectWebAddress(upload.url);
    expect(upload).to.include({ name: 'shot.png', type: 'image/png', alt: 'The player' });
    expect(upload.markdown).to.match(/^!\[The player.*\]\(\S+\)$/);
  });

  test('names a file that has no name', async (_, adapter) => {
    expect((await adapter.upload(aPicture(), {})).name).to.equal('file.png');
  });

  test('leaves Markdown in the words for a picture text', async (_, adapter) => {
    const { markdown } = await adapter.upload(aPicture(), { alt: 'a](javascript:alert(1)) ![b](c)' });
    expect(markdown).not.to.match(/[^\\]\]\((?:javascript|c)/);
  });

  signedOutTest('rejects with auth-required when nobody is signed in', async (forum, adapter) => {
    forum.signOut?.();
    expectAdapterError(await rejection(() => adapter.upload(aPicture(), {})), adapter, 'auth-required');
  });
}

export function findPostedTests(test: MemberTest): void {
  test('finds nothing for a draft that was not posted', async (_, adapter) => {
    await adapter.createThread(aDraft(), {});
    expect(await adapter.findPosted(aDraft(), {})).to.equal(null);
  });

  test('finds a draft that was posted', async (_, adapter) => {
    const draft = aDraft();
    const result = await adapter.createThread(draft, {});
    expect(await adapter.findPosted(draft, {})).to.deep.equal(result);
  });

  test('finds a draft whose answer was lost', async (forum, adapter) => {
    const draft = aDraft();
    forum.loseAnswer('createThread');
    await rejection(() => adapter.createThread(draft, { timeoutMs: forum.shortMs ?? SHORT_MS }));
    forum.recover();
    const found = await adapter.findPosted(draft, {});
    if (!found) return expect.fail('The post was not found.');
    expectResult(found);
  });
}

export function composeUrlTests(test: MemberTest): void {
  test('gives an absolute http(s) address', async ({ composesBlank = false }, adapter) => {
    const { url, truncated } = adapter.composeUrl(aDraft());
    expectWebAddress(url);
    expect(truncated).to.equal(composesBlank);
  });

  test('says so when the draft is too long for an address', async (_, adapter) => {
    const { url, truncated } = adapter.composeUrl(aDraft({ body: 'All of it. '.repeat(10_000) }));
    expect(truncated).to.equal(true);
    expect(url.length).to.be.below(10_000);
  });
}
