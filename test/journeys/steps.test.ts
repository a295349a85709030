import { expect } from '@esm-bundle/chai';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ISSUE, arrive, focusedText, openWizard, press, type, walkTo } from '../helpers/wizard-page.js';

const valueOf = (root: ParentNode, name: string): string => (byRole(root, 'textbox', name) as HTMLInputElement).value;

describe('the steps of a wizard', () => {
  it('follow each other with the focus on the heading of each', async () => {
    const { wizard, adapter } = await openWizard();
    expect(focusedText()).not.to.equal(en.platformTitle);
    await walkTo(wizard, 'posted');
    expect(adapter.posted.map(({ draft }) => draft.title)).to.deep.equal([ISSUE]);
  });

  it('say where in them the visitor is', async () => {
    const { wizard } = await openWizard();
    expect(textOf(wizard)).to.contain('Step 1 of 5');
    await walkTo(wizard, 'draft');
    expect(textOf(wizard)).to.contain('Step 4 of 5');
    await press(wizard, en.toReview);
    await press(wizard, 'Post to Computers');
    await arrive(wizard, 'posted');
    expect(textOf(wizard)).not.to.match(/Step \d/);
  });

  it('are four where the page names the platform', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    expect(wizard.step).to.equal('describe');
    expect(textOf(wizard)).to.contain('Step 1 of 4');
    expect(allByRole(wizard, 'button', en.back)).to.have.length(0);
    await walkTo(wizard, 'review');
    expect(allByRole(wizard, 'button', 'Post to Phones')).to.have.length(1);
  });

  it('are four where there is one platform', async () => {
    const { wizard } = await openWizard({ config: { platforms: [{ id: 'tv', label: 'TV' }] } });
    await walkTo(wizard, 'answers');
    expect(textOf(wizard)).to.contain('Step 2 of 4');
    expect(textOf(wizard)).to.contain('TV');
  });

  it('go on to as many answers as the button says', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    expect(allByRole(wizard, 'button', en.continue)).to.have.length(1);
    type(wizard, en.issueLabel, 'playback stops');
    await press(wizard, 'See 5 possible answers');
    await arrive(wizard, 'answers');
    expect(allByRole(wizard, 'button', /playback stops/i)).to.have.length(5);
  });

  it('go straight to the draft where nothing matches', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    type(wizard, en.issueLabel, 'Zyxwvut qponmlk jihgfed');
    await press(wizard, en.writePost);
    await arrive(wizard, 'draft');
    await press(wizard, en.back);
    await arrive(wizard, 'describe');
  });

  it('wait for the matches where the visitor is faster than the search', async () => {
    const { wizard } = await openWizard({ platform: 'phone', forum: { fault: { on: ['search'], latencyMs: 100 } } });
    type(wizard, en.issueLabel, ISSUE);
    await press(wizard, en.continue);
    await until(() => byRole(wizard, 'button', en.looking), 'the button says what it waits for');
    await arrive(wizard, 'answers');
  });

  it('do not go on without a platform, and say so beside it', async () => {
    const platforms = ['one', 'two'].map((id) => ({ id, label: id }));
    const { wizard } = await openWizard({ config: { platforms } });
    await press(wizard, en.continue);
    await until(() => byRole(wizard, 'alert'), 'the mistake is told');
    expect(textOf(byRole(wizard, 'alert'))).to.equal(en.platformMissing);
    byRole(wizard, 'radio', en.platformUnsure).click();
    await press(wizard, en.continue);
    await arrive(wizard, 'describe');
  });
});

describe('going back', () => {
  it('keeps every answer', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'describe');
    type(wizard, en.detailsLabel + ' ' + en.optional, 'Since Monday');
    type(wizard, en.issueLabel, ISSUE);
    await until(() => byRole(wizard, 'radio', 'Every time'), 'the questions are asked');
    byRole(wizard, 'radio', 'Every time').click();
    byRole(wizard, 'checkbox', 'Restarted the app').click();
    await press(wizard, /^See/);
    await arrive(wizard, 'answers');
    await press(wizard, en.writePost);
    await arrive(wizard, 'draft');
    type(wizard, en.titleLabel, 'Another title for it');
    for (const step of ['answers', 'describe'] as const) {
      await press(wizard, en.back);
      await arrive(wizard, step);
    }
    expect(valueOf(wizard, en.issueLabel)).to.equal(ISSUE);
    expect(valueOf(wizard, `${en.detailsLabel} ${en.optional}`)).to.equal('Since Monday');
    expect((byRole(wizard, 'radio', 'Every time') as HTMLInputElement).checked).to.equal(true);
    expect((byRole(wizard, 'checkbox', 'Restarted the app') as HTMLInputElement).checked).to.equal(true);
    await press(wizard, en.back);
    await arrive(wizard, 'platform');
    expect((byRole(wizard, 'radio', /^Desktop app/) as HTMLInputElement).checked).to.equal(true);
    history.go(3);
    await arrive(wizard, 'draft');
    expect(valueOf(wizard, en.titleLabel)).to.equal('Another title for it');
  });

  it('works with the browser’s Back and Forward', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'answers');
    history.back();
    await arrive(wizard, 'describe');
    expect(valueOf(wizard, en.issueLabel)).to.equal(ISSUE);
    history.back();
    await arrive(wizard, 'platform');
    history.forward();
    await arrive(wizard, 'describe');
    history.forward();
    await arrive(wizard, 'answers');
  });

  it('adds no entry to the history: Back link and browser agree', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'describe');
    const entries = history.length;
    await press(wizard, en.back);
    await arrive(wizard, 'platform');
    expect(history.length).to.equal(entries);
    history.forward();
    await arrive(wizard, 'describe');
  });

  it('goes one step where the link is clicked twice', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'answers');
    const back = byRole(wizard, 'button', en.back);
    back.click();
    back.click();
    await arrive(wizard, 'describe');
    await press(wizard, en.back);
    await arrive(wizard, 'platform');
  });

  it('does not lead out of a post that was taken', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'posted');
    const popped = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    history.back();
    await popped;
    await wizard.updateComplete;
    expect(wizard.step).to.equal('posted');
  });

  it('leaves the page’s own history state alone', async () => {
    const mine = { page: crypto.randomUUID() };
    history.replaceState(mine, '');
    const { wizard } = await openWizard();
    await walkTo(wizard, 'describe');
    expect((history.state as typeof mine).page).to.equal(mine.page);
  });

  it('from a change leads to the review again', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'review');
    await press(wizard, /^Change your post$/);
    await until(() => wizard.step === 'draft', 'the draft is shown');
    await press(wizard, en.toReview);
    await arrive(wizard, 'review');
  });

  it('to a part lands on that part', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'review');
    await press(wizard, /^Change title$/);
    await until(() => document.activeElement === wizard && wizard.step === 'draft', 'the draft is shown');
    const title = byRole(wizard, 'textbox', en.titleLabel);
    await until(() => (title.getRootNode() as ShadowRoot).activeElement === title, 'the title has the focus');
  });
});
