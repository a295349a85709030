import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/platform-step/platform-step.define.js';
import type { PlatformStep } from '../../src/elements/platform-step/platform-step.js';
import { en } from '../../src/i18n/en.js';
import { byRole } from '../helpers/by-role.js';
import { showLive } from '../helpers/part.js';
import { walkTo } from '../helpers/wizard-fixtures.js';

describe('platform step, before the element of the known issues is there', () => {
  it('keeps the room they will need: the button below does not move', async () => {
    await setViewport({ width: 320, height: 640 });
    const { part } = await showLive<PlatformStep, 'platform'>(
      walkTo('platform'),
      (state) => html`<help-wizard-platform-step .state=${state}></help-wizard-platform-step>`,
    );
    const top = (): number => byRole(part, 'button', en.continue).getBoundingClientRect().top;
    const before = top();
    // Nobody has defined it here, as in a page that is still loading it.
    part.aside = html`<help-wizard-known-issues class="issues is-waiting"></help-wizard-known-issues>`;
    await part.updateComplete;
    expect(top()).to.equal(before);
  });
});
