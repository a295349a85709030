import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { fixture } from '../helpers/fixture.js';
import { collectWarnings } from '../helpers/replace.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { SITE, arrive, openWizard, placeWizard, press, type, uniqueId, walkTo } from '../helpers/wizard-page.js';

describe('the first question', () => {
  it('can be answered before the rest of the wizard is there', async () => {
    const { wizard } = await placeWizard();
    const phone = await until(() => byRole(wizard, 'radio', 'Phone'), 'the question is there');
    phone.click();
    await press(wizard, en.continue);
    await arrive(wizard, 'describe');
    await press(wizard, en.back);
    await arrive(wizard, 'platform');
    expect((byRole(wizard, 'radio', 'Phone') as HTMLInputElement).checked).to.equal(true);
  });

  it('has the owner’s words from the start', async () => {
    const { wizard } = await placeWizard({
      config: { messages: { platformTitle: 'Which app?', continue: 'NEXT STEP' } },
    });
    await until(() => byRole(wizard, 'heading', 'Which app?'), 'the question is there');
    await press(wizard, 'NEXT STEP');
    await arrive(wizard, 'describe');
  });

  it('gives way to the page’s own links where the config turns out to be wrong', async () => {
    const warnings = collectWarnings();
    const wrong = { ...SITE, expectedReply: { hours: 'soon' } } as unknown as typeof SITE;
    const { wizard } = await placeWizard({ config: wrong });
    await until(() => warnings.length > 0, 'the owner is told');
    expect(warnings[0]).to.contain('expectedReply.hours');
    await until(() => byRole(wizard, 'link', 'All questions'), 'the links are back');
    expect(wizard.step).to.equal(null);
  });

  it('takes what the page fills in before the wizard runs', async () => {
    const { wizard } = await placeWizard();
    await wizard.prefill({ platform: 'phone', issue: 'No sound' });
    expect(wizard.step).to.equal('describe');
    await until(() => byRole(wizard, 'textbox', en.issueLabel), 'the field is there');
    expect((byRole(wizard, 'textbox', en.issueLabel) as HTMLInputElement).value).to.equal('No sound');
  });

  it('leaves the visitor where they are when the page fills it in', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Something else" />`);
    field.focus();
    const { wizard } = await placeWizard();
    await wizard.prefill({ platform: 'phone', issue: 'No sound' });
    await until(() => byRole(wizard, 'textbox', en.issueLabel), 'the next question is there');
    expect(focused()).to.equal('textbox "Something else"');
  });

  it('has the focus as soon as it is there when the page opened help', async () => {
    const wizard = document.createElement('help-wizard');
    const { adapter } = await placeWizard();
    document.body.append(wizard);
    try {
      wizard.open();
      Object.assign(wizard, { id: uniqueId(), config: SITE, adapter });
      await until(() => focused() === `heading "${en.platformTitle}"`, 'its heading has the focus');
    } finally {
      wizard.remove();
    }
  });

  it('does not take the focus back from a visitor who went on with something else meanwhile', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Something else" />`);
    const wizard = document.createElement('help-wizard');
    const { adapter } = await placeWizard();
    document.body.append(wizard);
    try {
      wizard.open();
      field.focus();
      Object.assign(wizard, { id: uniqueId(), config: SITE, adapter });
      await until(() => byRole(wizard, 'heading', en.platformTitle), 'the question is there');
      await wizard.prefill({ platform: 'phone' });
      await until(() => byRole(wizard, 'heading', en.describeTitle), 'the next question is there');
      expect(focused()).to.equal('textbox "Something else"');
    } finally {
      wizard.remove();
    }
  });

  it('takes Continue once, however often it is pressed before the rest is there', async () => {
    const { wizard } = await placeWizard();
    const button = await until(() => byRole(wizard, 'button', en.continue), 'the button is there');
    button.click();
    button.click();
    button.click();
    await arrive(wizard, 'describe');
    expect(textOf(wizard)).not.to.contain(en.issueMissing);
  });

  it('forgets what was pressed when the page asks for another site', async () => {
    const { wizard } = await placeWizard();
    (await until(() => byRole(wizard, 'button', en.continue), 'the button is there')).click();
    wizard.platform = 'phone';
    await until(() => byRole(wizard, 'textbox', en.issueLabel), 'the next question is there');
    expect(textOf(wizard)).not.to.contain(en.issueMissing);
  });

  it('is asked of the newest site', async () => {
    const { wizard } = await placeWizard({ config: { messages: { platformTitle: 'Old?' } } });
    wizard.config = { ...SITE, messages: { platformTitle: 'New?' } };
    await until(() => byRole(wizard, 'heading', 'New?'), 'the new question is there');
    await until(() => textOf(wizard).includes('Known issues'), 'and all that belongs to it');
    expect(allByRole(wizard, 'heading', 'Old?')).to.have.length(0);
  });

  it('begins anew where the page asked for it before the wizard ran', async () => {
    const { wizard, id, adapter } = await openWizard();
    await walkTo(wizard, 'describe');
    type(wizard, en.issueLabel, 'Somebody else’s words');
    wizard.remove();
    const next = document.createElement('help-wizard');
    Object.assign(next, { id, config: SITE, adapter });
    document.body.append(next);
    try {
      next.reset();
      await until(() => byRole(next, 'heading', en.platformTitle), 'it begins with the first question');
      await press(next, en.continue);
      const field = await until(() => byRole(next, 'textbox', en.issueLabel), 'the field is there');
      expect((field as HTMLInputElement).value).to.equal('');
    } finally {
      next.remove();
    }
  });
});
