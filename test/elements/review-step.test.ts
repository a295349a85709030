import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { computeAccessibleDescription } from 'dom-accessibility-api';
import { html } from 'lit';
import type { Visitor } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { ReviewStep } from '../../src/elements/review-step/review-step.js';
import '../../src/elements/review-step/review-step.define.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, show, type Shown } from '../helpers/part.js';
import { replace } from '../helpers/replace.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ENTRY, ISSUE, aMatch, aSite, play, walkTo, type StateAt, type Walk } from '../helpers/wizard-fixtures.js';

interface Given extends Partial<
  Pick<ReviewStep, 'visitor' | 'offline' | 'canHandOff' | 'publicNotice' | 'privacyUrl' | 'replyHours' | 'drafts'>
> {
  readonly walk?: Walk;
  /** What happened at the answers, and then at the draft. */
  readonly answers?: readonly WizardEvent[];
  readonly draft?: readonly WizardEvent[];
}

function shown({ walk = {}, answers = [], draft = [], ...given }: Given = {}): Promise<Shown<ReviewStep>> {
  const atDraft = play(walkTo('answers', walk), ...answers, { type: 'continued' });
  const state = play(atDraft, ...draft, { type: 'continued' }) as StateAt<'review'>;
  return show<ReviewStep>(
    html`<help-wizard-review-step
      .state=${state}
      .visitor=${given.visitor ?? null}
      ?offline=${given.offline}
      ?can-hand-off=${given.canHandOff}
      drafts=${given.drafts ?? 'kept'}
      .publicNotice=${given.publicNotice}
      privacy-url=${given.privacyUrl ?? ''}
      reply-hours=${given.replyHours ?? 0}
    ></help-wizard-review-step>`,
  );
}

const SIGNED_OUT: Visitor = { signedIn: false, signInUrl: (to) => `https://forum.example/login?to=${to}` };
const rendered = (part: Element): Promise<unknown> =>
  until(() => allByRole(part, 'heading', 'Where').length > 0, 'the post is rendered');

describe('review step', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('shows the whole post as it will look', async () => {
    const { part } = await shown({ answers: [{ type: 'entry-opened', entry: ENTRY }] });
    await rendered(part);
    expect(textOf(part)).to.include(
      `Title ${ISSUE} Change title Your post What happens ${ISSUE} Where Phone App version: 8.4 Change your post ` +
        'Board Phones Change board Labels Downloads Change labels Already read 1 entry Change already read',
    );
    await expectAccessibleInBothSchemes(part);
  });

  it('moves focus to its heading', async () => {
    const { part } = await shown();
    await part.focusHeading();
    expect(focused()).to.equal('heading "Check your post"');
  });

  it('leads back to each part of the post', async () => {
    const { part, sent } = await shown({ answers: [{ type: 'entry-opened', entry: ENTRY }] });
    for (const button of allByRole(part, 'button', /^Change/)) button.click();
    expect(sent).to.deep.equal(
      ['title', 'body', 'board', 'tags', 'consulted'].map((name) => ({ type: 'change-requested', part: name })),
    );
  });

  it('leaves out what the forum has none of', async () => {
    const { limits } = aSite();
    const site = aSite({ boards: [], limits: { ...limits, tags: { max: 0 } } });
    const { part } = await shown({ walk: { site } });
    expect(allByRole(part, 'button').map(textOf)).to.deep.equal(['Change title', 'Change your post', 'Post']);
    expect(textOf(part)).to.include('It appears in the forum.');
  });

  it('says so where there are no labels', async () => {
    const { part } = await shown({ draft: [{ type: 'draft-edited', tags: [] }] });
    expect(textOf(part)).to.include('Labels None');
  });

  it('says that the post will be public, or what the owner says instead', async () => {
    const usual = await shown({ privacyUrl: 'https://forum.example/privacy' });
    expect(textOf(usual.part)).to.include('Your post will be public. Anyone can read it');
    const link = byRole(usual.part, 'link', 'Privacy (opens in a new tab)') as HTMLAnchorElement;
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
    const own = await shown({ publicNotice: 'Only <b>members</b> read it.' });
    expect(textOf(own.part)).to.include('Only <b>members</b> read it.').and.not.to.include('Anyone can read it');
  });

  it('names the act and the place on its button, and posts', async () => {
    const { part, sent } = await shown({ visitor: { signedIn: true, name: '<i>Ada</i>' } });
    expect(textOf(part)).to.include('Posting as <i>Ada</i> Signed in');
    byRole(part, 'button', 'Post to Phones').click();
    expect(sent).to.deep.equal([{ type: 'submit' }]);
    await expectAccessibleInBothSchemes(part);
  });

  it('says what happens next, and how long it takes', async () => {
    await setViewport({ width: 1200, height: 800 });
    const { part } = await shown({ replyHours: 48 });
    expect(textOf(part)).to.include(
      'What happens next It appears on the Phones board. Most questions get a reply within 48 hours.',
    );
    await expectAccessibleInBothSchemes(part);
  });

  it('shows a comment as its text only, and says where it goes', async () => {
    const on = aMatch({ id: 'x', kind: 'issue', title: 'Songs <i>stop</i>' }).entry;
    const state = play(walkTo('answers'), { type: 'comment-started', entry: on }, { type: 'continued' });
    const { part } = await show<ReviewStep>(html`<help-wizard-review-step .state=${state}></help-wizard-review-step>`);
    expect(allByRole(part, 'button').map(textOf)).to.deep.equal(['Change your post', 'Post my details']);
    expect(textOf(part)).to.include('It appears under “Songs <i>stop</i>”.').and.not.to.include('Phones board');
    await rendered(part);
    await expectAccessibleInBothSchemes(part);
  });

  it('asks who is signed out to sign in, and keeps the post safe', async () => {
    const { part, sent } = await shown({ visitor: SIGNED_OUT });
    expect(textOf(part)).to.include('Sign in to post Your draft is saved and waits for you here.');
    expect(allByRole(part, 'button', /^Post/)).to.have.length(0);
    byRole(part, 'button', 'Sign in to post').click();
    expect(sent).to.deep.equal([{ type: 'sign-in' }]);
    await expectAccessibleInBothSchemes(part);
  });

  it('promises nothing to who signs in where no draft is kept', async () => {
    const { part } = await shown({ visitor: SIGNED_OUT, drafts: 'off' });
    expect(textOf(part)).to.include('Copy your post first. It is not kept while you sign in.');
    byRole(part, 'button', 'Copy the post instead');
  });

  it('says how to sign in where the forum has no page for it, and lets the forum decide', async () => {
    const { part, sent } = await shown({ visitor: { signedIn: false } });
    expect(textOf(part)).to.include('Sign in on the forum, then come back to this page.');
    byRole(part, 'button', 'Post to Phones').click();
    expect(sent).to.deep.equal([{ type: 'submit' }]);
  });

  it('copies the post for who cannot sign in', async () => {
    const copied: string[] = [];
    replace(navigator.clipboard, 'writeText', async (text) => void copied.push(text));
    const { part } = await shown({ visitor: SIGNED_OUT });
    byRole(part, 'button', 'Copy the post instead').click();
    await until(() => textOf(part).includes('Copied'), 'it says so');
    expect(copied).to.deep.equal([`${ISSUE}\n\n### What happens\n${ISSUE}\n\n### Where\n- Phone\n- App version: 8.4`]);
    expect(allByRole(part, 'status').map(textOf).filter(Boolean)).to.deep.equal(['Copied']);
  });

  it('says that copying is not allowed', async () => {
    replace(navigator.clipboard, 'writeText', () => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const { part } = await shown({ visitor: SIGNED_OUT });
    byRole(part, 'button', 'Copy the post instead').click();
    await until(() => textOf(part).includes('Copying is not allowed here.'), 'it says so');
  });

  it('waits while the visitor is offline, and says why', async () => {
    const { part, sent } = await shown({ offline: true });
    expect(textOf(part)).to.include('You are offline. Search still works with the answers loaded before.');
    expect(textOf(part)).to.include('Your draft is saved here and you can post it once you are back.');
    const button = byRole(part, 'button', 'Post to Phones');
    expect(computeAccessibleDescription(button)).to.equal('Waiting for a connection');
    button.click();
    expect([button.ariaDisabled, sent.length]).to.deep.equal(['true', 0]);
    expect(allByRole(part, 'status').map(textOf).filter(Boolean)).to.deep.equal(['Waiting for a connection']);
    await expectAccessibleInBothSchemes(part);
  });

  it('leads to no sign-in page while the visitor is offline', async () => {
    const { part, sent } = await shown({ offline: true, visitor: SIGNED_OUT });
    const button = byRole(part, 'button', 'Sign in to post');
    expect(computeAccessibleDescription(button)).to.equal('Waiting for a connection');
    button.click();
    expect([button.ariaDisabled, sent.length]).to.deep.equal(['true', 0]);
    await expectAccessibleInBothSchemes(part);
  });

  it('promises no saved draft where none is kept', async () => {
    for (const drafts of ['off', 'refused'] as const) {
      const { part } = await shown({ offline: true, drafts });
      expect(textOf(part)).to.include('You can post once you are back.').and.not.to.include('saved here');
    }
  });

  it('lets who is signed in as somebody else change that', async () => {
    const { part, sent } = await shown({ visitor: { ...SIGNED_OUT, signedIn: true, name: 'Ada' } });
    byRole(part, 'button', 'Not you?').click();
    expect(sent).to.deep.equal([{ type: 'sign-in' }]);
    await expectAccessibleInBothSchemes(part);
    const without = await shown({ visitor: { signedIn: true, name: 'Ada' } });
    expect(allByRole(without.part, 'button', 'Not you?')).to.have.length(0);
  });

  it('continues in the forum where one can neither sign in nor post from here', async () => {
    const { part, sent } = await shown({ visitor: { signedIn: false }, canHandOff: true });
    byRole(part, 'button', 'Continue in the forum').click();
    expect(sent).to.deep.equal([{ type: 'hand-off' }]);
    byRole(part, 'button', 'Copy the post instead');
    expect(allByRole(part, 'button', /^Post/)).to.have.length(0);
    await expectAccessibleInBothSchemes(part);
  });

  it('posts once, however often the button is pressed', async () => {
    const { part, sent } = await shown();
    part.state = play(walkTo('review'), { type: 'submitted', at: 0 }) as StateAt<'review'>;
    await settled();
    const button = byRole(part, 'button', 'Posting');
    button.click();
    expect([button.ariaDisabled, sent.length]).to.deep.equal(['true', 0]);
    await expectAccessibleInBothSchemes(part);
  });

  it('shows hostile and long words as text, in 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    const issue = `<img src=x onerror=alert(1)> ${'W'.repeat(200)} لا 👩‍👩‍👧`;
    const site = aSite({ limits: { title: { min: 1, max: 500 }, body: { min: 1, max: 900 }, tags: { max: 2 } } });
    const { part } = await shown({
      walk: { issue, site },
      draft: [{ type: 'draft-edited', tags: ['<b>', 'x'.repeat(90)] }],
    });
    await rendered(part);
    expect(textOf(part).split(issue)).to.have.length(3);
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
    await expectAccessibleInBothSchemes(part);
  });
});
