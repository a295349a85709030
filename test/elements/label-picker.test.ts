import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/label-picker/label-picker.define.js';
import type { LabelPicker } from '../../src/elements/label-picker/label-picker.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, show } from '../helpers/part.js';
import { focused, focusedElement, textOf } from '../helpers/seen.js';

interface Given {
  readonly labels?: readonly string[];
  readonly choices?: readonly string[] | null;
  readonly max?: number;
}

interface Picker {
  readonly part: LabelPicker;
  /** The lists it told of, one line each. */
  readonly changes: string[];
}

async function shown({ labels = [], choices = null, max = 3 }: Given = {}): Promise<Picker> {
  const { part } = await show<LabelPicker>(
    html`<help-wizard-label-picker .labels=${labels} .choices=${choices} .max=${max}></help-wizard-label-picker>`,
  );
  const changes: string[] = [];
  part.addEventListener('labels-change', (event) => changes.push((event as CustomEvent<string[]>).detail.join(' | ')));
  return { part, changes };
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await settled();
  }
}

const add = (part: Element): HTMLElement => byRole(part, 'button', 'Add a label');
const names = (part: Element): string[] =>
  allByRole(part, 'button').map((button) => button.ariaLabel ?? textOf(button));

describe('label picker', () => {
  it('is a group that says how many there may be', async () => {
    const { part } = await shown({ labels: ['App', 'Sound'] });
    byRole(part, 'group', 'Labels (optional, up to 3)');
    expect(names(part)).to.deep.equal(['Remove App', 'Remove Sound', 'Add a label']);
    await expectAccessibleInBothSchemes(part);
  });

  it('says what is wrong below its name', async () => {
    const { part } = await shown({ choices: ['playback'] });
    part.error = 'Choose a label';
    await settled();
    expect(textOf(part)).to.match(/^Labels \(optional, up to 3\) Choose a label Add a label$/);
    await expectAccessibleInBothSchemes(part);
  });

  it('takes a typed label with Enter, its spaces tidied, and focus returns', async () => {
    const { part, changes } = await shown({ labels: ['App'] });
    add(part).focus();
    await press('Enter');
    expect(focused()).to.equal('textbox "New label"');
    await expectAccessibleInBothSchemes(part);
    await sendKeys({ type: '  my   label ' });
    await press('Enter');
    expect(changes).to.deep.equal(['App | my label']);
    expect([textOf(part).includes('my label'), focused()]).to.deep.equal([true, 'button "Add a label"']);
  });

  it('does not send the form around it with Enter', async () => {
    const { part } = await show<HTMLFormElement>(
      html`<form><help-wizard-label-picker .labels=${[]}></help-wizard-label-picker><button>Send</button></form>`,
    );
    let sent = 0;
    part.addEventListener('submit', (event) => {
      sent++;
      event.preventDefault();
    });
    add(part).click();
    await settled();
    await sendKeys({ type: 'x' });
    await press('Enter');
    expect(sent).to.equal(0);
  });

  it('gives up with Escape, which goes no further, or Cancel', async () => {
    const { part, changes } = await shown();
    let escapes = 0;
    part.parentElement!.addEventListener('keydown', ({ key }) => key === 'Escape' && escapes++);
    add(part).click();
    await settled();
    await sendKeys({ type: 'x' });
    await press('Escape');
    expect([focused(), escapes, changes.length]).to.deep.equal(['button "Add a label"', 0, 0]);
    add(part).click();
    await settled();
    await press('Tab', 'Tab', 'Enter');
    expect([focused(), changes.length, names(part).length]).to.deep.equal(['button "Add a label"', 0, 1]);
  });

  it('offers the owner’s labels that are not chosen yet', async () => {
    const { part, changes } = await shown({ labels: ['App'], choices: ['App', '<b>Sound</b>', 'Video'] });
    add(part).click();
    await settled();
    expect(focused()).to.equal('combobox "New label"');
    const { options } = byRole(part, 'combobox') as HTMLSelectElement;
    expect(Array.from(options, ({ label }) => label)).to.deep.equal(['<b>Sound</b>', 'Video']);
    await expectAccessibleInBothSchemes(part);
    await press('ArrowDown', 'Enter');
    expect(changes).to.deep.equal(['App | Video']);
    expect(focused()).to.equal('button "Add a label"');
  });

  it('removes a label, and focus stays near', async () => {
    const { part, changes } = await shown({ labels: ['App', 'Sound'] });
    byRole(part, 'button', 'Remove App').focus();
    await press('Space');
    expect(changes).to.deep.equal(['Sound']);
    expect(focused()).to.equal('button "Add a label"');
  });

  it('offers no more than the limit, and again after one is removed', async () => {
    const { part, changes } = await shown({ labels: ['App'], max: 2 });
    add(part).click();
    await settled();
    await sendKeys({ type: 'Sound' });
    await press('Enter');
    expect(names(part)).to.deep.equal(['Remove App', 'Remove Sound']);
    expect(focused()).to.equal('button "Remove App"');
    await press('Enter');
    expect(changes).to.deep.equal(['App | Sound', 'Sound']);
    add(part);
  });

  it('offers nothing to add where all labels are chosen', async () => {
    const { part } = await shown({ labels: ['App'], choices: ['App'] });
    expect(names(part)).to.deep.equal(['Remove App']);
  });

  it('takes neither an empty label nor one twice', async () => {
    const { part } = await shown({ labels: ['App'] });
    for (const words of [' ', 'App']) {
      add(part).click();
      await settled();
      await sendKeys({ type: words });
      await press('Enter');
    }
    expect(part.labels).to.deep.equal(['App']);
  });

  it('shows markup, emoji and long words as text', async () => {
    const label = `<img src=x onerror=alert(1)> 🎧 ${'W'.repeat(200)}`;
    const { part } = await shown({ labels: [label, 'تطبيق'] });
    byRole(part, 'button', `Remove ${label}`);
    expect(textOf(part)).to.include(label);
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
  });

  it('gives its focus to the first thing that changes the labels', async () => {
    const { part } = await shown({ labels: ['App'] });
    part.focus();
    expect(focusedElement()?.getAttribute('aria-label')).to.equal('Remove App');
  });
});
