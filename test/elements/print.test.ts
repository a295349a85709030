import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import '../../src/elements/answer/answer.define.js';
import '../../src/elements/answers-step/answers-step.define.js';
import '../../src/elements/draft-step/draft-step.define.js';
import '../../src/elements/posted-step/posted-step.define.js';
import '../../src/elements/review-step/review-step.define.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { settled, show } from '../helpers/part.js';
import { textOf } from '../helpers/seen.js';
import { ISSUE, aMatch, walkTo } from '../helpers/wizard-fixtures.js';

/** A part on a dark page, as it goes to the printer. */
async function printed(template: TemplateResult): Promise<Element> {
  await emulateMedia({ media: 'print', colorScheme: 'dark' });
  const { part } = await show(template);
  await settled();
  return part;
}

function seen(part: Element, role: string): string[] {
  return allByRole(part, role)
    .filter((element) => element.checkVisibility())
    .map(textOf);
}

const STEPS: Readonly<Record<string, () => TemplateResult>> = {
  answers: () => html`<help-wizard-answers-step .state=${walkTo('answers')}></help-wizard-answers-step>`,
  draft: () => html`<help-wizard-draft-step .state=${walkTo('draft')}></help-wizard-draft-step>`,
  review: () => html`<help-wizard-review-step .state=${walkTo('review')}></help-wizard-review-step>`,
  posted: () => html`<help-wizard-posted-step .state=${walkTo('posted')}></help-wizard-posted-step>`,
};

describe('on paper', () => {
  afterEach(() => emulateMedia({ media: 'screen', colorScheme: 'light' }));

  for (const [name, render] of Object.entries(STEPS)) {
    it(`${name}: dark words on white, also of a dark page, and no button`, async () => {
      const part = await printed(render());
      const [heading] = allByRole(part, 'heading');
      expect(getComputedStyle(heading!).color).to.equal('rgb(0, 0, 0)');
      const buttons = seen(part, 'button').filter((words) => words !== aMatch().entry.title);
      expect([...buttons, ...seen(part, 'tab')].join()).to.equal('');
    });
  }

  it('an opened answer has its title, its text and the address to read on', async () => {
    const match = aMatch();
    const part = await printed(html`<help-wizard-answer .match=${match} open></help-wizard-answer>`);
    expect(seen(part, 'heading')).to.deep.equal([match.entry.title]);
    expect(textOf(part)).to.include(match.entry.text);
    const link = byRole(part, 'link', /^Read it on its own page/);
    expect(getComputedStyle(link, '::after').content).to.include(match.entry.url);
    const card = part.shadowRoot!.querySelector('.answer')!;
    expect(getComputedStyle(card).boxShadow).to.equal('none');
  });

  it('the post has its address', async () => {
    const part = await printed(STEPS['posted']!());
    expect(getComputedStyle(allByRole(part, 'link', ISSUE)[0]!, '::after').position).to.equal('static');
  });
});
