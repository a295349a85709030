import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { composeDraft } from '../../src/core/compose-draft.js';
import type { Site } from '../../src/core/config.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import { initialState, transition } from '../../src/core/wizard-machine.js';
import type { DraftEdits, PlatformChoice, SavedWizard, WizardState, WizardStep } from '../../src/core/wizard-state.js';
import { draftProblems } from '../../src/core/wizard-gates.js';
import { stepBefore, stepCount } from '../../src/core/wizard-steps.js';
import { site } from './arbitraries.js';
import { events } from './arbitrary-events.js';
import { fits, placeOf } from './event-steps.js';
import { reload, saved } from './reload.js';

interface Move {
  readonly before: WizardState;
  readonly event: WizardEvent;
  readonly after: WizardState;
}

const CONTEXT = [
  'site',
  'input',
  'edits',
  'target',
  'results',
  'receipts',
  'pinned',
  'clientToken',
  'unsettled',
  'sent',
  'step',
];
const KEYS: Readonly<Record<WizardStep, readonly string[]>> = {
  intent: ['chosen', 'problem'],
  platform: ['problem'],
  describe: ['problem', 'leaving'],
  answers: ['picked'],
  draft: ['problems', 'field'],
  review: ['posting'],
  posted: ['draft', 'result', 'confirmed'],
  solved: ['entry'],
};
const ORDER: readonly WizardStep[] = ['intent', 'platform', 'describe', 'answers', 'draft', 'review'];

/** Checks every move of many visitors on many sites. Whatever the machine is given is frozen: to change it throws. */
function always(check: (move: Move) => void, numRuns = 150): void {
  fc.assert(
    fc.property(site, events, (given, sequence) => {
      for (const move of moves(given, sequence)) check(move);
    }),
    { numRuns },
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

function written({ title, body, comments }: DraftEdits): (string | undefined)[] {
  return [title, body, JSON.stringify(comments)];
}

function isOffered(here: Site, choice: PlatformChoice): boolean {
  return choice === null || choice === 'unsure' || here.platforms.some(({ id }) => id === choice.id);
}

/** Kept, reloaded and shown on a page that names the platform as before. */
function reloaded(state: WizardState): WizardState {
  const sending = placeOf(state) === 'sending';
  const kept = saved(state, { step: state.step === 'posted' ? 'review' : state.step, sending });
  return reload(JSON.parse(JSON.stringify(kept)) as SavedWizard, state.site, {
    platform: state.input.platform,
    intent: state.input.intent,
  });
}

describe('wizard: whatever happens', () => {
  it('the visitor is at one known step, with what belongs to it and nothing else', () => {
    const seen = new Set<string>();
    always(({ after }) => {
      expect(Object.keys(after)).to.have.members([...CONTEXT, ...KEYS[after.step]]);
      seen.add(placeOf(after));
    }, 600);
    // The moves above are worth something only if they lead everywhere.
    expect([...seen]).to.include.members([...Object.keys(KEYS), 'sending', 'failed', 'in-doubt', 'looking']);
  });

  it('what was typed changes only where the visitor types, or starts over', () => {
    const described = ['described', 'prefilled', 'restored', 'reset'];
    // What is unticked beside a text goes from the text too, also where it was changed by hand.
    const unticked = ['tried-included', 'fact-changed', 'facts-used', 'changes-settled'];
    // The words of a draft come along into a comment, and back.
    const moved = ['comment-started', 'thread-resumed'];
    const edited = ['draft-edited', 'draft-redacted', 'restored', 'reset', ...unticked, ...moved];
    always(({ before, event, after }) => {
      if (!described.includes(event.type)) {
        expect(after.input).to.include({ issue: before.input.issue, details: before.input.details });
      }
      if (!edited.includes(event.type)) {
        expect(written(after.edits)).to.deep.equal(written(before.edits));
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
      if (event.type === 'restored' && (event.saved.sending || event.saved.unsettled?.outcomeUnknown === true)) {
        expect(after).to.have.nested.property('posting.failure.outcomeUnknown', true);
      } else expect(draftProblems(after)).to.deep.equal([]);
    });
  });

  it('a post is sent only by the button, in time, and a second time only when the visitor says so', () => {
    always(({ before, event, after }) => {
      if (placeOf(after) !== 'sending' || placeOf(before) === 'sending') return;
      expect(event.type).to.equal('submitted');
      expect(draftProblems(after)).to.deep.equal([]);
      if (event.type !== 'submitted' || before.unsettled === null) return;
      const { retryAt } = before.unsettled;
      expect(event.at).to.be.at.least(retryAt ?? 0);
      // Whoever said so once need not say so again where the repetition failed for certain.
      const last = before.step === 'review' && before.posting.status === 'failed' ? before.posting.failure : null;
      if (last?.outcomeUnknown === true) expect(event.again).to.equal(true);
    });
  });

  it('a failure that is not over outlives every step, and is what review says', () => {
    const ends = ['posted', 'post-failed', 'lookup-finished', 'restored', 'reset'];
    always(({ before, event, after }) => {
      if (!ends.includes(event.type)) expect(after.unsettled).to.equal(before.unsettled);
      if (after.step !== 'review' || after.posting.status === 'sending') return;
      const failure = after.posting.status === 'failed' ? after.posting.failure : null;
      const isOver = failure === null || (!failure.outcomeUnknown && failure.retryAt === null);
      // An earlier post that may have landed stays so, however certainly a later one failed.
      const earlier = after.unsettled?.outcomeUnknown === true && failure?.outcomeUnknown !== true;
      if (!earlier) expect(after.unsettled).to.equal(isOver ? null : failure);
    });
  });

  it('a post on its way is not changed, and left only by what became of it', () => {
    const ends = ['submit-withdrawn', 'posted', 'post-failed', 'restored'];
    always(({ before, event, after }) => {
      if (placeOf(before) !== 'sending' || ends.includes(event.type)) return;
      expect(placeOf(after)).to.equal('sending');
      if (event.type !== 'site-updated') expect(composeDraft(after)).to.deep.equal(composeDraft(before));
    });
  });

  it('a post is published only after it was sent, as it was sent', () => {
    always(({ before, event, after }) => {
      if (placeOf(after) === 'sending' && placeOf(before) !== 'sending') {
        expect(after).to.have.deep.nested.property('posting.draft', composeDraft(before));
      }
      if (after.step !== 'posted' || before.step === 'posted') return;
      // What was looked for and found is as the visitor left it.
      if (event.type === 'lookup-finished') {
        expect(placeOf(before)).to.equal('looking');
        // A forum knows it by what was sent, whatever was changed since.
        const { title, boardId } = before.sent ?? composeDraft(before);
        expect(after.draft).to.deep.equal({ ...composeDraft(before), title, boardId });
        return;
      }
      expect(placeOf(before)).to.equal('sending');
      expect(event.type).to.equal('posted');
      expect(before).to.have.nested.property('posting.draft', after.draft);
    });
  });

  it('what does not fit changes nothing at all', () => {
    always(({ before, event, after }) => {
      // The platform is the first question only where the visitor was not asked what they came for.
      const isBack = event.type === 'went-back' && before.step === 'platform' && before.site.askIntent;
      // The device is read on the way out of "describe".
      const isRead = event.type === 'device-read' && before.step === 'describe' && before.leaving;
      if (!isBack && !isRead && !fits(event.type, placeOf(before))) expect(after).to.equal(before);
    });
  });

  it('steps are counted in one order, to the same end', () => {
    always(({ after }) => {
      const { askIntent, askPlatform } = after.site;
      const asked = ORDER.filter((step) => (step === 'intent' ? askIntent : step !== 'platform' || askPlatform));
      const index = asked.indexOf(after.step);
      if (ORDER.includes(after.step)) expect(index).to.be.at.least(0);
      expect(stepCount(after)).to.deep.equal(index < 0 ? null : { step: index + 1, total: asked.length });
    });
  });

  it('Back leads to an earlier step, until there is none', () => {
    always(({ after }) => {
      let state = after;
      for (let left = 6; stepBefore(state) !== null; left -= 1) {
        expect(left).to.be.greaterThan(0);
        const back = transition(state, { type: 'went-back' });
        expect(back.step).to.equal(stepBefore(state));
        state = back;
      }
    });
  });

  it('a platform is one that the site offers, unless the site changed', () => {
    always(({ before, event, after }) => {
      if (!['platform-chosen', 'prefilled', 'restored', 'reset'].includes(event.type)) return;
      const { platform } = after.input;
      if (platform !== before.input.platform) expect(isOffered(after.site, platform)).to.equal(true);
    });
  });

  it('a reload brings back everything that was said, but for a platform or board that is gone', () => {
    always(({ after }) => {
      const { target, clientToken } = after;
      const { boardId, ...others } = after.edits;
      const { boards } = after.site;
      const isGone = boards.length > 0 && !boards.some(({ id }) => id === boardId);
      const edits = boardId === undefined || isGone ? others : after.edits;
      const platform = isOffered(after.site, after.input.platform) ? after.input.platform : null;
      const input = { ...after.input, platform };
      const back = reloaded(after);
      expect(back).to.deep.include({ input, edits, target, clientToken });
      expect(composeDraft(back)).to.deep.equal(composeDraft({ ...after, input, edits }));
      if (placeOf(after) === 'sending') expect(back).to.have.nested.property('unsettled.outcomeUnknown', true);
      else expect(back.unsettled).to.deep.equal(after.unsettled);
    });
  });

  it('there is a draft at every step, with every word of the visitor and no more than the forum takes', () => {
    always(({ after }) => {
      const { input, edits, target, site: here } = after;
      const draft = composeDraft(after);
      if (edits.title === undefined) expect(Array.from(draft.title).length).to.be.at.most(here.limits.title.max);
      if (edits.tags === undefined) expect(draft.tags.length).to.be.at.most(here.limits.tags.max);
      if (edits.boardId === undefined) expect(['', ...here.boards.map(({ id }) => id)]).to.include(draft.boardId);
      const own =
        target.kind === 'comment' ? new Map(Object.entries(edits.comments ?? {})).get(target.on.id) : edits.body;
      if (own === undefined) {
        expect(draft.body).to.satisfy((body: string) => body.includes(input.issue.trim()));
        expect(draft.body).to.satisfy((body: string) => body.includes(input.details.trim()));
      } else expect(draft.body.startsWith(own)).to.equal(true);
    });
  });
});
