import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/restored-notice/restored-notice.define.js';
import type { RestoredNotice } from '../../src/elements/restored-notice/restored-notice.js';
import { byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, show } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';

const shown = (words = 'Songs stop') =>
  show<RestoredNotice>(
    html`<help-wizard-restored-notice .words=${words} .savedAt=${new Date(2021, 9, 2)}></help-wizard-restored-notice>`,
  );

describe('restored notice', () => {
  it('says when the draft was kept, and how it begins', async () => {
    const { part } = await shown();
    expect(textOf(byRole(part, 'status'))).to.include('We kept your draft from October 2, 2021.');
    expect(textOf(part)).to.include('“Songs stop”');
    await expectAccessibleInBothSchemes(part);
  });

  it('shows the beginning of a long text, and markup in it as text', async () => {
    const { part } = await shown(`<b>${'😀'.repeat(200)}`);
    expect(textOf(part)).to.include(`“<b>${'😀'.repeat(77)}…”`);
  });

  it('goes away when the visitor goes on', async () => {
    const { part, sent } = await shown();
    byRole(part, 'button', 'Continue').click();
    expect(sent).to.deep.equal([{ type: 'dismiss-restored' }]);
  });

  it('asks once more before the draft is thrown away, with the focus on the safe answer', async () => {
    const { part, sent } = await shown();
    byRole(part, 'button', 'Start over').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(textOf(byRole(part, 'status'))).to.include('Throw this draft away?');
    expect([focused(), sent.length]).to.deep.equal(['button "Cancel"', 0]);
    await expectAccessibleInBothSchemes(part);
    byRole(part, 'button', 'Throw it away').click();
    expect(sent).to.deep.equal([{ type: 'start-over' }]);
  });

  it('keeps the draft when the visitor thinks again', async () => {
    const { part, sent } = await shown();
    byRole(part, 'button', 'Start over').click();
    await settled();
    byRole(part, 'button', 'Cancel').click();
    await settled();
    expect(textOf(part)).to.include('We kept your draft');
    expect([focused(), sent.length]).to.deep.equal(['button "Continue"', 0]);
  });
});
