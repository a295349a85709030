import { expect } from '@esm-bundle/chai';
import { computeAccessibleDescription } from 'dom-accessibility-api';
import { html } from 'lit';
import { ADAPTER_ERROR_CODES, type AdapterErrorCode } from '../../src/core/errors.js';
import type { Visitor } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { PostFailure } from '../../src/core/wizard-state.js';
import type { ReviewStep } from '../../src/elements/review-step/review-step.js';
import '../../src/elements/review-step/review-step.define.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, show, type Shown } from '../helpers/part.js';
import { replace } from '../helpers/replace.js';
import { focused, focusedElement, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ISSUE, aFailure, aSite, play, walkTo, type StateAt, type Walk } from '../helpers/wizard-fixtures.js';

interface Given extends Partial<PostFailure> {
  readonly visitor?: Visitor;
  readonly walk?: Walk;
  readonly forumUrl?: string;
  readonly canHandOff?: boolean;
}

/** Review, then the forum's refusal: in this order, as a visitor meets it. */
async function failed({ visitor, walk, forumUrl = '', ...given }: Given): Promise<Shown<ReviewStep>> {
  const { canHandOff, ...failure } = given;
  const shown = await show<ReviewStep>(
    html`<help-wizard-review-step
      .state=${walkTo('review', walk)}
      .visitor=${visitor ?? null}
      ?can-hand-off=${canHandOff}
      forum-url=${forumUrl}
    ></help-wizard-review-step>`,
  );
  shown.part.state = play(
    walkTo('review', walk),
    { type: 'submitted', at: 0 },
    { type: 'post-failed', failure: aFailure(failure) },
  ) as StateAt<'review'>;
  await settled();
  return shown;
}

const region = (part: ReviewStep): Element => part.shadowRoot!.querySelector('[aria-live="polite"]')!;
const ways = (part: ReviewStep): string[] =>
  [...allByRole(region(part), 'button'), ...allByRole(region(part), 'link')].map(textOf);

describe('review step: why the forum did not take the post', () => {
  const words: Readonly<Record<AdapterErrorCode, string>> = {
    'auth-required': 'Sign in to post. Your draft waits for you here.',
    'session-expired': 'You have been signed out. Sign in again and go on from here.',
    forbidden: 'You can’t post here. Your account may not post on this board. Another board may work.',
    validation: 'The forum did not take the post. Change what it asks for and post again.',
    'rate-limited': 'You can post again soon. The forum limits how often anyone posts. Your draft is safe.',
    duplicate: 'This has been posted already. Look at the thread before you post again.',
    conflict: 'Something changed on the forum meanwhile. Try once more. Your draft is safe.',
    captcha: 'The forum wants to check that you are a person. Copy your post and publish it on the forum.',
    'not-found': 'The board is gone. Choose another board and post again.',
    unavailable: 'The forum is not available. Your draft is safe. Try again in a while.',
    unreachable: 'We can’t reach the forum. Check your connection and try again. Your draft is safe.',
    timeout: 'The forum took too long. Your draft is safe. Try again.',
    protocol: 'The forum gave an answer we don’t understand. Your draft is safe. Try again, or copy it.',
  };
  for (const code of ADAPTER_ERROR_CODES) {
    it(`${code}: is read out, keeps the post, and lets the visitor copy it`, async () => {
      const { part } = await failed({ code });
      expect(textOf(region(part))).to.include(words[code]);
      expect(textOf(part)).to.include(ISSUE);
      byRole(region(part), 'button', 'Copy the post');
      expect(byRole(part, 'button', 'Post to Phones').ariaDisabled).to.equal(null);
      await expectAccessibleInBothSchemes(part);
    });
  }

  it('is nothing before anything failed, in a place that screen readers listen to', async () => {
    const { part } = await show<ReviewStep>(
      html`<help-wizard-review-step .state=${walkTo('review')}></help-wizard-review-step>`,
    );
    expect(textOf(region(part))).to.equal('');
  });

  it('posts again when asked', async () => {
    const { part, sent } = await failed({ code: 'unavailable' });
    byRole(part, 'button', 'Post to Phones').click();
    expect(sent).to.deep.equal([{ type: 'submit' }]);
  });

  for (const code of ['auth-required', 'session-expired'] as const) {
    it(`${code}: offers to sign in where the forum has a page for it`, async () => {
      const signInUrl = (): string => 'https://forum.example/login';
      const { part, sent } = await failed({ code, visitor: { signedIn: true, name: 'Ada', signInUrl } });
      expect(ways(part)).to.deep.equal([]);
      expect(textOf(part)).to.include('Sign in to post').and.not.to.include('Posting as Ada');
      byRole(part, 'button', 'Sign in to post').click();
      expect(sent).to.deep.equal([{ type: 'sign-in' }]);
      await expectAccessibleInBothSchemes(part);
      const without = await failed({ code, visitor: { signedIn: false } });
      expect(ways(without.part)).to.deep.equal(['Copy the post', 'Open the forum (opens in a new tab)']);
      expect((byRole(without.part, 'link', /^Open the forum/) as HTMLAnchorElement).href).to.equal(
        'https://forum.example/c/phones',
      );
    });
  }

  it('leads to the board where posting there is not allowed or it is gone', async () => {
    for (const code of ['forbidden', 'not-found'] as const) {
      const { part, sent } = await failed({ code });
      byRole(region(part), 'button', 'Change board').click();
      expect(sent).to.deep.equal([{ type: 'change-requested', part: 'board' }]);
    }
  });

  it('leads to no board where there are none', async () => {
    const { part } = await failed({ code: 'forbidden', walk: { site: aSite({ boards: [] }) } });
    expect(ways(part)).to.deep.equal(['Copy the post']);
  });

  it('repeats the forum’s own words as text, and leads to the field', async () => {
    const fields = { title: '<b>Too</b> vague', body: 'No links' };
    const { part, sent } = await failed({ code: 'validation', forumMessage: '<script>alert(1)</script>', fields });
    expect(textOf(region(part))).to.include('The forum says: <script>alert(1)</script> <b>Too</b> vague No links');
    byRole(region(part), 'button', 'Change title').click();
    expect(sent).to.deep.equal([{ type: 'change-requested', part: 'title' }]);
    await expectAccessibleInBothSchemes(part);
  });

  it('says once what the forum says of the whole and of its fields', async () => {
    const fields = { title: 'Too short.\nTwo links.', body: 'Two links.' };
    const said = async (forumMessage: string | null): Promise<string | undefined> => {
      const { part } = await failed({ code: 'validation', forumMessage, fields });
      return /The forum says: (.*?) (?:Copy|Change)/.exec(textOf(region(part)))?.[1];
    };
    expect(await said('Too short. Two links. Two links.')).to.equal('Too short. Two links. Two links.');
    expect(await said('Too short.')).to.equal('Too short. Two links.');
    expect(await said(null)).to.equal('Too short. Two links.');
  });

  it('leads to the thread that says it already', async () => {
    const { part } = await failed({ code: 'duplicate', existingUrl: 'https://forum.example/t/1' });
    const link = byRole(part, 'link', 'See the thread (opens in a new tab)') as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).to.deep.equal(['https://forum.example/t/1', '_blank', 'noopener']);
    const without = await failed({ code: 'duplicate' });
    expect(allByRole(without.part, 'link')).to.have.length(0);
  });

  it('copies the post', async () => {
    const copied: string[] = [];
    replace(navigator.clipboard, 'writeText', async (text) => void copied.push(text));
    const { part } = await failed({ code: 'captcha' });
    byRole(part, 'button', 'Copy the post').click();
    await until(() => textOf(region(part)).includes('Copied'), 'it says so');
    expect(copied.map((text) => text.startsWith(`${ISSUE}\n\n`))).to.deep.equal([true]);
  });
});

describe('review step: waiting until one may post again', () => {
  it('counts down in figures that are not read out every second, and waits', async () => {
    const { part, sent } = await failed({ code: 'rate-limited', retryAt: Date.now() + 65_000 });
    const timer = byRole(part, 'timer');
    expect(textOf(timer)).to.match(/^You can post again in 1:0[45]\.$/);
    expect(timer.getAttribute('aria-live')).to.equal('off');
    const button = byRole(part, 'button', 'Post to Phones');
    button.click();
    expect([button.ariaDisabled, sent.length]).to.deep.equal(['true', 0]);
    await expectAccessibleInBothSchemes(part);
  });

  it('shows how much of the wait is over, for the eye only', async () => {
    const { part } = await failed({ code: 'rate-limited', retryAt: Date.now() + 2500 });
    const bar = region(part).querySelector('progress')!;
    const start = [bar.value, bar.max, bar.ariaHidden];
    expect(start).to.deep.equal([0, 3, 'true']);
    await until(() => bar.value === 1, 'a second is over');
    await until(() => region(part).querySelector('progress') === null, 'all of it is over');
  });

  it('is read out at the start, at ten seconds and at the end', async () => {
    const begin = Date.now();
    let now = begin;
    replace(Date, 'now', () => now);
    const { part } = await failed({ code: 'rate-limited', retryAt: now + 42_000 });
    const said = (): string => allByRole(part, 'status').map(textOf).filter(Boolean)[0] ?? '';
    const heard = [said()];
    for (const seconds of [1, 20, 31.5, 32, 33, 41, 42, 43]) {
      now = begin + seconds * 1000;
      part.requestUpdate();
      await settled();
      if (said() !== heard.at(-1)) heard.push(said());
    }
    expect(heard).to.deep.equal([
      'You can post again in 0:42.',
      'You can post again in 0:10.',
      'You can post again now.',
    ]);
  });

  it('says the time of a short wait once', async () => {
    const { part } = await failed({ code: 'rate-limited', retryAt: Date.now() + 4000 });
    expect(allByRole(part, 'status').map(textOf)).to.include('You can post again in 0:04.');
  });

  it('says beside the button that waits why it does', async () => {
    const { part } = await failed({ code: 'rate-limited', retryAt: Date.now() + 65_000 });
    const button = byRole(part, 'button', 'Post to Phones');
    expect(computeAccessibleDescription(button)).to.match(/^You can post again in 1:0[45]\. The forum limits/);
  });

  it('lets the visitor post when the time is over', async () => {
    const { part, sent } = await failed({ code: 'rate-limited', retryAt: Date.now() + 900 });
    expect(textOf(byRole(part, 'timer'))).to.include('0:01');
    const button = byRole(part, 'button', 'Post to Phones');
    await until(() => button.ariaDisabled === null, 'the time is over');
    expect(allByRole(part, 'timer')).to.have.length(0);
    button.click();
    expect(sent).to.deep.equal([{ type: 'submit' }]);
  });

  it('counts on after the step was moved in the page', async () => {
    const { part } = await failed({ code: 'rate-limited', retryAt: Date.now() + 1500 });
    const home = part.parentElement!;
    part.remove();
    home.append(part);
    await until(() => allByRole(part, 'timer').length === 0, 'the time is over');
  });
});

describe('review step: a post that may have arrived', () => {
  it('asks to look first, and posts again only from there', async () => {
    const { part, sent } = await failed({ code: 'timeout', outcomeUnknown: true });
    expect(textOf(region(part))).to.include('We don’t know whether your post arrived. The connection broke');
    const link = byRole(part, 'link', 'Check the board (opens in a new tab)') as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).to.deep.equal(['https://forum.example/c/phones', '_blank', 'noopener']);
    const button = byRole(part, 'button', 'Post to Phones');
    button.click();
    expect([button.ariaDisabled, sent.length]).to.deep.equal(['true', 0]);
    byRole(part, 'button', 'Post again').click();
    expect(sent).to.deep.equal([{ type: 'submit', again: true }]);
    await expectAccessibleInBothSchemes(part);
  });

  it('keeps the focus when what was pressed goes: on what waits, or on what is looked for', async () => {
    const { part } = await failed({ code: 'timeout', outcomeUnknown: true });
    const go = async (...events: readonly WizardEvent[]): Promise<void> => {
      part.state = play(part.state!, ...events) as StateAt<'review'>;
      await settled();
    };
    await go({ type: 'lookup-started' }, { type: 'lookup-failed' });
    byRole(part, 'button', 'Look again').focus();
    await go({ type: 'lookup-started' });
    expect(focusedElement() === region(part)).to.equal(true);
    await go({ type: 'lookup-failed' });
    byRole(part, 'button', 'Post again').focus();
    await go({ type: 'submitted', at: 1, again: true });
    expect(focused()).to.equal('button "Posting"');
    await go({ type: 'post-failed', failure: aFailure({ outcomeUnknown: true }) });
    await part.focusProblem();
    await go({ type: 'submitted', at: 2, again: true });
    expect(focused()).to.equal('button "Posting"');
  });

  it('looks on the forum’s front page where the board has none', async () => {
    const site = aSite({ boards: [{ id: 'other', title: 'Everything else' }] });
    const given = { outcomeUnknown: true, walk: { site } };
    const { part } = await failed({ ...given, forumUrl: 'https://forum.example/' });
    expect((byRole(part, 'link') as HTMLAnchorElement).href).to.equal('https://forum.example/');
    const nowhere = await failed(given);
    expect(ways(nowhere.part)).to.deep.equal(['Post again']);
  });

  it('looks at the entry for a comment', async () => {
    const on = { id: 'x', kind: 'issue', title: 'x', text: '', url: 'https://forum.example/i/x' } as const;
    const state = play(
      walkTo('answers'),
      { type: 'comment-started', entry: on },
      { type: 'continued' },
      { type: 'submitted', at: 0 },
      { type: 'post-failed', failure: aFailure({ outcomeUnknown: true }) },
    ) as StateAt<'review'>;
    const { part } = await show<ReviewStep>(html`<help-wizard-review-step .state=${state}></help-wizard-review-step>`);
    expect((byRole(part, 'link') as HTMLAnchorElement).href).to.equal('https://forum.example/i/x');
  });
});

describe('review step: a forum that wants to see a person', () => {
  it('opens with the post in it', async () => {
    const { part, sent } = await failed({ code: 'captcha', canHandOff: true });
    byRole(region(part), 'button', 'Continue in the forum').click();
    expect(sent).to.deep.equal([{ type: 'hand-off' }]);
  });
});
