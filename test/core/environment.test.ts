import { expect } from '@esm-bundle/chai';
import { composeDraft, draftText } from '../../src/core/compose-draft.js';
import type { Site } from '../../src/core/config.js';
import { draftChanges } from '../../src/core/draft-changes.js';
import { shownFacts, usesFacts, type SiteEnvironment } from '../../src/core/environment.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { aSite, play, walkTo } from '../helpers/wizard-fixtures.js';

const ENVIRONMENT: SiteEnvironment = {
  app: 'Tunes 8.4.1',
  facts: ['app', 'os', 'browser'],
  labels: { app: 'App', os: 'System', browser: 'Browser' },
};
const READ: WizardEvent = {
  type: 'device-read',
  facts: [
    { name: 'browser', value: 'Firefox 153' },
    { name: 'os', value: 'Windows 11' },
  ],
  elsewhere: ['tv'],
};

function site(given: Partial<Site> = {}): Site {
  return aSite({ environment: ENVIRONMENT, questions: [], ...given });
}

function atDraft(given: Partial<Site> = {}, ...events: WizardEvent[]): WizardState {
  return play(walkTo('draft', { site: site(given) }), READ, ...events);
}

function where(state: WizardState): string {
  return /### Where\n((?:- .*\n?)*)/.exec(draftText(state))?.[1]?.trim() ?? '';
}

describe('environment facts in the post', () => {
  it('stand under "Where", in one order, whatever was read first', () => {
    expect(where(atDraft())).to.equal('- Phone\n- System: Windows 11\n- Browser: Firefox 153');
  });

  it('are not there before the device was read', () => {
    expect(where(walkTo('draft', { site: site() }))).to.equal('- Phone');
  });

  it('are read while answers are shown too, but not before the visitor goes on from the first sentence', () => {
    expect(play(walkTo('answers', { site: site() }), READ).input.environment?.facts).to.have.length(2);
    expect(play(walkTo('describe', { site: site() }), READ).input.environment === undefined).to.equal(true);
    expect(play(walkTo('review', { site: site() }), READ).input.environment === undefined).to.equal(true);
  });

  it('are not read where the owner does not want them', () => {
    expect(
      play(walkTo('draft', { site: aSite({ environment: null }) }), READ).input.environment === undefined,
    ).to.equal(true);
  });

  it('can be corrected, left out one by one, and left out all', () => {
    const corrected = atDraft({}, { type: 'fact-changed', name: 'os', change: { value: ' Windows\n11 24H2 ' } });
    expect(where(corrected)).to.equal('- Phone\n- System: Windows 11 24H2\n- Browser: Firefox 153');
    const one = play(corrected, { type: 'fact-changed', name: 'browser', change: { included: false } });
    expect(where(one)).to.equal('- Phone\n- System: Windows 11 24H2');
    const none = play(one, { type: 'facts-used', used: false });
    expect(where(none)).to.equal('- Phone');
    expect(where(play(none, { type: 'facts-used', used: true }))).to.equal('- Phone\n- System: Windows 11 24H2');
  });

  it('leave no line where the visitor emptied them', () => {
    expect(where(atDraft({}, { type: 'fact-changed', name: 'os', change: { value: ' ' } }))).to.equal(
      '- Phone\n- Browser: Firefox 153',
    );
  });

  it('keep what the visitor made of them when the device is read again', () => {
    const changed = atDraft({}, { type: 'fact-changed', name: 'os', change: { value: 'Debian' } });
    const again = play(changed, { ...READ, facts: [{ name: 'os', value: 'Linux' }] });
    expect(where(again)).to.equal('- Phone\n- System: Debian');
  });

  it('say nothing of another device, unless the visitor says they do', () => {
    const tv = site({
      platforms: [
        { id: 'tv', label: 'TV' },
        { id: 'phone', label: 'Phone' },
      ],
    });
    const state = play(walkTo('draft', { site: tv, platform: { id: 'tv', guessed: false } }), READ);
    expect(usesFacts(state.input)).to.equal(false);
    expect(where(state)).to.equal('- TV');
    expect(where(play(state, { type: 'facts-used', used: true }))).to.match(/^- TV\n- System/);
  });

  it('give way to the answer of a question that asks for the same', () => {
    const questions = [{ id: 'browser', label: 'Which browser?', type: 'text' }] as const;
    const open = atDraft({ questions });
    expect(shownFacts(open.input, open.site).map(({ name }) => name)).to.deep.equal(['os', 'browser']);
    const answered = play(walkTo('describe', { site: site({ questions }) }), {
      type: 'question-answered',
      id: 'browser',
      answer: 'Firefox Nightly',
    });
    const draft = play(
      { ...walkTo('draft', { site: site({ questions }) }), input: { ...answered.input, issue: 'x' } },
      READ,
    );
    expect(where(draft)).to.equal('- Phone\n- Which browser? Firefox Nightly\n- System: Windows 11');
  });

  it('give way to a guessed answer too, but not to "I don’t know"', () => {
    const questions = [{ id: 'version', label: 'Version', type: 'text', guess: '8.4' }] as const;
    const read: WizardEvent = { ...READ, facts: [{ name: 'app', value: 'Tunes 8.4.1' }] };
    const draft = walkTo('draft', { site: site({ questions }) });
    expect(where(play(draft, read))).to.equal('- Phone\n- Version: 8.4');
    const unknown = play({ ...draft, input: { ...draft.input, answers: { version: null } } }, read);
    expect(where(unknown)).to.equal('- Phone\n- App: Tunes 8.4.1');
  });

  it('leave a text alone that was changed by hand', () => {
    const edited = atDraft({}, { type: 'draft-edited', body: 'My own words, long enough.' });
    const changed = play(edited, { type: 'fact-changed', name: 'os', change: { value: 'Debian' } });
    expect(composeDraft(changed).body).to.match(/^My own words, long enough\./);
    expect(composeDraft(changed).body).not.to.include('Debian');
  });

  it('go out of a text that was changed by hand when they are switched off, and change in it', () => {
    const own = `${draftText(atDraft())}\n\nMy own line.`;
    const edited = atDraft({}, { type: 'draft-edited', body: own });
    const changed = play(edited, { type: 'fact-changed', name: 'os', change: { value: 'Debian' } });
    expect(where(changed)).to.equal('- Phone\n- System: Debian\n- Browser: Firefox 153');
    const none = play(changed, { type: 'facts-used', used: false });
    expect([where(none), draftChanges(none).length]).to.deep.equal(['- Phone', 0]);
    expect(draftText(none)).to.match(/My own line\.$/);
    const again = play(none, { type: 'facts-used', used: true });
    expect(draftChanges(again).flatMap(({ added }) => added)).to.deep.equal([
      '- System: Debian',
      '- Browser: Firefox 153',
    ]);
  });

  it('are no part of an idea', () => {
    const draft = walkTo('draft', { site: site() });
    const idea = play({ ...draft, input: { ...draft.input, intent: 'idea' } }, READ);
    expect(idea.input.environment === undefined).to.equal(true);
  });
});
