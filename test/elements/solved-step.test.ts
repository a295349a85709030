import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../src/elements/solved-step/solved-step.define.js';
import type { SolvedStep } from '../../src/elements/solved-step/solved-step.js';
import { byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, show, type Shown } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';
import { aMatch, walkTo } from '../helpers/wizard-fixtures.js';

function solvedBy(title: string): Promise<Shown<SolvedStep>> {
  const state = walkTo('solved', { matches: [aMatch({ title })] });
  return show<SolvedStep>(html`<help-wizard-solved-step .state=${state}></help-wizard-solved-step>`);
}

describe('solved step', () => {
  it('names the entry that solved it, its markup as text', async () => {
    const { part } = await solvedBy('<img src=x onerror=alert(1)> فشل التنزيل 🎧');
    expect(textOf(part)).to.include('You marked “<img src=x onerror=alert(1)> فشل التنزيل 🎧” as what solved it.');
    await expectAccessibleInBothSchemes(part);
  });

  it('moves focus to its heading', async () => {
    const { part } = await solvedBy('Keep downloads offline');
    await part.focusHeading();
    expect(focused()).to.equal('heading "Good to hear."');
  });

  it('offers a way back for who still needs help', async () => {
    const { part, sent } = await solvedBy('Keep downloads offline');
    byRole(part, 'button', 'I still need help').click();
    expect(sent).to.deep.equal([{ type: 'still-unsolved' }]);
  });

  it('starts over when the visitor is done', async () => {
    const { part, sent } = await solvedBy('Keep downloads offline');
    byRole(part, 'button', 'Done').click();
    expect(sent).to.deep.equal([{ type: 'start-over' }]);
  });

  it('shows nothing before it has a state', async () => {
    const { part } = await show<SolvedStep>(html`<help-wizard-solved-step></help-wizard-solved-step>`);
    expect(textOf(part)).to.equal('');
  });
});
