import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Intent, SiteConfig } from 'help-wizard';
import 'help-wizard/define';
import type { MemoryFault } from 'help-wizard/adapters/memory';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { expect, fn } from 'storybook/test';
import { CONFIG, makeForum } from './fixtures/site.js';
import { ISSUE } from './fixtures/visits.js';
import { goToAnswers, goToDescribe, goToDraft, goToPosted, goToReview } from './helpers/journey.js';
import { clearDrafts, keepDraft } from './helpers/drafts.js';
import { find, press } from './helpers/visitor.js';

interface Args {
  readonly config: SiteConfig | null;
  readonly platform: string | null;
  readonly intent: Intent;
  /** Whether the forum knows the visitor. */
  readonly signedIn: boolean;
  /** What goes wrong at the forum. */
  readonly fault: keyof typeof FAULTS;
  /** The page gave the element no forum. */
  readonly withoutForum: boolean;
  /** Whether the page has links of its own inside the element. */
  readonly links: boolean;
  readonly onPosted: (event: Event) => void;
}

const FAULTS = {
  none: null,
  slow: { latencyMs: 3000 },
  offline: { on: ['createThread'], error: 'unreachable' },
  'signed out meanwhile': { on: ['createThread'], error: 'session-expired' },
  'posts too often': { on: ['createThread'], error: 'rate-limited' },
  'posted already': { on: ['createThread'], error: 'duplicate' },
  'answer lost on the way': { on: ['createThread', 'findPosted'], error: { code: 'timeout', landed: true } },
  'nothing to find': { on: ['search'], error: 'unavailable' },
} as const satisfies Record<string, MemoryFault | null>;

const PAGES_OWN_LINKS = html`<p>Need help? Start here:</p>
  <ul>
    <li><a href="https://help.example/">Popular questions</a></li>
    <li><a href="https://status.example/">Ongoing issues</a></li>
    <li><a href="https://forum.example/">Ask in the community</a></li>
  </ul>`;

const meta: Meta<Args> = {
  title: 'Help Wizard',
  component: 'help-wizard',
  decorators: [(story) => html`<div class="story-page">${story()}</div>`],
  args: {
    config: CONFIG,
    platform: null,
    intent: 'help',
    signedIn: true,
    fault: 'none',
    withoutForum: false,
    links: false,
    onPosted: fn(),
  },
  argTypes: {
    platform: { options: [null, ...CONFIG.platforms.map(({ id }) => id)], control: { type: 'select' } },
    intent: { options: ['help', 'idea'], control: { type: 'inline-radio' } },
    signedIn: { table: { category: 'forum' } },
    withoutForum: { table: { category: 'forum' } },
    fault: { options: Object.keys(FAULTS), control: { type: 'select' }, table: { category: 'forum' } },
    links: { table: { category: 'slots' } },
  },
  beforeEach: clearDrafts,
  // The id tells the drafts and the history of the wizards on one docs page apart.
  render: ({ config, platform, intent, signedIn, fault, withoutForum, links, onPosted }, { id }) =>
    html`<help-wizard
      id=${id}
      .config=${config}
      .adapter=${guard([signedIn, fault, withoutForum], () =>
        withoutForum ? null : makeForum({ signedIn, fault: FAULTS[fault] }),
      )}
      .platform=${platform}
      .intent=${intent}
      @help-wizard-posted=${onPosted}
      >${links ? PAGES_OWN_LINKS : nothing}</help-wizard
    >`,
};
export default meta;
type Story = StoryObj<Args>;

/** Stories that walk to a step with the visitor's own hands: on a docs page they would take the focus. */
const WALKED = ['!autodocs'];

/** The whole wizard, with a forum that lives in this page. Everything works. */
export const Playground: Story = {};

/** The page knows the platform: the first step is left out. */
export const PlatformKnown: Story = { args: { platform: 'desktop' } };

/** One platform only. */
export const OnePlatform: Story = { args: { config: { ...CONFIG, platforms: CONFIG.platforms.slice(2, 3) } } };

/** The owner's own words, as in the model. */
export const OwnWords: Story = {
  args: { config: { ...CONFIG, messages: { continue: 'NEXT STEP', platformTitle: 'Which app is it about?' } } },
};

/** A second brand is a handful of tokens. */
export const OwnTheme: Story = {
  args: {
    config: {
      ...CONFIG,
      theme: {
        accent: 'light-dark(#7a1f5c, #f0a6d8)',
        'accent-hover': 'light-dark(#5c1545, #f7c6e6)',
        'accent-soft': 'light-dark(#fbeaf5, #3a1730)',
        'on-accent': 'light-dark(#ffffff, #33081f)',
        'radius-m': '2px',
        'radius-l': '4px',
      },
    },
  },
};

export const Announcements: Story = {
  args: {
    config: {
      ...CONFIG,
      announcements: [{ title: 'The forum is read-only on Sunday night.', text: 'Drafts stay on your device.' }],
    },
  },
};

/** As wide as a small phone. */
export const Narrow: Story = {
  decorators: [(story) => html`<div class="story-narrow">${story()}</div>`],
};

export const Platform: Story = {};

export const Describe: Story = { tags: WALKED, play: ({ canvasElement }) => goToDescribe(canvasElement) };

export const Answers: Story = { tags: WALKED, play: ({ canvasElement }) => goToAnswers(canvasElement) };

export const Draft: Story = { tags: WALKED, play: ({ canvasElement }) => goToDraft(canvasElement) };

export const Review: Story = { tags: WALKED, play: ({ canvasElement }) => goToReview(canvasElement) };

export const ReviewSignedOut: Story = {
  tags: WALKED,
  args: { signedIn: false },
  play: async ({ canvasElement }) => {
    await goToReview(canvasElement);
    await find(canvasElement, 'button', 'Sign in to post');
  },
};

export const Posted: Story = { tags: WALKED, play: ({ canvasElement }) => goToPosted(canvasElement) };

export const Solved: Story = {
  tags: WALKED,
  play: async ({ canvasElement }) => {
    await goToAnswers(canvasElement);
    await press(canvasElement, 'button', 'Songs pause or stop on their own');
    await press(canvasElement, 'button', 'This solved it');
    await find(canvasElement, 'heading', 'Good to hear.');
  },
};

/** From the first question to the thread, and back to look at the answers on the way. */
export const FullJourney: Story = {
  tags: WALKED,
  play: async ({ canvasElement, args, step }) => {
    await step('platform, describe, answers, draft', () => goToDraft(canvasElement));
    await step('back to the answers: everything is still there', async () => {
      await press(canvasElement, 'button', 'Back');
      await find(canvasElement, 'heading', 'Does one of these help?');
      await press(canvasElement, 'button', 'Write a post');
    });
    await step('the draft holds what was said and read', async () => {
      await expect(await find(canvasElement, 'textbox', 'Title')).toHaveValue(ISSUE);
      await expect(await find(canvasElement, 'checkbox', 'Songs pause or stop on their own')).toBeChecked();
    });
    await step('review and post', async () => {
      await press(canvasElement, 'button', 'Continue to review');
      await press(canvasElement, 'button', 'Post to Desktop app');
      await find(canvasElement, 'heading', 'Your question is posted');
      await find(canvasElement, 'link', ISSUE);
      await expect(args.onPosted).toHaveBeenCalledOnce();
    });
  },
};

/** Until the wizard runs, and where scripts are off: the page's own links in the page's own style. */
export const BeforeItRuns: Story = { args: { config: null, withoutForum: true, links: true } };

/** The config names a forum nobody knows. */
export const FailedConfig: Story = {
  args: { config: { ...CONFIG, forum: { type: 'pigeon-post' } }, withoutForum: true },
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'button', 'Try again');
  },
};

/** Where the page has links of its own, they stand in for a wizard that cannot run. */
export const FailedConfigWithLinks: Story = { args: { ...FailedConfig.args, links: true } };

/** The entries are still on their way. */
export const SlowForum: Story = { args: { fault: 'slow' } };

/** Nothing can be found, and everything else works. */
export const ContentFailed: Story = { args: { fault: 'nothing to find' } };

/** The forum cannot be reached when the post is sent; nothing is lost. Choose other faults in the controls. */
export const WithSimulatedFault: Story = {
  tags: WALKED,
  args: { fault: 'offline' },
  play: async ({ canvasElement }) => {
    await goToReview(canvasElement);
    await press(canvasElement, 'button', 'Post to Desktop app');
    await find(canvasElement, 'button', 'Copy the post');
  },
};

/** Nothing is lost, nothing is forced. */
export const Restored: Story = {
  tags: WALKED,
  beforeEach: ({ id }) => keepDraft(id),
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'button', 'Start over');
  },
};

/** The focus follows the visitor: to the new question, and to what is missing. */
export const Accessibility: Story = {
  tags: WALKED,
  play: async ({ canvasElement }) => {
    await goToDescribe(canvasElement);
    const heading = await find(canvasElement, 'heading', 'What happens?');
    await expect(heading.matches(':focus')).toBe(true);
    await press(canvasElement, 'button', 'Continue');
    const field = await find(canvasElement, 'textbox', 'The problem in one sentence');
    await expect(field.matches(':focus')).toBe(true);
  },
};
