import { sendKeys } from '@web/test-runner-commands';
import { html, nothing } from 'lit';
import '../../src/define.js';
import { memoryAdapter, type MemoryAdapter, type MemoryOptions } from '../../src/adapters/memory.js';
import type { SiteConfig } from '../../src/core/config.js';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import type { Entry } from '../../src/core/types.js';
import type { WizardStep } from '../../src/core/wizard-state.js';
import type { HelpWizard } from '../../src/elements/help-wizard/help-wizard.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from './by-role.js';
import { fixture } from './fixture.js';
import { focusedElement, textOf } from './seen.js';
import { until } from './until.js';

/** What a visitor of this community says happens: it finds all entries about playback. */
export const ISSUE = 'Playback stops after a few seconds';

/** One entry of each kind a visitor can do something else with. */
export const ENTRIES: readonly Entry[] = [
  {
    id: 'issue-stops',
    kind: 'issue',
    title: 'Playback stops after a few seconds',
    url: 'https://forum.example/issues/stops',
    text: 'Songs play for a few seconds and stop.',
    status: 'under-investigation',
    statusUpdate: 'We found the cause.',
    updatedAt: '2026-11-20T09:00:00Z',
  },
  {
    id: 'issue-fixed',
    kind: 'issue',
    title: 'Playback stops when the screen locks',
    url: 'https://forum.example/issues/locks',
    text: 'It goes on when the screen is unlocked.',
    status: 'fixed',
  },
  {
    id: 'issue-info',
    kind: 'issue',
    title: 'Playback stops between two songs',
    url: 'https://forum.example/issues/between',
    text: 'A gap of a few seconds.',
    status: 'need-more-info',
    votes: 12,
  },
  {
    id: 'faq-stops',
    kind: 'faq',
    title: 'What to do when playback stops',
    url: 'https://forum.example/faq/stops',
    text: 'Close the app completely and open it again.',
  },
  {
    id: 'thread-stops',
    kind: 'thread',
    title: 'Playback stops on the train',
    url: 'https://forum.example/t/1',
    text: 'It stops in every tunnel.',
    answer: 'Download the album first.',
    solved: true,
    author: { name: 'Tobias', badge: 'Staff' },
  },
];

/** A small community with one of everything. Its content is what the forum's own search gives. */
export const SITE: SiteConfig = {
  platforms: [
    { id: 'phone', label: 'Phone', board: 'phones' },
    { id: 'desktop', label: 'Desktop app', board: 'computers' },
  ],
  boards: [
    { id: 'phones', title: 'Phones', url: 'https://forum.example/c/phones' },
    { id: 'computers', title: 'Computers', url: 'https://forum.example/c/computers' },
  ],
  questions: [
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
  troubleshooting: [{ id: 'restart', label: 'Restarted the app' }],
  draft: { labels: ['playback', 'downloads'], title: { min: 10, max: 100 }, body: { min: 20 } },
  expectedReply: { hours: 48 },
};

export interface WizardOptions {
  readonly config?: Partial<SiteConfig> | string;
  readonly forum?: Partial<MemoryOptions>;
  /** In place of the memory forum. */
  readonly adapter?: ForumAdapter;
  readonly platform?: string;
  readonly intent?: 'help' | 'idea';
  /** Tells its draft and its history from those of other wizards. Default: a new one. */
  readonly id?: string;
}

export interface WizardPage {
  readonly wizard: HelpWizard;
  readonly adapter: MemoryAdapter;
  /** Give it to the next wizard, and it is the same one after a reload. */
  readonly id: string;
}

/**
 * Presses a key that does nothing. A tab holds 50 history entries; from a page nobody has touched since it last went
 * back, Chromium drops the newest ones first, and Back leaves the test.
 */
export async function touchPage(): Promise<void> {
  await sendKeys({ press: 'F9' });
}

const PREFIX = `wizard-${crypto.randomUUID()}`;

afterEach(() => {
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) if (key.includes(`#${PREFIX}`)) storage.removeItem(key);
  }
});

/** An id no other wizard of any test has: drafts and history entries outlive the tests that made them. */
export function uniqueId(): string {
  return `${PREFIX}-${(made += 1)}`;
}
let made = 0;

/** A wizard in the page, running. */
export async function openWizard(options: WizardOptions = {}): Promise<WizardPage> {
  const page = await placeWizard(options);
  await until(() => page.wizard.step !== null, 'the wizard runs');
  await until(() => allByRole(page.wizard, 'heading').length > 0, 'its first step is shown');
  return page;
}

/** A wizard in the page, whether it runs or not, with the page's own links inside. */
export async function placeWizard(options: WizardOptions = {}): Promise<WizardPage> {
  await touchPage();
  const { config = {}, forum = {}, platform, intent, id = uniqueId() } = options;
  const adapter = memoryAdapter({ boards: SITE.boards ?? [], entries: ENTRIES, ...forum });
  const wizard = await fixture<HelpWizard>(
    html`<help-wizard
      id=${id}
      .config=${typeof config === 'string' ? config : { ...SITE, ...config }}
      .adapter=${options.adapter ?? adapter}
      platform=${platform ?? nothing}
      intent=${intent ?? nothing}
      ><a href="https://forum.example/faq">All questions</a></help-wizard
    >`,
  );
  return { wizard, adapter, id };
}

/** Types into a field. */
export function type(root: ParentNode, name: string | RegExp, text: string): void {
  const field = byRole(root, 'textbox', name) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Clicks the button with this name, once it is there. */
export async function press(root: ParentNode, name: string | RegExp, role = 'button'): Promise<void> {
  const button = await until(() => byRole(root, role, name), `there is a ${role} ${String(name)}`);
  button.click();
}

const TITLES: Readonly<Record<WizardStep, string>> = {
  intent: en.intentTitle,
  platform: en.platformTitle,
  describe: en.describeTitle,
  answers: en.answersTitle,
  draft: en.draftTitle,
  review: en.reviewTitle,
  posted: en.postedTitle,
  solved: en.solvedTitle,
};

/** Waits until a step is shown and its heading, or `title`, has the focus. */
export async function arrive(wizard: HelpWizard, step: WizardStep, title = TITLES[step]): Promise<void> {
  await until(() => wizard.step === step && focusedText() === title, `"${title}" has the focus`);
}

/** The straight way from the first step to another one, on a site with answers. */
export async function walkTo(wizard: HelpWizard, goal: WizardStep, issue = ISSUE): Promise<void> {
  if (wizard.step === 'platform' && goal !== 'platform') {
    await press(wizard, en.continue);
    await arrive(wizard, 'describe');
  }
  if (wizard.step === goal) return;
  type(wizard, en.issueLabel, issue);
  await press(wizard, /^See .* possible answers?$|^Write a post$/);
  await until(() => wizard.step !== 'describe', 'the first sentence is done');
  for (const [step, button] of WAYS) {
    if (wizard.step === goal) break;
    if (wizard.step !== step) continue;
    await arrive(wizard, step);
    await press(wizard, button);
    await until(() => wizard.step !== step, `${step} is done`);
  }
  await arrive(wizard, goal);
}

const WAYS: readonly (readonly [WizardStep, string | RegExp])[] = [
  ['answers', en.writePost],
  ['draft', en.toReview],
  ['review', /^Post( to |$)/],
];

/** The words of what has the focus. */
export function focusedText(): string {
  const element = focusedElement();
  return element === null ? '' : textOf(element);
}

/** The words of all that is read out without having the focus. */
export function statusTexts(root: ParentNode): string[] {
  return allByRole(root, 'status').map(textOf);
}
