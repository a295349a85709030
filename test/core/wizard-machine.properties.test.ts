import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { composeDraft } from '../../src/core/compose-draft.js';
import type { Site } from '../../src/core/config.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import { initialState, transition } from '../../src/core/wizard-machine.js';
import type { SavedWizard, WizardState, WizardStep } from '../../src/core/wizard-state.js';
import { draftProblems, stepBefore, stepCount } from '../../src/core/wizard-steps.js';
import { site } from './arbitraries.js';
import { events } from './arbitrary-events.js';
import { fits, placeOf } from './event-steps.js';

interface Move {
  readonly before: WizardState;
  readonly event: WizardEvent;
  readonly after: WizardState;
}

const CONTEXT = ['site', 'input', 'edits', 'target', 'results', 'receipts', 'clientToken', 'step'];
const KEYS: Readonly<Record<WizardStep, readonly string[]>> = {
  platform: ['problem'],
  describe: ['problem', 'leaving'],
  answers: ['picked'],
  draft: ['problems', 'field'],
  review: ['posting'],
  posted: ['draft', 'result', 'confirmed'],
  solved: ['entry'],
};
const ORDER: readonly WizardStep[] = ['platform', 'describe', 'answers', 'draft', 'review'];

/** Checks every move of many visitors on many sites. Whatever the machine is given is frozen: to change it throws. */
function always(check: (move: Move) => void): void {
  fc.assert(
    fc.property(site, events, (given, sequence) => {
      for (const move of moves(given, sequence)) check(move);
    }),
    { numRuns: 150 },
  );
}

function* moves(given: Site, sequence: readonly WizardEvent[]): Generator<Move> {
  let before = initialState(deepFreeze(given), { clientToken: 'token-1' });
  for (const event of sequence) {
    const after = transition(deepFreeze(before), deepFreeze(event));
    yield { before, event, after };
    before = after;
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}

describe('wizard: whatever happens', () => {
  it('the visitor is at one known step, with what belongs to it and nothing else', () => {
    const seen = new Set<string>();
    always(({ after }) => {
      expect(Object.keys(after)).to.have.members([...CONTEXT, ...KEYS[after.step]]);
      seen.add(placeOf(after));
    });
    // The moves above are worth something only if they lead everywhere.
    expect([...seen]).to.include.members([...Object.keys(KEYS), 'sending', 'failed']);
  });

  it('what was typed changes only where the visitor types, or starts over', () => {
    const described = ['described', 'prefilled', 'restored', 'reset'];
    const edited = ['draft-edited', 'restored', 'reset'];
    always(({ before, event, after }) => {
      if (!described.includes(event.type)) {
        expect(after.input).to.include({ issue: before.input.issue, details: before.input.details });
      }
      if (!edited.includes(event.type)) {
        const { title, body } = before.edits;
        expect([after.edits.title, after.edits.body]).to.deep.equal([title, body]);
      }
    });
  });

  it('nothing that was answered, tried or read is forgotten on the way', () => {
    always(({ before, event, after }) => {
      if (event.type === 'restored' || event.type === 'reset') return;
      if (event.type !== 'question-answered') expect(after.input.answers).to.equal(before.input.answers);
      if (event.type !== 'step-tried') expect(after.input.tried).to.equal(before.input.tried);
      const ids = (state: WizardState) => state.input.consulted.map(({ id }) => id);
      expect(ids(after)).to.include.members(ids(before));
      expect(new Set(ids(after)).size).to.equal(ids(after).length);
    });
  });

  it('nobody gets to review with what the forum would refuse, unless their post may have landed already', () => {
    always(({ before, event, after }) => {
      if (before.step === 'review' || after.step !== 'review') return;
      if (event.type === 'restored' && event.saved.sending) {
        expect(after).to.have.nested.property('posting.failure.outcomeUnknown', true);
      } else expect(draftProblems(after)).to.deep.equal([]);
    });
  });

  it('a post is sent only by the button, in time, and a second time only when the visitor says so', () => {
    always(({ before, event, after }) => {
      if (placeOf(after) !== 'sending' || placeOf(before) === 'sending') return;
      expect(event.type).to.equal('submitted');
      expect(draftProblems(after)).to.deep.equal([]);
      if (event.type !== 'submitted' || before.step !== 'review' || before.posting.status !== 'failed') return;
      const { outcomeUnknown, retryAt } = before.posting.failure;
      expect(event.at).to.be.at.least(retryAt ?? 0);
      if (outcomeUnknown) expect(event.again).to.equal(true);
    });
  });

  it('a post on its way is not changed, and left only by what became of it', () => {
    const ends = ['submit-withdrawn', 'posted', 'post-failed', 'restored', 'reset'];
    always(({ before, event, after }) => {
      if (placeOf(before) !== 'sending' || ends.includes(event.type)) return;
      expect(placeOf(after)).to.equal('sending');
      if (event.type !== 'site-updated') expect(composeDraft(after)).to.deep.equal(composeDraft(before));
    });
  });

  it('a post is published only after it was sent, as it was sent', () => {
    always(({ before, event, after }) => {
      if (after.step !== 'posted' || before.step === 'posted') return;
      expect(placeOf(before)).to.equal('sending');
      expect(event.type).to.equal('posted');
      expect(after.draft).to.deep.equal(composeDraft(before));
    });
  });

  it('what does not fit changes nothing at all', () => {
    always(({ before, event, after }) => {
      if (!fits(event.type, placeOf(before))) expect(after).to.equal(before);
    });
  });

  it('steps are counted in one order, to the same end', () => {
    always(({ after }) => {
      const total = after.site.askPlatform ? 5 : 4;
      const count = stepCount(after);
      const index = ORDER.indexOf(after.step) - (5 - total);
      // Also where a site stops asking for the platform while the visitor is being asked.
      expect(count).to.deep.equal(index < 0 ? null : { step: index + 1, total });
    });
  });

  it('Back leads to an earlier step, until there is none', () => {
    always(({ after }) => {
      let state = after;
      for (let left = 5; stepBefore(state) !== null; left -= 1) {
        expect(left).to.be.greaterThan(0);
        const back = transition(state, { type: 'went-back' });
        expect(back.step).to.equal(stepBefore(state));
        state = back;
      }
    });
  });

  it('a reload brings back everything that was said', () => {
    always(({ after }) => {
      const { step, input, edits, target, clientToken } = after;
      const sending = placeOf(after) === 'sending';
      const kept: SavedWizard = {
        step: step === 'posted' ? 'review' : step,
        input,
        edits,
        target,
        clientToken,
        sending,
      };
      const saved = JSON.parse(JSON.stringify(kept)) as SavedWizard;
      const fresh = initialState(after.site, { clientToken: 'token-3' });
      const back = transition(fresh, { type: 'restored', saved });
      expect(back).to.deep.include({ input, edits, target, clientToken });
      expect(composeDraft(back)).to.deep.equal(composeDraft(after));
    });
  });

  it('there is a draft at every step, with every word of the visitor and no more than the forum takes', () => {
    always(({ after }) => {
      const { input, edits, site: here } = after;
      const draft = composeDraft(after);
      if (edits.title === undefined) expect(Array.from(draft.title).length).to.be.at.most(here.limits.title.max);
      if (edits.tags === undefined) expect(draft.tags.length).to.be.at.most(here.limits.tags.max);
      if (edits.boardId === undefined) expect(['', ...here.boards.map(({ id }) => id)]).to.include(draft.boardId);
      if (edits.body === undefined) {
        expect(draft.body).to.satisfy((body: string) => body.includes(input.issue.trim()));
        expect(draft.body).to.satisfy((body: string) => body.includes(input.details.trim()));
      } else expect(draft.body.startsWith(edits.body)).to.equal(true);
    });
  });
});
