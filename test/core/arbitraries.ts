import * as fc from 'fast-check';
import type { Site } from '../../src/core/config.js';
import { ADAPTER_ERROR_CODES } from '../../src/core/errors.js';
import type { Entry, Match, PostResult } from '../../src/core/types.js';
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
export const id = constantFrom(
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
export const text = fc.oneof(
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
export const texts = fc.array(text, { maxLength: 4 });
export const count = fc.integer({ min: 0, max: 3 });
export const at = fc.integer({ min: 0, max: 10 });
export const step = constantFrom<WizardStep[]>(
  'platform',
  'describe',
  'answers',
  'draft',
  'review',
  'posted',
  'solved',
);
export const platform: fc.Arbitrary<Exclude<PlatformChoice, null>> = fc.oneof(
  constant('unsure' as const),
  record({ id, guessed: fc.boolean() }),
);
export const intent = constantFrom('help' as const, 'idea' as const);

export const entry: fc.Arbitrary<Entry> = fc.oneof(
  constant(ENTRY),
  record({ id, kind: constantFrom('faq', 'issue', 'thread'), title: text, url: fc.oneof(fc.webUrl(), text), text }),
);
export const matches: fc.Arbitrary<Match[]> = fc.array(
  entry.map((found): Match => ({ ...aMatch(), entry: found })),
  { maxLength: 3 },
);
export const failure: fc.Arbitrary<PostFailure> = record({
  code: constantFrom(...ADAPTER_ERROR_CODES),
  forumMessage: fc.option(text),
  fields: record({ title: text, body: text }, { requiredKeys: [] }),
  retryAt: fc.option(at),
  existingUrl: fc.option(fc.webUrl()),
  outcomeUnknown: fc.boolean(),
});
/** A failure that outlives review. */
const unsettled = failure.filter(({ outcomeUnknown, retryAt }) => outcomeUnknown || retryAt !== null);
export const result: fc.Arbitrary<PostResult> = constantFrom<PostResult[]>(
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
    askIntent: fc.boolean(),
    ideas: record({
      board: fc.option(id),
      rules: fc.array(record({ when: texts, title: text, reason: text }), { maxLength: 2 }),
    }),
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
  }).map(({ headings, ...given }) => {
    const { wording } = aSite();
    return aSite({ ...given, wording: { ...wording, headings: { ...wording.headings, ...headings } } });
  }),
);

const target: fc.Arbitrary<PostTarget> = fc.oneof(
  constant<PostTarget>({ kind: 'thread', followUpTo: null }),
  entry.map((followUpTo): PostTarget => ({ kind: 'thread', followUpTo })),
  entry.map((on): PostTarget => ({ kind: 'comment', on })),
  entry.map((on): PostTarget => ({ kind: 'comment', on, instead: { followUpTo: null, shared: true } })),
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
  {
    title: text,
    body: text,
    comments: fc.dictionary(id, text),
    boardId: id,
    tags: texts,
    leftOut: fc.array(id, { maxLength: 2 }),
    kept: fc.array(record({ kind: constantFrom('email', 'phone'), text }), { maxLength: 2 }),
    triedLeftOut: fc.array(id, { maxLength: 2 }),
    basis: fc.dictionary(constantFrom('thread', 'comment:offline', 'constructor'), fc.dictionary(text, text), {
      maxKeys: 2,
    }),
  },
  { requiredKeys: ['leftOut'] },
);
export const saved: fc.Arbitrary<SavedWizard> = record({
  step,
  input,
  edits,
  target,
  clientToken: constant('kept'),
  sending: fc.boolean(),
  unsettled: fc.option(unsettled),
});
