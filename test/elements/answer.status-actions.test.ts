import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { ForumAbilities } from '../../src/controllers/forum-abilities.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { Entry } from '../../src/core/types.js';
import type { EntryAction } from '../../src/core/wizard-state.js';
import '../../src/elements/answer/answer.define.js';
import type { Answer } from '../../src/elements/answer/answer.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, showLive, type Shown } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';
import { aMatch, play, walkTo, type StateAt } from '../helpers/wizard-fixtures.js';

const ABLE = { vote: true, subscribe: true, comment: true };
const UNABLE = { vote: false, subscribe: false, comment: false };

/** An issue in a wizard where these things happened, on a forum that can do these things. */
function issue(
  given: Partial<Entry>,
  events: readonly WizardEvent[] = [],
  abilities: ForumAbilities = ABLE,
): Promise<Shown<Answer>> {
  const match = aMatch({ kind: 'issue', title: 'Songs stop', ...given });
  const state = play(walkTo('answers', { matches: [match] }), ...events) as StateAt<'answers'>;
  return showLive<Answer, 'answers'>(
    state,
    ({ receipts }) =>
      html`<help-wizard-answer .match=${match} .receipts=${receipts} .abilities=${abilities}></help-wizard-answer>`,
  );
}

const buttons = (part: Element): string[] => allByRole(part, 'button').map(textOf);
const started = (action: EntryAction): WizardEvent => ({ type: 'action-started', action, id: 'offline' });
const finished = (action: EntryAction, done: boolean, count?: number): WizardEvent => ({
  type: 'action-finished',
  action,
  id: 'offline',
  done,
  ...(count === undefined ? {} : { count }),
});

describe('answer: what a status asks for', () => {
  const offers: readonly (readonly [Entry['kind'], string, readonly string[]])[] = [
    ['issue', 'new', ['Read the report']],
    ['issue', 'need-more-info', ['Vote', 'Add my details']],
    ['issue', 'under-investigation', ['Subscribe to updates']],
    ['issue', 'fixed', ['Still there? Start a post']],
    ['issue', 'not-right-now', ['Subscribe to updates']],
    ['issue', 'wont-fix', ['Read why', 'See a workaround']],
    ['issue', 'something-else', ['Read the report']],
  ];
  for (const [kind, status, actions] of offers) {
    it(`${kind} "${status}": ${actions.join(', ')}`, async () => {
      const { part } = await issue({ kind, status, answer: 'Restart it.' });
      expect(buttons(part)).to.deep.equal(['Songs stop', ...actions, 'Not my issue']);
      await expectAccessibleInBothSchemes(part);
    });
  }

  const ideas: readonly (readonly [string, readonly string[]])[] = [
    ['live', ['Vote', 'Comment']],
    ['under-consideration', ['Vote']],
    ['implemented', []],
    ['not-right-now', ['Vote']],
    ['closed', []],
  ];
  for (const [status, actions] of ideas) {
    it(`idea "${status}", once it is read: ${actions.join(', ') || 'nothing more'}`, async () => {
      const { part } = await issue({ kind: 'idea', status });
      expect(buttons(part)).to.deep.equal(['Songs stop']);
      byRole(part, 'button', 'Songs stop').click();
      await settled();
      expect(buttons(part)).to.deep.equal(['Songs stop', ...actions, 'This solved it', 'Not my issue']);
    });
  }

  it('shows status and latest update without being opened', async () => {
    const { part } = await issue({
      status: 'under-investigation',
      statusUpdate: 'We are on it. <b>Soon</b>',
      updatedAt: '2022-03-04T05:06:07Z',
      text: 'The long report',
    });
    expect(textOf(part)).to.include('Ongoing issue Under investigation Songs stop');
    expect(textOf(part)).to.include('Latest update March 4, 2022 We are on it. <b>Soon</b>');
    expect(textOf(part)).not.to.include('The long report');
  });

  it('offers no workaround that nobody wrote down', async () => {
    const { part } = await issue({ status: 'wont-fix' });
    expect(buttons(part)).to.deep.equal(['Songs stop', 'Read why', 'Not my issue']);
  });

  it('opens to be read, and focus moves to its title because the button is gone', async () => {
    const { part, sent } = await issue({ status: 'new', text: 'The long report' });
    byRole(part, 'button', 'Read the report').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(sent.map(({ type }) => type)).to.deep.equal(['open-entry']);
    expect(textOf(part)).to.include('The long report');
    expect(focused()).to.equal('button "Songs stop"');
  });

  it('leads to the page of a fix', async () => {
    const { part } = await issue({ status: 'fixed' });
    const link = byRole(part, 'link', 'Follow the fix (opens in a new tab)') as HTMLAnchorElement;
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
  });

  it('starts a post that follows up on a fixed issue', async () => {
    const { part, sent } = await issue({ status: 'fixed' });
    byRole(part, 'button', 'Still there? Start a post').click();
    expect(sent.map(({ type }) => type)).to.deep.equal(['follow-up-started']);
  });

  it('turns the draft into a comment', async () => {
    const { part, sent } = await issue({ status: 'need-more-info' });
    byRole(part, 'button', 'Add my details').click();
    expect(sent.map(({ type }) => type)).to.deep.equal(['comment-started']);
  });

  it('leads to the entry’s own page for what the forum cannot do from here', async () => {
    const { part, sent } = await issue({ status: 'need-more-info' }, [], UNABLE);
    expect(buttons(part)).to.deep.equal(['Songs stop', 'Not my issue']);
    const links = allByRole(part, 'link') as HTMLAnchorElement[];
    expect(links.map(textOf)).to.deep.equal(['Vote (opens in a new tab)', 'Add my details (opens in a new tab)']);
    expect(links.map(({ href, rel }) => `${href} ${rel}`)).to.deep.equal(
      Array(2).fill('https://forum.example/faq/offline noopener'),
    );
    links[0]!.addEventListener('click', (event) => event.preventDefault());
    links[0]!.click();
    expect(sent.map(({ type }) => type)).to.deep.equal(['open-entry']);
    await expectAccessibleInBothSchemes(part);
  });

  it('votes, and says how many did', async () => {
    const { part, sent } = await issue({ status: 'need-more-info', votes: 1234 });
    byRole(part, 'button', 'Vote 1,234').click();
    expect(sent).to.deep.equal([
      {
        type: 'act',
        action: 'vote',
        entry: aMatch({ kind: 'issue', title: 'Songs stop', status: 'need-more-info', votes: 1234 }).entry,
      },
    ]);
  });

  it('does not vote twice while a vote is on its way', async () => {
    const { part, sent } = await issue({ status: 'need-more-info' }, [started('vote')]);
    const button = byRole(part, 'button', 'Vote');
    button.click();
    expect([button.ariaDisabled, sent.length]).to.deep.equal(['true', 0]);
  });

  it('says that the vote is taken, and the new count', async () => {
    const { part } = await issue({ status: 'need-more-info', votes: 9 }, [started('vote'), finished('vote', true, 10)]);
    expect(textOf(byRole(part, 'status'))).to.equal('You voted');
    expect(buttons(part)).to.deep.equal([
      ...['Songs stop', 'You voted 10', 'Add my details', 'Not my issue'],
      ...['Done', 'I still need help'],
    ]);
    expect(byRole(part, 'button', /^You voted/).ariaDisabled).to.equal('true');
    await expectAccessibleInBothSchemes(part);
  });

  it('says that the visitor is subscribed', async () => {
    const { part } = await issue({ status: 'under-investigation' }, [finished('subscribe', true)]);
    expect(textOf(byRole(part, 'status'))).to.equal('You are subscribed');
  });

  it('lets the visitor leave it at that, or go on', async () => {
    const { part, sent } = await issue({ status: 'under-investigation' }, [finished('subscribe', true)]);
    expect(textOf(part)).to.include('You are subscribed. We tell you when it changes.');
    let goesOn = 0;
    part.addEventListener('answer-unsolved', () => (goesOn += 1));
    byRole(part, 'button', 'I still need help').click();
    await settled();
    expect(goesOn).to.equal(1);
    expect(buttons(part)).to.deep.equal(['Songs stop', 'You are subscribed', 'Not my issue']);
    const { part: other, sent: left } = await issue({ status: 'need-more-info' }, [finished('vote', true)]);
    byRole(other, 'button', 'Done').click();
    expect(left.map((message) => [message.type, 'by' in message && message.by])).to.deep.equal([['solved', 'vote']]);
    expect(sent).to.deep.equal([]);
  });

  it('says what a status asks for where nobody wrote an update', async () => {
    const { part } = await issue({ status: 'not-right-now' });
    expect(textOf(part)).to.include('Keep the app up to date.');
    const { part: told } = await issue({ status: 'new', statusUpdate: 'Reported today.' });
    expect(textOf(told)).not.to.include('Look again soon.');
  });

  it('offers what can be done with an idea at once to who came with one', async () => {
    const match = aMatch({ kind: 'idea', title: 'Songs stop', status: 'live', votes: 12 });
    const state = walkTo('answers', { matches: [match], intent: 'idea' });
    const { part } = await showLive<Answer, 'answers'>(
      state,
      () => html`<help-wizard-answer .match=${match} .abilities=${ABLE} for-idea></help-wizard-answer>`,
    );
    expect(buttons(part)).to.deep.equal(['Songs stop', 'Vote 12', 'Comment', 'Not my issue']);
    await expectAccessibleInBothSchemes(part);
  });

  it('says that it did not work, and lets the visitor try again', async () => {
    const { part, sent } = await issue({ status: 'under-investigation' }, [finished('subscribe', false)]);
    expect(textOf(byRole(part, 'alert'))).to.include('That did not work. Try again, or do it there:');
    byRole(part, 'link', 'Read it on its own page (opens in a new tab)');
    byRole(part, 'button', 'Subscribe to updates').click();
    expect(sent.map(({ type }) => type)).to.deep.equal(['act']);
    await expectAccessibleInBothSchemes(part);
  });

  it('has a way on for who must sign in, whether they can do that from here or not', async () => {
    const refused = {
      type: 'action-finished',
      action: 'subscribe',
      id: 'offline',
      done: false,
      code: 'auth-required',
    } as const;
    const ways = async (withoutSignIn: boolean): Promise<string[]> => {
      const { part } = await issue({ status: 'under-investigation' }, [refused], { ...ABLE, withoutSignIn });
      return ['button', 'link'].flatMap((role) => allByRole(byRole(part, 'alert'), role).map(textOf));
    };
    expect(await ways(false)).to.deep.equal([en.signIn]);
    expect(await ways(true)).to.deep.equal(['Read it on its own page (opens in a new tab)']);
  });

  it('counts votes that cannot be added to', async () => {
    const { part } = await issue({ status: 'under-investigation', votes: 1 });
    expect(textOf(part)).to.include('1 vote');
  });

  it('is not my issue without being read', async () => {
    const { part } = await issue({ status: 'new' });
    byRole(part, 'button', 'Not my issue').focus();
    await sendKeys({ press: 'Space' });
    await settled();
    expect(focused()).to.equal('button "Already tried it"');
    await expectAccessibleInBothSchemes(part);
  });
});
