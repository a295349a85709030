import { FACT_NAMES } from '../core/environment.js';
import { ADAPTER_ERROR_CODES } from '../core/errors.js';
import { PERSONAL_DATA_KINDS } from '../core/personal-data.js';
import { sentThread } from '../core/wizard-moves.js';
import type { SavedWizard, WizardState } from '../core/wizard-state.js';

/** What of a wizard survives a reload. */
export function saveWizard(state: WizardState): SavedWizard {
  const { step, input, edits, target, clientToken, unsettled } = state;
  const sending = step === 'review' && state.posting.status === 'sending';
  // What a forum knows the thread by: after a reload the site may make another board and title of the same words.
  const sent = sending ? sentThread(state) : state.sent;
  return { step: stepToKeep(state), input, edits, target, clientToken, sending, unsettled, sent };
}

function stepToKeep(state: WizardState): SavedWizard['step'] {
  // A hand-off is not over until the visitor says so: they come back to the post they meant to publish.
  if (state.step === 'posted') return 'review';
  return state.step === 'describe' && state.leaving ? 'answers' : state.step;
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
const none: Check = (value) => value === null;
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check);
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const ANYWHERE = 'https://page.example';
/** It may end up in a link: nothing that runs. */
const address: Check = (value) => {
  if (typeof value !== 'string' || !URL.canParse(value, ANYWHERE)) return typeof value === 'string';
  return /^https?:$/.test(new URL(value, ANYWHERE).protocol);
};

const reference = { id: text, url: address, title: text };
const threadInstead = shape({ followUpTo: either(none, shape(reference)), shared: flag });

const environment = shape({
  facts: listOf(shape({ name: oneOf(...FACT_NAMES), value: text, edited: maybe(text), leftOut: maybe(flag) })),
  elsewhere: listOf(text),
  used: maybe(flag),
});

const savedWizard = shape({
  step: oneOf('intent', 'platform', 'describe', 'answers', 'draft', 'review', 'solved'),
  input: shape({
    intent: oneOf('help', 'idea'),
    platform: either(none, oneOf('unsure'), shape({ id: text, guessed: flag })),
    issue: text,
    details: text,
    answers: mapOf(either(none, text)),
    tried: listOf(text),
    consulted: listOf(shape({ ...reference, verdict: oneOf('opened', 'dismissed'), reason: maybe(text) })),
    passedRules: maybe(listOf(text)),
    environment: maybe(environment),
  }),
  edits: shape({
    title: maybe(text),
    body: maybe(text),
    comments: maybe(mapOf(text)),
    boardId: maybe(text),
    tags: maybe(listOf(text)),
    leftOut: listOf(text),
    kept: maybe(listOf(shape({ kind: oneOf(...PERSONAL_DATA_KINDS), text }))),
    triedLeftOut: maybe(listOf(text)),
    basis: maybe(mapOf(mapOf(text))),
  }),
  target: either(
    shape({ kind: oneOf('thread'), followUpTo: either(none, shape(reference)) }),
    shape({ kind: oneOf('comment'), on: shape({ ...reference, kind: text, text }), instead: maybe(threadInstead) }),
  ),
  clientToken: text,
  sending: flag,
  unsettled: either(
    none,
    shape({
      code: oneOf(...ADAPTER_ERROR_CODES),
      forumMessage: maybe(either(none, text)),
      fields: mapOf(text),
      existingUrl: maybe(either(none, address)),
      outcomeUnknown: flag,
      retryAt: maybe(either(none, number)),
      waitMs: maybe(number),
    }),
  ),
  sent: maybe(either(none, shape({ title: text, boardId: text, at: number }))),
});

/** Storage can be written by anyone on the page: what does not look like ours in every part is not used. */
export function isSavedWizard(value: unknown): value is SavedWizard {
  return savedWizard(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
