import { expect } from '@esm-bundle/chai';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { HelpWizard } from '../../src/elements/help-wizard/help-wizard.js';
import { en } from '../../src/i18n/en.js';
import { expectAccessible } from '../helpers/axe.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { arrive, openWizard, press, statusTexts, type, walkTo, type WizardOptions } from '../helpers/wizard-page.js';

const BODY = 'Playback stops in every tunnel. My account is mira.k@example.org, call (212) 555-0147.';
const REDACTED = 'Playback stops in every tunnel. My account is [e-mail removed], call [phone number removed].';

/** A wizard at a draft with an e-mail address and a telephone number, which were found. */
async function openDraft(options: WizardOptions = {}, body = BODY) {
  const page = await openWizard({ platform: 'phone', ...options });
  await walkTo(page.wizard, 'draft');
  type(page.wizard, en.postLabel, body);
  return page;
}

const hears = (wizard: HelpWizard, words: string): Promise<boolean> =>
  until(() => statusTexts(wizard).includes(words), `a screen reader says "${words}"`);
const found = (wizard: HelpWizard): Promise<boolean> =>
  hears(wizard, '2 personal details found: 1 e-mail address and 1 phone number');
const body = (wizard: HelpWizard): string => (byRole(wizard, 'textbox', en.postLabel) as HTMLTextAreaElement).value;
const isFocused = (what: string): Promise<boolean> => until(() => focused() === what, `${what} has the focus`);
/** A question is not answered the moment it stands there: the visitor presses until it is. */
const pressUntil = (wizard: HelpWizard, name: string | RegExp, done: () => boolean): Promise<unknown> =>
  until(
    () => {
      if (!done()) byRole(wizard, 'button', name).click();
      return done();
    },
    `${String(name)} is answered`,
  );

describe('a visitor whose post holds personal data', function () {
  this.timeout(20_000);
  // What is half there has no contrast yet.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('redacts it by keyboard alone, and takes one back', async () => {
    const { wizard } = await openDraft();
    byRole(wizard, 'textbox', en.postLabel).focus();
    await found(wizard);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('button "Redact mira.k@example.org"');
    await expectAccessible(wizard);
    await sendKeys({ press: 'Enter' });
    await isFocused('button "Redact (212) 555-0147"');
    await hears(wizard, '1 e-mail address removed');
    await sendKeys({ press: 'Enter' });
    await isFocused('textbox "Your post"');
    expect(body(wizard)).to.equal(REDACTED);
    byRole(wizard, 'button', en.undo).focus();
    await sendKeys({ press: 'Enter' });
    await isFocused('button "Redact (212) 555-0147"');
    expect(body(wizard)).to.equal(REDACTED.replace('[phone number removed]', '(212) 555-0147'));
  });

  it('is asked before review, is led to each piece, and may redact all', async () => {
    const { wizard } = await openDraft();
    await found(wizard);
    await press(wizard, en.toReview);
    await isFocused('group "Is this meant to be public?"');
    await expectAccessible(wizard);
    await press(wizard, 'Phone number: (212) 555-0147', 'link');
    await isFocused('textbox "Your post"');
    const area = byRole(wizard, 'textbox', en.postLabel) as HTMLTextAreaElement;
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal('(212) 555-0147');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('button "Redact (212) 555-0147"');
    await press(wizard, en.redactAll);
    await isFocused('button "Continue to review"');
    expect(body(wizard)).to.equal(REDACTED);
    await press(wizard, en.toReview);
    await arrive(wizard, 'review');
  });

  it('goes on to review by pressing the button again, and is asked once more before it is posted', async () => {
    const { wizard, adapter } = await openDraft();
    await found(wizard);
    await pressUntil(wizard, en.toReview, () => wizard.step === 'review');
    await arrive(wizard, 'review');
    await press(wizard, /^Post to /);
    await isFocused('group "Is this meant to be public?"');
    await expectAccessible(wizard);
    expect(adapter.posted).to.have.length(0);
    await pressUntil(wizard, en.redactAndPost, () => adapter.posted.length > 0);
    await arrive(wizard, 'posted');
    expect(adapter.posted[0]?.draft.body).to.include(REDACTED);
  });

  it('hands the redacted text to a page that posts itself', async () => {
    const { wizard } = await openDraft();
    const drafts: string[] = [];
    wizard.addEventListener('help-wizard-post-request', (event) => {
      event.preventDefault();
      drafts.push((event as CustomEvent<{ readonly draft: { readonly body: string } }>).detail.draft.body);
    });
    await found(wizard);
    await pressUntil(wizard, en.toReview, () => wizard.step === 'review');
    await arrive(wizard, 'review');
    await press(wizard, /^Post to /);
    await pressUntil(wizard, en.redactAndPost, () => drafts.length > 0);
    expect(drafts.map((text) => text.includes(REDACTED))).to.deep.equal([true]);
  });

  it('keeps what is meant to be public, after a reload too', async () => {
    const first = await openDraft();
    await found(first.wizard);
    byRole(first.wizard, 'button', 'Keep it mira.k@example.org').click();
    await isFocused('button "Redact (212) 555-0147"');
    first.wizard.remove();
    const { wizard, adapter } = await openWizard({ platform: 'phone', id: first.id });
    await until(() => wizard.step === 'draft', 'the draft is back');
    await until(() => byRole(wizard, 'button', 'Keep it (212) 555-0147'), 'the rest is asked about');
    expect(allByRole(wizard, 'button', /mira/)).to.have.length(0);
    await press(wizard, en.toReview);
    await isFocused('group "Is this meant to be public?"');
    await pressUntil(wizard, en.keepAll, () => wizard.step === 'review');
    await arrive(wizard, 'review');
    await press(wizard, /^Post to /);
    await arrive(wizard, 'posted');
    expect(adapter.posted[0]?.draft.body).to.include(BODY);
  });

  it('is asked in review after a reload there', async () => {
    const first = await openDraft();
    await found(first.wizard);
    await pressUntil(first.wizard, en.toReview, () => first.wizard.step === 'review');
    await arrive(first.wizard, 'review');
    first.wizard.remove();
    const { wizard, adapter } = await openWizard({ platform: 'phone', id: first.id });
    await until(() => wizard.step === 'review', 'review is back');
    await press(wizard, /^Post to /);
    await isFocused('group "Is this meant to be public?"');
    expect(adapter.posted).to.have.length(0);
    byRole(wizard, 'button', en.change).click();
    await until(() => wizard.step === 'draft', 'the text can be changed');
  });

  it('is told while describing, without a question', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    type(wizard, en.issueLabel, 'Playback stops, mail jo@mail.example');
    await hears(wizard, 'This holds 1 e-mail address. You can remove it before you post.');
    expect(allByRole(wizard, 'button', /Redact/)).to.have.length(0);
    await expectAccessible(wizard);
  });

  it('finds it in the title, and redacts it there', async () => {
    const { wizard } = await openDraft({}, 'Nothing to see in the text at all.');
    type(wizard, en.titleLabel, 'Playback stops, ask jo@mail.example');
    await press(wizard, 'Redact jo@mail.example');
    await isFocused('textbox "Title"');
    expect((byRole(wizard, 'textbox', en.titleLabel) as HTMLInputElement).value).to.equal(
      'Playback stops, ask [e-mail removed]',
    );
  });

  it('is not asked where the owner wants it so', async () => {
    const { wizard, adapter } = await openDraft({ config: { privacy: { personalData: false } } });
    await press(wizard, en.toReview);
    await arrive(wizard, 'review');
    await press(wizard, /^Post to /);
    await arrive(wizard, 'posted');
    expect(adapter.posted[0]?.draft.body).to.include(BODY);
    expect(textOf(wizard)).not.to.include(en.personalDataTitle);
  });
});
