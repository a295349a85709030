import type { Site } from '../../src/core/config.js';
import type { Entry, Intent, Match, PostResult } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import { initialState, transition } from '../../src/core/wizard-machine.js';
import type { PlatformChoice, PostFailure, WizardState, WizardStep } from '../../src/core/wizard-state.js';

/** What a visitor of `aSite()` says happens: long enough for a title, and about one of its labels. */
export const ISSUE = 'Downloads vanish after the update';
/** The one entry `walkTo()` finds, unless it is told others. */
export const ENTRY = anEntry();
export const PUBLISHED: PostResult = Object.freeze({
  kind: 'published',
  thread: Object.freeze({ id: '7', url: 'https://forum.example/t/7', title: ISSUE, boardId: 'phones' }),
});

const HEADINGS = Object.freeze({
  problem: 'What happens',
  today: 'How it works today',
  change: 'What should change',
  why: 'Why it helps',
  where: 'Where',
  answers: 'More',
  tried: 'Tried',
  read: 'Already read',
  steps: 'Steps',
  expected: 'What I expected',
  error: 'Error message',
  started: 'Since when',
  version: 'Version',
});

/** A small music community with everything a site can have, in small numbers. */
export function aSite(given: Partial<Site> = {}): Site {
  return {
    platforms: [
      { id: 'phone', label: 'Phone', board: 'phones' },
      { id: 'desktop', label: 'Desktop app', board: 'computers' },
    ],
    askPlatform: true,
    boards: [
      { id: 'phones', title: 'Phones', url: 'https://forum.example/c/phones' },
      { id: 'computers', title: 'Computers' },
      { id: 'other', title: 'Everything else' },
    ],
    intents: ['help', 'idea'],
    askIntent: false,
    ideas: { board: null, rules: [] },
    environment: {
      app: null,
      facts: ['app', 'os', 'browser'],
      labels: { app: 'App', os: 'System', browser: 'Browser' },
    },
    questions: [
      { id: 'version', label: 'App version', type: 'text', guess: '8.4' },
      {
        id: 'often',
        label: 'How often?',
        type: 'choice',
        options: [
          { value: 'always', label: 'Every time' },
          { value: 'once', label: 'Only once' },
        ],
      },
    ],
    troubleshooting: [
      { id: 'restart', label: 'Restarted the app' },
      { id: 'reboot', label: 'Restarted the phone', platforms: ['phone'] },
      { id: 'reinstall', label: 'Installed the app again' },
    ],
    limits: { title: { min: 10, max: 60 }, body: { min: 20, max: 20_000 }, tags: { max: 2 } },
    labels: ['App', 'Downloads', 'Playback'],
    defaultBoard: 'other',
    wording: {
      headings: HEADINGS,
      unsure: 'Not sure which platform',
      followUp: 'Follow-up to',
    },
    ...given,
  };
}

/** An entry with everything a test does not care about filled in. */
export function anEntry(given: Partial<Entry> = {}): Entry {
  const { id = 'offline' } = given;
  return {
    kind: 'faq',
    title: 'Keep downloads offline',
    url: `https://forum.example/faq/${id}`,
    text: 'Open the app once a month, or downloads are removed.',
    ...given,
    id,
  };
}

/** A match for an entry with these properties. */
export function aMatch(given: Partial<Entry> = {}): Match {
  const highlights = { title: [[5, 14]], text: [] } as const;
  return { entry: anEntry(given), score: 0.8, highlights, reasons: ['all-platforms', 'words-1-of-5'] };
}

/** Why a forum did not take a post: it could not be reached, and nothing landed. */
export function aFailure(given: Partial<PostFailure> = {}): PostFailure {
  return {
    code: 'unreachable',
    forumMessage: null,
    fields: {},
    retryAt: null,
    existingUrl: null,
    outcomeUnknown: false,
    ...given,
  };
}

/** The state after these events, one after the other. */
export function play(state: WizardState, ...events: readonly WizardEvent[]): WizardState {
  return events.reduce(transition, state);
}

/** A search for `text` that found `matches`. */
export function found(text: string, matches: readonly Match[], platform: string | null = 'phone'): WizardEvent[] {
  return [
    { type: 'search-started', text, platform },
    { type: 'matched', text, platform, matches },
  ];
}

export interface Walk {
  readonly site?: Site;
  /** Default `help`; the site asks for it, or the page names it. */
  readonly intent?: Intent;
  readonly platform?: Exclude<PlatformChoice, null>;
  readonly issue?: string;
  readonly matches?: readonly Match[];
}

export type StateAt<S extends WizardStep> = Extract<WizardState, { readonly step: S }>;

/**
 * A visitor who has come as far as `step`, on the straight way and without touching what it shows. Throws where the
 * straight way does not lead there, as with an issue that is too short for a title.
 *
 * ```ts
 * const review = walkTo('review', { site: aSite({ boards: [] }) });
 * ```
 */
export function walkTo<S extends WizardStep>(step: S, walk: Walk = {}): StateAt<S> {
  const state = WALKS[step](walk);
  if (state.step !== step) throw new Error(`walkTo: on the way to "${step}" the visitor is held at "${state.step}".`);
  return state as StateAt<S>;
}

const PHONE = { id: 'phone', guessed: false } as const;

const WALKS: Readonly<Record<WizardStep, (walk: Walk) => WizardState>> = {
  intent: ({ site = aSite({ askIntent: true }) }) => initialState(site, { clientToken: 'token-1' }),
  platform: (walk) => {
    const { site = aSite(), intent = 'help' } = walk;
    return site.askIntent
      ? play(walkTo('intent', walk), { type: 'intent-chosen', intent }, { type: 'continued' })
      : initialState(site, { clientToken: 'token-1', intent });
  },
  describe: (walk) => {
    const { site = aSite(), platform = PHONE, intent = 'help' } = walk;
    return site.askPlatform
      ? play(walkTo('platform', walk), { type: 'platform-chosen', platform }, { type: 'continued' })
      : initialState(site, { clientToken: 'token-1', platform, intent });
  },
  answers: (walk) => leaveDescribe(walk),
  draft: (walk) => {
    const left = leaveDescribe(walk);
    return left.step === 'answers' ? play(left, { type: 'continued' }) : left;
  },
  review: (walk) => play(walkTo('draft', walk), { type: 'continued' }),
  posted: (walk) => play(walkTo('review', walk), { type: 'submitted', at: 0 }, { type: 'posted', result: PUBLISHED }),
  solved: (walk) => play(walkTo('answers', walk), { type: 'solved', entry: walk.matches?.[0]?.entry ?? ENTRY }),
};

function leaveDescribe(walk: Walk): WizardState {
  const { platform = PHONE, issue = ISSUE, matches = [aMatch()] } = walk;
  return play(
    walkTo('describe', walk),
    { type: 'described', issue },
    ...found(issue, matches, platform === 'unsure' ? null : platform.id),
    { type: 'continued' },
  );
}
