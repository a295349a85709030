import { expect } from '@esm-bundle/chai';
import { initialState } from '../../src/core/wizard-machine.js';
import { stepBefore } from '../../src/core/wizard-steps.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import { aMatch, aSite, ENTRY, found, ISSUE, play, walkTo } from '../helpers/wizard-fixtures.js';

const CONTINUED: WizardEvent = { type: 'continued' };
const PHONE = { id: 'phone', guessed: false } as const;

describe('wizard: the platform', () => {
  it('is asked first, and nothing is known yet', () => {
    const state = initialState(aSite(), { clientToken: 't' });
    expect(state).to.include({ step: 'platform', problem: null, clientToken: 't' });
    expect(state.input).to.deep.equal({
      intent: 'help',
      platform: null,
      issue: '',
      details: '',
      answers: {},
      tried: [],
      consulted: [],
    });
  });

  it('is not asked where there is one: the visitor begins with what happens, and nothing lies before it', () => {
    const site = aSite({ askPlatform: false });
    const state = initialState(site, { clientToken: 't', platform: PHONE, intent: 'idea' });
    expect(state).to.include({ step: 'describe', problem: null });
    expect(state.input).to.include({ intent: 'idea', platform: PHONE });
    expect(stepBefore(state)).to.equal(null);
  });

  it('is asked again of who goes on without one, until they choose', () => {
    const refused = play(walkTo('platform'), CONTINUED);
    expect(refused).to.include({ step: 'platform', problem: 'platform-missing' });
    expect(play(refused, { type: 'platform-chosen', platform: PHONE })).to.include({ step: 'platform', problem: null });
  });

  it('that was guessed is a guess until the visitor goes on with it', () => {
    const guessed = initialState(aSite(), { clientToken: 't', platform: { id: 'desktop', guessed: true } });
    expect(guessed).to.have.property('step', 'platform');
    const confirmed = play(guessed, CONTINUED);
    expect(confirmed.step).to.equal('describe');
    expect(confirmed.input.platform).to.deep.equal({ id: 'desktop', guessed: false });
  });

  it('may be unknown to the visitor', () => {
    const state = play(walkTo('platform'), { type: 'platform-chosen', platform: 'unsure' }, CONTINUED);
    expect(state.step).to.equal('describe');
    expect(state.input.platform).to.equal('unsure');
  });

  it('can be changed by going back, and what was typed is still there', () => {
    const state = play(
      walkTo('describe'),
      { type: 'described', issue: ISSUE, details: 'Since Monday.' },
      { type: 'went-back' },
      { type: 'platform-chosen', platform: { id: 'desktop', guessed: false } },
      CONTINUED,
    );
    expect(state.step).to.equal('describe');
    expect(state.input).to.deep.include({
      issue: ISSUE,
      details: 'Since Monday.',
      platform: { id: 'desktop', guessed: false },
    });
  });
});

describe('wizard: what happens', () => {
  const typing = play(walkTo('describe'), { type: 'described', issue: ISSUE });
  const searching = play(typing, { type: 'search-started', text: ISSUE, platform: 'phone' });
  const results = { text: ISSUE, platform: 'phone' };

  it('keeps the sentence when the details change, and the details when the sentence does', () => {
    const state = play(
      typing,
      { type: 'described', details: 'Since Monday.' },
      { type: 'described', issue: 'Songs stop' },
    );
    expect(state.input).to.include({ issue: 'Songs stop', details: 'Since Monday.' });
  });

  it('cannot be left blank; the problem vanishes with the first letter, not with the first space', () => {
    const refused = play(walkTo('describe'), { type: 'described', issue: ' \n' }, CONTINUED);
    expect(refused).to.include({ step: 'describe', problem: 'issue-missing', leaving: false });
    expect(play(refused, { type: 'described', issue: '  ' })).to.have.property('problem', 'issue-missing');
    expect(play(refused, { type: 'described', issue: 'S' })).to.have.property('problem', null);
  });

  it('keeps answers by question, "I don\'t know" among them, and takes them back', () => {
    const state = play(
      typing,
      { type: 'question-answered', id: 'version', answer: '8.5' },
      { type: 'question-answered', id: 'often', answer: null },
    );
    expect(state.input.answers).to.deep.equal({ version: '8.5', often: null });
    const undone = play(state, { type: 'question-answered', id: 'version', answer: undefined });
    expect(undone.input.answers).to.deep.equal({ often: null });
  });

  it('keeps what was tried in the order it was ticked, each once', () => {
    const tick = (id: string, tried = true): WizardEvent => ({ type: 'step-tried', id, tried });
    const state = play(typing, tick('reinstall'), tick('restart'), tick('reinstall'));
    expect(state.input.tried).to.deep.equal(['restart', 'reinstall']);
    expect(play(state, tick('restart', false)).input.tried).to.deep.equal(['reinstall']);
  });

  it('shows the matches of the words before while newer ones are looked for', () => {
    const state = play(
      play(typing, ...found(ISSUE, [aMatch()])),
      { type: 'described', issue: 'Songs stop' },
      { type: 'search-started', text: 'Songs stop', platform: 'phone' },
    );
    expect(state.results).to.deep.equal({
      text: 'Songs stop',
      platform: 'phone',
      status: 'searching',
      matches: [aMatch()],
    });
  });

  it('drops matches for other words, for another platform, and those that come a second time', () => {
    const [, matched] = found(ISSUE, [aMatch()]);
    expect(play(searching, ...found('Songs', [aMatch()]).slice(1))).to.equal(searching);
    expect(play(searching, ...found(ISSUE, [aMatch()], 'desktop').slice(1))).to.equal(searching);
    expect(play(searching, { type: 'search-failed', text: 'Songs', platform: 'phone' })).to.equal(searching);
    const ready = play(searching, matched!);
    expect(ready.results).to.deep.equal({ ...results, status: 'ready', matches: [aMatch()] });
    expect(play(ready, { type: 'matched', ...results, matches: [] })).to.equal(ready);
  });

  it('leads to the answers when there are any', () => {
    const state = play(typing, ...found(ISSUE, [aMatch()]), CONTINUED);
    expect(state).to.include({ step: 'answers', picked: null });
  });

  it('leads straight to the draft when there are none', () => {
    expect(play(typing, ...found(ISSUE, []), CONTINUED)).to.deep.include({ step: 'draft', problems: [], field: null });
  });

  it('leads straight to the draft when the search failed', () => {
    const failed = play(searching, { type: 'search-failed', ...results });
    expect(failed).to.include({ step: 'describe' });
    expect(failed.results).to.deep.equal({ ...results, status: 'failed', matches: [] });
    expect(play(failed, CONTINUED)).to.include({ step: 'draft' });
  });

  it('waits for the matches of who goes on early, then goes on by itself', () => {
    const leaving = play(searching, CONTINUED);
    expect(leaving).to.include({ step: 'describe', leaving: true });
    expect(play(leaving, { type: 'matched', ...results, matches: [aMatch()] })).to.include({ step: 'answers' });
    expect(play(leaving, { type: 'matched', ...results, matches: [] })).to.include({ step: 'draft' });
    expect(play(leaving, { type: 'search-failed', ...results })).to.include({ step: 'draft' });
  });

  it('does not go on with the matches of other words', () => {
    const leaving = play(searching, CONTINUED);
    expect(play(leaving, { type: 'matched', text: 'Songs', platform: 'phone', matches: [aMatch()] })).to.equal(leaving);
  });

  it('stays where the visitor types on after pressing the button', () => {
    const state = play(searching, CONTINUED, { type: 'described', issue: `${ISSUE}, again` });
    expect(state).to.include({ step: 'describe', leaving: false });
    const [, matched] = found(ISSUE, [aMatch()]);
    expect(play(state, matched!)).to.include({ step: 'describe' });
  });

  it('takes better matches for the same words, in their order', () => {
    const [first, second] = [aMatch({ id: 'first' }), aMatch({ id: 'second' })];
    const ready = play(typing, ...found(ISSUE, [second]));
    const { text, platform } = ready.results;
    const better = play(ready, { type: 'improved', text, platform, matches: [first, second] });
    expect(better.results.matches).to.deep.equal([first, second]);
    expect(play(ready, { type: 'improved', text: 'Songs', platform, matches: [first] })).to.equal(ready);
  });

  it('leaves the answers that are being read where they are, and adds what is new below', () => {
    const [first, second] = [aMatch({ id: 'first' }), aMatch({ id: 'second' })];
    const reading = play(typing, ...found(ISSUE, [second]), CONTINUED);
    const { text, platform } = reading.results;
    const better = play(reading, { type: 'improved', text, platform, matches: [first, second] });
    expect(better).to.include({ step: 'answers' });
    expect(better.results.matches).to.deep.equal([second, first]);
    expect(play(better, { type: 'improved', text, platform, matches: [second] })).to.equal(better);
  });

  it('waits also where no search has begun', () => {
    expect(play(typing, CONTINUED)).to.include({ step: 'describe', leaving: true });
  });

  it('leads to the one match the visitor picked, and notes that it was opened', () => {
    const ready = play(typing, ...found(ISSUE, [aMatch(), aMatch({ id: 'other' })]));
    const state = play(ready, { type: 'match-picked', entry: ENTRY });
    expect(state).to.include({ step: 'answers', picked: ENTRY.id });
    const { id, url, title } = ENTRY;
    expect(state.input.consulted).to.deep.equal([{ id, url, title, verdict: 'opened' }]);
    expect(play(ready, { type: 'match-picked', entry: { ...ENTRY, id: 'gone' } })).to.equal(ready);
  });
});
