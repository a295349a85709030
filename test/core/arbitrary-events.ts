import * as fc from 'fast-check';
import { FACT_NAMES } from '../../src/core/environment.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import { aMatch, ISSUE } from '../helpers/wizard-fixtures.js';
import {
  at,
  count,
  entry,
  failure,
  id,
  intent,
  matches,
  platform,
  result,
  saved,
  site,
  step,
  text,
  texts,
} from './arbitraries.js';

const { constant, constantFrom, record } = fc;

/** What was looked for; mostly the same, so that answers meet their questions. */
const looked = {
  text: fc.oneof({ weight: 3, arbitrary: constant(ISSUE) }, { weight: 1, arbitrary: text }),
  platform: constantFrom('phone', 'phone', 'phone', null, 'desktop'),
};
const action = constantFrom('vote' as const, 'subscribe' as const);

type Model = { readonly [T in WizardEvent['type']]: fc.Arbitrary<Extract<WizardEvent, { type: T }>> };

/** Every event with whatever it may carry; a new one does not compile without its line. */
const EVENTS: Model = {
  prefilled: record(
    { type: constant('prefilled'), intent, platform: id, issue: text, details: text },
    { requiredKeys: ['type'] },
  ),
  'intent-chosen': record({ type: constant('intent-chosen'), intent }),
  'rule-passed': record({ type: constant('rule-passed'), title: text }),
  'platform-chosen': record({ type: constant('platform-chosen'), platform }),
  described: record({ type: constant('described'), issue: text, details: text }, { requiredKeys: ['type'] }),
  'question-answered': record({
    type: constant('question-answered'),
    id,
    answer: fc.oneof(text, constantFrom(null, undefined)),
  }),
  'step-tried': record({ type: constant('step-tried'), id, tried: fc.boolean() }),
  'search-started': record({ type: constant('search-started'), ...looked }),
  matched: record({ type: constant('matched'), ...looked, matches }),
  improved: record({ type: constant('improved'), ...looked, matches }),
  'search-failed': record({ type: constant('search-failed'), ...looked }),
  continued: constant({ type: 'continued' }),
  'match-picked': record({ type: constant('match-picked'), entry }),
  'entry-opened': record({ type: constant('entry-opened'), entry }),
  'entry-shown': record({ type: constant('entry-shown'), entry }),
  'entry-dismissed': record(
    { type: constant('entry-dismissed'), entry, reason: text },
    { requiredKeys: ['type', 'entry'] },
  ),
  'dismissal-undone': record({ type: constant('dismissal-undone'), id }),
  solved: record({ type: constant('solved'), entry }),
  'still-unsolved': constant({ type: 'still-unsolved' }),
  'follow-up-started': record({ type: constant('follow-up-started'), entry }),
  'comment-started': record({ type: constant('comment-started'), entry }),
  'draft-edited': fc.oneof(
    record({ type: constant('draft-edited' as const), title: text }),
    record({ type: constant('draft-edited' as const), body: text }),
    record({ type: constant('draft-edited' as const), boardId: id }),
    record({ type: constant('draft-edited' as const), tags: texts }),
  ),
  'draft-redacted': record({ type: constant('draft-redacted'), title: text, body: text }, { requiredKeys: ['type'] }),
  'personal-data-kept': record({
    type: constant('personal-data-kept'),
    kept: fc.array(record({ kind: constantFrom('email', 'phone', 'secret'), text }), { maxLength: 3 }),
  }),
  'consulted-included': record({ type: constant('consulted-included'), id, included: fc.boolean() }),
  'device-read': record({
    type: constant('device-read'),
    facts: fc.uniqueArray(record({ name: constantFrom(...FACT_NAMES), value: text }), { selector: ({ name }) => name }),
    elsewhere: texts,
  }),
  'fact-changed': record({
    type: constant('fact-changed'),
    name: constantFrom(...FACT_NAMES),
    change: fc.oneof(record({ value: text }), record({ included: fc.boolean() })),
  }),
  'facts-used': record({ type: constant('facts-used'), used: fc.boolean() }),
  'tried-included': record({ type: constant('tried-included'), id, included: fc.boolean() }),
  'changes-settled': record({ type: constant('changes-settled'), taken: fc.boolean() }),
  'thread-resumed': constant({ type: 'thread-resumed' }),
  'change-requested': record({
    type: constant('change-requested'),
    part: constantFrom('title', 'body', 'board', 'tags', 'consulted'),
  }),
  submitted: record({ type: constant('submitted'), at, again: fc.boolean() }, { requiredKeys: ['type', 'at'] }),
  'submit-withdrawn': constant({ type: 'submit-withdrawn' }),
  posted: record({ type: constant('posted'), result }),
  'post-failed': record({ type: constant('post-failed'), failure }),
  'lookup-started': constant({ type: 'lookup-started' }),
  'lookup-finished': record({ type: constant('lookup-finished'), result: fc.option(result) }),
  'lookup-failed': constant({ type: 'lookup-failed' }),
  'hand-off-confirmed': constant({ type: 'hand-off-confirmed' }),
  'action-started': record({ type: constant('action-started'), action, id }),
  'action-finished': record(
    { type: constant('action-finished'), action, id, done: fc.boolean(), count },
    { requiredKeys: ['type', 'action', 'id', 'done'] },
  ),
  'went-back': constant({ type: 'went-back' }),
  'went-to': record({ type: constant('went-to'), step }),
  'site-updated': record({ type: constant('site-updated'), site }),
  restored: record({ type: constant('restored'), saved }),
  reset: record(
    { type: constant('reset'), clientToken: constant('token-2'), platform, intent },
    { requiredKeys: ['type', 'clientToken'] },
  ),
};

/** What leads on, among all that can happen: otherwise hardly a visitor would come as far as posting. */
const onwards: fc.Arbitrary<WizardEvent> = fc.oneof(
  constant<WizardEvent>({ type: 'continued' }),
  constant<WizardEvent>({ type: 'platform-chosen', platform: { id: 'phone', guessed: true } }),
  constant<WizardEvent>({ type: 'described', issue: ISSUE }),
  constant<WizardEvent>({ type: 'search-started', text: ISSUE, platform: 'phone' }),
  constant<WizardEvent>({ type: 'matched', text: ISSUE, platform: 'phone', matches: [aMatch()] }),
  EVENTS.submitted,
  EVENTS['post-failed'],
  EVENTS['lookup-started'],
  EVENTS['lookup-finished'],
);
const anything: fc.Arbitrary<WizardEvent> = fc.oneof(...Object.values<fc.Arbitrary<WizardEvent>>(EVENTS));

/** The straight way to a post; a prefix of it puts the rest of a sequence at any step. */
const STRAIGHT_ON: readonly WizardEvent[] = [
  // Where it is not asked, the first changes nothing, and the second finds the next question unanswered.
  { type: 'intent-chosen', intent: 'help' },
  { type: 'continued' },
  { type: 'platform-chosen', platform: { id: 'phone', guessed: true } },
  { type: 'continued' },
  { type: 'described', issue: ISSUE },
  { type: 'search-started', text: ISSUE, platform: 'phone' },
  { type: 'continued' },
  { type: 'matched', text: ISSUE, platform: 'phone', matches: [aMatch()] },
  { type: 'continued' },
  { type: 'continued' },
  { type: 'submitted', at: 0 },
];

/** As far as any step; often all the way, as most of what can go wrong does so there. */
const way: fc.Arbitrary<readonly WizardEvent[]> = fc.oneof(
  fc.integer({ min: 0, max: STRAIGHT_ON.length }).map((length) => STRAIGHT_ON.slice(0, length)),
  fc.oneof(EVENTS.posted, EVENTS['post-failed']).map((end) => [...STRAIGHT_ON, end]),
);

/** Sequences of events that start at any step, then go anywhere. */
export const events: fc.Arbitrary<WizardEvent[]> = fc
  .tuple(
    way,
    fc.array(fc.oneof({ weight: 2, arbitrary: anything }, { weight: 1, arbitrary: onwards }), { maxLength: 20 }),
  )
  .map(([first, rest]) => [...first, ...rest]);
