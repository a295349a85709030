import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { draftText } from '../../src/core/compose-draft.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import '../../src/elements/draft-step/draft-step.define.js';
import type { DraftStep } from '../../src/elements/draft-step/draft-step.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, showLive, type Shown } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';
import { aSite, play, walkTo, type StateAt } from '../helpers/wizard-fixtures.js';

const SITE = aSite({
  questions: [],
  environment: {
    app: null,
    facts: ['app', 'os', 'browser'],
    labels: { app: 'App', os: 'System', browser: 'Browser' },
  },
});
const READ: WizardEvent = {
  type: 'device-read',
  facts: [
    { name: 'os', value: 'Windows 11' },
    { name: 'browser', value: 'Firefox 153' },
  ],
  elsewhere: ['desktop'],
};

interface Draft extends Shown<DraftStep> {
  readonly where: () => string;
}

/** The draft step after the device was read, and what its text says under "Where". */
async function draft(platform: 'phone' | 'desktop' = 'phone', ...events: WizardEvent[]): Promise<Draft> {
  const state = play(walkTo('draft', { site: SITE, platform: { id: platform, guessed: false } }), ...events);
  let now: WizardState = state;
  const shown = await showLive<DraftStep, 'draft'>(state as StateAt<'draft'>, (next) => {
    now = next;
    return html`<help-wizard-draft-step .state=${next}></help-wizard-draft-step>`;
  });
  return { ...shown, where: () => /### Where\n((?:- .*\n?)*)/.exec(draftText(now))?.[1]?.trim() ?? '' };
}

function write(part: Element, name: string, value: string): void {
  const field = byRole(part, 'textbox', name) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('facts about the device in the draft', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('are shown as they stand in the post', async () => {
    const { part, where } = await draft('phone', READ);
    byRole(part, 'group', 'About your device');
    const box = (name: string): boolean => (byRole(part, 'checkbox', name) as HTMLInputElement).checked;
    expect([box('Put this into my post'), box('System'), box('Browser')]).to.deep.equal([true, true, true]);
    expect(where()).to.equal('- Phone\n- System: Windows 11\n- Browser: Firefox 153');
    await expectAccessibleInBothSchemes(part);
  });

  it('change the text as they are changed', async () => {
    const { part, where } = await draft('phone', READ);
    write(part, 'System: what your post says', 'Windows 11 24H2');
    byRole(part, 'checkbox', 'Browser').click();
    await settled();
    expect(where()).to.equal('- Phone\n- System: Windows 11 24H2');
    const editor = byRole(part, 'textbox', 'Your post') as HTMLTextAreaElement;
    expect(editor.value).to.include('- System: Windows 11 24H2');
  });

  it('go out all at once, and the switch keeps the focus', async () => {
    const { part, where } = await draft('phone', READ);
    const all = byRole(part, 'checkbox', 'Put this into my post');
    all.focus();
    all.click();
    await settled();
    expect(where()).to.equal('- Phone');
    expect(allByRole(part, 'checkbox', 'System')).to.have.length(0);
    expect(focused()).to.equal('checkbox "Put this into my post"');
    await expectAccessibleInBothSchemes(part);
  });

  it('stay out of a post about another device, and say why', async () => {
    const { part, where } = await draft('desktop', READ);
    expect(where()).to.equal('- Desktop app');
    expect(textOf(part)).to.include('You ask about another device, so this is left out.');
    expect(textOf(part)).to.include('Windows 11, Firefox 153');
    byRole(part, 'checkbox', 'Put this into my post').click();
    await settled();
    expect(where()).to.include('- System: Windows 11');
  });

  it('are not there where nothing was read', async () => {
    const { part } = await draft();
    expect(textOf(part)).not.to.include('About your device');
  });

  it('show markup as text, in 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    const { part } = await draft('phone', READ);
    write(part, 'System: what your post says', `<img src=x onerror=alert(1)> ${'W'.repeat(80)}`);
    await settled();
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
    await expectAccessibleInBothSchemes(part);
  });
});
