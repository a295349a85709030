import {
  aFailure,
  aMatch,
  anEntry,
  aSite,
  ENTRY,
  found,
  ISSUE,
  play,
  PUBLISHED,
  walkTo,
} from '../helpers/wizard-fixtures.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { WizardState } from '../../src/core/wizard-state.js';

/** Where a visitor can be; a post on its way, failed, perhaps landed and being looked for told apart. */
export type Place =
  | 'intent'
  | 'platform'
  | 'describe'
  | 'answers'
  | 'draft'
  | 'review'
  | 'sending'
  | 'failed'
  | 'in-doubt'
  | 'looking'
  | 'posted'
  | 'solved';

type Fits = 'everywhere' | readonly Place[];

/** Where each event means something. Anywhere else it changes nothing; a new event does not compile without its line. */
export const FITS: Readonly<Record<WizardEvent['type'], Fits>> = {
  prefilled: ['intent', 'platform', 'describe'],
  'intent-chosen': ['intent'],
  'platform-chosen': ['platform'],
  'rule-passed': ['describe'],
  described: ['describe'],
  'question-answered': ['describe'],
  'step-tried': ['describe'],
  'search-started': 'everywhere',
  matched: 'everywhere',
  improved: 'everywhere',
  'search-failed': 'everywhere',
  continued: ['intent', 'platform', 'describe', 'answers', 'draft'],
  'match-picked': ['describe'],
  'entry-opened': [
    'intent',
    'platform',
    'describe',
    'answers',
    'draft',
    'review',
    'failed',
    'in-doubt',
    'looking',
    'solved',
  ],
  'entry-shown': [
    'intent',
    'platform',
    'describe',
    'answers',
    'draft',
    'review',
    'failed',
    'in-doubt',
    'looking',
    'solved',
  ],
  'entry-dismissed': [
    'intent',
    'platform',
    'describe',
    'answers',
    'draft',
    'review',
    'failed',
    'in-doubt',
    'looking',
    'solved',
  ],
  'dismissal-undone': [
    'intent',
    'platform',
    'describe',
    'answers',
    'draft',
    'review',
    'failed',
    'in-doubt',
    'looking',
    'solved',
  ],
  solved: ['describe', 'answers'],
  'still-unsolved': ['solved'],
  'follow-up-started': ['describe', 'answers'],
  'comment-started': ['describe', 'answers', 'draft'],
  'draft-edited': ['draft'],
  'consulted-included': ['draft'],
  'draft-redacted': ['draft', 'review', 'failed', 'in-doubt', 'looking'],
  'personal-data-kept': ['draft', 'review', 'failed', 'in-doubt', 'looking'],
  'device-read': ['answers', 'draft'],
  'fact-changed': ['draft'],
  'facts-used': ['draft'],
  'tried-included': ['draft'],
  'changes-settled': ['draft'],
  'thread-resumed': ['draft'],
  'change-requested': ['review', 'failed', 'in-doubt', 'looking'],
  submitted: ['review', 'failed', 'in-doubt'],
  'submit-withdrawn': ['sending'],
  posted: ['sending'],
  'post-failed': ['sending'],
  'lookup-started': ['in-doubt'],
  'lookup-finished': ['looking'],
  'lookup-failed': ['looking'],
  'hand-off-confirmed': ['posted'],
  'action-started': 'everywhere',
  'action-finished': 'everywhere',
  'went-back': ['describe', 'answers', 'draft', 'review', 'failed', 'in-doubt', 'looking', 'solved'],
  'went-to': [
    'intent',
    'platform',
    'describe',
    'answers',
    'draft',
    'review',
    'failed',
    'in-doubt',
    'looking',
    'solved',
  ],
  'site-updated': 'everywhere',
  restored: 'everywhere',
  reset: [
    'intent',
    'platform',
    'describe',
    'answers',
    'draft',
    'review',
    'failed',
    'in-doubt',
    'looking',
    'posted',
    'solved',
  ],
};

export function fits(type: WizardEvent['type'], place: Place): boolean {
  const places = FITS[type];
  return places === 'everywhere' || places.includes(place);
}

export function placeOf(state: WizardState): Place {
  if (state.step !== 'review' || state.posting.status === 'idle') return state.step;
  const { posting } = state;
  if (posting.status !== 'failed' || !posting.failure.outcomeUnknown) return posting.status;
  return posting.lookup === 'running' ? 'looking' : 'in-doubt';
}

const SUBMITTED = { type: 'submitted', at: 0, again: true } as const;
const LOST: WizardEvent = { type: 'post-failed', failure: aFailure({ outcomeUnknown: true }) };
const DISMISSED = anEntry({ id: 'dismissed' });
const HANDED_OFF = { kind: 'handed-off', url: 'https://forum.example/new', truncated: false } as const;

/** A visitor at each place who has put one entry aside on the way. */
export const PLACES: Readonly<Record<Place, WizardState>> = {
  intent: dismissing(
    play(walkTo('intent'), { type: 'prefilled', platform: 'phone' }, { type: 'intent-chosen', intent: 'idea' }),
  ),
  platform: dismissing(play(walkTo('platform'), { type: 'platform-chosen', platform: { id: 'phone', guessed: true } })),
  describe: dismissing(play(walkTo('describe'), { type: 'described', issue: ISSUE }, ...found(ISSUE, [aMatch()]))),
  answers: dismissing(walkTo('answers')),
  draft: dismissing(walkTo('draft')),
  review: dismissing(walkTo('review')),
  sending: play(dismissing(walkTo('review')), SUBMITTED),
  failed: play(dismissing(walkTo('review')), SUBMITTED, { type: 'post-failed', failure: aFailure() }),
  'in-doubt': play(dismissing(walkTo('review')), SUBMITTED, LOST),
  looking: play(dismissing(walkTo('review')), SUBMITTED, LOST, { type: 'lookup-started' }),
  posted: play(dismissing(walkTo('review')), SUBMITTED, { type: 'posted', result: HANDED_OFF }),
  solved: dismissing(walkTo('solved')),
};

/** Of each event one that changes something wherever it fits. */
export const SAMPLES: { readonly [T in WizardEvent['type']]: Extract<WizardEvent, { type: T }> } = {
  prefilled: { type: 'prefilled', platform: 'desktop', issue: 'Songs stop' },
  'intent-chosen': { type: 'intent-chosen', intent: 'help' },
  'rule-passed': { type: 'rule-passed', title: 'Prices' },
  'platform-chosen': { type: 'platform-chosen', platform: 'unsure' },
  described: { type: 'described', issue: 'Songs stop' },
  'question-answered': { type: 'question-answered', id: 'often', answer: 'once' },
  'step-tried': { type: 'step-tried', id: 'restart', tried: true },
  'search-started': { type: 'search-started', text: 'Songs stop', platform: null },
  matched: { type: 'matched', text: 'Songs stop', platform: null, matches: [] },
  improved: { type: 'improved', text: 'Songs stop', platform: null, matches: [] },
  'search-failed': { type: 'search-failed', text: 'Songs stop', platform: null },
  continued: { type: 'continued' },
  'match-picked': { type: 'match-picked', entry: ENTRY },
  'entry-opened': { type: 'entry-opened', entry: anEntry({ id: 'unread' }) },
  'entry-shown': { type: 'entry-shown', entry: anEntry({ id: 'asked-for' }) },
  'entry-dismissed': { type: 'entry-dismissed', entry: ENTRY },
  'dismissal-undone': { type: 'dismissal-undone', id: DISMISSED.id },
  solved: { type: 'solved', entry: ENTRY },
  'still-unsolved': { type: 'still-unsolved' },
  'follow-up-started': { type: 'follow-up-started', entry: ENTRY },
  'comment-started': { type: 'comment-started', entry: ENTRY },
  'draft-edited': { type: 'draft-edited', title: 'A better title' },
  'draft-redacted': { type: 'draft-redacted', body: 'My account is [e-mail removed], as you know.' },
  'personal-data-kept': { type: 'personal-data-kept', kept: [{ kind: 'email', text: 'jo@mail.example' }] },
  'consulted-included': { type: 'consulted-included', id: DISMISSED.id, included: false },
  'device-read': { type: 'device-read', facts: [{ name: 'os', value: 'Linux' }], elsewhere: [] },
  'fact-changed': { type: 'fact-changed', name: 'os', change: { value: 'Debian' } },
  'facts-used': { type: 'facts-used', used: false },
  'tried-included': { type: 'tried-included', id: 'restart', included: false },
  'changes-settled': { type: 'changes-settled', taken: true },
  'thread-resumed': { type: 'thread-resumed' },
  'change-requested': { type: 'change-requested', part: 'title' },
  submitted: SUBMITTED,
  'submit-withdrawn': { type: 'submit-withdrawn' },
  posted: { type: 'posted', result: PUBLISHED },
  'post-failed': { type: 'post-failed', failure: aFailure() },
  'lookup-started': { type: 'lookup-started' },
  'lookup-finished': { type: 'lookup-finished', result: PUBLISHED },
  'lookup-failed': { type: 'lookup-failed' },
  'hand-off-confirmed': { type: 'hand-off-confirmed' },
  'action-started': { type: 'action-started', action: 'vote', id: ENTRY.id },
  'action-finished': { type: 'action-finished', action: 'vote', id: ENTRY.id, done: true },
  'went-back': { type: 'went-back' },
  'went-to': { type: 'went-to', step: 'describe' },
  'site-updated': { type: 'site-updated', site: aSite({ labels: null }) },
  restored: {
    type: 'restored',
    saved: { ...walkTo('draft'), step: 'draft', clientToken: 'kept', sending: false, unsettled: null },
  },
  reset: { type: 'reset', clientToken: 'token-2' },
};

function dismissing(state: WizardState): WizardState {
  return play(state, { type: 'entry-dismissed', entry: DISMISSED });
}
