import { expect } from '@esm-bundle/chai';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import { EntriesController, type EntriesOptions } from '../../src/controllers/entries-controller.js';
import type { Entry } from '../../src/core/types.js';
import { goOnline, replace, replaceGetter } from '../helpers/replace.js';
import { until } from '../helpers/until.js';
import { anEntry } from '../helpers/wizard-fixtures.js';

/** What a controller needs of its element, and what it heard. */
function aController(): {
  readonly panel: EntriesController;
  readonly errors: unknown[];
  enter(): void;
  leave(): void;
} {
  const parts: ReactiveController[] = [];
  const host: ReactiveControllerHost = {
    addController: (part) => parts.push(part),
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  };
  const errors: unknown[] = [];
  const panel = new EntriesController(host, (error) => errors.push(error));
  const enter = (): void => parts.forEach((part) => part.hostConnected?.());
  enter();
  const leave = (): void => parts.forEach((part) => part.hostDisconnected?.());
  leaving.push(leave);
  return { panel, errors, enter, leave };
}
const leaving: (() => void)[] = [];
afterEach(() => leaving.splice(0).forEach((leave) => leave()));

const options = (given: Partial<EntriesOptions>): EntriesOptions => ({
  config: null,
  adapter: null,
  adapterLoaders: {},
  entries: null,
  kind: 'faq',
  locale: 'en',
  ...given,
});

/** A forum whose search gives this, one answer after the other; the last one stays. */
function forumOf(...answers: readonly (readonly Entry[] | Error)[]) {
  let asked = 0;
  const forum = {
    name: 'test',
    get asked() {
      return asked;
    },
    createThread: () => Promise.reject(new Error('not here')),
    search: async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)] ?? [];
      if (answer instanceof Error) throw answer;
      return { items: answer };
    },
  };
  return forum satisfies ForumAdapter;
}

const ids = (panel: EntriesController): string[] => panel.entries.map(({ id }) => id);
const GONE = new Error('gone');

/** Lets the page have been away for this long. */
function comeBackAfter(minutes: number): void {
  const now = Date.now() + minutes * 60_000;
  replace(Date, 'now', () => now);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('what a panel loads', () => {
  it('is nothing until the page says where from', async () => {
    const { panel } = aController();
    await panel.start(options({}));
    expect(panel.status).to.equal('idle');
    await panel.refresh();
    expect(panel.status).to.equal('idle');
  });

  it('is what the page gave, checked, and nobody is asked', async () => {
    const { panel } = aController();
    const forum = forumOf(GONE);
    replace(console, 'warn', () => {});
    const entries = [anEntry({ id: 'a' }), anEntry({ id: 'b', url: 'javascript:alert(1)' })];
    await panel.start(options({ entries, adapter: forum }));
    expect([panel.status, ids(panel).join(), forum.asked]).to.deep.equal(['ready', 'a', 0]);
  });

  it('shows what the page gave even where its config cannot be used', async () => {
    const { panel, errors } = aController();
    await panel.start(options({ entries: [anEntry({ id: 'a' })], config: { nonsense: 1 } as never }));
    expect([panel.status, panel.isStale, ids(panel).join(), errors.length]).to.deep.equal(['ready', false, 'a', 1]);
  });

  it('asks a forum for entries of the kind only', async () => {
    const { panel } = aController();
    const queries: unknown[] = [];
    const forum: ForumAdapter = {
      ...forumOf(),
      search: async (query) => {
        queries.push(query.kinds);
        return { items: [] };
      },
    };
    await panel.start(options({ adapter: forum, kind: 'news' }));
    expect(queries).to.deep.equal([['news']]);
  });

  it('needs no forum where the kind is in a file', async () => {
    const { panel, errors } = aController();
    const content = [
      { type: 'inline', entries: [anEntry({ id: 'a' })], kinds: ['faq'] },
      { type: 'forum', kinds: ['thread'] },
    ] as const;
    await panel.start(options({ config: { content } }));
    expect([panel.status, ids(panel).join(), errors.length]).to.deep.equal(['ready', 'a', 0]);
  });

  it('says what failed, and comes when it is tried again', async () => {
    const { panel, errors } = aController();
    await panel.start(options({ adapter: forumOf(GONE, [anEntry({ id: 'a' })]) }));
    expect([panel.status, errors.includes(GONE)]).to.deep.equal(['failed', true]);
    const again = panel.refresh();
    expect([panel.status, panel.isRefreshing]).to.deep.equal(['failed', true]);
    await again;
    expect([panel.status, panel.isRefreshing, ids(panel).join()]).to.deep.equal(['ready', false, 'a']);
  });

  it('stays when it cannot be loaded again, and says since when', async () => {
    const { panel } = aController();
    await panel.start(options({ adapter: forumOf([anEntry({ id: 'a' })], GONE) }));
    const checkedAt = panel.checkedAt?.getTime();
    await panel.refresh();
    expect([panel.status, panel.isStale, ids(panel).join()]).to.deep.equal(['ready', true, 'a']);
    expect(panel.checkedAt?.getTime()).to.equal(checkedAt);
  });

  it('is there in part where one source failed, and is not taken for all', async () => {
    const { panel } = aController();
    replace(window, 'fetch', async () => new Response('', { status: 404 }));
    const content = [
      { type: 'inline', entries: [anEntry({ id: 'a' })] },
      { type: 'json', url: 'https://site.example/gone.json' },
    ] as const;
    await panel.start(options({ config: { content } }));
    expect([panel.status, panel.isStale, panel.checkedAt]).to.deep.equal(['ready', true, null]);
  });

  it('is looked at again when the visitor comes back after ten minutes, not before', async () => {
    const { panel } = aController();
    const forum = forumOf([anEntry()]);
    await panel.start(options({ adapter: forum }));
    comeBackAfter(9);
    expect(forum.asked).to.equal(1);
    replaceGetter(document, 'visibilityState', (): DocumentVisibilityState => 'hidden');
    comeBackAfter(30);
    expect(forum.asked).to.equal(1);
    replaceGetter(document, 'visibilityState', (): DocumentVisibilityState => 'visible');
    comeBackAfter(30);
    await until(() => forum.asked === 2, 'it is loaded again');
  });

  it('is stale while the device is offline, and looked at again when it is back', async () => {
    const { panel } = aController();
    const forum = forumOf([anEntry()]);
    await panel.start(options({ adapter: forum }));
    goOnline(false);
    expect(panel.isStale).to.equal(true);
    goOnline(true);
    expect(panel.isStale).to.equal(false);
    await until(() => forum.asked === 2, 'it is loaded again');
  });

  it('is given up with its element, and nothing listens any more', async () => {
    const { panel, errors, leave } = aController();
    const signals: (AbortSignal | undefined)[] = [];
    const forum: ForumAdapter = {
      ...forumOf(),
      search: (_, call) => {
        signals.push(call.signal);
        return new Promise(() => {});
      },
    };
    const starting = panel.start(options({ adapter: forum }));
    await until(() => signals.length === 1, 'it is asked');
    leave();
    await starting;
    expect([signals[0]?.aborted, errors.length]).to.deep.equal([true, 0]);
    goOnline(true);
    comeBackAfter(30);
    await new Promise((resolve) => setTimeout(resolve));
    expect(signals).to.have.length(1);
  });

  it('drops what comes late for an earlier wish of the page', async () => {
    const { panel } = aController();
    let answer = (_: { items: Entry[] }): void => {};
    const slow: ForumAdapter = { ...forumOf(), search: () => new Promise((resolve) => (answer = resolve)) };
    const first = panel.start(options({ adapter: slow }));
    await panel.start(options({ adapter: forumOf([anEntry({ id: 'new' })]) }));
    answer({ items: [anEntry({ id: 'old' })] });
    await first;
    expect(ids(panel)).to.deep.equal(['new']);
  });
});

describe('the whole text of an entry', () => {
  const excerpt = anEntry({ id: 'a', text: 'Only the…' });
  const reading = (read: NonNullable<ForumAdapter['read']>): ForumAdapter => ({ ...forumOf([excerpt]), read });

  it('is asked of the forum that gave the excerpt, and checked', async () => {
    const { panel } = aController();
    const adapter = reading(async (entry) => ({ ...entry, text: 'All of it', url: 'javascript:alert(1)' }));
    await panel.start(options({ adapter }));
    await panel.read(excerpt);
    expect([panel.wholes.get('a')?.text, panel.wholes.get('a')?.url]).to.deep.equal(['All of it', excerpt.url]);
  });

  it('comes after its element was moved within the page, and though the list is loaded again', async () => {
    const { panel, errors, enter, leave } = aController();
    const answers: (() => void)[] = [];
    const signals: (AbortSignal | undefined)[] = [];
    const adapter = reading((entry, { signal }) => {
      signals.push(signal);
      return new Promise((resolve, reject) => {
        answers.push(() => resolve({ ...entry, text: 'All of it' }));
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    });
    await panel.start(options({ adapter }));
    void panel.read(excerpt);
    await until(() => signals.length === 1, 'it is asked for');
    leave();
    enter();
    await until(() => signals.length === 2, 'it is asked for again');
    await panel.refresh();
    expect(signals.map((signal) => signal?.aborted)).to.deep.equal([true, false]);
    answers[1]?.();
    await until(() => panel.wholes.get('a')?.text === 'All of it', 'it is there');
    leave();
    enter();
    await new Promise((resolve) => setTimeout(resolve));
    expect([signals.length, errors.length]).to.deep.equal([2, 0]);
  });

  it('is of the page’s last wish only', async () => {
    const { panel } = aController();
    let answer: (() => void) | null = null;
    const adapter = reading(() => new Promise((resolve) => (answer = () => resolve(excerpt))));
    await panel.start(options({ adapter }));
    const late = panel.read(excerpt);
    const come = await until(() => answer, 'it is asked for');
    await panel.start(options({ adapter: forumOf([excerpt]) }));
    come();
    await late;
    expect(panel.wholes.size).to.equal(0);
  });

  it('may not come', async () => {
    const { panel, errors } = aController();
    await panel.start(options({ adapter: reading(() => Promise.reject(GONE)) }));
    await panel.read(excerpt);
    expect([panel.wholes.get('a') === null, errors.includes(GONE)]).to.deep.equal([true, true]);
  });

  it('is no more than what a forum without it, or a file, says', async () => {
    const { panel } = aController();
    await panel.start(options({ adapter: forumOf([excerpt]) }));
    await panel.read(excerpt);
    await panel.start(options({ entries: [excerpt], adapter: reading(() => Promise.reject(GONE)) }));
    await panel.read(excerpt);
    expect(panel.wholes.size).to.equal(0);
  });
});
