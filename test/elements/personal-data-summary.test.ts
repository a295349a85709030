import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { FoundText } from '../../src/controllers/personal-data-view.js';
import '../../src/elements/personal-data-summary/personal-data-summary.define.js';
import type { PersonalDataSummary } from '../../src/elements/personal-data-summary/personal-data-summary.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, show } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';

const FINDINGS: readonly FoundText[] = [
  { field: 'title', kind: 'email', text: 'jo@mail.example', start: 0, end: 15 },
  { field: 'body', kind: 'secret', text: 'correct-horse-battery-staple-'.repeat(5), start: 5, end: 100 },
];

async function shown(place: 'draft' | 'review') {
  const { part } = await show<PersonalDataSummary>(
    html`<help-wizard-personal-data-summary .findings=${FINDINGS} place=${place}></help-wizard-personal-data-summary>`,
  );
  const said: string[] = [];
  for (const name of ['redact-request', 'keep-request', 'change-request', 'finding-pick'])
    part.addEventListener(name, (event) =>
      said.push(`${name} ${(event as CustomEvent<FoundText | null>).detail?.kind ?? ''}`),
    );
  return { part, said };
}

describe('personal data summary', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('leads to each finding in the draft, and offers one answer for all', async () => {
    const { part, said } = await shown('draft');
    byRole(part, 'link', 'E-mail address: jo@mail.example (Title)').click();
    for (const button of allByRole(part, 'button')) button.click();
    expect(allByRole(part, 'button').map(textOf)).to.deep.equal(['Redact all', 'Keep all and go on']);
    expect(said).to.deep.equal(['finding-pick email', 'redact-request ', 'keep-request ']);
    await expectAccessibleInBothSchemes(part);
  });

  it('says before a post that nothing is posted yet, and leads back to the text', async () => {
    const { part, said } = await shown('review');
    expect(textOf(part)).to.include('Nothing is posted yet.');
    expect(allByRole(part, 'link')).to.have.length(0);
    for (const button of allByRole(part, 'button')) button.click();
    expect(allByRole(part, 'button').map(textOf)).to.deep.equal(['Redact and post', 'Keep and post', 'Change']);
    expect(said).to.deep.equal(['redact-request ', 'keep-request ', 'change-request ']);
    await expectAccessibleInBothSchemes(part);
  });

  it('is read as a whole when it has the focus, and fits a small screen', async () => {
    await setViewport({ width: 320, height: 800 });
    const { part } = await shown('draft');
    part.focus();
    await settled();
    expect(focused()).to.equal('group "Is this meant to be public?"');
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
  });
});
