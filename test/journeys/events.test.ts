import { expect } from '@esm-bundle/chai';
import type { PostResult } from '../../src/core/types.js';
import type { HelpWizardEventMap } from '../../src/elements/events.js';
import type { HelpWizard } from '../../src/elements/help-wizard/help-wizard.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { collectWarnings } from '../helpers/replace.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ISSUE, arrive, openWizard, press, type, walkTo } from '../helpers/wizard-page.js';

type Name = keyof HelpWizardEventMap;

/** What the page hears of `name`, at the document: only what bubbles out of every shadow root gets there. */
function hear<K extends Name>(wizard: HelpWizard, name: K): HelpWizardEventMap[K]['detail'][] {
  const heard: HelpWizardEventMap[K]['detail'][] = [];
  const listener = (event: HelpWizardEventMap[K]): void => {
    if (event.target === wizard && event.composed) heard.push(event.detail);
  };
  document.addEventListener(name, listener as EventListener);
  removals.push(() => document.removeEventListener(name, listener as EventListener));
  return heard;
}
const removals: (() => void)[] = [];
afterEach(() => removals.splice(0).forEach((remove) => remove()));

const PUBLISHED: PostResult = {
  kind: 'published',
  thread: { id: '7', url: 'https://forum.example/t/7', title: 'By the page itself' },
};

describe('the page hears', () => {
  it('of every step', async () => {
    const { wizard } = await openWizard();
    const heard = hear(wizard, 'help-wizard-step');
    await walkTo(wizard, 'review');
    await press(wizard, en.back);
    await arrive(wizard, 'draft');
    expect(heard).to.deep.equal([
      { step: 'describe', previous: 'platform' },
      { step: 'answers', previous: 'describe' },
      { step: 'draft', previous: 'answers' },
      { step: 'review', previous: 'draft' },
      { step: 'draft', previous: 'review' },
    ]);
  });

  it('of a search once per pause, with what was found', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    const heard = hear(wizard, 'help-wizard-search');
    for (const text of ['play', 'playback', 'playback stops']) type(wizard, en.issueLabel, text);
    await until(() => heard.length > 0, 'the search is told');
    type(wizard, en.issueLabel, 'Zyxwvut');
    await until(() => heard.length > 1, 'the next search is told');
    expect(heard).to.deep.equal([
      { text: 'playback stops', count: 5 },
      { text: 'Zyxwvut', count: 0 },
    ]);
  });

  it('of an entry that was picked while typing', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    const heard = hear(wizard, 'help-wizard-entry-open');
    type(wizard, en.issueLabel, ISSUE);
    await press(wizard, 'What to do when playback stops', 'link');
    await until(() => wizard.step === 'answers', 'the answers are shown');
    expect(heard.map(({ entry }) => entry.id)).to.deep.equal(['faq-stops']);
  });

  it('of an entry that was opened, and of the one that solved it', async () => {
    const { wizard } = await openWizard();
    const opened = hear(wizard, 'help-wizard-entry-open');
    const solved = hear(wizard, 'help-wizard-solved');
    const outcomes = hear(wizard, 'help-wizard-outcome');
    await walkTo(wizard, 'answers');
    await press(wizard, 'What to do when playback stops');
    await press(wizard, en.solvedIt);
    await arrive(wizard, 'solved');
    expect(opened.map(({ entry }) => entry.id)).to.deep.equal(['faq-stops']);
    expect(solved.map(({ entry }) => entry.id)).to.deep.equal(['faq-stops']);
    expect(outcomes).to.deep.equal([{ outcome: 'solved' }]);
  });

  it('why an entry was put aside, or that no reason was given', async () => {
    const { wizard } = await openWizard();
    const heard = hear(wizard, 'help-wizard-dismissed');
    await walkTo(wizard, 'answers');
    for (const reason of ['Other platform', en.skip]) {
      allByRole(wizard, 'button', en.notMyIssue)[0]!.click();
      await press(wizard, reason);
      await until(() => allByRole(wizard, 'button', reason).length === 0, 'the card is closed');
    }
    expect(heard.map(({ reason }) => reason)).to.deep.equal(['Other platform', null]);
    expect(new Set(heard.map(({ entry }) => entry.id)).size).to.equal(2);
  });

  it('of a vote and a subscription once the forum took them', async () => {
    collectWarnings();
    const fault = { on: ['vote'], error: 'unavailable', times: 1 } as const;
    const { wizard } = await openWizard({ forum: { fault } });
    const votes = hear(wizard, 'help-wizard-vote');
    const subscriptions = hear(wizard, 'help-wizard-subscribe');
    await walkTo(wizard, 'answers');
    await press(wizard, /^Vote/);
    await until(() => byRole(wizard, 'alert'), 'the forum refuses the vote');
    expect(votes).to.have.length(0);
    await press(wizard, /^Vote/);
    await press(wizard, en.actions.subscribe);
    await until(() => votes.length > 0 && subscriptions.length > 0, 'both are told');
    expect([...votes, ...subscriptions].map(({ entry }) => entry.id)).to.deep.equal(['issue-info', 'issue-stops']);
  });

  it('of a post before it is sent and after it was taken', async () => {
    const { wizard, adapter } = await openWizard();
    const requests = hear(wizard, 'help-wizard-post-request');
    const posted = hear(wizard, 'help-wizard-posted');
    await walkTo(wizard, 'posted');
    expect(requests.map(({ draft }) => draft.title)).to.deep.equal([ISSUE]);
    const [taken] = adapter.posted;
    expect(posted).to.deep.equal([{ draft: taken?.draft, commentOn: null, result: taken?.result }]);
  });

  it('of one outcome per visit', async () => {
    const { wizard } = await openWizard();
    const heard = hear(wizard, 'help-wizard-outcome');
    await walkTo(wizard, 'posted');
    await press(wizard, en.askElse);
    await arrive(wizard, 'platform');
    await walkTo(wizard, 'posted', 'Playback stops, the second time');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(heard).to.deep.equal([{ outcome: 'posted' }]);
  });

  it('that a visitor who typed has left', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    const heard = hear(wizard, 'help-wizard-outcome');
    type(wizard, en.issueLabel, ISSUE);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(heard).to.deep.equal([{ outcome: 'abandoned' }]);
  });

  it('nothing of a visitor who only looked', async () => {
    const { wizard } = await openWizard();
    const heard = hear(wizard, 'help-wizard-outcome');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(heard).to.deep.equal([]);
  });

  it('what failed', async () => {
    collectWarnings();
    const { wizard } = await openWizard({ forum: { fault: { on: ['createThread'], error: 'forbidden' } } });
    const heard = hear(wizard, 'help-wizard-error');
    await walkTo(wizard, 'review');
    await press(wizard, /^Post to/);
    await until(() => heard.length > 0, 'the failure is told');
    expect(heard[0]?.error).to.have.property('code', 'forbidden');
  });

  it('nothing of what the parts say to each other', async () => {
    const { wizard } = await openWizard();
    const heard: Event[] = [];
    const listener = (event: Event): void => void heard.push(event);
    document.addEventListener('wizard-message', listener);
    removals.push(() => document.removeEventListener('wizard-message', listener));
    await walkTo(wizard, 'draft');
    expect(heard).to.have.length(0);
  });
});

describe('a page that posts itself', () => {
  it('hands the result in, and the wizard shows it', async () => {
    const { wizard, adapter } = await openWizard();
    const posted = hear(wizard, 'help-wizard-posted');
    wizard.addEventListener('help-wizard-post-request', (event) => {
      event.preventDefault();
      event.detail.respondWith(Promise.resolve(PUBLISHED));
    });
    await walkTo(wizard, 'posted');
    expect((byRole(wizard, 'link', en.seePost) as HTMLAnchorElement).href).to.equal('https://forum.example/t/7');
    expect(posted.map(({ result }) => result)).to.deep.equal([PUBLISHED]);
    expect(adapter.posted).to.have.length(0);
  });

  it('is not posted twice where the page answers without preventing the event', async () => {
    const { wizard, adapter } = await openWizard();
    wizard.addEventListener('help-wizard-post-request', ({ detail }) => detail.respondWith(Promise.resolve(PUBLISHED)));
    await walkTo(wizard, 'posted');
    expect(adapter.posted).to.have.length(0);
  });

  it('refuses an answer that comes after the event, in words', async () => {
    const { wizard } = await openWizard();
    const late: ((result: Promise<PostResult>) => void)[] = [];
    wizard.addEventListener('help-wizard-post-request', ({ detail }) => void late.push(detail.respondWith));
    await walkTo(wizard, 'posted');
    expect(() => late[0]?.(Promise.resolve(PUBLISHED))).to.throw('before the event is over');
  });

  it('without a result leaves the visitor on the review', async () => {
    const { wizard, adapter } = await openWizard();
    let isAsked = false;
    const take = (event: Event): void => {
      event.preventDefault();
      isAsked = true;
    };
    wizard.addEventListener('help-wizard-post-request', take, { once: true });
    await walkTo(wizard, 'review');
    await press(wizard, /^Post to/);
    // What is needed to post may still be loading: until then a second press is part of the first.
    await until(() => isAsked, 'the page was asked');
    await wizard.updateComplete;
    expect([wizard.step, adapter.posted.length]).to.deep.equal(['review', 0]);
    await press(wizard, /^Post to/);
    await arrive(wizard, 'posted');
  });

  const BAD: readonly (readonly [what: string, result: unknown])[] = [
    ['that rejects', Promise.reject(new Error('The page’s own server is down.'))],
    ['whose link is a script', { ...PUBLISHED, thread: { id: '1', title: 'x', url: 'javascript:alert(1)' } }],
    ['without a thread', { kind: 'published' }],
    ['of a kind there is not', { kind: 'sold' }],
    ['that is nothing', undefined],
  ];
  for (const [, result] of BAD) if (result instanceof Promise) result.catch(() => {});
  for (const [what, result] of BAD) {
    it(`with a result ${what} does not break the review`, async () => {
      collectWarnings();
      const { wizard } = await openWizard();
      wizard.addEventListener('help-wizard-post-request', (event) => {
        event.preventDefault();
        event.detail.respondWith(Promise.resolve(result) as Promise<PostResult>);
      });
      await walkTo(wizard, 'review');
      await press(wizard, /^Post to/);
      await until(() => textOf(wizard).includes(en.unknownTitle), 'the failure is told');
      expect(wizard.step).to.equal('review');
    });
  }
});
