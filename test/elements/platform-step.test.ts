import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Site } from '../../src/core/config.js';
import '../../src/elements/known-issues/known-issues.define.js';
import '../../src/elements/platform-step/platform-step.define.js';
import type { PlatformStep } from '../../src/elements/platform-step/platform-step.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import { platformId } from '../../src/core/wizard-state.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { contentOf } from '../helpers/content.js';
import { expectAccessibleInBothSchemes, settled, showLive, type Shown } from '../helpers/part.js';
import { descriptionOf, focused, textOf } from '../helpers/seen.js';
import { aSite, anEntry, play, walkTo, type StateAt } from '../helpers/wizard-fixtures.js';

const ISSUES = contentOf([
  anEntry({ id: 'crash', kind: 'issue', title: 'Phone app crashes', status: 'new', platforms: ['phone'] }),
  anEntry({ id: 'sound', kind: 'issue', title: 'No sound on the desktop', status: 'new', platforms: ['desktop'] }),
]);

function shown(site: Partial<Site> = {}, ...events: WizardEvent[]): Promise<Shown<PlatformStep>> {
  const state = play(walkTo('platform', { site: aSite(site) }), ...events) as StateAt<'platform'>;
  return showLive<PlatformStep, 'platform'>(
    state,
    (now) =>
      html`<help-wizard-platform-step
        .state=${now}
        .aside=${html`<help-wizard-known-issues
          .content=${ISSUES}
          .platform=${platformId(now.input)}
        ></help-wizard-known-issues>`}
      ></help-wizard-platform-step>`,
  );
}

const guess: WizardEvent = { type: 'platform-chosen', platform: { id: 'phone', guessed: true } };

function checked(part: Element): string[] {
  return allByRole(part, 'radio')
    .filter((radio) => (radio as HTMLInputElement).checked)
    .map((radio) => radio.closest('label')?.innerText ?? '');
}

describe('platform step', () => {
  it('asks with one radio button per platform, and one for who is not sure', async () => {
    const { part } = await shown();
    expect(byRole(part, 'radiogroup', 'Where does it happen?').localName).to.equal('fieldset');
    expect(allByRole(part, 'radio').map((radio) => textOf(radio.closest('label')!))).to.deep.equal([
      'Phone',
      'Desktop app',
      'I’m not sure',
    ]);
    expect(checked(part)).to.deep.equal([]);
    await expectAccessibleInBothSchemes(part);
  });

  it('shows a guess as a guess', async () => {
    const { part } = await shown({}, guess);
    expect((byRole(part, 'radio', 'Phone Guessed from your browser') as HTMLInputElement).checked).to.equal(true);
    await expectAccessibleInBothSchemes(part);
  });

  it('no longer calls it a guess once the visitor chose', async () => {
    const { part, sent } = await shown({}, guess);
    byRole(part, 'radio', 'Desktop app').click();
    await settled();
    expect(sent).to.deep.equal([{ type: 'platform-chosen', platform: { id: 'desktop', guessed: false } }]);
    expect(textOf(part)).not.to.include('Guessed');
    expect(checked(part)).to.deep.equal(['Desktop app']);
  });

  it('is chosen from with the arrow keys, and left with Enter', async () => {
    const { part, sent } = await shown({}, guess);
    byRole(part, 'radio', /^Phone/).focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()).to.equal('radio "I’m not sure"');
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal([
      { type: 'platform-chosen', platform: { id: 'desktop', guessed: false } },
      { type: 'platform-chosen', platform: 'unsure' },
      { type: 'continued' },
    ]);
  });

  it('is one stop of the Tab key', async () => {
    const { part } = await shown({}, guess);
    await part.focusHeading();
    expect(focused()).to.equal('heading "Where does it happen?"');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('radio "Phone Guessed from your browser"');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.match(/^link "Phone app crashes/);
  });

  it('says what is missing when the visitor goes on without a choice, and moves there', async () => {
    const { part } = await shown();
    byRole(part, 'button', 'Continue').click();
    await settled();
    await part.focusProblem();
    const words = 'Choose where it happens, or “I’m not sure”';
    expect(textOf(byRole(part, 'alert'))).to.equal(words);
    expect(descriptionOf(byRole(part, 'radiogroup'))).to.equal(words);
    expect(focused()).to.equal('radio "Phone"');
    await expectAccessibleInBothSchemes(part);
  });

  it('takes the complaint back once something is chosen', async () => {
    const { part } = await shown({}, { type: 'continued' });
    byRole(part, 'radio', 'I’m not sure').click();
    await settled();
    expect(allByRole(part, 'alert')).to.have.length(0);
    expect(checked(part)).to.deep.equal(['I’m not sure']);
  });

  it('shows the known issues of the chosen platform, of all before', async () => {
    const { part } = await shown();
    byRole(part, 'heading', 'Known issues');
    expect(allByRole(part, 'link')).to.have.length(2);
    byRole(part, 'radio', 'Desktop app').click();
    await settled();
    expect(allByRole(part, 'link').map(textOf)).to.deep.equal(['No sound on the desktop (opens in a new tab)']);
  });

  it('promises that nothing is stored yet', async () => {
    const { part } = await shown();
    expect(textOf(part)).to.include('Nothing is stored until you type.');
  });

  it('takes any words for a platform, and icons it does not know', async () => {
    const label = `<b>Ünïcødé</b> 📱 ${'W'.repeat(80)} تطبيق`;
    const { part } = await shown({ platforms: [{ id: 'x', label, icon: '__proto__' }] });
    byRole(part, 'radio', label);
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
  });
});

describe('platform step: the question before it', () => {
  function asked(...events: WizardEvent[]): Promise<Shown<PlatformStep>> {
    const state = play(walkTo('intent'), ...events) as StateAt<'intent'>;
    return showLive<PlatformStep, 'intent'>(
      state,
      (now) => html`<help-wizard-platform-step .state=${now}></help-wizard-platform-step>`,
    );
  }

  it('asks what the visitor came for, and chooses nothing for them', async () => {
    const { part } = await asked();
    expect(byRole(part, 'radiogroup', 'What would you like to do?').localName).to.equal('fieldset');
    expect(allByRole(part, 'radio').map((radio) => textOf(radio.closest('label')!))).to.deep.equal([
      'Get help Something doesn’t work, or you have a question',
      'Suggest an idea Something could be better',
    ]);
    expect(checked(part)).to.deep.equal([]);
    expect(allByRole(part, 'complementary')).to.have.length(0);
    await expectAccessibleInBothSchemes(part);
  });

  it('sends the answer, and goes on by the keyboard', async () => {
    const { part, sent } = await asked();
    byRole(part, 'radio', /^Suggest/).focus();
    await sendKeys({ press: 'Space' });
    expect(checked(part).map((label) => label.split('\n')[0])).to.deep.equal(['Suggest an idea']);
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal([{ type: 'intent-chosen', intent: 'idea' }, { type: 'continued' }]);
  });

  it('says what is missing', async () => {
    const { part } = await asked({ type: 'continued' });
    await part.focusProblem();
    expect(textOf(byRole(part, 'alert'))).to.equal('Choose what you would like to do');
    expect(focused()).to.match(/^radio "Get help/);
    await expectAccessibleInBothSchemes(part);
  });

  it('asks about the platform of an idea in its own words', async () => {
    const state = walkTo('platform', { intent: 'idea' });
    const { part } = await showLive<PlatformStep, 'platform'>(
      state,
      (now) => html`<help-wizard-platform-step .state=${now}></help-wizard-platform-step>`,
    );
    byRole(part, 'heading', 'Where would it help?');
  });
});
