import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import { AdapterError } from '../../src/core/errors.js';
import type { Entry } from '../../src/core/types.js';
import type { MyThreads } from '../../src/elements/my-threads/my-threads.js';
import '../../src/elements/my-threads/my-threads.define.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { aThread, forgetThreads, storedThreads, threadsPlace } from '../helpers/my-threads.js';
import { expectAccessibleInBothSchemes, show } from '../helpers/part.js';
import { replace } from '../helpers/replace.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { anEntry } from '../helpers/wizard-fixtures.js';

/** A forum that has these entries, and what it was asked for. */
function forum(
  entries: readonly Entry[] = [],
  given: Partial<ForumAdapter> = {},
): { adapter: ForumAdapter; asked: string[] } {
  const asked: string[] = [];
  const memory = memoryAdapter({ boards: [], entries });
  const adapter: ForumAdapter = {
    ...memory,
    read(entry, options) {
      asked.push(entry.id);
      return memory.read(entry, options);
    },
    ...given,
  };
  return { adapter, asked };
}

async function place(key: string, adapter: ForumAdapter | null = forum().adapter): Promise<MyThreads> {
  const { part } = await show<MyThreads>(
    html`<help-wizard-my-threads .key=${key} .adapter=${adapter}></help-wizard-my-threads>`,
  );
  return part;
}

const HOUR_AGO = new Date(Date.now() - 3_600_000).toISOString();

describe('my threads', () => {
  afterEach(async () => {
    forgetThreads();
    await setViewport({ width: 800, height: 600 });
  });

  it('is nothing where none are remembered', async () => {
    const part = await place(threadsPlace());
    expect(textOf(part)).to.equal('');
    expect(part.getBoundingClientRect().height).to.equal(0);
  });

  it('shows what was known last at once, and what became of each as soon as the forum says', async () => {
    const key = threadsPlace(aThread({ token: 'a', status: 'quiet' }), aThread({ token: 'b', title: 'Songs skip' }));
    const entries = [
      anEntry({ id: 'a', kind: 'thread', title: 'Downloads vanish after the update', updatedAt: HOUR_AGO }),
      anEntry({ id: 'b', kind: 'thread', title: 'Songs skip', updatedAt: HOUR_AGO, solved: true }),
    ];
    const part = await place(key, forum(entries).adapter);
    expect(textOf(part)).to.match(/^Your posts .* No reply yet Downloads vanish .* Not checked yet Songs skip/);
    await until(() => textOf(part).includes('Solved Songs skip'), 'the second is solved');
    expect(textOf(part)).to.include(
      'New since your post Downloads vanish after the update (opens in a new tab) Did a reply solve it?',
    );
    expect(storedThreads(key)?.map(({ status }) => status)).to.deep.equal(['active', 'solved']);
    await expectAccessibleInBothSchemes(part);
  });

  it('asks the forum once a visit', async () => {
    const key = threadsPlace(aThread({ token: 'a' }));
    const { adapter, asked } = forum([anEntry({ id: 'a', kind: 'thread' })]);
    await place(key, adapter);
    await until(() => storedThreads(key)?.[0]?.status === 'quiet', 'it is checked');
    await place(key, adapter);
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).to.deep.equal(['a']);
  });

  it('keeps what was known where the forum cannot be asked, and tells the page', async () => {
    const errors: unknown[] = [];
    const note = (event: Event): void => void errors.push((event as CustomEvent<{ error: unknown }>).detail.error);
    replace(console, 'warn', () => {});
    document.addEventListener('help-wizard-error', note);
    const key = threadsPlace(aThread({ status: 'solved' }));
    const offline = new AdapterError('memory', 'unreachable', 'Offline.');
    const part = await place(key, forum([], { read: () => Promise.reject(offline) }).adapter);
    await until(() => errors.length === 1, 'the page is told');
    document.removeEventListener('help-wizard-error', note);
    expect(textOf(part)).to.include('Solved Downloads vanish');
  });

  it('says that a thread is gone', async () => {
    const key = threadsPlace(aThread());
    const part = await place(key);
    await until(() => textOf(part).includes('Not there any more'), 'it is gone');
  });

  it('does not call an issue gone that the forum has from elsewhere', async () => {
    const key = threadsPlace(aThread({ kind: 'issue', isComment: true, entryStatus: 'under-investigation' }));
    const { adapter, asked } = forum();
    const part = await place(key, adapter);
    await until(() => asked.length === 1 && storedThreads(key)?.[0]?.checkedAt !== undefined, 'it was asked for');
    expect(textOf(part)).to.include('Under investigation Downloads vanish');
    expect(textOf(part)).to.include('You added details');
  });

  it('finds the thread once a moderator let it through', async () => {
    const key = threadsPlace(aThread({ token: 'w', entry: null, status: 'waiting' }));
    const thread = { id: 'w', url: 'https://forum.example/t/w', title: 'Downloads vanish after the update' };
    const { adapter } = forum([anEntry({ id: 'w', kind: 'thread', title: thread.title })], {
      findPosted: async () => ({ kind: 'published', thread }),
    });
    const part = await place(key, adapter);
    expect(textOf(part)).to.include('Waiting for approval Downloads vanish');
    const link = await until(() => byRole(part, 'link', /^Downloads vanish/) as HTMLAnchorElement, 'there is a link');
    expect([link.href, link.target, link.rel]).to.deep.equal([thread.url, '_blank', 'noopener']);
  });

  it('goes on waiting where the forum cannot tell', async () => {
    replace(console, 'warn', () => {});
    const key = threadsPlace(aThread({ entry: null, status: 'waiting' }));
    let asked = 0;
    const findPosted = (): Promise<never> => {
      asked += 1;
      return Promise.reject(new AdapterError('memory', 'conflict', 'Only moderators see it.'));
    };
    const part = await place(key, forum([], { findPosted }).adapter);
    await until(() => asked === 1, 'it was asked');
    expect(textOf(part)).to.include('Waiting for approval');
  });

  it('forgets one, and takes it back', async () => {
    const key = threadsPlace(aThread({ token: 'a' }), aThread({ token: 'b', title: 'Songs skip' }));
    const part = await place(key, null);
    byRole(part, 'button', 'Forget it: Downloads vanish after the update').click();
    await until(() => focused() === 'button "Undo"', 'undo has the focus');
    expect(storedThreads(key)?.map(({ token }) => token)).to.deep.equal(['b']);
    expect(allByRole(part, 'status').map(textOf)).to.deep.equal([
      '“Downloads vanish after the update” is forgotten here. It stays in the forum.',
    ]);
    await expectAccessibleInBothSchemes(part);
    byRole(part, 'button', 'Undo').click();
    await until(() => focused() === 'button "Forget it: Downloads vanish after the update"', 'the button is back');
    expect(storedThreads(key)?.map(({ token }) => token)).to.deep.equal(['a', 'b']);
  });

  it('forgets all, takes it back, and leaves nothing behind once it is gone', async () => {
    const key = threadsPlace(aThread({ token: 'a' }), aThread({ token: 'b' }));
    const part = await place(key, null);
    byRole(part, 'button', 'Forget all').click();
    await until(() => focused() === 'button "Undo"', 'undo has the focus');
    expect(storedThreads(key)).to.deep.equal([]);
    byRole(part, 'button', 'Undo').click();
    await until(() => allByRole(part, 'listitem').length === 2, 'both are back');
    expect(focused()).to.equal('heading "Your posts"');
    expect(storedThreads(key)).to.have.length(2);
    byRole(part, 'button', 'Forget all').click();
    part.remove();
    expect(storedThreads(key)).to.equal(null);
  });

  it('shows three, then all', async () => {
    const titles = ['One', 'Two', 'Three', 'Four', 'Five'];
    const part = await place(threadsPlace(...titles.map((title) => aThread({ token: title, title }))), null);
    expect(allByRole(part, 'listitem')).to.have.length(3);
    byRole(part, 'button', 'Show all 5').click();
    await until(() => focused() === 'link "Four (opens in a new tab)"', 'the first hidden one has the focus');
  });

  it('does not bring back what another tab forgot, nor drops what it remembered', async () => {
    const key = threadsPlace(aThread({ token: 'a', title: 'Songs skip' }), aThread({ token: 'b' }));
    const part = await place(key, null);
    localStorage.setItem(
      key,
      JSON.stringify({ version: 1, threads: [aThread({ token: 'c' }), aThread({ token: 'b' })] }),
    );
    byRole(part, 'button', 'Forget it: Songs skip').click();
    expect(storedThreads(key)?.map(({ token }) => token)).to.deep.equal(['c', 'b']);
  });

  it('uses nothing that does not look like ours', async () => {
    const key = threadsPlace();
    const bad = [
      { ...aThread({ token: 'x' }), entry: { id: 'x', url: 'javascript:alert(1)', title: 'x' } },
      { ...aThread({ token: 'y' }), status: 'constructor' },
      null,
      aThread({ token: 'ok', title: '<img src=x onerror=alert(1)>' }),
    ];
    localStorage.setItem(key, JSON.stringify({ version: 1, threads: bad }));
    const part = await place(key, null);
    expect(allByRole(part, 'listitem')).to.have.length(1);
    byRole(part, 'link', '<img src=x onerror=alert(1)> (opens in a new tab)');
    localStorage.setItem(key, '{');
    expect(textOf(await place(key, null))).to.equal('');
  });

  it('fits into 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    const title = `${'W'.repeat(200)} لا 👩‍👩‍👧`;
    const part = await place(threadsPlace(aThread({ title, status: 'active' }), aThread({ token: 'b' })), null);
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
    await expectAccessibleInBothSchemes(part);
  });
});
