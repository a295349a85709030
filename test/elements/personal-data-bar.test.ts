import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { PERSONAL_DATA_KINDS } from '../../src/core/personal-data.js';
import '../../src/elements/personal-data-bar/personal-data-bar.define.js';
import type { PersonalDataBar } from '../../src/elements/personal-data-bar/personal-data-bar.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, show } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';

const FINDING = { field: 'body', kind: 'email', text: 'jo@mail.example', start: 5, end: 20 } as const;

async function shown(given: Partial<Pick<PersonalDataBar, 'finding' | 'number' | 'total' | 'apart'>> = {}) {
  const { finding = FINDING, number = 1, total = 1, apart = false } = given;
  const { part } = await show<PersonalDataBar>(
    html`<help-wizard-personal-data-bar
      .finding=${finding}
      .number=${number}
      .total=${total}
      ?apart=${apart}
    ></help-wizard-personal-data-bar>`,
  );
  const said: string[] = [];
  for (const name of ['redact-request', 'keep-request', 'next-request'])
    part.addEventListener(name, () => said.push(name));
  return { part, said };
}

describe('personal data bar', () => {
  it('says what it looks like, and asks: redact first', async () => {
    const { part, said } = await shown();
    const group = byRole(part, 'group', 'This looks like an e-mail address. Posts are public.');
    expect(allByRole(group, 'button').map(textOf)).to.deep.equal(['Redact jo@mail.example', 'Keep it jo@mail.example']);
    byRole(part, 'button', 'Redact jo@mail.example').click();
    byRole(part, 'button', 'Keep it jo@mail.example').click();
    expect(said).to.deep.equal(['redact-request', 'keep-request']);
    await expectAccessibleInBothSchemes(part);
  });

  it('counts where there are more, and goes to the next one', async () => {
    const { part, said } = await shown({ number: 2, total: 3 });
    expect(textOf(part)).to.include('2 of 3');
    part.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('button "Next"');
    await sendKeys({ press: 'Enter' });
    expect(said).to.deep.equal(['next-request']);
    await expectAccessibleInBothSchemes(part);
  });

  it('names the words where they are not underlined', async () => {
    const { part } = await shown({ apart: true });
    byRole(part, 'group', 'This looks like an e-mail address. Posts are public. jo@mail.example');
    await expectAccessibleInBothSchemes(part);
  });

  it('has words for every kind', async () => {
    const { part } = await shown();
    const words = new Set<string>();
    for (const kind of PERSONAL_DATA_KINDS) {
      part.finding = { ...FINDING, kind };
      await settled();
      words.add(textOf(byRole(part, 'group')));
    }
    expect(words.size).to.equal(PERSONAL_DATA_KINDS.length);
  });

  it('is nothing without a finding', async () => {
    const { part } = await shown({ finding: null });
    expect(textOf(part)).to.equal('');
  });
});
