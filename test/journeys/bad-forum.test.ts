import { expect } from '@esm-bundle/chai';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import { memoryAdapter, type MemoryFault } from '../../src/adapters/memory.js';
import { composeDraft } from '../../src/core/compose-draft.js';
import { ADAPTER_ERROR_CODES } from '../../src/core/errors.js';
import type { PostResult } from '../../src/core/types.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { collectWarnings, goOnline, skipLongWaits } from '../helpers/replace.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { walkTo as aWalkTo } from '../helpers/wizard-fixtures.js';
import {
  ISSUE,
  SITE,
  arrive,
  openWizard,
  press,
  walkTo,
  type WizardOptions,
  type WizardPage,
} from '../helpers/wizard-page.js';

const POST = /^Post to/;

/** A wizard at its review, whose forum does this with posts. */
async function review(fault: MemoryFault, options: WizardOptions = {}): Promise<WizardPage> {
  const forum = { fault: { on: ['createThread'], ...fault }, ...options.forum } as const;
  const page = await openWizard({ ...options, forum });
  await walkTo(page.wizard, 'review');
  return page;
}

/** A forum of someone else's making that takes posts like this. */
const forumThat = (createThread: () => Promise<unknown>): ForumAdapter => ({
  name: 'strange',
  describe: async () => ({ boards: SITE.boards ?? [] }),
  createThread: () => createThread() as Promise<PostResult>,
});

/** How often the wizard has set out to post; it says so before it does. */
function countPosts({ wizard }: WizardPage): () => number {
  let count = 0;
  wizard.addEventListener('help-wizard-post-request', () => (count += 1));
  return () => count;
}

/** As an adapter does that breaks its promise to reject with errors only. */
const rejectWith = (reject: unknown) => () => memoryAdapter({ boards: [], fault: { reject } }).createThread(DRAFT, {});
const DRAFT = composeDraft(aWalkTo('review'));

describe('a forum that refuses a post', () => {
  for (const code of ADAPTER_ERROR_CODES) {
    it(`with ${code} keeps the post, says so, and can be asked again`, async () => {
      const warnings = collectWarnings();
      const isLimit = code === 'rate-limited';
      const error = { code, outcomeUnknown: false, ...(isLimit ? { retryAfterMs: 0 } : {}) };
      const { wizard, adapter } = await review({ error, times: 1 });
      await press(wizard, POST);
      // Whoever was signed in has been signed out since.
      const failure = en.failures[code === 'auth-required' ? 'session-expired' : code];
      const title = isLimit ? en.postAgainNow : failure.title;
      await until(() => textOf(wizard).includes(title), 'the reason is told');
      expect(textOf(wizard)).to.contain(failure.hint);
      expect([wizard.step, adapter.posted.length]).to.deep.equal(['review', 0]);
      expect(textOf(wizard)).to.contain(ISSUE);
      expect(warnings).to.have.length(1);
      await press(wizard, POST);
      await arrive(wizard, 'posted');
      expect(adapter.posted).to.have.length(1);
    });
  }

  it('shows its own words as text', async () => {
    collectWarnings();
    const { wizard } = await review({ error: { code: 'forbidden', forumMessage: '<b>No</b> posts on Sundays' } });
    await press(wizard, POST);
    await until(() => textOf(wizard).includes('The forum says: <b>No</b> posts on Sundays'), 'its words are shown');
  });

  it('because of the title leads to the title', async () => {
    collectWarnings();
    const fields = { title: 'Titles must not end in a vowel.' };
    const { wizard } = await review({ error: { code: 'validation', fields } });
    await press(wizard, POST);
    await until(() => textOf(wizard).includes(fields.title), 'its words are shown');
    allByRole(wizard, 'button', 'Change title')[0]!.click();
    await until(() => wizard.step === 'draft', 'the draft is shown');
  });

  it('for a while counts down, and does not take the post before', async () => {
    collectWarnings();
    const page = await review({ error: { code: 'rate-limited', retryAfterMs: 90_000 }, times: 1 });
    const posts = countPosts(page);
    await press(page.wizard, POST);
    await until(() => /You can post again in 1:(30|29|28)\./.exec(textOf(page.wizard)), 'the time is told');
    await press(page.wizard, POST);
    expect([posts(), page.wizard.step]).to.deep.equal([1, 'review']);
  });

  it('because it has it already links to it', async () => {
    collectWarnings();
    const existingUrl = 'https://forum.example/t/5';
    const { wizard } = await review({ error: { code: 'duplicate', existingUrl } });
    await press(wizard, POST);
    const link = await until(() => byRole(wizard, 'link', /^See the thread/), 'the thread is linked');
    expect((link as HTMLAnchorElement).href).to.equal(existingUrl);
  });

  it('because it has it already does not link to a script', async () => {
    collectWarnings();
    const { wizard } = await review({ error: { code: 'duplicate', existingUrl: 'javascript:alert(1)' } });
    await press(wizard, POST);
    await until(() => textOf(wizard).includes(en.failures.duplicate.title), 'the reason is told');
    expect(allByRole(wizard, 'link', /^See the thread/)).to.have.length(0);
  });

  it('from someone signed out offers to sign in', async () => {
    collectWarnings();
    const signInUrl = 'https://forum.example/login?to={returnTo}';
    const { wizard } = await review({}, { forum: { visitor: { signedIn: false, signInUrl } } });
    await until(() => allByRole(wizard, 'button', en.signInToPost).length === 1, 'signing in is offered');
    expect(allByRole(wizard, 'button', POST)).to.have.length(0);
    expect(textOf(wizard)).to.contain(en.signInWaits);
  });
});

describe('a forum whose answer says nothing about the post', () => {
  const STRANGE: readonly (readonly [what: string, createThread: () => Promise<unknown>])[] = [
    ['that rejects with a text', rejectWith('no')],
    ['that rejects with nothing', rejectWith(undefined)],
    ['that rejects with an error of its own', () => Promise.reject(new TypeError('x is undefined'))],
    [
      'that throws',
      () => {
        throw new Error('at once');
      },
    ],
    ['that answers nothing', async () => undefined],
    [
      'whose thread is a script',
      async () => ({ kind: 'published', thread: { id: '1', title: 'x', url: 'javascript:alert(1)' } }),
    ],
    ['whose composer is a script', async () => ({ kind: 'handed-off', url: 'javascript:alert(1)', truncated: false })],
  ];
  for (const [what, createThread] of STRANGE) {
    it(`${what} leaves the visitor to look before they post again`, async () => {
      collectWarnings();
      const { wizard } = await openWizard({ adapter: forumThat(createThread), platform: 'phone' });
      await walkTo(wizard, 'review');
      await press(wizard, POST);
      await until(() => textOf(wizard).includes(en.unknownTitle), 'it is told that nobody knows');
      const link = byRole(wizard, 'link', /^Check the board/) as HTMLAnchorElement;
      expect(link.href).to.equal('https://forum.example/c/phones');
      expect(wizard.step).to.equal('review');
    });
  }

  it('is asked whether it has the post, and the visitor gets to it', async () => {
    collectWarnings();
    const page = await review({ error: { code: 'timeout', landed: true } });
    const posts = countPosts(page);
    await press(page.wizard, POST);
    await arrive(page.wizard, 'posted');
    expect([posts(), page.adapter.posted.length]).to.deep.equal([1, 1]);
  });

  it('and that does not have the post says so, and takes it when the visitor posts again', async () => {
    collectWarnings();
    const page = await review({ error: { code: 'unavailable', outcomeUnknown: true }, times: 1 });
    const posts = countPosts(page);
    await press(page.wizard, POST);
    await until(() => textOf(page.wizard).includes(en.notFoundTitle), 'it is told that it is not there');
    expect([posts(), page.wizard.step]).to.deep.equal([1, 'review']);
    await press(page.wizard, en.postAgain);
    await arrive(page.wizard, 'posted');
    expect([posts(), page.adapter.posted.length]).to.deep.equal([2, 1]);
  });

  it('and that cannot be asked either is asked once more when the visitor says so', async () => {
    collectWarnings();
    const page = await review({
      on: ['createThread', 'findPosted'],
      error: { code: 'timeout', landed: true },
      times: 2,
    });
    await press(page.wizard, POST);
    const again = await until(() => byRole(page.wizard, 'button', en.lookAgain), 'it can be looked for again');
    expect(textOf(page.wizard)).to.contain(en.unknownTitle);
    again.click();
    await arrive(page.wizard, 'posted');
    expect(page.adapter.posted).to.have.length(1);
  });

  it('is not posted to again by the same button, and by the other one only after another look', async () => {
    collectWarnings();
    const forum = { on: ['createThread', 'findPosted'], error: { code: 'timeout', landed: true }, times: 2 } as const;
    const page = await review(forum);
    const { wizard, adapter } = page;
    const posts = countPosts(page);
    await press(wizard, POST);
    await until(() => textOf(wizard).includes(en.unknownTitle), 'it is told that nobody knows');
    await press(wizard, POST);
    expect(posts()).to.equal(1);
    await press(wizard, en.postAgain);
    await arrive(wizard, 'posted');
    expect([posts(), adapter.posted.length]).to.deep.equal([1, 1]);
  });
});

describe('a forum that takes its time', () => {
  it('is waited for, and a second click changes nothing', async () => {
    const page = await review({ latencyMs: 150 });
    const { wizard, adapter } = page;
    const posts = countPosts(page);
    const button = byRole(wizard, 'button', POST);
    button.click();
    button.click();
    await until(() => byRole(wizard, 'button', en.posting), 'the button says that it is posting');
    byRole(wizard, 'button', en.posting).click();
    await arrive(wizard, 'posted');
    expect([posts(), adapter.posted.length]).to.deep.equal([1, 1]);
  });

  it('is not left by Back while the post is on its way', async () => {
    const { wizard, adapter } = await review({ latencyMs: 200 });
    await press(wizard, POST);
    await until(() => byRole(wizard, 'button', en.posting), 'the button says that it is posting');
    expect(allByRole(wizard, 'button', en.back)).to.have.length(0);
    history.back();
    await arrive(wizard, 'posted');
    expect(adapter.posted).to.have.length(1);
  });

  it('is given up after its time limit, and what became of the post is open', async () => {
    collectWarnings();
    const { wizard } = await review({ never: true, on: ['createThread', 'findPosted'] });
    skipLongWaits();
    await press(wizard, POST);
    await until(() => textOf(wizard).includes(en.unknownTitle), 'it is told that nobody knows');
  });

  it('and knows no time limit is given up all the same', async () => {
    collectWarnings();
    const { wizard } = await openWizard({ adapter: forumThat(() => new Promise(() => {})), platform: 'phone' });
    await walkTo(wizard, 'review');
    skipLongWaits();
    await press(wizard, POST);
    await until(() => textOf(wizard).includes(en.unknownTitle), 'it is told that nobody knows');
  });

  it('with its boards does not keep the first step waiting', async () => {
    collectWarnings();
    const forum = { fault: { on: ['describe'], latencyMs: 150 } } as const;
    const { wizard } = await openWizard({ config: { boards: undefined as never }, forum });
    await walkTo(wizard, 'draft');
    await until(() => byRole(wizard, 'combobox', en.boardLabel), 'the boards are there when they are needed');
  });

  it('with all it can say lets the visitor go on without', async () => {
    collectWarnings();
    const forum = { fault: { on: ['describe', 'visitor', 'search', 'read'], error: 'unavailable' } } as const;
    const { wizard, adapter } = await openWizard({ forum });
    await walkTo(wizard, 'posted');
    expect(adapter.posted).to.have.length(1);
  });
});

describe('a visitor without a connection', () => {
  it('can do everything but post, and posts once it is back', async () => {
    const page = await openWizard({ platform: 'phone' });
    const { wizard, adapter } = page;
    const posts = countPosts(page);
    goOnline(false);
    await walkTo(wizard, 'review');
    expect(textOf(wizard)).to.contain(en.offlineTitle);
    expect(textOf(wizard)).to.contain(en.offlineWaiting);
    await press(wizard, POST);
    expect([posts(), wizard.step]).to.deep.equal([0, 'review']);
    goOnline(true);
    await until(() => !textOf(wizard).includes(en.offlineTitle), 'the notice goes');
    await press(wizard, POST);
    await arrive(wizard, 'posted');
    expect([posts(), adapter.posted.length]).to.deep.equal([1, 1]);
  });
});
