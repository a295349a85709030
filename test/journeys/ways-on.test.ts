import { expect } from '@esm-bundle/chai';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import type { HelpWizard } from '../../src/elements/help-wizard/help-wizard.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { collectWarnings } from '../helpers/replace.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ISSUE, arrive, openWizard, press, type, walkTo } from '../helpers/wizard-page.js';

const textbox = (wizard: HelpWizard, name: string | RegExp): HTMLInputElement =>
  byRole(wizard, 'textbox', name) as HTMLInputElement;

describe('an entry', () => {
  it('that solved it ends the visit', async () => {
    const { wizard, adapter } = await openWizard();
    await walkTo(wizard, 'answers');
    await press(wizard, 'What to do when playback stops');
    await press(wizard, en.solvedIt);
    await arrive(wizard, 'solved');
    expect(textOf(wizard)).to.contain('You marked “What to do when playback stops” as what solved it.');
    expect(adapter.posted).to.have.length(0);
  });

  it('that did not solve it after all leads back to the answers', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'answers');
    await press(wizard, 'What to do when playback stops');
    await press(wizard, en.solvedIt);
    await arrive(wizard, 'solved');
    await press(wizard, en.stillNeedHelp);
    await arrive(wizard, 'answers');
  });

  it('that solved it lets the visitor begin anew', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'answers');
    await press(wizard, 'What to do when playback stops');
    await press(wizard, en.solvedIt);
    await arrive(wizard, 'solved');
    await press(wizard, en.done);
    await arrive(wizard, 'platform');
  });

  it('put aside by mistake comes back', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'answers');
    await press(wizard, 'What to do when playback stops');
    const [first] = allByRole(wizard, 'button', en.notMyIssue).slice(-2);
    first!.click();
    await press(wizard, en.skip);
    await press(wizard, /^Undo/);
    await until(() => allByRole(wizard, 'button', /^Undo/).length === 0, 'it is back');
  });

  it('fixed, yet still there, leads to a post that links it', async () => {
    const { wizard, adapter } = await openWizard();
    await walkTo(wizard, 'answers');
    await press(wizard, en.actions['follow-up']);
    await arrive(wizard, 'draft');
    await press(wizard, en.toReview);
    await press(wizard, /^Post to/);
    await arrive(wizard, 'posted');
    expect(adapter.posted[0]?.draft.body).to.contain(
      'Follow-up to [Playback stops when the screen locks](https://forum.example/issues/locks)',
    );
  });

  it('that needs more info takes the visitor’s details as a comment', async () => {
    const { wizard, adapter } = await openWizard();
    await walkTo(wizard, 'answers');
    await press(wizard, en.actions.comment);
    await arrive(wizard, 'draft', en.commentTitle);
    expect(allByRole(wizard, 'textbox', en.titleLabel)).to.have.length(0);
    await press(wizard, en.toReview);
    await press(wizard, en.postComment);
    await arrive(wizard, 'posted', en.commentPostedTitle);
    expect(adapter.posted).to.have.length(0);
    expect(adapter.comments.map(({ entryId }) => entryId)).to.deep.equal(['issue-info']);
    expect(adapter.comments[0]?.comment.body).to.contain(ISSUE);
  });

  it('takes a vote and a subscription', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'answers');
    await press(wizard, /^Vote/);
    await until(() => textOf(wizard).includes(en.voted), 'the vote counts');
    expect(textOf(wizard)).to.contain(`${en.voted} 13`);
    await press(wizard, en.actions.subscribe);
    await until(() => textOf(wizard).includes(en.subscribed), 'the subscription counts');
  });

  it('says so when the forum refuses the vote, and takes the next one', async () => {
    collectWarnings();
    const fault = { on: ['vote'], error: 'unavailable', times: 1 } as const;
    const { wizard } = await openWizard({ forum: { fault } });
    await walkTo(wizard, 'answers');
    await press(wizard, /^Vote/);
    await until(() => textOf(byRole(wizard, 'alert')).startsWith(en.actionFailed), 'the failure is told');
    await press(wizard, /^Vote/);
    await until(() => textOf(wizard).includes(en.voted), 'the vote counts');
  });
});

describe('a post', () => {
  it('that waits for approval says so, and not that it is published', async () => {
    const { wizard, adapter } = await openWizard({ forum: { approval: 'all' } });
    await walkTo(wizard, 'review');
    await press(wizard, /^Post to/);
    await arrive(wizard, 'posted', en.pendingTitle);
    expect(allByRole(wizard, 'link', en.seePost)).to.have.length(0);
    expect(adapter.posted).to.have.length(1);
  });

  it('handed off to the forum stays until the visitor says it is posted', async () => {
    const url = 'https://forum.example/compose?title=x';
    const adapter: ForumAdapter = {
      name: 'link',
      createThread: async () => ({ kind: 'handed-off', url, truncated: true }),
    };
    const { wizard } = await openWizard({ adapter, platform: 'phone' });
    await walkTo(wizard, 'review', 'Nothing like it anywhere');
    await press(wizard, /^Post to/);
    await arrive(wizard, 'posted', en.handOffTitle);
    expect((byRole(wizard, 'link', /^Open the forum/) as HTMLAnchorElement).href).to.equal(url);
    expect(textOf(wizard)).to.contain(en.handOffTooLong);
    await press(wizard, en.havePosted);
    await until(() => textOf(wizard).includes(en.postedTitle), 'it is posted');
  });

  it('is followed by another question with nothing of the first in it', async () => {
    const { wizard, adapter } = await openWizard();
    await walkTo(wizard, 'posted');
    await press(wizard, en.askElse);
    await arrive(wizard, 'platform');
    await press(wizard, en.continue);
    await arrive(wizard, 'describe');
    expect(textbox(wizard, en.issueLabel).value).to.equal('');
    await walkTo(wizard, 'posted', 'Playback stops, the second time');
    const tokens = adapter.posted.map(({ draft }) => draft.clientToken);
    expect(tokens).to.have.length(2);
    expect(new Set(tokens).size).to.equal(2);
  });
});

describe('the page', () => {
  it('begins the wizard again', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'draft');
    wizard.reset();
    await arrive(wizard, 'platform');
  });

  it('fills in what it knows while the wizard runs', async () => {
    const { wizard } = await openWizard();
    await wizard.prefill({ platform: 'phone', issue: ISSUE, details: 'Since the update' });
    await until(() => byRole(wizard, 'heading', en.describeTitle), 'the question is there');
    expect(textbox(wizard, en.issueLabel).value).to.equal(ISSUE);
    expect(textbox(wizard, /^Details/).value).to.equal('Since the update');
    await press(wizard, /^See 5/);
    await arrive(wizard, 'answers');
    expect(textOf(wizard)).to.contain('Phone');
  });

  it('fills in what it knows before the wizard runs', async () => {
    const { wizard, adapter } = await openWizard();
    const early = document.createElement('help-wizard');
    const prefilled = early.prefill({ issue: ISSUE });
    Object.assign(early, { id: 'prefilled-early', adapter, platform: 'phone', config: wizard.config });
    wizard.replaceWith(early);
    await prefilled;
    await until(() => textbox(early, en.issueLabel).value === ISSUE, 'the sentence stands there');
    early.reset();
    early.remove();
  });

  it('cannot fill in a platform there is not', async () => {
    const { wizard } = await openWizard();
    await wizard.prefill({ platform: 'toaster' });
    expect(wizard.step).to.equal('platform');
  });

  it('says what the visit is for', async () => {
    const { wizard, adapter } = await openWizard({ intent: 'idea', config: { intents: ['help', 'idea'] } });
    expect(wizard.step).to.equal('platform');
    byRole(wizard, 'heading', en.ideaPlatformTitle);
    expect(adapter.posted).to.have.length(0);
  });

  it('names the platform later, and the first step is gone', async () => {
    const { wizard } = await openWizard();
    wizard.setAttribute('platform', 'phone');
    await until(() => wizard.step === 'describe', 'the platform is known');
    expect(allByRole(wizard, 'button', en.back)).to.have.length(0);
  });

  it('leads the visitor to the wizard, and lets go of them', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    wizard.open();
    await arrive(wizard, 'describe');
    wizard.close();
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('has its wording of the buttons shown', async () => {
    const { wizard } = await openWizard({ config: { messages: { continue: 'Next step' } } });
    await press(wizard, 'Next step');
    await arrive(wizard, 'describe');
    type(wizard, en.issueLabel, '');
    expect(allByRole(wizard, 'button', 'Next step')).to.have.length(1);
  });
});
