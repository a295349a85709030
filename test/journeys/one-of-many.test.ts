import { expect } from '@esm-bundle/chai';
import type { HelpWizard } from '../../src/elements/help-wizard/help-wizard.js';
import { en } from '../../src/i18n/en.js';
import { byRole } from '../helpers/by-role.js';
import { replace } from '../helpers/replace.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ISSUE, arrive, openWizard, press, type, walkTo } from '../helpers/wizard-page.js';

const isChecked = (wizard: HelpWizard, name: string | RegExp): boolean =>
  (byRole(wizard, 'radio', name) as HTMLInputElement).checked;
const sentence = (wizard: HelpWizard): string => (byRole(wizard, 'textbox', en.issueLabel) as HTMLInputElement).value;

describe('two wizards on a page', () => {
  it('have a choice each', async () => {
    const [{ wizard: one }, { wizard: two }] = [await openWizard(), await openWizard()];
    byRole(one, 'radio', 'Phone').click();
    await until(() => textOf(one).includes('Known issues: Phone'), 'the first one follows');
    expect([isChecked(one, 'Phone'), isChecked(two, 'Phone'), isChecked(two, /^Desktop/)]).to.deep.equal([
      true,
      false,
      true,
    ]);
  });

  it('keep a draft each', async () => {
    const [one, two] = [await openWizard({ platform: 'phone' }), await openWizard({ platform: 'phone' })];
    type(one.wizard, en.issueLabel, 'The first one');
    type(two.wizard, en.issueLabel, 'The second one');
    one.wizard.remove();
    two.wizard.remove();
    const [first, second] = [
      await openWizard({ platform: 'phone', id: one.id }),
      await openWizard({ platform: 'phone', id: two.id }),
    ];
    expect([sentence(first.wizard), sentence(second.wizard)]).to.deep.equal(['The first one', 'The second one']);
  });

  it('keep a draft each without an id, told apart by their place', async () => {
    const options = { platform: 'phone', id: '' } as const;
    const [one, two] = [await openWizard(options), await openWizard(options)];
    type(two.wizard, en.issueLabel, 'The second one');
    one.wizard.remove();
    two.wizard.remove();
    const [first, second] = [await openWizard(options), await openWizard(options)];
    expect([sentence(first.wizard), sentence(second.wizard)]).to.deep.equal(['', 'The second one']);
    second.wizard.reset();
  });

  it('go back one at a time by their own links', async () => {
    const [{ wizard: one }, { wizard: two }] = [await openWizard(), await openWizard()];
    await walkTo(one, 'describe');
    await walkTo(two, 'describe');
    await press(one, en.back);
    await arrive(one, 'platform');
    expect(two.step).to.equal('describe');
    await press(two, en.back);
    await arrive(two, 'platform');
  });

  it('go back by their own links where only one of them went on', async () => {
    const [{ wizard: one }] = [await openWizard(), await openWizard()];
    await walkTo(one, 'describe');
    await press(one, en.back);
    await arrive(one, 'platform');
  });

  it('go back in turn by the browser’s Back', async () => {
    const [{ wizard: one }, { wizard: two }] = [await openWizard(), await openWizard()];
    await walkTo(one, 'describe');
    await walkTo(two, 'describe');
    history.back();
    await arrive(two, 'platform');
    expect(one.step).to.equal('describe');
    history.back();
    await arrive(one, 'platform');
    expect(two.step).to.equal('platform');
    history.forward();
    await arrive(one, 'describe');
    expect(two.step).to.equal('platform');
  });
});

describe('a wizard that is moved or removed', () => {
  it('leaves no listener behind', async () => {
    const listening: string[] = [];
    const targets = [window, document] as const;
    for (const target of targets) {
      const { addEventListener: add, removeEventListener: remove } = target;
      replace(target, 'addEventListener', ((...given: Parameters<typeof add>) => {
        listening.push(given[0]);
        add.apply(target, given);
      }) as typeof add);
      replace(target, 'removeEventListener', ((...given: Parameters<typeof remove>) => {
        const at = listening.indexOf(given[0]);
        if (at >= 0) listening.splice(at, 1);
        remove.apply(target, given);
      }) as typeof remove);
    }
    const { wizard } = await openWizard();
    await walkTo(wizard, 'posted');
    expect([...listening].sort()).to.include.members(['offline', 'online', 'pagehide', 'popstate']);
    wizard.remove();
    expect(listening).to.deep.equal([]);
  });

  it('no longer follows the browser’s Back', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'describe');
    wizard.remove();
    const popped = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    history.back();
    await popped;
    expect(wizard.step).to.equal('describe');
  });

  it('keeps the step and what was typed in another place', async () => {
    const { wizard } = await openWizard();
    await walkTo(wizard, 'draft');
    type(wizard, en.titleLabel, 'Another title for it');
    const place = document.createElement('section');
    wizard.parentElement!.append(place);
    place.append(wizard);
    await wizard.updateComplete;
    expect(wizard.step).to.equal('draft');
    expect((byRole(wizard, 'textbox', en.titleLabel) as HTMLInputElement).value).to.equal('Another title for it');
    await press(wizard, en.toReview);
    await arrive(wizard, 'review');
  });

  it('still finds what it was looking for when it was moved', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    type(wizard, en.issueLabel, ISSUE);
    const place = document.createElement('section');
    wizard.parentElement!.append(place);
    place.append(wizard);
    await until(() => byRole(wizard, 'button', 'See 5 possible answers'), 'the matches come');
    expect(sentence(wizard)).to.equal(ISSUE);
  });

  it('loads what it was loading when it was moved', async () => {
    const forum = { fault: { on: ['search'], latencyMs: 50 } } as const;
    const { wizard } = await openWizard({ platform: 'phone', config: { privacy: { keepDrafts: false } }, forum });
    type(wizard, en.issueLabel, ISSUE);
    const place = document.createElement('section');
    wizard.parentElement!.append(place);
    place.append(wizard);
    await until(() => byRole(wizard, 'button', 'See 5 possible answers'), 'the matches come');
    expect(sentence(wizard)).to.equal(ISSUE);
  });
});
