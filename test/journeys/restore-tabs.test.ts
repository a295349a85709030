import { expect } from '@esm-bundle/chai';
import { noteSignIn } from '../../src/controllers/sign-in-attempt.js';
import type { HelpWizard } from '../../src/elements/help-wizard/help-wizard.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { replace } from '../helpers/replace.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import {
  ISSUE,
  arrive,
  openWizard,
  press,
  statusTexts,
  type,
  walkTo,
  type WizardOptions,
} from '../helpers/wizard-page.js';

const KEPT = /We kept your draft from today/;
const sentence = (wizard: HelpWizard): string => (byRole(wizard, 'textbox', en.issueLabel) as HTMLInputElement).value;
const namesOf = (storage: Storage, id: string): string[] =>
  Object.keys(storage).filter((name) => name.includes(`#${id}`));
const slots = (id: string): string[] => namesOf(localStorage, id);
const see = (wizard: HelpWizard, words: string | RegExp) =>
  until(
    () => (typeof words === 'string' ? textOf(wizard).includes(words) : words.test(textOf(wizard))),
    `it says "${String(words)}"`,
  );
const PHONE = { platform: 'phone' } as const;

/** Leaves a draft behind in a tab that is closed; the next wizard of this id is in a tab of its own. */
async function closeTab(issue = ISSUE, options: WizardOptions = PHONE): Promise<{ id: string; slot: string }> {
  const { wizard, id } = await openWizard(options);
  type(wizard, en.issueLabel, issue);
  await until(() => slots(id).length > (options.id === undefined ? 0 : 1), 'the draft is kept');
  wizard.remove();
  const [name = ''] = namesOf(sessionStorage, id);
  const slot = sessionStorage.getItem(name) ?? '';
  sessionStorage.removeItem(name);
  return { id, slot: `${name}@${slot}` };
}

/** Another tab has the draft open until the test is over. */
async function openElsewhere(slot: string): Promise<() => void> {
  return new Promise((resolve) => {
    void navigator.locks.request(slot, () => new Promise<void>((close) => resolve(close)));
  });
}

/** Another tab wrote this. Browsers tell all tabs but the one that did. */
function writtenElsewhere(name: string, text: string): void {
  localStorage.setItem(name, text);
  window.dispatchEvent(new StorageEvent('storage', { key: name, newValue: text, storageArea: localStorage }));
}

describe('a draft of a tab that is closed', () => {
  it('is offered in a new one, and nothing is taken silently', async () => {
    const { id } = await closeTab();
    const { wizard } = await openWizard({ ...PHONE, id });
    await see(wizard, KEPT);
    expect([textOf(wizard).includes(`“${ISSUE}”`), sentence(wizard)]).to.deep.equal([true, '']);
    await press(wizard, en.draftContinue);
    await until(() => sentence(wizard) === ISSUE, 'the sentence is back');
    expect([KEPT.test(textOf(wizard)), slots(id).length]).to.deep.equal([false, 1]);
    await arrive(wizard, 'describe');
  });

  it('goes on at the step it was left at', async () => {
    const first = await openWizard(PHONE);
    await walkTo(first.wizard, 'draft');
    type(first.wizard, en.titleLabel, 'Another title for it');
    first.wizard.remove();
    for (const name of namesOf(sessionStorage, first.id)) sessionStorage.removeItem(name);
    const { wizard } = await openWizard({ ...PHONE, id: first.id });
    expect(wizard.step).to.equal('describe');
    await press(wizard, en.draftContinue);
    await arrive(wizard, 'draft');
    expect((byRole(wizard, 'textbox', en.titleLabel) as HTMLInputElement).value).to.equal('Another title for it');
  });

  it('stays where it is when the visitor writes something else', async () => {
    const { id, slot } = await closeTab();
    const { wizard } = await openWizard({ ...PHONE, id });
    await see(wizard, KEPT);
    await walkTo(wizard, 'draft', 'Downloads are slow');
    expect(KEPT.test(textOf(wizard))).to.equal(false);
    await until(() => slots(id).length === 2, 'both are kept');
    expect(localStorage.getItem(slot)).to.contain(ISSUE);
  });

  it('thrown away can be had back', async () => {
    const { id, slot } = await closeTab();
    const { wizard } = await openWizard({ ...PHONE, id });
    await press(wizard, en.startOver);
    await press(wizard, en.startOverConfirm);
    await see(wizard, en.draftGoneTitle);
    expect(localStorage.getItem(slot)).to.equal(null);
    await press(wizard, en.undo);
    await until(() => sentence(wizard) === ISSUE, 'the sentence is back');
    expect(slots(id)).to.have.length(1);
  });

  it('is one of several: all can be reached', async () => {
    const { id } = await closeTab('The older one');
    await closeTab('The newer one', { ...PHONE, id });
    const { wizard } = await openWizard({ ...PHONE, id });
    await see(wizard, '“The newer one”');
    await press(wizard, 'See 1 other draft');
    await see(wizard, '“The older one”');
    await press(wizard, en.draftContinue);
    await until(() => sentence(wizard) === 'The older one', 'it is the older one');
    expect(slots(id)).to.have.length(2);
  });
});

describe('a draft that is open in another tab', () => {
  it('is not touched unless the visitor wants to go on with it here', async () => {
    const { id, slot } = await closeTab();
    const close = await openElsewhere(slot);
    const { wizard } = await openWizard({ ...PHONE, id });
    await see(wizard, en.draftOpenTitle);
    const before = localStorage.getItem(slot);
    await press(wizard, en.draftStartNew);
    await arrive(wizard, 'describe');
    expect(sentence(wizard)).to.equal('');
    type(wizard, en.issueLabel, 'Something else');
    await until(() => slots(id).length === 2, 'each has its own place');
    expect(localStorage.getItem(slot)).to.equal(before);
    close();
  });

  it('is not a duplicated tab’s own', async () => {
    const { id, slot } = await closeTab();
    sessionStorage.setItem(slot.slice(0, slot.indexOf('@')), slot.slice(slot.indexOf('@') + 1));
    const close = await openElsewhere(slot);
    const { wizard } = await openWizard({ ...PHONE, id });
    await see(wizard, en.draftOpenTitle);
    await press(wizard, en.draftContinueHere);
    await until(() => sentence(wizard) === ISSUE, 'the sentence is there');
    expect(slots(id).includes(slot)).to.equal(false);
    close();
  });

  it('and went on there says so here, and can be had back', async () => {
    const { wizard, id } = await openWizard(PHONE);
    type(wizard, en.issueLabel, ISSUE);
    await until(() => slots(id).length === 1, 'the draft is kept');
    const [name = ''] = slots(id);
    const [key, own] = [name.slice(0, name.indexOf('@')), name.slice(name.indexOf('@') + 1)];
    const record = (localStorage.getItem(name) ?? '').replace(ISSUE, 'Words of the other tab');
    localStorage.removeItem(name);
    writtenElsewhere(`${key}@other-tab`, record.replace('"saved":', `"copyOf":"${own}","saved":`));
    await see(wizard, en.draftMovedTitle);
    expect(sentence(wizard)).to.equal(ISSUE);
    await press(wizard, en.draftUseHere);
    await until(() => sentence(wizard) === 'Words of the other tab', 'the last words are here');
    expect([slots(id).length, textOf(wizard).includes(en.draftMovedTitle)]).to.deep.equal([1, false]);
  });

  it('and was posted there is not posted here again, unless as another one', async () => {
    const { wizard, id, adapter } = await openWizard(PHONE);
    await walkTo(wizard, 'review');
    const [name = ''] = slots(id);
    const { saved } = JSON.parse(localStorage.getItem(name) ?? '{}') as { saved: { clientToken: string } };
    const posted = { token: saved.clientToken, url: 'https://forum.example/t/9' };
    writtenElsewhere(
      `${name.slice(0, name.indexOf('@'))}@other-tab`,
      JSON.stringify({ version: 2, savedAt: Date.now(), posted }),
    );
    await see(wizard, en.draftPostedTitle);
    expect(byRole(wizard, 'link', en.seePost).getAttribute('href')).to.equal('https://forum.example/t/9');
    await press(wizard, /^Post to/);
    await until(() => focused() === 'status ""', 'the notice has the focus');
    expect([wizard.step, adapter.posted.length]).to.deep.equal(['review', 0]);
    await press(wizard, en.draftKeepAsNew);
    await arrive(wizard, 'review');
    await press(wizard, /^Post to/);
    await arrive(wizard, 'posted');
    expect(adapter.posted[0]?.draft.clientToken === saved.clientToken).to.equal(false);
  });
});

describe('throwing a draft away', () => {
  it('can be undone until the visitor types again', async () => {
    const first = await openWizard(PHONE);
    await walkTo(first.wizard, 'draft');
    first.wizard.remove();
    const { wizard, id } = await openWizard({ ...PHONE, id: first.id });
    await press(wizard, en.startOver);
    await press(wizard, en.startOverConfirm);
    await arrive(wizard, 'describe');
    expect([slots(id), namesOf(sessionStorage, id)]).to.deep.equal([[], []]);
    await press(wizard, en.undo);
    await arrive(wizard, 'draft');
    await until(() => slots(id).length === 1, 'it is kept again');
  });

  it('is over once they do', async () => {
    const first = await openWizard(PHONE);
    await walkTo(first.wizard, 'draft');
    first.wizard.remove();
    const { wizard } = await openWizard({ ...PHONE, id: first.id });
    await press(wizard, en.startOver);
    await press(wizard, en.startOverConfirm);
    await see(wizard, en.draftGoneTitle);
    type(wizard, en.issueLabel, 'N');
    await until(() => !textOf(wizard).includes(en.draftGoneTitle), 'the offer is gone');
  });

  it('by the page is for good', async () => {
    const { wizard, id } = await openWizard(PHONE);
    await walkTo(wizard, 'draft');
    wizard.reset();
    await until(() => wizard.step === 'describe', 'it begins again');
    expect([slots(id), textOf(wizard).includes(en.draftGoneTitle)]).to.deep.equal([[], false]);
  });
});

describe('coming back from signing in', () => {
  for (const signedIn of [true, false]) {
    it(`leads to the same step, ${signedIn ? 'with a calm word' : 'and says that it did not work'}`, async () => {
      const visitor = { signedIn, name: 'mira_k', signInUrl: () => 'https://forum.example/sign-in' };
      const first = await openWizard({ ...PHONE, forum: { visitor } });
      await walkTo(first.wizard, 'review');
      noteSignIn(`memory:${location.pathname}#${first.id}`);
      first.wizard.remove();
      const { wizard } = await openWizard({ ...PHONE, id: first.id, forum: { visitor } });
      await see(wizard, signedIn ? `${en.signedInTitle} ${en.draftAsLeft}` : en.signInFailed);
      expect([wizard.step, KEPT.test(textOf(wizard))]).to.deep.equal(['review', false]);
      expect(allByRole(wizard, 'button', en.startOver)).to.have.length(0);
      await until(() => focused() === 'status ""', 'the notice has the focus');
    });
  }
});

describe('typing', () => {
  it('does not wait for the storage, which is written once for many keys', async () => {
    const { wizard, id } = await openWizard(PHONE);
    let writes = 0;
    const { setItem } = Storage.prototype;
    replace(Storage.prototype, 'setItem', function (this: Storage, name: string, value: string) {
      if (name.includes('@')) writes += 1;
      setItem.call(this, name, value);
    });
    for (let length = 1; length <= ISSUE.length; length += 1) type(wizard, en.issueLabel, ISSUE.slice(0, length));
    expect(writes).to.equal(0);
    await until(() => slots(id).length === 1, 'it is kept');
    expect(writes).to.equal(1);
  });

  for (const [name, leave] of [
    ['pagehide', () => window.dispatchEvent(new PageTransitionEvent('pagehide'))],
    ['visibilitychange', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['freeze', () => document.dispatchEvent(new Event('freeze'))],
  ] as const) {
    it(`is kept at once when the page may go away (${name})`, async () => {
      const { wizard, id } = await openWizard(PHONE);
      type(wizard, en.issueLabel, ISSUE);
      expect(slots(id)).to.deep.equal([]);
      leave();
      expect(slots(id)).to.have.length(1);
    });
  }

  it('that cannot be stored later is told, and so is that it can be again', async () => {
    const { wizard } = await openWizard(PHONE);
    type(wizard, en.issueLabel, ISSUE);
    await until(() => statusTexts(wizard).includes(en.savedOnDevice), 'it is kept');
    let isFull = true;
    const { setItem } = Storage.prototype;
    replace(Storage.prototype, 'setItem', function (this: Storage, name: string, value: string) {
      if (isFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      setItem.call(this, name, value);
    });
    type(wizard, en.issueLabel, `${ISSUE} again`);
    await see(wizard, en.storageFailed);
    isFull = false;
    type(wizard, en.issueLabel, `${ISSUE} and again`);
    await until(() => statusTexts(wizard).includes(en.savedOnDevice), 'it is kept again');
  });
});
