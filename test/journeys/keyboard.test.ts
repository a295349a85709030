import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { computeAccessibleName } from 'dom-accessibility-api';
import { html } from 'lit';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { HelpWizard } from '../../src/elements/help-wizard/help-wizard.js';
import { en } from '../../src/i18n/en.js';
import { fixture } from '../helpers/fixture.js';
import { focusedElement, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import {
  ENTRIES,
  SITE,
  arrive,
  focusedText,
  openWizard,
  press,
  statusTexts,
  uniqueId,
  walkTo,
} from '../helpers/wizard-page.js';

const SENTENCE = 'Playback stops on the tarin';
/** More stops than any step has. */
const MOST_STOPS = 40;

const nameOfFocused = (): string => {
  const element = focusedElement();
  return element === null ? '' : computeAccessibleName(element).replace(/\s+/g, ' ').trim();
};

/** Tab (or Shift+Tab) until what is called `name` has the focus. */
async function tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await sendKeys({ press: key });
    const found = nameOfFocused();
    if (typeof name === 'string' ? found === name : name.test(found)) return;
    passed.push(found);
  }
  throw new Error(`The keyboard does not reach ${String(name)}. It passed: ${passed.join(' | ')}`);
}

async function tabAndEnter(name: string | RegExp): Promise<void> {
  await tabTo(name);
  await sendKeys({ press: 'Enter' });
}

const hears = (wizard: HelpWizard, words: string | RegExp): Promise<string> =>
  until(
    () => statusTexts(wizard).find((said) => (typeof words === 'string' ? said === words : words.test(said))),
    `a screen reader says ${String(words)}`,
  );

describe('a visitor without a mouse', function () {
  // A hundred keys, each of them by way of the test runner.
  this.timeout(30_000);

  it('gets from a link before the wizard to a posted thread', async () => {
    const adapter = memoryAdapter({ boards: SITE.boards ?? [], entries: ENTRIES, visitor: { name: 'mira' } });
    const page = await fixture(
      html`<main>
        <a href="#before">Before the wizard</a>
        <help-wizard id=${uniqueId()} .config=${SITE} .adapter=${adapter}></help-wizard>
      </main>`,
    );
    const wizard = page.querySelector('help-wizard')!;
    await until(() => textOf(wizard).includes('Step 1 of 5'), 'the wizard runs');

    // Platform: the guess is preselected, the arrows change it.
    await tabTo('Before the wizard');
    await tabTo(/^Desktop app/);
    await sendKeys({ press: 'ArrowUp' });
    await until(() => textOf(wizard).includes('Known issues: Phone'), 'the issues of the phone are shown');
    expect(nameOfFocused()).to.equal('Phone');
    await tabAndEnter(en.continue);
    await arrive(wizard, 'describe');

    // Describe: typed with a typo, found all the same, the count heard.
    await tabTo(en.issueLabel);
    await sendKeys({ type: SENTENCE });
    const heard = await hears(wizard, /^\d+ found$/);
    const count = Number.parseInt(heard);
    expect(count).to.be.greaterThan(1);
    expect(nameOfFocused()).to.equal(en.issueLabel);
    await tabTo('Every time');
    await sendKeys({ press: 'Space' });
    await tabTo('Restarted the app');
    await sendKeys({ press: 'Space' });
    expect(statusTexts(wizard)).to.include(en.savedOnDevice);
    await tabAndEnter(`See ${count} possible answers`);
    await arrive(wizard, 'answers');
    expect(statusTexts(wizard)).to.include(`${count} answers`);

    // Answers: one is read, and another one put aside with a reason.
    await tabAndEnter('Playback stops on the train');
    await until(() => textOf(wizard).includes('Download the album first.'), 'the entry is open');
    expect(nameOfFocused()).to.equal('Playback stops on the train');
    await tabAndEnter(en.notMyIssue);
    await tabAndEnter(en.dismissReasons[0]!);
    await until(() => textOf(wizard).includes('Not my issue: Already tried it'), 'it is put aside');
    await until(() => focusedText().startsWith(en.undo), 'Undo has the focus');
    await tabAndEnter(en.writePost);
    await arrive(wizard, 'draft');

    // Draft: the title is changed, the preview looked at.
    await tabTo(en.titleLabel);
    expect((focusedElement() as HTMLInputElement).value).to.equal(SENTENCE);
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ', every day' });
    await tabTo(en.write);
    await sendKeys({ press: 'ArrowRight' });
    await until(() => nameOfFocused() === en.preview, 'the preview tab has the focus');
    await until(() => !textOf(wizard).includes('### What happens'), 'the Markdown is rendered');
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => nameOfFocused() === en.write, 'the write tab has the focus');
    await tabAndEnter(en.toReview);
    await arrive(wizard, 'review');

    // Review: one thing is changed, and the way back is the same button.
    await tabAndEnter('Change labels');
    await until(() => wizard.step === 'draft' && nameOfFocused() === 'Remove playback', 'the labels have the focus');
    await sendKeys({ press: 'Enter' });
    await until(() => nameOfFocused() === en.labelAdd, 'the label is gone');
    await tabAndEnter(en.toReview);
    await arrive(wizard, 'review');
    await tabAndEnter('Post to Phones');
    await arrive(wizard, 'posted');

    const [posted] = adapter.posted;
    expect(adapter.posted).to.have.length(1);
    expect(posted!.draft).to.deep.include({
      title: `${SENTENCE}, every day`,
      boardId: 'phones',
      platform: 'phone',
      tags: [],
    });
    expect(posted!.draft.body).to.contain('- How often? Every time');
    expect(posted!.draft.body).to.contain('### Tried\n- Restarted the app');
    expect(posted!.draft.body).to.contain(
      '### Already read\n- [Playback stops on the train](https://forum.example/t/1) (Already tried it)',
    );
    await tabTo(en.seePost);
  });

  it('reaches the matches while typing, and lands on the one that was picked', async () => {
    const { wizard } = await openWizard({ platform: 'desktop' });
    await tabTo(en.issueLabel);
    await sendKeys({ type: 'playback stops' });
    await hears(wizard, '5 found');
    await tabAndEnter('What to do when playback stops');
    await until(() => wizard.step === 'answers', 'the answers are shown');
    await until(() => focusedText() === 'What to do when playback stops', 'the picked one has the focus');
    expect(textOf(wizard)).to.contain('Close the app completely');
  });

  it('is sent to what is missing, and Enter in the sentence goes on', async () => {
    const { wizard } = await openWizard({ platform: 'desktop' });
    await tabAndEnter(en.continue);
    await until(() => nameOfFocused() === en.issueLabel, 'the field has the focus');
    expect(textOf(wizard)).to.contain(en.issueMissing);
    await sendKeys({ type: 'playback stops' });
    await hears(wizard, '5 found');
    await sendKeys({ press: 'Enter' });
    await arrive(wizard, 'answers');
  });

  it('is sent to the list of what is wrong with a draft, and from there to the field', async () => {
    const { wizard } = await openWizard({ platform: 'desktop' });
    await walkTo(wizard, 'draft');
    await tabTo(en.titleLabel);
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'a' });
    await sendKeys({ up: 'Control' });
    await sendKeys({ type: 'Short' });
    await sendKeys({ press: 'Enter' });
    await until(() => nameOfFocused() === en.problemTitle, 'the list has the focus');
    await tabAndEnter('Enter a title of 10 characters or more');
    await until(() => nameOfFocused() === en.titleLabel, 'the title has the focus');
    await sendKeys({ type: ' but longer' });
    await tabAndEnter(en.toReview);
    await arrive(wizard, 'review');
  });

  it('begins anew with the focus on the first heading', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'posted');
    await press(wizard, en.askElse);
    await arrive(wizard, 'platform');
  });
});
