import { expect } from '@esm-bundle/chai';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import { transition } from '../../src/core/wizard-machine.js';
import { fits, FITS, PLACES, SAMPLES, type Place } from './event-steps.js';

const TYPES = Object.keys(FITS) as WizardEvent['type'][];
const ALL_PLACES = Object.keys(PLACES) as Place[];

/** They answer a search, or an offer, and there is none; `went-to` leads to where the visitor is already. */
function hasNothingToDo(type: WizardEvent['type'], place: Place): boolean {
  return (
    type === 'matched' ||
    type === 'improved' ||
    type === 'search-failed' ||
    type === 'changes-settled' ||
    type === 'thread-resumed' ||
    (type === 'went-to' && place === 'describe')
  );
}

describe('wizard: what means nothing where the visitor is', () => {
  for (const type of TYPES) {
    const places = FITS[type];
    it(`"${type}" counts ${places === 'everywhere' ? 'everywhere' : `at ${places.join(', ')} and nowhere else`}`, () => {
      for (const place of ALL_PLACES) {
        const before = PLACES[place];
        const after = transition(before, SAMPLES[type]);
        const expected = fits(type, place) && !hasNothingToDo(type, place);
        expect(after !== before, `${type} at ${place} changes something`).to.equal(expected);
      }
    });
  }

  it('a step of the history that there is not leads nowhere', () => {
    const state = PLACES.draft;
    for (const step of ['constructor', '', 'Draft']) {
      expect(transition(state, { type: 'went-to', step } as unknown as WizardEvent)).to.equal(state);
    }
  });
});
