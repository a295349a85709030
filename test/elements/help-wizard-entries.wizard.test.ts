import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { Entry } from '../../src/core/types.js';
import type { HelpWizardEntries } from '../../src/elements/help-wizard-entries/help-wizard-entries.js';
import '../../src/elements/help-wizard-launcher/help-wizard-launcher.define.js';
import '../../src/elements/help-wizard/help-wizard.define.js';
import { byRole } from '../helpers/by-role.js';
import { fixture } from '../helpers/fixture.js';
import { follow, opened, openPanel } from '../helpers/panel-page.js';
import { collectWarnings, replace } from '../helpers/replace.js';
import { until } from '../helpers/until.js';
import { anEntry } from '../helpers/wizard-fixtures.js';

const FAQS = ['a', 'b'].map((id, index) => anEntry({ id, title: `Question ${id}`, views: 100 - index }));
const FORUM = memoryAdapter({ boards: [{ id: 'help', title: 'Help' }] });
const WIZARD = html`<help-wizard .adapter=${FORUM}></help-wizard>`;

type Viewer = Element & { showEntry(entry: Entry): Promise<void> };

/** A wizard or launcher, and the ids of the entries it is to show. */
async function place(template: TemplateResult): Promise<{ readonly viewer: Viewer; readonly shown: string[] }> {
  const viewer = await fixture<Viewer>(template);
  const shown: string[] = [];
  viewer.showEntry = async ({ id }) => void shown.push(id);
  return { viewer, shown };
}

const open = (given: Partial<HelpWizardEntries> = {}): Promise<HelpWizardEntries> =>
  openPanel({ entries: FAQS, opens: 'wizard', ...given });

describe('opening an entry in the page’s wizard', () => {
  it('shows it in the first one, and the link is not followed', async () => {
    const { shown } = await place(WIZARD);
    const panel = await open();
    const ids = opened(panel);
    expect(follow(byRole(panel, 'link', 'Question a'))).to.equal(false);
    expect([shown.join(), ids.join()]).to.deep.equal(['a', 'a']);
  });

  it('shows it in the one that is named', async () => {
    const other = await place(WIZARD);
    const named = await place(html`<help-wizard id="the-one" .adapter=${FORUM}></help-wizard>`);
    const panel = await open({ for: 'the-one' });
    follow(byRole(panel, 'link', 'Question b'));
    expect([named.shown.join(), other.shown.join()]).to.deep.equal(['b', '']);
  });

  it('shows it in a wizard that is still loading', async () => {
    replace(window, 'fetch', () => new Promise(() => {}));
    const { shown } = await place(html`<help-wizard config="/slow.json"></help-wizard>`);
    expect(follow(byRole(await open(), 'link', 'Question a'))).to.equal(false);
    expect(shown).to.deep.equal(['a']);
  });

  it('shows it in a launcher that has something to go by', async () => {
    for (const launcher of [
      html`<help-wizard-launcher config="/site.json"></help-wizard-launcher>`,
      html`<help-wizard-launcher .adapter=${FORUM}></help-wizard-launcher>`,
    ]) {
      const { viewer, shown } = await place(launcher);
      expect(follow(byRole(await open(), 'link', 'Question a'))).to.equal(false);
      expect(shown).to.deep.equal(['a']);
      viewer.remove();
    }
  });

  it('tells the page when the wizard cannot', async () => {
    collectWarnings();
    const { viewer } = await place(WIZARD);
    viewer.showEntry = () => Promise.reject(new Error('no'));
    const panel = await open();
    const errors: string[] = [];
    panel.addEventListener('help-wizard-error', ({ detail }) => errors.push(String(detail.error)));
    follow(byRole(panel, 'link', 'Question a'));
    await until(() => errors.join() === 'Error: no', 'it is told');
  });

  it('stays a link for a new tab, and where there is no such wizard', async () => {
    const panel = await open();
    const link = byRole(panel, 'link', 'Question a');
    expect(follow(link)).to.equal(true);
    await place(WIZARD);
    expect(follow(link, { ctrlKey: true })).to.equal(true);
    expect(follow(link, { shiftKey: true })).to.equal(true);
    panel.for = 'nobody';
    expect(follow(link)).to.equal(true);
  });

  it('stays a link where the wizard does not run', async () => {
    collectWarnings();
    replace(window, 'fetch', async () => new Response('', { status: 404 }));
    const panel = await open();
    const link = byRole(panel, 'link', 'Question a');
    for (const template of [
      html`<help-wizard></help-wizard>`,
      html`<help-wizard config="/gone.json"></help-wizard>`,
      html`<help-wizard-launcher></help-wizard-launcher>`,
    ]) {
      const { viewer, shown } = await place(template);
      if (viewer.hasAttribute('config'))
        await until(() => 'status' in viewer && viewer.status === 'failed', 'it fails');
      expect([follow(link), shown.join()]).to.deep.equal([true, '']);
      viewer.remove();
    }
  });
});
