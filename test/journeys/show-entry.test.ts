import { expect } from '@esm-bundle/chai';
import type { Entry } from '../../src/core/types.js';
import { en } from '../../src/i18n/en.js';
import { byRole } from '../helpers/by-role.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ENTRIES, ISSUE, arrive, openWizard, press, type, walkTo } from '../helpers/wizard-page.js';

const FAQ = ENTRIES.find(({ id }) => id === 'faq-stops')!;
const ELSEWHERE: Entry = {
  id: 'elsewhere',
  kind: 'faq',
  title: 'Move playlists from another account',
  url: 'https://forum.example/faq/move',
  text: 'Export the list, then import it.',
};

describe('an entry the page asks to show', () => {
  it('is opened among the answers and has the focus, whatever the step', async () => {
    const { wizard } = await openWizard();
    await wizard.showEntry(FAQ);
    expect(wizard.step).to.equal('answers');
    await until(() => focused() === `button "${FAQ.title}"`, 'it has the focus');
    await until(() => textOf(wizard).includes('Close the app completely'), 'its text is there');
  });

  it('need not be one the wizard knows', async () => {
    const { wizard } = await openWizard();
    await wizard.showEntry(ELSEWHERE);
    await until(() => textOf(wizard).includes('Export the list'), 'its text is there');
  });

  it('takes nothing away of what was typed', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    type(wizard, en.issueLabel, ISSUE);
    await wizard.showEntry(ELSEWHERE);
    await until(() => textOf(wizard).includes('Export the list'), 'its text is there');
    await press(wizard, en.back);
    await arrive(wizard, 'describe');
    expect((byRole(wizard, 'textbox', en.issueLabel) as HTMLInputElement).value).to.equal(ISSUE);
  });

  it('begins a new way after a post is over', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'posted');
    await wizard.showEntry(FAQ);
    expect(wizard.step).to.equal('answers');
  });

  it('solves it as any other answer does', async () => {
    const { wizard } = await openWizard();
    await wizard.showEntry(FAQ);
    await press(wizard, en.solvedIt);
    await arrive(wizard, 'solved');
  });
});
