import { expect } from '@esm-bundle/chai';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { HelpWizard } from '../../src/elements/help-wizard/help-wizard.js';
import type { WizardStep } from '../../src/core/wizard-state.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { collectWarnings, replace, replaceGetter } from '../helpers/replace.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ISSUE, SITE, arrive, openWizard, press, type, walkTo, type WizardOptions } from '../helpers/wizard-page.js';

const KEPT = /We kept your draft from today/;
const sentence = (wizard: HelpWizard): string => (byRole(wizard, 'textbox', en.issueLabel) as HTMLInputElement).value;
/** What the browser holds of the wizard with this id, for all tabs and for this one. */
const stored = (id: string): string[] =>
  [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.includes(`#${id}`));
const isStored = (id: string) => until(() => stored(id).length > 0, 'the draft is kept');

/** The page is loaded again: the element goes, another one comes. */
async function reload(wizard: HelpWizard, id: string, options: WizardOptions = {}): Promise<HelpWizard> {
  wizard.remove();
  return (await openWizard({ ...options, id })).wizard;
}

describe('a reload', () => {
  it('at the sentence gives it back, with a word about it', async () => {
    const first = await openWizard();
    await walkTo(first.wizard, 'describe');
    type(first.wizard, en.issueLabel, ISSUE);
    const wizard = await reload(first.wizard, first.id);
    expect(wizard.step).to.equal('describe');
    expect(sentence(wizard)).to.equal(ISSUE);
    await until(() => KEPT.test(textOf(wizard)), 'it is told that a draft was kept');
    expect(textOf(wizard)).to.contain(`“${ISSUE}”`);
  });

  for (const step of ['answers', 'draft', 'review'] as const satisfies readonly WizardStep[]) {
    it(`at ${step} leads there again`, async () => {
      const first = await openWizard();
      await walkTo(first.wizard, step);
      const wizard = await reload(first.wizard, first.id);
      await until(() => wizard.step === step, 'the same step is shown');
      await until(() => KEPT.test(textOf(wizard)), 'it is told that a draft was kept');
    });
  }

  it('keeps what was changed in the draft, ticked and read', async () => {
    const first = await openWizard();
    await walkTo(first.wizard, 'answers');
    await press(first.wizard, 'What to do when playback stops');
    await press(first.wizard, en.writePost);
    await arrive(first.wizard, 'draft');
    type(first.wizard, en.titleLabel, 'Another title for it');
    type(first.wizard, en.postLabel, 'All in my own words now, and enough of them.');
    const wizard = await reload(first.wizard, first.id);
    expect((byRole(wizard, 'textbox', en.titleLabel) as HTMLInputElement).value).to.equal('Another title for it');
    expect((byRole(wizard, 'textbox', en.postLabel) as HTMLInputElement).value).to.match(/^All in my own words/);
    expect((byRole(wizard, 'checkbox', 'What to do when playback stops') as HTMLInputElement).checked).to.equal(true);
  });

  it('while the post was on its way looks for it, and sends it once', async () => {
    collectWarnings();
    const forum = { fault: { on: ['createThread'], never: true } } as const;
    const first = await openWizard({ forum });
    await walkTo(first.wizard, 'review');
    await press(first.wizard, /^Post to/);
    await until(() => byRole(first.wizard, 'button', en.posting), 'it is on its way');
    first.wizard.remove();
    const { wizard, adapter } = await openWizard({ id: first.id });
    await until(() => textOf(wizard).includes(en.notFoundTitle), 'it is told that it is not there');
    await press(wizard, en.postAgain);
    await arrive(wizard, 'posted');
    expect(adapter.posted).to.have.length(1);
  });

  it('after the post landed unseen finds it, and asks nothing more', async () => {
    collectWarnings();
    const fault = { on: ['createThread'], never: true, error: { code: 'timeout', landed: true } } as const;
    const first = await openWizard({ forum: { fault } });
    await walkTo(first.wizard, 'review');
    await press(first.wizard, /^Post to/);
    await until(() => byRole(first.wizard, 'button', en.posting), 'it is on its way');
    first.wizard.remove();
    const { wizard } = await openWizard({ id: first.id, adapter: first.adapter });
    await until(() => textOf(wizard).includes(en.postedTitle), 'it is told that it is posted');
    expect(textOf(wizard)).not.to.match(KEPT);
    expect(first.adapter.posted).to.have.length(1);
  });

  it('looks once more before it posts again: the forum may have been slow', async () => {
    collectWarnings();
    const first = await openWizard({ forum: { fault: { on: ['createThread'], never: true } } });
    await walkTo(first.wizard, 'review');
    await press(first.wizard, /^Post to/);
    await until(() => byRole(first.wizard, 'button', en.posting), 'it is on its way');
    first.wizard.remove();
    const { createThread, findPosted, ...rest } = memoryAdapter({ boards: SITE.boards ?? [] });
    let looks = 0;
    let posts = 0;
    const adapter: ForumAdapter = {
      ...rest,
      async createThread(draft, options) {
        posts += 1;
        return createThread(draft, options);
      },
      // The first look comes too early; before the second one the post lands.
      async findPosted(draft, options) {
        looks += 1;
        return looks === 1 ? findPosted(draft, options) : createThread(draft, options);
      },
    };
    const { wizard } = await openWizard({ id: first.id, adapter });
    await until(() => textOf(wizard).includes(en.notFoundTitle), 'it is told that it is not there');
    await press(wizard, en.postAgain);
    await arrive(wizard, 'posted');
    expect([looks, posts]).to.deep.equal([2, 0]);
  });

  it('after the post was taken begins anew', async () => {
    const first = await openWizard();
    await walkTo(first.wizard, 'posted');
    expect(stored(first.id)).to.deep.equal([]);
    const wizard = await reload(first.wizard, first.id);
    expect(wizard.step).to.equal('platform');
    expect(textOf(wizard)).not.to.match(KEPT);
  });

  it('keeps a post that was handed off until it is confirmed', async () => {
    const adapter = {
      name: 'link',
      createThread: async () => ({ kind: 'handed-off', url: 'https://forum.example/new', truncated: false }) as const,
    };
    const first = await openWizard({ adapter, platform: 'phone' });
    await walkTo(first.wizard, 'review');
    await press(first.wizard, /^Post to/);
    await arrive(first.wizard, 'posted', en.handOffTitle);
    await isStored(first.id);
    await press(first.wizard, en.havePosted);
    await until(() => stored(first.id).length === 0, 'nothing is kept');
  });
});

describe('a draft that was kept', () => {
  it('is not written over by what the page fills in on every load', async () => {
    const { wizard, id } = await openWizard({ platform: 'phone' });
    type(wizard, en.issueLabel, 'My own words');
    wizard.remove();
    const { wizard: again } = await openWizard({ platform: 'phone', id });
    await again.prefill({ issue: 'The title of the page', details: 'Its address' });
    await until(() => textOf(again).includes(en.describeTitle), 'the step is there');
    expect(sentence(again)).to.equal('My own words');
  });

  it('can be gone on with', async () => {
    const first = await openWizard({ platform: 'phone' });
    await walkTo(first.wizard, 'draft');
    const wizard = await reload(first.wizard, first.id, { platform: 'phone' });
    await press(wizard, en.restoredContinue);
    await arrive(wizard, 'draft');
    expect(textOf(wizard)).not.to.match(KEPT);
  });

  for (const step of ['describe', 'draft'] as const) {
    it(`at ${step} can be thrown away, after a second question`, async () => {
      const first = await openWizard({ platform: 'phone' });
      await walkTo(first.wizard, step);
      type(first.wizard, step === 'draft' ? en.titleLabel : en.issueLabel, ISSUE);
      const wizard = await reload(first.wizard, first.id, { platform: 'phone' });
      await press(wizard, en.startOver);
      expect(wizard.step).to.equal(step);
      await press(wizard, en.startOverConfirm);
      await arrive(wizard, 'describe');
      expect(sentence(wizard)).to.equal('');
      expect(textOf(wizard)).not.to.match(KEPT);
      expect(stored(first.id)).to.deep.equal([]);
    });
  }

  it('goes to the draft where the answers are gone', async () => {
    const first = await openWizard({ platform: 'phone' });
    await walkTo(first.wizard, 'answers');
    const wizard = await reload(first.wizard, first.id, { platform: 'phone', forum: { entries: [] } });
    await until(() => wizard.step === 'draft', 'the draft is shown');
  });

  it('that someone tampered with does not break the wizard', async () => {
    const first = await openWizard({ platform: 'phone' });
    type(first.wizard, en.issueLabel, ISSUE);
    await isStored(first.id);
    const key = stored(first.id).find((name) => name.includes('@')) ?? '';
    const kept = localStorage.getItem(key) ?? '';
    const broken = [
      '{',
      'null',
      '{"version":1}',
      kept.replace('"tried":[]', '"tried":null'),
      kept.replace('"version":2', '"version":3'),
    ];
    let { wizard } = first;
    for (const text of broken) {
      wizard.remove();
      sessionStorage.setItem(key.slice(0, key.indexOf('@')), key.slice(key.indexOf('@') + 1));
      localStorage.setItem(key, text);
      wizard = await reload(wizard, first.id, { platform: 'phone' });
      expect([wizard.step, sentence(wizard)]).to.deep.equal(['describe', '']);
    }
  });
});

describe('the storage', () => {
  it('is empty before the first keystroke', async () => {
    const written: string[] = [];
    const { setItem } = Storage.prototype;
    replace(Storage.prototype, 'setItem', function (this: Storage, key: string, value: string) {
      written.push(key);
      setItem.call(this, key, value);
    });
    const { wizard, id } = await openWizard();
    byRole(wizard, 'radio', 'Phone').click();
    await walkToDescribe(wizard);
    byRole(wizard, 'textbox', en.issueLabel).focus();
    expect(written).to.deep.equal([]);
    expect(textOf(wizard)).to.contain(en.nothingStored);
    type(wizard, en.issueLabel, 'P');
    await isStored(id);
    await until(() => textOf(wizard).includes(en.savedOnDevice), 'it is told');
    type(wizard, en.issueLabel, '');
    await until(() => stored(id).length === 0, 'nothing is kept of nothing');
    await until(() => textOf(wizard).includes(en.nothingStored), 'it is told');
  });

  it('stays empty when the page fills something in, until the visitor types themselves', async () => {
    const { wizard, id } = await openWizard();
    await wizard.prefill({ platform: 'phone', issue: ISSUE });
    await until(() => wizard.step === 'describe', 'the platform is named');
    await until(() => textOf(wizard).includes('possible answers'), 'the matches are there');
    expect(stored(id)).to.deep.equal([]);
    expect(textOf(wizard)).to.contain(en.nothingStored);
    type(wizard, en.detailsLabel + ' ' + en.optional, 'Since yesterday');
    await isStored(id);
  });

  it('is not touched where the owner wants no drafts kept', async () => {
    const { wizard, id } = await openWizard({ config: { privacy: { keepDrafts: false } } });
    await walkTo(wizard, 'review');
    expect(stored(id)).to.deep.equal([]);
    expect(textOf(wizard)).not.to.contain(en.savedOnDevice);
  });

  const REFUSALS: readonly (readonly [string, () => void])[] = [
    ['is full', () => replace(Storage.prototype, 'setItem', refuse)],
    [
      'is denied',
      () => {
        replaceGetter(window, 'sessionStorage', refuse);
        replaceGetter(window, 'localStorage', refuse);
      },
    ],
  ];
  for (const [what, refuseStorage] of REFUSALS) {
    it(`that ${what} is told, and the wizard goes on`, async () => {
      refuseStorage();
      const { wizard, adapter } = await openWizard({ platform: 'phone' });
      type(wizard, en.issueLabel, ISSUE);
      await until(() => textOf(wizard).includes(en.storageFailed), 'it is told');
      expect(textOf(wizard)).not.to.contain(en.savedOnDevice);
      await walkTo(wizard, 'posted');
      expect(adapter.posted).to.have.length(1);
      expect(allByRole(wizard, 'alert')).to.have.length(0);
    });
  }
});

function refuse(): never {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
}

async function walkToDescribe(wizard: HelpWizard): Promise<void> {
  await press(wizard, en.continue);
  await arrive(wizard, 'describe');
}
