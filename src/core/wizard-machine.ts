import { composeDraft } from './compose-draft.js';
import type { Site } from './config.js';
import { draftChanges, includeTried, settleChanges, withFacts, withText } from './draft-changes.js';
import { asComment, asThread } from './draft-target.js';
import { needsEnvironment, withFact, withRead, withUse } from './environment.js';
import { isDrafting, withKept } from './kept-texts.js';
import type { Intent } from './types.js';
import type { WizardEvent } from './wizard-events.js';
import {
  NEW_THREAD,
  afterIntent,
  answersStep,
  at,
  continued,
  describeStep,
  enter,
  goOn,
  improved,
  intentStep,
  isAwaited,
  isKnownPlatform,
  isLookingUp,
  isOver,
  isSending,
  isTyping,
  opened,
  patch,
  platformStep,
  recheck,
  reference,
  restored,
  reviewStep,
  sentThread,
  shown,
  startDraft,
  unsettledAfter,
  withConsulted,
  withInput,
  withIntent,
  withLookup,
  withMatches,
  withReceipt,
} from './wizard-moves.js';
import { refusedFields } from './refused-fields.js';
import { draftProblems, mayGoTo } from './wizard-gates.js';
import { firstStep, stepBefore } from './wizard-steps.js';
import {
  emptyInput,
  receiptKey,
  type DraftEdits,
  type PlatformChoice,
  type Results,
  type WizardContext,
  type WizardState,
} from './wizard-state.js';

const NO_EDITS: DraftEdits = { leftOut: [] };
const NO_RESULTS: Results = { text: '', platform: null, status: 'idle', matches: [] };

export interface WizardStart {
  readonly clientToken: string;
  readonly platform?: PlatformChoice;
  /** What the page names. */
  readonly intent?: Intent | null;
  /** What the visitor did with entries earlier in their visit. */
  readonly receipts?: WizardContext['receipts'];
}

/** A wizard before the visitor's first word. */
export function initialState(
  site: Site,
  { clientToken, platform = null, intent, receipts = {} }: WizardStart,
): WizardState {
  const context: WizardContext = {
    site,
    input: emptyInput(intent ?? site.intents[0], isKnownPlatform(site, platform) ? platform : null),
    edits: NO_EDITS,
    target: NEW_THREAD,
    results: NO_RESULTS,
    receipts,
    pinned: null,
    clientToken,
    unsettled: null,
    sent: null,
  };
  const first = firstStep(site);
  return at(context, first === 'intent' ? intentStep(null) : first === 'platform' ? platformStep() : describeStep());
}

type Handlers = { [T in WizardEvent['type']]: (state: WizardState, event: EventOf<T>) => WizardState };
type EventOf<T extends WizardEvent['type']> = Extract<WizardEvent, { type: T }>;

/** What comes next. Pure; an event that does not fit the state gives the same state back. */
export function transition(state: WizardState, event: WizardEvent): WizardState {
  const handle = HANDLERS[event.type] as (state: WizardState, event: WizardEvent) => WizardState;
  return handle(state, event);
}

const HANDLERS: Handlers = {
  prefilled: (state, { intent, platform, issue, details }) => {
    if (!isTyping(state)) return state;
    const { askPlatform, platforms, askIntent, intents } = state.site;
    const named = askIntent && intents.find((each) => each === intent);
    const known = askPlatform && platforms.some(({ id }) => id === platform);
    const asked = named ? withIntent(state, named) : state;
    const filled = withInput(named && asked.step === 'intent' ? afterIntent(asked) : asked, {
      ...(known && platform !== undefined ? { platform: { id: platform, guessed: false } } : {}),
      ...(issue === undefined ? {} : { issue }),
      ...(details === undefined ? {} : { details }),
    });
    if (filled.step === 'platform' && known) return at(filled, describeStep());
    // The page's words mend a missing sentence as the visitor's own would.
    return filled.step === 'describe' && filled.input.issue.trim() !== '' ? { ...filled, problem: null } : filled;
  },
  'intent-chosen': (state, { intent }) =>
    state.step === 'intent' && state.site.intents.includes(intent)
      ? { ...withIntent(state, intent), chosen: intent, problem: null }
      : state,
  'platform-chosen': (state, { platform }) =>
    state.step === 'platform' && isKnownPlatform(state.site, platform)
      ? { ...withInput(state, { platform }), problem: null }
      : state,
  described: (state, { issue = state.input.issue, details = state.input.details }) =>
    state.step === 'describe'
      ? { ...withInput(state, { issue, details }), problem: issue.trim() === '' ? state.problem : null, leaving: false }
      : state,
  'rule-passed': (state, { title }) => {
    if (state.step !== 'describe' || state.input.passedRules?.includes(title)) return state;
    const passed = withInput(state, { passedRules: [...(state.input.passedRules ?? []), title] });
    return { ...passed, problem: state.problem === 'rule-unread' ? null : state.problem };
  },
  'question-answered': (state, { id, answer }) => {
    if (state.step !== 'describe') return state;
    const { [id]: _replaced, ...others } = state.input.answers;
    return withInput(state, { answers: answer === undefined ? others : { ...others, [id]: answer } });
  },
  'step-tried': (state, { id, tried }) => {
    if (state.step !== 'describe') return state;
    const others = state.input.tried.filter((other) => other !== id);
    return withInput(state, { tried: tried ? [...others, id] : others });
  },
  'search-started': (state, { text, platform }) =>
    patch(state, { results: { ...state.results, text, platform, status: 'searching' } }),
  matched: (state, { text, platform, matches }) =>
    isAwaited(state, text, platform) ? goOn(withMatches(state, { text, platform, matches, status: 'ready' })) : state,
  improved: (state, { text, platform, matches }) => improved(state, text, platform, matches),
  'search-failed': (state, { text, platform }) =>
    isAwaited(state, text, platform)
      ? goOn(withMatches(state, { text, platform, matches: [], status: 'failed' }))
      : state,
  continued: (state) => continued(state),
  'match-picked': (state, { entry }) =>
    state.step === 'describe' && state.results.matches.some((match) => match.entry.id === entry.id)
      ? at(opened(state, entry), answersStep(entry.id))
      : state,
  'entry-opened': (state, { entry }) => (isOver(state) ? state : opened(state, entry)),
  'entry-shown': (state, { entry }) => (isOver(state) ? state : shown(state, entry)),
  'entry-dismissed': (state, { entry, reason }) => {
    if (isOver(state)) return state;
    const others = state.input.consulted.filter(({ id }) => id !== entry.id);
    const dismissed = { ...reference(entry), verdict: 'dismissed' as const, ...(reason ? { reason } : {}) };
    return withConsulted(state, [...others, dismissed]);
  },
  'dismissal-undone': (state, { id }) =>
    isOver(state) || !state.input.consulted.some((entry) => entry.id === id && entry.verdict === 'dismissed')
      ? state
      : withConsulted(
          state,
          state.input.consulted.map((entry) => (entry.id === id ? { ...reference(entry), verdict: 'opened' } : entry)),
        ),
  solved: (state, { entry, by }) =>
    state.step === 'describe' || state.step === 'answers'
      ? at(state, { step: 'solved', entry: reference(entry), ...(by === undefined ? {} : { by }) })
      : state,
  'still-unsolved': (state) =>
    state.step !== 'solved' ? state : at(state, state.results.matches.length > 0 ? answersStep() : describeStep()),
  'follow-up-started': (state, { entry }) => startDraft(state, { kind: 'thread', followUpTo: reference(entry) }),
  'comment-started': (state, { entry }) =>
    state.step === 'draft' && state.target.kind === 'thread'
      ? at(patch(state, asComment(state, entry)), { step: 'draft', problems: [], field: null })
      : startDraft(state, { kind: 'comment', on: entry }),
  'thread-resumed': (state) => {
    const thread = state.step === 'draft' ? asThread(state) : null;
    return thread === null ? state : at(patch(state, thread), { step: 'draft', problems: [], field: null });
  },
  'draft-edited': (state, { type: _type, ...change }) => {
    if (state.step !== 'draft') return state;
    const edits = 'body' in change ? withText(state, change.body) : { ...state.edits, ...change };
    return recheck(patch(state, { edits }));
  },
  'consulted-included': (state, { id, included }) => {
    if (state.step !== 'draft') return state;
    const others = state.edits.leftOut.filter((other) => other !== id);
    return recheck(patch(state, { edits: { ...state.edits, leftOut: included ? others : [...others, id] } }));
  },
  'draft-redacted': (state, { title, body }) => {
    if (!isDrafting(state)) return state;
    const edits = body === undefined ? state.edits : withText(state, body);
    return recheck(patch(state, { edits: title === undefined ? edits : { ...edits, title } }));
  },
  'personal-data-kept': (state, { kept }) => (isDrafting(state) ? patch(state, withKept(state, kept)) : state),
  'device-read': (state, { facts, elsewhere }) =>
    needsEnvironment(state)
      ? recheck(withInput(state, { environment: withRead(state.input.environment, facts, elsewhere) }))
      : state,
  'fact-changed': (state, { name, change }) =>
    state.step === 'draft'
      ? recheck(patch(state, withFacts(state, withFact(state.input.environment, name, change))))
      : state,
  'facts-used': (state, { used }) =>
    state.step === 'draft' ? recheck(patch(state, withFacts(state, withUse(state.input.environment, used)))) : state,
  'tried-included': (state, { id, included }) =>
    state.step === 'draft' ? recheck(patch(state, { edits: includeTried(state, id, included) })) : state,
  'changes-settled': (state, { taken }) =>
    state.step === 'draft' && draftChanges(state).length > 0
      ? recheck(patch(state, { edits: settleChanges(state, taken) }))
      : state,
  'change-requested': (state, { part }) => {
    if (state.step !== 'review' || state.posting.status === 'sending') return state;
    return at(state, { step: 'draft', problems: refusedFields(state), field: part });
  },
  submitted: (state, { at: now, again = false }) => {
    if (state.step !== 'review' || state.posting.status === 'sending') return state;
    const { failure = null, lookup } = state.posting.status === 'failed' ? state.posting : {};
    if (lookup === 'running') return state;
    if (failure?.outcomeUnknown === true && !again) return state;
    if (failure?.retryAt != null && now < failure.retryAt) return state;
    const problems = draftProblems(state);
    if (problems.length > 0) return at(state, { step: 'draft', problems, field: null });
    return at(state, { step: 'review', posting: { status: 'sending', draft: composeDraft(state), at: now } });
  },
  'submit-withdrawn': (state) => (isSending(state) ? at(state, reviewStep(state)) : state),
  posted: (state, { result }) =>
    state.step === 'review' && state.posting.status === 'sending'
      ? at(patch(state, { unsettled: null }), {
          step: 'posted',
          draft: state.posting.draft,
          result,
          confirmed: result.kind !== 'handed-off',
        })
      : state,
  'post-failed': (state, { failure, elsewhere = false }) => {
    if (!isSending(state)) return state;
    const sent = failure.outcomeUnknown && !elsewhere ? sentThread(state) : state.sent;
    return at(patch(state, { unsettled: unsettledAfter(state.unsettled, failure), sent }), {
      step: 'review',
      posting: { status: 'failed', failure },
    });
  },
  'lookup-started': (state) => withLookup(state, 'running'),
  'lookup-finished': (state, { result }) => {
    if (!isLookingUp(state)) return state;
    if (result === null) return withLookup(state, 'nothing');
    const { title, boardId } = state.sent ?? composeDraft(state);
    const draft = { ...composeDraft(state), title, boardId };
    return at(patch(state, { unsettled: null }), { step: 'posted', draft, result, confirmed: true });
  },
  'lookup-failed': (state) => (isLookingUp(state) ? withLookup(state, 'failed') : state),
  'hand-off-confirmed': (state) =>
    state.step === 'posted' && !state.confirmed ? { ...state, confirmed: true } : state,
  'action-started': (state, { action, id }) =>
    withReceipt(state, receiptKey(action, id), { status: 'pending', count: null }),
  'action-finished': (state, { action, id, done, count = null, code }) =>
    withReceipt(state, receiptKey(action, id), {
      status: done ? 'done' : 'failed',
      count,
      ...(code === undefined ? {} : { code }),
    }),
  'went-back': (state) => {
    const step = stepBefore(state);
    return step === null ? state : enter(state, step);
  },
  'went-to': (state, { step }) => (step !== state.step && mayGoTo(state, step) ? enter(state, step) : state),
  'site-updated': (state, { site }) => {
    const updated = patch(state, { site });
    // A question that is not asked any more is over.
    const isOver = updated.step === 'intent' ? !site.askIntent : updated.step === 'platform' && !site.askPlatform;
    if (!isOver) return updated;
    return at(updated, site.askPlatform ? platformStep() : describeStep());
  },
  restored: (state, { saved, now }) => restored(state, saved, now),
  // A post that is on its way cannot be called back: its result must not be taken for the next one's.
  reset: (state, { type: _type, ...start }) =>
    // What the visitor voted for is voted for, whatever they ask next.
    isSending(state) ? state : initialState(state.site, { ...start, receipts: state.receipts }),
};
