import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { Visitor } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { ReviewStep } from '../../src/elements/review-step/review-step.js';
import '../../src/elements/review-step/review-step.define.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, show } from '../helpers/part.js';
import { replace } from '../helpers/replace.js';
import { focusedElement, textOf } from '../helpers/seen.js';
import { aFailure, play, walkTo, type StateAt } from '../helpers/wizard-fixtures.js';

const region = (part: ReviewStep): Element => part.shadowRoot!.querySelector('[aria-live="polite"]')!;
const ways = (part: ReviewStep): string[] =>
  [...allByRole(region(part), 'link'), ...allByRole(region(part), 'button')].map(textOf);
const said = (part: ReviewStep): string => allByRole(part, 'status').map(textOf).filter(Boolean)[0] ?? '';

const SUBMITTED: WizardEvent = { type: 'submitted', at: 0 };
const LOST: WizardEvent = { type: 'post-failed', failure: aFailure({ outcomeUnknown: true }) };
const UNASKED: readonly WizardEvent[] = [{ type: 'lookup-started' }, { type: 'lookup-failed' }];

async function after(
  events: readonly WizardEvent[],
  given: Partial<Pick<ReviewStep, 'offline' | 'visitor'>> = {},
  start = walkTo('review'),
): Promise<ReviewStep> {
  const { part } = await show<ReviewStep>(
    html`<help-wizard-review-step
      .state=${play(start, ...events)}
      ?offline=${given.offline}
      .visitor=${given.visitor ?? null}
    ></help-wizard-review-step>`,
  );
  return part;
}

async function change(part: ReviewStep, given: Partial<Pick<ReviewStep, 'offline' | 'state'>>): Promise<void> {
  Object.assign(part, given);
  await settled();
}

describe('review step: a connection that is lost', () => {
  it('comes back with the button, and says so', async () => {
    const part = await after([]);
    expect(said(part)).not.to.include('online');
    await change(part, { offline: true });
    expect(said(part)).to.equal('Waiting for a connection');
    await change(part, { offline: false });
    expect(said(part)).to.equal('You are online again.');
    expect(byRole(part, 'button', 'Post to Phones').ariaDisabled).to.equal(null);
    await expectAccessibleInBothSchemes(part);
  });

  it('took the answer of a post along: it is looked for once that makes sense', async () => {
    const part = await after([SUBMITTED, LOST, ...UNASKED], { offline: true });
    expect(textOf(region(part))).to.include('We look for your post once you are back online.');
    expect(ways(part)).to.deep.equal([]);
    await expectAccessibleInBothSchemes(part);
    await change(part, { offline: false });
    expect(ways(part)).to.deep.equal(['Check the board (opens in a new tab)', 'Look again', 'Post again']);
  });

  it('does not take the focus along', async () => {
    const part = await after([SUBMITTED, LOST, ...UNASKED]);
    byRole(part, 'button', 'Look again').focus();
    await change(part, { offline: true });
    expect(focusedElement() === region(part)).to.equal(true);
  });
});

describe('review step: details that may have arrived', () => {
  const on = { id: 'x', kind: 'issue', title: 'Songs stop', text: '', url: 'https://forum.example/i/x' } as const;
  const atReview = play(
    walkTo('answers'),
    { type: 'comment-started', entry: on },
    { type: 'continued' },
  ) as StateAt<'review'>;

  it('are looked for by the visitor, under the entry, in words that fit', async () => {
    const part = await after([SUBMITTED, LOST], {}, atReview);
    expect(textOf(region(part))).to.include('We don’t know whether your details arrived.');
    expect(textOf(region(part))).to.include('Look under “Songs stop” first, so they aren’t there twice.');
    expect(ways(part)).to.deep.equal(['Check whether they are there (opens in a new tab)', 'Post my details again']);
    expect((byRole(part, 'link', /^Check/) as HTMLAnchorElement).href).to.equal(on.url);
    expect(byRole(part, 'button', 'Post my details').ariaDisabled).to.equal('true');
    await expectAccessibleInBothSchemes(part);
  });
});

describe('review step: a session that ended', () => {
  const refused = (visitor: Visitor): Promise<ReviewStep> =>
    after([SUBMITTED, { type: 'post-failed', failure: aFailure({ code: 'auth-required' }) }], { visitor });
  const signInUrl = (): string => 'https://forum.example/login';

  it('is called so where the visitor was signed in, whatever the forum calls it', async () => {
    const part = await refused({ signedIn: true, name: 'Ada', signInUrl });
    expect(textOf(region(part))).to.include('You have been signed out. Sign in again and go on from here.');
  });

  it('is no end of anything for who never was', async () => {
    const part = await refused({ signedIn: false, signInUrl });
    expect(textOf(region(part)))
      .to.include('Sign in to post.')
      .and.not.to.include('signed out');
  });
});

describe('review step: the bar of a wait', () => {
  const waiting = (retryAt: number, waitMs: number): Promise<ReviewStep> =>
    after([SUBMITTED, { type: 'post-failed', failure: aFailure({ code: 'rate-limited', retryAt, waitMs }) }]);
  const bar = (part: ReviewStep): number[] => {
    const { value, max } = region(part).querySelector('progress')!;
    return [value, max];
  };

  it('goes on where it was for who comes back', async () => {
    const part = await waiting(Date.now() + 19_900, 60_000);
    expect(bar(part)).to.deep.equal([40, 60]);
    expect(said(part)).to.equal('You can post again in 0:20.');
  });

  it('is not held up by a clock that is set back', async () => {
    const part = await waiting(Date.now() + 19_900, 60_000);
    const back = Date.now() - 3_600_000;
    replace(Date, 'now', () => back);
    part.requestUpdate();
    await settled();
    const [value = 0, max] = bar(part);
    expect([value >= 40, max]).to.deep.equal([true, 60]);
  });
});
