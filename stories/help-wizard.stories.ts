import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Intent, SiteConfig } from 'help-wizard';
import 'help-wizard/define';
import { html, nothing } from 'lit';
import { expect, fn } from 'storybook/test';
import { EMBER_ROW } from './fixtures/brand.js';
import { CONFIG } from './fixtures/site.js';
import { ISSUE } from './fixtures/visits.js';
import { clearDrafts, keepDraft } from './helpers/drafts.js';
import { forumOf, toolbarForum, walked } from './helpers/forum.js';
import { goToAnswers, goToDescribe, goToDraft, goToPosted, goToReview, reload } from './helpers/journey.js';
import { find, press, write } from './helpers/visitor.js';

interface Args {
  readonly config: SiteConfig | null;
  readonly platform: string | null;
  readonly intent: Intent;
  /** Whether the forum knows the visitor. */
  readonly signedIn: boolean;
  /** The page gave the element no forum. */
  readonly withoutForum: boolean;
  /** Whether the page has links of its own inside the element. */
  readonly links: boolean;
  readonly onPosted: (event: Event) => void;
}

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
    withoutForum: false,
    links: false,
    onPosted: fn(),
  },
  argTypes: {
    platform: { options: [null, ...CONFIG.platforms.map(({ id }) => id)], control: { type: 'select' } },
    intent: { options: ['help', 'idea'], control: { type: 'inline-radio' } },
    signedIn: { description: 'The forum knows the visitor.', table: { category: 'story' } },
    withoutForum: { description: 'The page gives the element no forum.', table: { category: 'story' } },
    links: { description: 'The page has links of its own in the element.', table: { category: 'story' } },
    onPosted: { table: { disable: true } },
  },
  beforeEach: clearDrafts,
  // The id tells the drafts and the history of the wizards on one docs page apart.
  render: ({ config, platform, intent, signedIn, withoutForum, links, onPosted }, { id, globals, parameters }) =>
    html`<help-wizard
      id=${id}
      .config=${config}
      .adapter=${withoutForum ? null : toolbarForum({ globals, signedIn, walked: parameters['walked'] === true })}
      .platform=${platform}
      .intent=${intent}
      @help-wizard-posted=${onPosted}
      >${links ? PAGES_OWN_LINKS : nothing}</help-wizard
    >`,
};
export default meta;
type Story = StoryObj<Args>;

/** Everything works, unless the toolbar's fault says otherwise: choose one at any step, and the next call meets it. */
export const Playground: Story = {};

/** The page knows the platform: the first step is left out. */
export const PlatformKnown: Story = { args: { platform: 'desktop' } };

/** One platform only: there is nothing to ask. */
export const OnePlatform: Story = { args: { config: { ...CONFIG, platforms: CONFIG.platforms.slice(2, 3) } } };

/** The owner's own words, as in the model. */
export const OwnWords: Story = {
  args: { config: { ...CONFIG, messages: { continue: 'NEXT STEP', platformTitle: 'Which app is it about?' } } },
};

/** A second brand is a handful of tokens, here in the config. The toolbar sets the same ones on the page. */
export const OwnTheme: Story = { args: { config: { ...CONFIG, theme: EMBER_ROW } } };

/** What the owner has to say to everyone, on the first step only. */
export const Announcements: Story = {
  args: {
    config: {
      ...CONFIG,
      announcements: [{ title: 'The forum is read-only on Sunday night.', text: 'Drafts stay on your device.' }],
    },
  },
};

/** As wide as a small phone. */
export const Narrow: Story = { globals: { width: '320px' } };

/** Where does it happen? */
export const Platform: Story = {};

/** What happens? */
export const Describe: Story = walked(goToDescribe);

/** Does one of these help? */
export const Answers: Story = walked(goToAnswers);

/** The draft is finished when it opens. */
export const Draft: Story = walked(goToDraft);

/** Choose a fault now, and post. */
export const Review: Story = walked(goToReview);

/** One button signs in and posts. */
export const ReviewSignedOut: Story = {
  ...walked(async (root) => {
    await goToReview(root);
    await find(root, 'button', 'Sign in to post');
  }),
  args: { signedIn: false },
};

/** The link first, then what to expect. */
export const Posted: Story = { ...walked(goToPosted), globals: { fault: 'none' } };

/** An answer solved it. */
export const Solved: Story = walked(async (root) => {
  await goToAnswers(root);
  await press(root, 'button', 'Songs pause or stop on their own');
  await press(root, 'button', 'This solved it');
  await find(root, 'heading', 'Good to hear.');
});

/** From the first question to the thread, the straight way. */
export const FullJourney: Story = {
  ...walked(goToPosted),
  globals: { fault: 'none' },
  play: async ({ canvasElement, args, step }) => {
    await step('platform', () => goToDescribe(canvasElement));
    await step('describe, answers, draft', () => goToDraft(canvasElement, 'describe'));
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

/** A visitor who turns an answer down, goes back, corrects, loads the page again and goes on. Nothing is lost. */
export const JourneyWithDetours: Story = {
  ...walked(goToPosted),
  globals: { fault: 'none' },
  play: async ({ canvasElement: root, step }) => {
    await step('types, and reads', () => goToAnswers(root));
    await step('turns the only FAQ down and says why', async () => {
      await press(root, 'button', /^FAQs/);
      await press(root, 'button', 'Songs pause or stop on their own');
      await press(root, 'button', 'Not my issue');
      await press(root, 'button', 'Already tried it');
      await find(root, 'button', /^Undo/);
    });
    await step('goes back and corrects the sentence', async () => {
      await press(root, 'button', 'Back');
      await write(root, 'The problem in one sentence', ' in every playlist');
      await press(root, 'button', /^See \d+ possible answers$/);
      await press(root, 'button', 'Write a post');
    });
    await step('loads the page again and goes on', async () => {
      await find(root, 'heading', 'Here is your draft');
      reload(root);
      await press(root, 'button', 'Continue');
      await expect(await find(root, 'textbox', 'Title')).toHaveValue(`${ISSUE} in every playlist`);
    });
    await step('posts, with what was read and why it was no help', async () => {
      await press(root, 'button', 'Continue to review');
      await press(root, 'button', 'Post to Desktop app');
      await find(root, 'heading', 'Your question is posted');
      const [first] = forumOf(root)?.posted.at(-1)?.draft.consulted ?? [];
      await expect(first).toMatchObject({ id: 'songs-pause', reason: 'Already tried it' });
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
export const SlowForum: Story = { globals: { fault: 'slow' } };

/** Nothing can be found, and everything else works. */
export const ContentFailed: Story = { globals: { fault: 'unreadable' } };

/** Presses the button that posts, where the forum will not have it; then `name` is what the visitor is offered. */
const post = (role: string, name: string | RegExp): Pick<Story, 'tags' | 'parameters' | 'play'> => {
  const { play, ...way } = walked(goToReview);
  return {
    ...way,
    play: async (context) => {
      await play(context);
      await press(context.canvasElement, 'button', 'Post to Desktop app');
      await find(context.canvasElement, role, name);
    },
  };
};

/** The forum cannot be reached when the post is sent; nothing is lost. */
export const PostNotReachable: Story = { ...post('button', 'Copy the post'), globals: { fault: 'offline' } };

/** The forum makes the visitor wait, and the wizard counts. */
export const PostTooOften: Story = { ...post('button', /^Post to/), globals: { fault: 'rate-limited' } };

/** Signed out in another tab meanwhile. */
export const PostSignedOutMeanwhile: Story = {
  ...post('button', 'Sign in to post'),
  globals: { fault: 'session-expired' },
};

/** Nobody knows whether the post landed: look before posting again. */
export const PostAnswerLost: Story = { ...post('button', 'Post again'), globals: { fault: 'answer-lost' } };

/** A moderator looks at it first. */
export const PostWaitsForApproval: Story = { ...post('heading', /approv/i), globals: { fault: 'approval' } };

/** Nothing is lost, nothing is forced. */
export const Restored: Story = {
  tags: ['!autodocs'],
  beforeEach: ({ id }) => keepDraft(id),
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'button', 'Start over');
  },
};

/** The focus follows the visitor: to the new question, and to what is missing. */
export const Accessibility: Story = walked(async (root) => {
  await goToDescribe(root);
  const heading = await find(root, 'heading', 'What happens?');
  await expect(heading.matches(':focus')).toBe(true);
  await press(root, 'button', 'Continue');
  const field = await find(root, 'textbox', 'The problem in one sentence');
  await expect(field.matches(':focus')).toBe(true);
});
