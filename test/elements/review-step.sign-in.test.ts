import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { Visitor } from '../../src/core/types.js';
import type { ReviewStep } from '../../src/elements/review-step/review-step.js';
import '../../src/elements/review-step/review-step.define.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, show, type Shown } from '../helpers/part.js';
import { textOf } from '../helpers/seen.js';
import { aFailure, play, walkTo, type StateAt } from '../helpers/wizard-fixtures.js';

const region = (part: ReviewStep): Element => part.shadowRoot!.querySelector('[aria-live="polite"]')!;
const ways = (part: ReviewStep): string[] => allByRole(region(part), 'button').map(textOf);

describe('review step: back from signing in', () => {
  const SIGNED_OUT: Visitor = { signedIn: false, signInUrl: () => 'https://forum.example/login' };
  const back = (given: Partial<ReviewStep>): Promise<Shown<ReviewStep>> =>
    show<ReviewStep>(
      html`<help-wizard-review-step
        .state=${given.state ?? walkTo('review')}
        .visitor=${given.visitor ?? SIGNED_OUT}
        came-from-sign-in
        ?can-hand-off=${given.canHandOff}
      ></help-wizard-review-step>`,
    );

  it('says that it did not work, and offers to try again or to go on in the forum', async () => {
    const { part, sent } = await back({ canHandOff: true });
    expect(textOf(region(part))).to.include('Sign-in did not work. The forum still says that you are signed out.');
    expect(textOf(region(part))).to.include('We can also open the forum with your post filled in.');
    byRole(region(part), 'button', 'Try again').click();
    byRole(region(part), 'button', 'Continue in the forum').click();
    expect(sent).to.deep.equal([{ type: 'sign-in' }, { type: 'hand-off' }]);
    expect(allByRole(part, 'button', 'Sign in to post')).to.have.length(0);
    byRole(part, 'button', 'Copy the post instead');
    await expectAccessibleInBothSchemes(part);
  });

  it('warns that a picture which is not in the post does not survive signing in', async () => {
    const shown = (pictures: number): Promise<Shown<ReviewStep>> =>
      show<ReviewStep>(
        html`<help-wizard-review-step
          .state=${walkTo('review')}
          .visitor=${SIGNED_OUT}
          .waitingPictures=${pictures}
        ></help-wizard-review-step>`,
      );
    const warning = 'A picture that is not in your post yet is lost when you sign in here.';
    expect(textOf((await shown(1)).part)).to.include(warning);
    expect(textOf((await shown(0)).part)).not.to.include(warning);
  });

  it('offers no forum that cannot be opened with the post, and none for a comment', async () => {
    const { part } = await back({});
    expect(ways(part)).to.deep.equal(['Try again']);
    expect(textOf(part)).not.to.include('We can also');
    const on = { id: 'x', kind: 'issue', title: 'x', text: '', url: 'https://forum.example/i/x' } as const;
    const state = play(
      walkTo('answers'),
      { type: 'comment-started', entry: on },
      { type: 'continued' },
    ) as StateAt<'review'>;
    const comment = await back({ state, canHandOff: true });
    expect(ways(comment.part)).to.deep.equal(['Try again']);
  });

  it('repeats why the forum refuses, as text', async () => {
    const forumMessage = 'Confirm your <b>e-mail address</b> first.';
    const failure = aFailure({ code: 'auth-required', forumMessage });
    const state = play(
      walkTo('review'),
      { type: 'submitted', at: 0 },
      { type: 'post-failed', failure },
    ) as StateAt<'review'>;
    const { part } = await back({ state, canHandOff: true });
    expect(textOf(region(part))).to.include(`The forum says: ${forumMessage}`);
  });

  it('says nothing of it to who is signed in now', async () => {
    const { part } = await back({ visitor: { ...SIGNED_OUT, signedIn: true, name: 'Ada' } });
    expect(textOf(region(part))).to.equal('');
    byRole(part, 'button', 'Post to Phones');
  });

  it('warns of a post that may have arrived first', async () => {
    const state = play(
      walkTo('review'),
      { type: 'submitted', at: 0 },
      { type: 'post-failed', failure: aFailure({ outcomeUnknown: true }) },
    ) as StateAt<'review'>;
    const { part } = await back({ state, canHandOff: true });
    expect(textOf(region(part))).to.include('We don’t know whether your post arrived.');
    byRole(part, 'button', 'Sign in to post');
  });
});
