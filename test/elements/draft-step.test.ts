import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { DraftStep } from '../../src/elements/draft-step/draft-step.js';
import '../../src/elements/draft-step/draft-step.define.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, showLive, type Shown } from '../helpers/part.js';
import { descriptionOf, focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ISSUE, aMatch, aSite, play, walkTo, type StateAt, type Walk } from '../helpers/wizard-fixtures.js';

function live(state: StateAt<'draft'>, guidelines = {}): Promise<Shown<DraftStep>> {
  return showLive<DraftStep, 'draft'>(
    state,
    (now) => html`<help-wizard-draft-step .state=${now} .guidelines=${guidelines}></help-wizard-draft-step>`,
  );
}

/** A draft after these things happened at the answers. */
function shown(walk: Walk = {}, ...events: WizardEvent[]): Promise<Shown<DraftStep>> {
  const answers = play(walkTo('answers', walk), ...events);
  return live(play(answers, { type: 'continued' }) as StateAt<'draft'>);
}

const field = (part: Element, name: string | RegExp): HTMLInputElement =>
  byRole(part, 'textbox', name) as HTMLInputElement;
const ENTRY = aMatch().entry;

describe('draft step', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('is finished when it opens: title, text, board and labels are filled in', async () => {
    const { part } = await shown();
    byRole(part, 'heading', 'Here is your draft');
    expect(field(part, 'Title').value).to.equal(ISSUE);
    expect(field(part, 'Your post').value).to.equal(
      `### What happens\n${ISSUE}\n\n### Where\n- Phone\n- App version: 8.4`,
    );
    expect((byRole(part, 'combobox', 'Board') as HTMLSelectElement).value).to.equal('phones');
    byRole(part, 'button', 'Remove Downloads');
    await expectAccessibleInBothSchemes(part);
  });

  it('moves focus to its heading', async () => {
    const { part } = await shown();
    await part.focusHeading();
    expect(focused()).to.equal('heading "Here is your draft"');
  });

  it('sends each change up, and shows it', async () => {
    const { part, sent } = await shown();
    field(part, 'Title').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '!' });
    field(part, 'Your post').focus();
    await sendKeys({ type: '.' });
    const board = byRole(part, 'combobox', 'Board') as HTMLSelectElement;
    board.value = 'computers';
    board.dispatchEvent(new Event('change'));
    byRole(part, 'button', 'Remove Downloads').click();
    await settled();
    expect(sent.map((message) => Object.keys(message).join())).to.deep.equal([
      'type,title',
      'type,body',
      'type,boardId',
      'type,tags',
    ]);
    expect([field(part, 'Title').value, board.value]).to.deep.equal([`${ISSUE}!`, 'computers']);
    expect(allByRole(part, 'button', /^Remove/)).to.have.length(0);
  });

  it('lists what was read as ticks; unticking leaves an entry out', async () => {
    const { part, sent } = await shown({}, { type: 'entry-dismissed', entry: ENTRY, reason: 'Already tried it' });
    const group = byRole(part, 'group', 'Already read');
    expect(descriptionOf(group)).to.equal('Goes under your post, so nobody sends you back there.');
    expect(textOf(group)).to.include('Keep downloads offline Already tried it');
    byRole(group, 'checkbox', ENTRY.title).focus();
    await sendKeys({ press: 'Space' });
    await settled();
    expect(sent).to.deep.equal([{ type: 'consulted-included', id: 'offline', included: false }]);
    expect((byRole(group, 'checkbox') as HTMLInputElement).checked).to.equal(false);
    await expectAccessibleInBothSchemes(part);
  });

  it('remembers what was left out', async () => {
    const opened: WizardEvent = { type: 'entry-opened', entry: ENTRY };
    const left: WizardEvent = { type: 'consulted-included', id: 'offline', included: false };
    const { part } = await live(play(walkTo('answers'), opened, { type: 'continued' }, left) as StateAt<'draft'>);
    expect((byRole(part, 'checkbox', ENTRY.title) as HTMLInputElement).checked).to.equal(false);
  });

  it('has no list where nothing was read', async () => {
    const { part } = await shown();
    expect(allByRole(part, 'group', 'Already read')).to.have.length(0);
  });

  it('asks for a board where none fits, and for none where there are none', async () => {
    const site = aSite({ defaultBoard: null });
    const unsure = await shown({ site, platform: 'unsure' });
    const board = byRole(unsure.part, 'combobox', 'Board') as HTMLSelectElement;
    expect(Array.from(board.options, ({ label }) => label)[0]).to.equal('Choose a board');
    const none = await shown({ site: aSite({ boards: [] }) });
    expect(allByRole(none.part, 'combobox')).to.have.length(0);
  });

  it('has no labels where the forum takes none', async () => {
    const { limits } = aSite();
    const { part } = await shown({ site: aSite({ limits: { ...limits, tags: { max: 0 } } }) });
    expect(textOf(part)).not.to.include('Labels');
  });

  it('shows hints, the open ones first, and the owner’s rules', async () => {
    await setViewport({ width: 1200, height: 800 });
    const { part } = await live(walkTo('draft'), { items: ['Be <b>kind</b>'], url: 'https://forum.example/rules' });
    const hints = allByRole(part, 'listitem').map(textOf);
    expect(hints).to.deep.equal([
      'Missing: Details A few sentences on what you do and what you see.',
      'Missing: How to make it happen The steps in order, so that others can try them. Add “Steps”',
      'Missing: What you expected What should happen instead? Add “What I expected”',
      'Missing: What you tried Go back and tick the steps you took.',
      'Done: When it started',
      'Done: Where it happens',
      'Done: The version',
      'Done: One problem per post',
      'Be <b>kind</b>',
    ]);
    const link = byRole(part, 'link', 'Community guidelines (opens in a new tab)') as HTMLAnchorElement;
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
    expect(textOf(part)).to.include('These are hints. You can post without them.');
    await expectAccessibleInBothSchemes(part);
  });

  it('shows a preview of the text', async () => {
    const { part } = await shown();
    byRole(part, 'tab', 'Preview').click();
    await until(() => byRole(part, 'heading', 'What happens'), 'the preview is rendered');
    await expectAccessibleInBothSchemes(part);
  });

  it('goes on to review with Enter in the title, but not in the text', async () => {
    const { part, sent } = await shown();
    field(part, 'Your post').focus();
    await sendKeys({ press: 'Enter' });
    expect(sent.map(({ type }) => type)).to.deep.equal(['draft-edited']);
    field(part, 'Title').focus();
    await sendKeys({ press: 'Enter' });
    expect(sent.at(-1)).to.deep.equal({ type: 'continued' });
  });

  it('asks only for the text of a comment, and says where it goes', async () => {
    const on = { ...ENTRY, kind: 'issue', title: 'Songs <i>stop</i>' } as const;
    const { part } = await live(play(walkTo('answers'), { type: 'comment-started', entry: on }) as StateAt<'draft'>);
    byRole(part, 'heading', 'Add your details');
    expect(textOf(part)).to.include('They go under “Songs <i>stop</i>”, where the team looks for them.');
    expect(allByRole(part, 'textbox').length + allByRole(part, 'combobox').length).to.equal(1);
    await expectAccessibleInBothSchemes(part);
  });

  it('takes any words: markup, emoji, right-to-left, long ones, in 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    const issue = `</textarea><script>alert(1)</script> 👩‍👩‍👧 ${'W'.repeat(80)} لا`;
    const site = aSite({ limits: { title: { min: 1, max: 500 }, body: { min: 1, max: 500 }, tags: { max: 2 } } });
    const { part } = await shown({ issue, site });
    expect([field(part, 'Title').value, field(part, 'Your post').value.includes(issue)]).to.deep.equal([issue, true]);
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
    await expectAccessibleInBothSchemes(part);
  });
});
