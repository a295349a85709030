import type { Site } from './config.js';
import { unreadRule } from './ideas.js';
import type { Entry, Intent, Match } from './types.js';
import { refusedFields } from './refused-fields.js';
import { draftProblems, mayGoTo } from './wizard-gates.js';
import type {
  ConsultedEntry,
  DraftEdits,
  EntryReference,
  PlatformChoice,
  PostFailure,
  PostLookup,
  PostTarget,
  Receipt,
  Results,
  SavedWizard,
  SentThread,
  StepState,
  VisitorInput,
  WizardContext,
  WizardState,
  WizardStep,
} from './wizard-state.js';

export const NEW_THREAD: PostTarget = { kind: 'thread', followUpTo: null };

export function continued(state: WizardState): WizardState {
  switch (state.step) {
    case 'intent':
      return state.chosen === null ? { ...state, problem: 'intent-missing' } : afterIntent(state);
    case 'platform': {
      const { platform } = state.input;
      if (platform === null) return { ...state, problem: 'platform-missing' };
      const confirmed = platform === 'unsure' ? platform : { ...platform, guessed: false };
      return at(withInput(state, { platform: confirmed }), describeStep());
    }
    case 'describe':
      if (state.input.issue.trim() === '') return { ...state, problem: 'issue-missing' };
      if (unreadRule(state.input, state.site) !== null) return { ...state, problem: 'rule-unread' };
      return goOn({ ...state, leaving: true });
    case 'answers':
      return startDraft(state, NEW_THREAD);
    case 'draft': {
      const problems = draftProblems(state);
      return problems.length > 0 ? { ...state, problems } : at(state, reviewStep(state));
    }
    case 'review':
    case 'posted':
    case 'solved':
      return state;
  }
}

/** Leaves "describe" once the matches for what was typed are there: to them, or straight to the draft without any. */
export function goOn(state: WizardState): WizardState {
  if (state.step !== 'describe' || !state.leaving) return state;
  const { status, matches } = state.results;
  if (status === 'searching' || status === 'idle') return state;
  return matches.length > 0 ? at(state, answersStep()) : startDraft(state, NEW_THREAD);
}

/** Results count only for the words they were looked up for. */
export function isAwaited({ results }: WizardState, text: string, platform: string | null): boolean {
  return results.status === 'searching' && results.text === text && results.platform === platform;
}

export function startDraft(state: WizardState, target: PostTarget): WizardState {
  if (state.step !== 'answers' && state.step !== 'describe') return state;
  if (state.input.issue.trim() === '') return { ...at(state, describeStep()), problem: 'issue-missing' } as WizardState;
  if (target.kind === 'thread' && unreadRule(state.input, state.site) !== null)
    return { ...at(state, describeStep()), problem: 'rule-unread' } as WizardState;
  return at(patch(state, { target }), { step: 'draft', problems: [], field: null });
}

/** What comes once it is known what the visitor came for. */
export function afterIntent(state: WizardState): WizardState {
  return enter(state, state.site.askPlatform ? 'platform' : 'describe');
}

/** A board that was chosen for a question takes no ideas, and the other way round. */
export function withIntent<S extends WizardState>(state: S, intent: Intent): S {
  const { boardId: _board, ...edits } = state.edits;
  return intent === state.input.intent ? state : withInput(patch(state, { edits }), { intent });
}

export function enter(state: WizardState, step: WizardStep): WizardState {
  switch (step) {
    case 'intent':
      return at(state, intentStep(state.input.intent));
    case 'platform':
      return at(state, platformStep());
    case 'describe':
      return at(state, describeStep());
    case 'answers':
      return at(state, answersStep());
    case 'draft':
      return at(state, { step: 'draft', problems: refusedFields(state), field: null });
    case 'review':
      return at(state, reviewStep(state));
    case 'posted':
    case 'solved':
      return state;
  }
}

/** Back where the visitor was. A post that was on its way when the page went away may have landed. */
export function restored(state: WizardState, saved: SavedWizard, now: number | null = null): WizardState {
  const { target, clientToken, sent = null } = saved;
  const { site } = state;
  const edits = withKnownBoard(saved.edits, site);
  // A platform that the page names, or that the site no longer has, is not the visitor's to bring along.
  const isTheirs = site.askPlatform && isKnownPlatform(site, saved.input.platform);
  const { platform } = state.input;
  const isFree = site.askIntent && site.intents.includes(saved.input.intent);
  const { intent } = isFree ? saved.input : state.input;
  const input = { ...saved.input, intent, ...(isTheirs ? {} : { platform }) };
  const unsettled = saved.sending ? LOST_SIGHT : withTrueWait(saved.unsettled, now);
  const context = at(patch(state, { input, edits, target, clientToken, unsettled, sent }), describeStep());
  if (saved.step === 'posted') return state;
  if (saved.step === 'intent' && site.askIntent) return enter(context, 'intent');
  if (saved.step === 'intent' || saved.step === 'platform' || saved.step === 'describe') {
    const asks = state.site.askPlatform && (saved.step !== 'describe' || input.platform === null);
    return asks ? enter(context, 'platform') : context;
  }
  // Even where the site would refuse the draft by now: only review says that the post may have landed.
  if (saved.step === 'review' && unsettled?.outcomeUnknown === true) return at(context, reviewStep(context));
  // What is gone is asked again: a draft for another platform would go to another board.
  if (site.askPlatform && site.platforms.length > 0 && !isTheirs) return enter(context, 'platform');
  const step = saved.step === 'solved' ? 'answers' : saved.step;
  // The matches are looked up again once the entries are there.
  if (step === 'answers') return { ...context, leaving: true } as WizardState;
  if (!mayGoTo(context, step)) return mayGoTo(context, 'draft') ? enter(context, 'draft') : context;
  return enter(context, step);
}

/** A clock that was set back meanwhile makes no wait longer than the forum said. */
function withTrueWait(failure: PostFailure | null, now: number | null): PostFailure | null {
  const { retryAt = null, waitMs } = failure ?? {};
  if (failure === null || now === null || retryAt === null || waitMs === undefined) return failure;
  return { ...failure, retryAt: Math.min(retryAt, now + waitMs) };
}

/** A board that is gone gives way to the one that is suggested; before the forum said which there are, all stay. */
function withKnownBoard({ boardId, ...edits }: DraftEdits, { boards }: Site): DraftEdits {
  const isGone = boards.length > 0 && !boards.some(({ id }) => id === boardId);
  return boardId === undefined || isGone ? edits : { ...edits, boardId };
}

const LOST_SIGHT: PostFailure = {
  code: 'unreachable',
  forumMessage: null,
  fields: {},
  retryAt: null,
  existingUrl: null,
  outcomeUnknown: true,
};

export function recheck(state: WizardState): WizardState {
  // Problems vanish as they are mended; new ones wait for the button.
  if (state.step !== 'draft' || state.problems.length === 0) return state;
  const open = draftProblems(state);
  const problems = state.problems.flatMap((problem) => {
    const still = open.find(({ field }) => field === problem.field);
    // Whether what the forum refused is mended, only the forum knows: its words stay in sight while they are followed.
    return still ?? (problem.code === 'refused' ? problem : []);
  });
  return { ...state, problems };
}

export const intentStep = (chosen: Intent | null): StepState => ({ step: 'intent', chosen, problem: null });
export const platformStep = (): StepState => ({ step: 'platform', problem: null });
export const describeStep = (): StepState => ({ step: 'describe', problem: null, leaving: false });
export const answersStep = (picked: string | null = null): StepState => ({ step: 'answers', picked });
export const reviewStep = ({ unsettled }: WizardContext): StepState => ({
  step: 'review',
  posting: unsettled === null ? { status: 'idle' } : { status: 'failed', failure: unsettled },
});

/** An earlier post that may have landed stays so, however certainly a later one failed. */
export function unsettledAfter(earlier: PostFailure | null, failure: PostFailure): PostFailure | null {
  if (failure.outcomeUnknown) return failure;
  if (earlier?.outcomeUnknown === true) return earlier;
  return failure.retryAt === null ? null : failure;
}

/** Whether a choice is one the site offers. */
export function isKnownPlatform({ platforms }: Site, choice: PlatformChoice): boolean {
  return choice === null || choice === 'unsure' || platforms.some(({ id }) => id === choice.id);
}

export function isTyping({ step }: WizardState): boolean {
  return step === 'intent' || step === 'platform' || step === 'describe';
}

export function isSending(state: WizardState): boolean {
  return state.step === 'review' && state.posting.status === 'sending';
}

/** The thread that is on its way; `null` = a comment, or nothing. */
export function sentThread(state: WizardState): SentThread | null {
  if (state.step !== 'review' || state.posting.status !== 'sending' || state.target.kind !== 'thread') return null;
  const { draft, at: sentAt } = state.posting;
  // An earlier try of the same post may be the one that landed.
  return { title: draft.title, boardId: draft.boardId, at: state.sent?.at ?? sentAt };
}

/** The forum is being asked whether a post landed. */
export function isLookingUp(state: WizardState): boolean {
  return state.step === 'review' && state.posting.status === 'failed' && state.posting.lookup === 'running';
}

/** How far the look for a post is that may have landed; what certainly failed is not looked for. */
export function withLookup(state: WizardState, lookup: PostLookup): WizardState {
  if (state.step !== 'review' || state.posting.status !== 'failed') return state;
  if (!state.posting.failure.outcomeUnknown || state.posting.lookup === lookup) return state;
  return { ...state, posting: { ...state.posting, lookup } };
}

/** What goes into the post is settled: no change may slip in behind the visitor's back. */
export function isOver(state: WizardState): boolean {
  return state.step === 'posted' || isSending(state);
}

export function reference({ id, url, title }: EntryReference): EntryReference {
  return { id, url, title };
}

/** The same context at another step, without what only the old step knew. */
export function at(
  { site, input, edits, target, results, receipts, pinned, clientToken, unsettled, sent }: WizardContext,
  step: StepState,
): WizardState {
  return { site, input, edits, target, results, receipts, pinned, clientToken, unsettled, sent, ...step };
}

export function patch<S extends WizardState>(state: S, change: Partial<WizardContext>): S {
  return { ...state, ...change };
}

export function withInput<S extends WizardState>(state: S, change: Partial<VisitorInput>): S {
  return { ...state, input: { ...state.input, ...change } };
}

/** Notes that an entry was read; one that was dismissed stays dismissed. */
export function opened<S extends WizardState>(state: S, entry: EntryReference): S {
  const { consulted } = state.input;
  if (consulted.some(({ id }) => id === entry.id)) return state;
  return withInput(state, { consulted: [...consulted, { ...reference(entry), verdict: 'opened' }] });
}

/** What was found, with the entry the page asked to show in front where it was not found. */
export function withMatches<S extends WizardState>(state: S, results: Results): S {
  const { pinned } = state;
  if (pinned === null || results.matches.some(({ entry }) => entry.id === pinned.id)) return patch(state, { results });
  const match: Match = { entry: pinned, score: 1, highlights: { title: [], text: [] }, reasons: [] };
  return patch(state, { results: { ...results, matches: [match, ...results.matches] } });
}

/** A list that is being read does not grow beyond this. */
const MOST_READ = 20;

/**
 * More came to be found for the same words. While the visitor describes, the list is in order; where they read it already,
 * it stays as it is, and what is new comes after.
 */
export function improved<S extends WizardState>(
  state: S,
  text: string,
  platform: string | null,
  matches: readonly Match[],
): S {
  const { results } = state;
  if (results.status !== 'ready' || results.text !== text || results.platform !== platform) return state;
  if (state.step === 'describe') return withMatches(state, { ...results, matches });
  const newer = new Map(matches.map((match) => [match.entry.id, match]));
  const kept = results.matches.map((match) => newer.get(match.entry.id) ?? match);
  const known = new Set(kept.map(({ entry }) => entry.id));
  const more = matches.filter(({ entry }) => !known.has(entry.id)).slice(0, Math.max(0, MOST_READ - kept.length));
  const isSame = more.length === 0 && kept.every((match, i) => match === results.matches[i]);
  return isSame ? state : patch(state, { results: { ...results, matches: [...kept, ...more] } });
}

/** The entry the page asked to show, open among the answers; a platform nobody named stays open. */
export function shown(state: WizardState, entry: Entry): WizardState {
  const isUnasked = state.site.askPlatform && state.input.platform === null;
  const ready = isUnasked ? withInput(state, { platform: 'unsure' }) : state;
  const isIdea = state.step === 'intent' && entry.kind === 'idea' && state.site.intents.includes('idea');
  const pinned = patch(isIdea ? withIntent(ready, 'idea') : ready, { pinned: entry });
  return at(opened(withMatches(pinned, pinned.results), entry), answersStep(entry.id));
}

export function withConsulted(state: WizardState, consulted: readonly ConsultedEntry[]): WizardState {
  return withInput(state, { consulted });
}

export function withReceipt(state: WizardState, key: string, receipt: Receipt): WizardState {
  return patch(state, { receipts: { ...state.receipts, [key]: receipt } });
}
