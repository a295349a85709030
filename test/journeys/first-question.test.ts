import { expect } from '@esm-bundle/chai';
import { en } from '../../src/i18n/en.js';
import { byRole } from '../helpers/by-role.js';
import { collectWarnings } from '../helpers/replace.js';
import { until } from '../helpers/until.js';
import { SITE, arrive, placeWizard, press } from '../helpers/wizard-page.js';

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
});
