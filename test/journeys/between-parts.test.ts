import { expect } from '@esm-bundle/chai';
import type { HelpWizard } from '../../src/elements/help-wizard/help-wizard.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { replace } from '../helpers/replace.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ISSUE, arrive, openWizard, placeWizard, press, type, walkTo } from '../helpers/wizard-page.js';

const PHONE = { platform: 'phone' } as const;
const namesOf = (storage: Storage, id: string): string[] =>
  Object.keys(storage).filter((name) => name.startsWith('help-wizard:draft:') && name.includes(`#${id}`));
const sentence = (wizard: HelpWizard): string => (byRole(wizard, 'textbox', en.issueLabel) as HTMLInputElement).value;

/** A question is not answered the moment it stands there: the visitor presses until it is. */
const pressUntil = (wizard: HelpWizard, name: string, done: () => boolean): Promise<unknown> =>
  until(() => {
    if (!done()) byRole(wizard, 'button', name).click();
    return done();
  }, `${name} is answered`);

/** Leaves a draft behind: in this tab, or in one that is closed. */
async function leave(isClosed: boolean): Promise<string> {
  const { wizard, id } = await openWizard(PHONE);
  type(wizard, en.issueLabel, ISSUE);
  wizard.remove();
  if (isClosed) for (const name of namesOf(sessionStorage, id)) sessionStorage.removeItem(name);
  return id;
}

describe('words in two drafts', () => {
  it('are both there after one was thrown away and had back', async () => {
    const id = await leave(true);
    const { wizard } = await openWizard({ ...PHONE, id });
    type(wizard, en.issueLabel, 'Downloads are slow');
    await press(wizard, en.startOver);
    await press(wizard, en.startOverConfirm);
    await press(wizard, en.undo);
    await until(() => sentence(wizard) === ISSUE, 'the sentence is back');
    await until(() => namesOf(localStorage, id).length === 2, 'both are kept');
    expect(
      namesOf(localStorage, id).some((name) => localStorage.getItem(name)?.includes('Downloads are slow')),
    ).to.equal(true);
  });
});

describe('a draft that another tab posts while this one asks about personal data', () => {
  it('is not posted twice by the answer', async () => {
    const { wizard, id, adapter } = await openWizard(PHONE);
    await walkTo(wizard, 'draft');
    type(wizard, en.postLabel, 'It stops in every tunnel. Write to mira.k@example.org.');
    await pressUntil(wizard, en.toReview, () => wizard.step === 'review');
    await arrive(wizard, 'review');
    await press(wizard, /^Post to/);
    await until(() => allByRole(wizard, 'button', en.keepAndPost).length === 1, 'the visitor is asked');
    const [name = ''] = namesOf(localStorage, id);
    const { saved } = JSON.parse(localStorage.getItem(name) ?? '{}') as { saved: { clientToken: string } };
    const posted = { token: saved.clientToken, url: null };
    const other = `${name.slice(0, name.indexOf('@'))}@other-tab`;
    localStorage.setItem(other, JSON.stringify({ version: 2, savedAt: Date.now(), posted }));
    await pressUntil(wizard, en.keepAndPost, () => allByRole(wizard, 'button', en.keepAndPost).length === 0);
    await until(() => textOf(wizard).includes(en.draftPostedTitle), 'the visitor is told');
    expect([wizard.step, adapter.posted.length]).to.deep.equal(['review', 0]);
  });
});

describe('a page that begins again while the wizard is on its way', () => {
  it('does not get the old draft back', async () => {
    const id = await leave(false);
    const { getItem } = Storage.prototype;
    let isRead = false;
    replace(Storage.prototype, 'getItem', function (this: Storage, name: string) {
      // Between finding the draft and showing it.
      if (!isRead && name.includes(`#${id}@`)) queueMicrotask(() => void page.then((at) => at.wizard.reset()));
      isRead ||= name.includes(`#${id}@`);
      return getItem.call(this, name);
    });
    const page = placeWizard({ ...PHONE, id });
    const { wizard } = await page;
    await until(() => wizard.step === 'describe' && allByRole(wizard, 'textbox').length > 0, 'it begins');
    expect([sentence(wizard), namesOf(localStorage, id).length]).to.deep.equal(['', 0]);
  });
});

describe('a page without a secure connection', () => {
  it('has a wizard', async () => {
    replace(crypto, 'randomUUID', undefined as unknown as typeof crypto.randomUUID);
    const { wizard } = await openWizard(PHONE);
    await walkTo(wizard, 'draft');
    expect(wizard.step).to.equal('draft');
  });
});
