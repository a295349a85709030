import { expect } from '@esm-bundle/chai';
import { LazyPart } from '../../src/controllers/lazy-part.js';
import { PersonalDataController } from '../../src/controllers/personal-data-controller.js';
import { PersonalDataWatch } from '../../src/controllers/personal-data-watch.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { en } from '../../src/i18n/en.js';
import { until } from '../helpers/until.js';
import { play, walkTo } from '../helpers/wizard-fixtures.js';

const TELLING = play(
  walkTo('draft'),
  { type: 'draft-edited', body: 'Write to mira.k@example.org.' },
  { type: 'continued' },
);

/** A check that is not there yet. */
function watchAt(state: WizardState, isOff = false) {
  const asked: { readonly resolve: () => void; readonly reject: () => void }[] = [];
  const errors: unknown[] = [];
  const went: string[] = [];
  const part = new LazyPart(
    () =>
      new Promise<{ readonly PersonalDataController: typeof PersonalDataController }>((resolve, reject) => {
        asked.push({
          resolve: () => resolve({ PersonalDataController }),
          reject: () => reject(new TypeError('Failed to fetch')),
        });
      }),
  );
  const watch = new PersonalDataWatch(
    {
      isOff,
      country: undefined,
      markers: en.redactionMarkers,
      state: () => state,
      send: () => {},
      onChange: () => {},
      onError: (error) => errors.push(error),
    },
    part,
  );
  return { watch, state, asked, errors, went, goOn: () => void went.push('on') };
}

describe('a check of personal data that is not there yet', () => {
  it('is loaded with the first words, not before', () => {
    const asks = (state: WizardState, isOff = false): number => {
      const { watch, asked } = watchAt(state, isOff);
      watch.follow(state);
      watch.follow(state);
      return asked.length;
    };
    expect([asks(walkTo('platform')), asks(walkTo('describe')), asks(walkTo('describe'), true)]).to.deep.equal([
      0, 1, 0,
    ]);
  });

  it('keeps a post until it has looked through it, and asks', async () => {
    const { watch, state, asked, went, goOn } = watchAt(TELLING);
    watch.follow(state);
    watch.guard(goOn, true);
    watch.guard(goOn, true);
    expect([watch.view.isAwaited, went.length]).to.deep.equal([true, 0]);
    asked[0]?.resolve();
    await until(() => watch.view.isHeld, 'the visitor is asked');
    expect([watch.view.open.map(({ text }) => text), went]).to.deep.equal([['mira.k@example.org'], []]);
  });

  it('lets everybody go on where it cannot be had, and says so', async () => {
    const { watch, state, asked, errors, went, goOn } = watchAt(TELLING);
    watch.follow(state);
    watch.guard(goOn, true);
    asked[0]?.reject();
    await until(() => went.length === 1, 'the visitor goes on');
    expect([watch.view.status, watch.view.isAwaited, errors.length > 0]).to.deep.equal(['missing', false, true]);
  });

  it('holds nobody up on the way to review, where it asks', () => {
    const { watch, state, went, goOn } = watchAt(walkTo('draft'));
    watch.follow(state);
    watch.guard(goOn, false);
    expect(went).to.deep.equal(['on']);
  });
});
