import * as fc from 'fast-check';
import type { Site } from '../../src/core/config.js';
import { ADAPTER_ERROR_CODES } from '../../src/core/errors.js';
import type { Entry, Match, PostResult } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type {
  DraftEdits,
  PlatformChoice,
  PostFailure,
  PostTarget,
  SavedWizard,
  VisitorInput,
  WizardStep,
} from '../../src/core/wizard-state.js';
import { aMatch, aSite, ENTRY, ISSUE, PUBLISHED } from '../helpers/wizard-fixtures.js';

const { constant, constantFrom, record } = fc;

/** Ids that are there, and ids that should not be. */
const id = constantFrom(
  'phone',
  'desktop',
  'offline',
  'version',
  'often',
  'restart',
  '',
  '__proto__',
  'constructor',
  '🎧',
);
const text = fc.oneof(
  constantFrom(
    ...['', ' \n', ISSUE, 'x', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '### \n- **', '\ud83d'],
    ...[
      '👩‍💻'.repeat(40),
      '‏שירים נעצרים אחרי דקה',
      '密码重置之后无法登录',
      'a\u0000b',
      'x'.repeat(25_000),
      'ab '.repeat(4000),
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const texts = fc.array(text, { maxLength: 4 });
const count = fc.integer({ min: 0, max: 3 });
const at = fc.integer({ min: 0, max: 10 });
const step = constantFrom<WizardStep[]>('platform', 'describe', 'answers', 'draft', 'review', 'posted', 'solved');
const platform: fc.Arbitrary<Exclude<PlatformChoice, null>> = fc.oneof(
  constant('unsure' as const),
  record({ id, guessed: fc.boolean() }),
);
const intent = constantFrom('help' as const, 'idea' as const);

const entry: fc.Arbitrary<Entry> = fc.oneof(
  constant(ENTRY),
  record({ id, kind: constantFrom('faq', 'issue', 'thread'), title: text, url: fc.oneof(fc.webUrl(), text), text }),
);
const matches: fc.Arbitrary<Match[]> = fc.array(
  entry.map((found): Match => ({ ...aMatch(), entry: found })),
  { maxLength: 3 },
);
const failure: fc.Arbitrary<PostFailure> = record({
  code: constantFrom(...ADAPTER_ERROR_CODES),
  forumMessage: fc.option(text),
  fields: record({ title: text, body: text }, { requiredKeys: [] }),
  retryAt: fc.option(at),
  existingUrl: fc.option(fc.webUrl()),
  outcomeUnknown: fc.boolean(),
});
const result: fc.Arbitrary<PostResult> = constantFrom<PostResult[]>(
  PUBLISHED,
  { kind: 'pending-approval' },
  { kind: 'handed-off', url: 'https://forum.example/new', truncated: true },
);

const lengths = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30_000 }));
const limits = fc.tuple(lengths, lengths, count).map(([[minTitle, title], [minBody, body], tags]) => ({
  title: { min: minTitle, max: minTitle + title },
  body: { min: minBody, max: minBody + body },
  tags: { max: tags },
}));

/** Sites an owner could have written, and some no check would let pass. */
export const site: fc.Arbitrary<Site> = fc.oneof(
  constant(aSite()),
  constant(aSite({ askPlatform: false })),
  record({
    platforms: fc.array(record({ id, label: text, board: id }, { requiredKeys: ['id', 'label'] }), { maxLength: 3 }),
    askPlatform: fc.boolean(),
    boards: fc.array(record({ id, title: text }), { maxLength: 3 }),
    questions: fc.array(
      record(
        {
          id,
          label: text,
          type: constantFrom('choice' as const, 'text' as const),
          options: fc.array(record({ value: text, label: text }), { maxLength: 2 }),
          platforms: fc.array(id, { maxLength: 2 }),
          intents: fc.array(intent, { maxLength: 1 }),
          guess: text,
        },
        { requiredKeys: ['id', 'label', 'type'] },
      ),
      { maxLength: 4 },
    ),
    troubleshooting: fc.array(record({ id, label: text, platforms: fc.array(id) }, { requiredKeys: ['id', 'label'] }), {
      maxLength: 3,
    }),
    limits,
    labels: fc.option(texts),
    defaultBoard: fc.option(id),
    headings: record({ problem: text, where: text, answers: text, tried: text, read: text }),
  }).map(({ headings, ...given }) => aSite({ ...given, wording: { headings, unsure: 'Not sure', followUp: 'After' } })),
);

const target: fc.Arbitrary<PostTarget> = fc.oneof(
  constant<PostTarget>({ kind: 'thread', followUpTo: null }),
  entry.map((followUpTo): PostTarget => ({ kind: 'thread', followUpTo })),
  entry.map((on): PostTarget => ({ kind: 'comment', on })),
);
const input: fc.Arbitrary<VisitorInput> = record({
  intent,
  platform: fc.option(platform),
  issue: text,
  details: text,
  answers: fc.dictionary(id, fc.option(text), { maxKeys: 4 }),
  tried: fc.uniqueArray(id, { maxLength: 3 }),
  consulted: fc.uniqueArray(
    record(
      { id, url: text, title: text, reason: text, verdict: constantFrom('opened' as const, 'dismissed' as const) },
      { requiredKeys: ['id', 'url', 'title', 'verdict'] },
    ),
    { maxLength: 3, selector: (one) => one.id },
  ),
});
const edits: fc.Arbitrary<DraftEdits> = record(
  { title: text, body: text, boardId: id, tags: texts, leftOut: fc.array(id, { maxLength: 2 }) },
  { requiredKeys: ['leftOut'] },
);
const saved: fc.Arbitrary<SavedWizard> = record({
  step,
  input,
  edits,
  target,
  clientToken: constant('kept'),
  sending: fc.boolean(),
});

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
    { type: constant('prefilled'), platform: id, issue: text, details: text },
    { requiredKeys: ['type'] },
  ),
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
  'search-failed': record({ type: constant('search-failed'), ...looked }),
  continued: constant({ type: 'continued' }),
  'match-picked': record({ type: constant('match-picked'), entry }),
  'entry-opened': record({ type: constant('entry-opened'), entry }),
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
  'consulted-included': record({ type: constant('consulted-included'), id, included: fc.boolean() }),
  'change-requested': record({
    type: constant('change-requested'),
    part: constantFrom('title', 'body', 'board', 'tags', 'consulted'),
  }),
  submitted: record({ type: constant('submitted'), at, again: fc.boolean() }, { requiredKeys: ['type', 'at'] }),
  'submit-withdrawn': constant({ type: 'submit-withdrawn' }),
  posted: record({ type: constant('posted'), result }),
  'post-failed': record({ type: constant('post-failed'), failure }),
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
);
const anything: fc.Arbitrary<WizardEvent> = fc.oneof(...Object.values<fc.Arbitrary<WizardEvent>>(EVENTS));

/** The straight way to a post; a prefix of it puts the rest of a sequence at any step. */
const STRAIGHT_ON: readonly WizardEvent[] = [
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
