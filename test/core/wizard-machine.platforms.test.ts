import { expect } from '@esm-bundle/chai';
import { initialState } from '../../src/core/wizard-machine.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import { aSite, ISSUE, play, walkTo } from '../helpers/wizard-fixtures.js';
import { reload, saved } from './reload.js';

const PHONE = { id: 'phone', guessed: false } as const;
const DESKTOP = { id: 'desktop', guessed: false } as const;
const TOASTER = { id: 'toaster', guessed: true } as const;
const UNASKED = aSite({ askPlatform: false });

describe('wizard: a platform that the site does not have', () => {
  it('cannot be chosen', () => {
    for (const state of [walkTo('platform'), play(walkTo('describe'), { type: 'went-back' })]) {
      expect(play(state, { type: 'platform-chosen', platform: TOASTER })).to.equal(state);
    }
  });

  it('is not what the wizard starts with, nor starts over with', () => {
    for (const site of [aSite(), UNASKED]) {
      const state = initialState(site, { clientToken: 't', platform: TOASTER });
      expect(state.input.platform).to.equal(null);
      const again = play(walkTo('draft', { site }), { type: 'reset', clientToken: 't', platform: TOASTER });
      expect(again.input.platform).to.equal(null);
    }
  });

  it('is not to be mixed up with not being sure, which every site takes', () => {
    const state = initialState(aSite({ platforms: [] }), { clientToken: 't', platform: 'unsure' });
    expect(state.input.platform).to.equal('unsure');
  });
});

describe('wizard: a platform that the page names', () => {
  const before = walkTo('describe', { site: UNASKED });

  it('stays, whatever it fills in later', () => {
    const state = play(before, { type: 'prefilled', platform: 'desktop', issue: ISSUE });
    expect(state.input).to.deep.include({ platform: PHONE, issue: ISSUE });
  });

  it('spares the visitor the question they are being asked', () => {
    const refused = play(walkTo('platform'), { type: 'continued' });
    const state = play(refused, { type: 'site-updated', site: UNASKED });
    expect(state).to.deep.include({ step: 'describe', problem: null, leaving: false, site: UNASKED });
  });

  it('moves nobody who is past the question', () => {
    const told: WizardEvent = { type: 'site-updated', site: UNASKED };
    for (const step of ['describe', 'answers', 'draft', 'review', 'posted', 'solved'] as const) {
      expect(play(walkTo(step), told)).to.include({ step });
    }
  });

  it('takes the place of the one that was kept, and of nothing else', () => {
    const kept = walkTo('draft');
    const state = reload(saved(kept), UNASKED, { platform: DESKTOP });
    expect(state).to.include({ step: 'draft' });
    expect(state.input).to.deep.equal({ ...kept.input, platform: DESKTOP });
  });
});

describe('wizard: a platform that was kept', () => {
  const GUESS = { id: 'desktop', guessed: true } as const;

  it("is the visitor's, not what the wizard guesses anew", () => {
    expect(reload(saved(walkTo('draft')), aSite(), { platform: GUESS }).input.platform).to.deep.equal(PHONE);
    const unsure = saved(walkTo('draft', { platform: 'unsure' }));
    expect(reload(unsure, aSite(), { platform: GUESS }).input.platform).to.equal('unsure');
  });

  it("is the wizard's own where the site no longer has it", () => {
    const site = aSite({ platforms: [{ id: 'desktop', label: 'Desktop app' }] });
    const kept = walkTo('draft');
    expect(reload(saved(kept), site, { platform: GUESS }).input).to.deep.equal({ ...kept.input, platform: GUESS });
    expect(reload(saved(kept), site).input.platform).to.equal(null);
  });

  it('is asked anew of who was describing, where the site no longer has it', () => {
    const kept = play(walkTo('describe'), { type: 'described', issue: ISSUE });
    const state = reload(saved(kept), aSite({ platforms: [{ id: 'desktop', label: 'Desktop app' }] }));
    expect(state).to.include({ step: 'platform' });
    expect(state.input.issue).to.equal(ISSUE);
  });
});
