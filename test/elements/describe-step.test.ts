import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import '../../src/elements/describe-step/describe-step.define.js';
import type { DescribeStep } from '../../src/elements/describe-step/describe-step.js';
import { allByRole, byRole, roleAndName } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, showLive, type Shown } from '../helpers/part.js';
import { descriptionOf, focused, textOf } from '../helpers/seen.js';
import { ISSUE, aMatch, aSite, found, play, walkTo, type StateAt, type Walk } from '../helpers/wizard-fixtures.js';

function shown(walk: Walk = {}, ...events: WizardEvent[]): Promise<Shown<DescribeStep>> {
  const state = play(walkTo('describe', walk), ...events) as StateAt<'describe'>;
  return showLive<DescribeStep, 'describe'>(
    state,
    (now) => html`<help-wizard-describe-step .state=${now}></help-wizard-describe-step>`,
  );
}

const described: WizardEvent = { type: 'described', issue: ISSUE };
const searching: WizardEvent = { type: 'search-started', text: ISSUE, platform: 'phone' };
const field = (part: Element): HTMLInputElement =>
  byRole(part, 'textbox', 'The problem in one sentence') as HTMLInputElement;

describe('describe step', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('asks for one sentence, and keeps quiet about the rest', async () => {
    const { part } = await shown();
    byRole(part, 'heading', 'What happens?');
    expect(allByRole(part, 'textbox')).to.have.length(2);
    expect(allByRole(part, 'radio')).to.have.length(0);
    byRole(part, 'button', 'Continue');
    await expectAccessibleInBothSchemes(part);
  });

  it('sends what is typed, letter by letter, and keeps the field and its focus', async () => {
    const { part, sent } = await shown();
    field(part).focus();
    await sendKeys({ type: 'No 🎧' });
    const last = sent.at(-1);
    expect(last).to.deep.equal({ type: 'described', issue: 'No 🎧' });
    expect([field(part).value, focused()]).to.deep.equal(['No 🎧', 'textbox "The problem in one sentence"']);
    expect(textOf(part)).to.include('Saved on this device');
  });

  it('shows what was said before', async () => {
    const answered: WizardEvent[] = [
      { type: 'question-answered', id: 'often', answer: 'once' },
      { type: 'question-answered', id: 'version', answer: '9' },
      { type: 'step-tried', id: 'reboot', tried: true },
    ];
    const { part } = await shown({}, { type: 'described', issue: ISSUE, details: 'Since Monday' }, ...answered);
    const texts = allByRole(part, 'textbox').map((text) => (text as HTMLInputElement).value);
    expect(texts).to.deep.equal([ISSUE, 'Since Monday', '9']);
    const ticked = [...allByRole(part, 'radio'), ...allByRole(part, 'checkbox')]
      .filter((input) => (input as HTMLInputElement).checked)
      .map(roleAndName);
    expect(ticked).to.deep.equal(['radio "Only once"', 'checkbox "Restarted the phone"']);
  });

  it('takes details', async () => {
    const { part, sent } = await shown();
    byRole(part, 'textbox', 'Details (optional)').focus();
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Enter' });
    expect(sent.at(-1)).to.deep.equal({ type: 'described', details: 'x\n' });
  });

  it('names the missing sentence beside its field, moves there, and takes it back', async () => {
    const { part } = await shown();
    byRole(part, 'button', 'Continue').click();
    await settled();
    await part.focusProblem();
    expect(textOf(byRole(part, 'alert'))).to.equal('Say in a few words what happens');
    expect([field(part).ariaInvalid, descriptionOf(field(part)), focused()]).to.deep.equal([
      'true',
      'Say in a few words what happens',
      'textbox "The problem in one sentence"',
    ]);
    await expectAccessibleInBothSchemes(part);
    await sendKeys({ type: 'a' });
    await settled();
    expect([field(part).getAttribute('aria-invalid'), allByRole(part, 'alert').length]).to.deep.equal([null, 0]);
  });

  it('goes on with Enter', async () => {
    const { part, sent } = await shown({}, described, searching);
    field(part).focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(sent).to.deep.equal([{ type: 'continued' }]);
    const button = byRole(part, 'button', 'Looking for answers');
    expect([button.ariaDisabled, textOf(button)]).to.deep.equal(['true', 'Looking for answers']);
  });

  it('says with its button what comes next', async () => {
    const two = [aMatch({ id: 'a' }), aMatch({ id: 'b' })];
    const withTwo = await shown({}, described, ...found(ISSUE, two));
    byRole(withTwo.part, 'button', 'See 2 possible answers');
    const withOne = await shown({}, described, ...found(ISSUE, [aMatch()]));
    byRole(withOne.part, 'button', 'See 1 possible answer');
    const withNone = await shown({}, described, ...found(ISSUE, []));
    byRole(withNone.part, 'button', 'Write a post');
    const failed = await shown({}, described, searching, { ...searching, type: 'search-failed' });
    byRole(failed.part, 'button', 'Write a post');
  });

  it('goes to a match that is picked', async () => {
    const { part, sent } = await shown({}, described, ...found(ISSUE, [aMatch()]));
    await expectAccessibleInBothSchemes(part);
    byRole(part, 'link', 'Keep downloads offline').click();
    expect(sent).to.deep.equal([{ type: 'match-picked', entry: aMatch().entry }]);
  });

  it('leaves a match that better ones have replaced to its own link', async () => {
    const { part, sent } = await shown({}, described, ...found(ISSUE, [aMatch()]));
    const picked = new CustomEvent('match-picked', { detail: aMatch({ id: 'replaced' }).entry, cancelable: true });
    part.shadowRoot!.querySelector('help-wizard-match-list')!.dispatchEvent(picked);
    expect(picked.defaultPrevented).to.equal(false);
    expect(sent).to.deep.equal([]);
  });

  it('searches again when asked', async () => {
    const { part, sent } = await shown({}, described, searching, { ...searching, type: 'search-failed' });
    byRole(part, 'button', 'Try again').click();
    expect(sent).to.deep.equal([{ type: 'search-again' }]);
  });

  it('shows no matches of old words beside an empty field', async () => {
    const { part } = await shown({}, described, ...found(ISSUE, [aMatch()]), { type: 'described', issue: ' ' });
    expect(allByRole(part, 'link')).to.have.length(0);
    expect(textOf(part)).to.include('Answers appear here while you type.');
    byRole(part, 'button', 'Continue');
  });

  it('asks the questions of the platform once there is a sentence, and keeps them while it is rewritten', async () => {
    const { part } = await shown({}, described);
    byRole(part, 'group', 'How often?');
    expect(allByRole(part, 'radio').map((radio) => textOf(radio.closest('label')!))).to.deep.equal([
      'Every time',
      'Only once',
      'I don’t know',
    ]);
    field(part).select();
    await sendKeys({ press: 'Delete' });
    await settled();
    byRole(part, 'group', 'How often?');
    await expectAccessibleInBothSchemes(part);
  });

  it('takes an answer from a row of choices, by arrow keys too, each question on its own', async () => {
    const options = [{ value: 'yes', label: 'Yes' }];
    const questions = ['first', 'second'].map((id) => ({ id, label: id, type: 'choice', options }) as const);
    const { part, sent } = await shown({ site: aSite({ questions }) }, described);
    byRole(byRole(part, 'group', 'second'), 'radio', 'Yes').focus();
    for (const press of ['Space', 'ArrowLeft']) {
      await sendKeys({ press });
      await settled();
    }
    expect(sent).to.deep.equal([
      { type: 'question-answered', id: 'second', answer: 'yes' },
      { type: 'question-answered', id: 'second', answer: null },
    ]);
    const unknown = allByRole(part, 'radio', 'I don’t know') as HTMLInputElement[];
    expect(unknown.map(({ checked }) => checked)).to.deep.equal([false, true]);
  });

  it('shows a guessed answer as a guess that can be changed', async () => {
    const { part, sent } = await shown({}, described);
    const version = byRole(part, 'textbox', 'App version') as HTMLInputElement;
    expect([version.value, descriptionOf(version)]).to.deep.equal(['8.4', 'Guessed.']);
    version.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '.1' });
    await settled();
    expect(sent.at(-1)).to.deep.equal({ type: 'question-answered', id: 'version', answer: '8.4.1' });
    expect(descriptionOf(version)).to.equal('');
  });

  it('takes "I don’t know" for a text, and an empty answer back', async () => {
    const { part, sent } = await shown({}, described);
    const unknown = byRole(part, 'checkbox', 'I don’t know: App version');
    unknown.focus();
    await sendKeys({ press: 'Space' });
    await settled();
    expect(sent.at(-1)).to.deep.equal({ type: 'question-answered', id: 'version', answer: null });
    expect((byRole(part, 'textbox', 'App version') as HTMLInputElement).value).to.equal('');
    await sendKeys({ press: 'Space' });
    expect(sent.at(-1)).to.deep.equal({ type: 'question-answered', id: 'version', answer: '' });
  });

  it('lists what to try on this platform, and where it is explained', async () => {
    const troubleshooting = [
      { id: 'a', label: 'Restarted <i>it</i>', url: 'https://forum.example/restart' },
      { id: 'b', label: 'Updated Windows', platforms: ['desktop'] },
    ];
    const { part, sent } = await shown({ site: aSite({ troubleshooting }) }, described);
    const group = byRole(part, 'group', 'What have you tried?');
    expect(descriptionOf(group)).to.equal('Ticked steps go into your post, so nobody asks again.');
    expect(allByRole(group, 'checkbox')).to.have.length(1);
    byRole(group, 'checkbox', 'Restarted <i>it</i>').click();
    await settled();
    byRole(group, 'checkbox').click();
    expect(sent).to.deep.equal([
      { type: 'step-tried', id: 'a', tried: true },
      { type: 'step-tried', id: 'a', tried: false },
    ]);
    const how = byRole(group, 'link', 'How to: Restarted <i>it</i> (opens in a new tab)') as HTMLAnchorElement;
    expect([how.target, how.rel]).to.deep.equal(['_blank', 'noopener']);
  });

  it('warns where the device keeps nothing', async () => {
    const { part } = await shown();
    part.drafts = 'refused';
    await settled();
    expect(textOf(part)).to.include('This browser does not let us keep your draft.');
  });

  it('fits 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    const long = 'W'.repeat(300);
    const { part } = await shown({}, { type: 'described', issue: long, details: long }, ...found(long, [aMatch()]));
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
    await expectAccessibleInBothSchemes(part);
  });
});
