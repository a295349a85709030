import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/elements/known-issues/known-issues.define.js';
import type { KnownIssues } from '../src/elements/known-issues/known-issues.js';
import { FAILED_CONTENT, LOADING_CONTENT, contentOf } from '../test/helpers/content.js';
import { ENTRIES, ISSUES } from './fixtures/entries.js';
import { CONFIG } from './fixtures/site.js';
import { INCIDENT, MISSING_ONE, NOTHING_RUNNING, RUNNING } from './fixtures/sources.js';
import { START } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<KnownIssues, 'content' | 'platform' | 'canSubscribe' | 'allUrl'>;

const READY = contentOf(ENTRIES);
const label = (platform: string | null): string | null =>
  CONFIG.platforms.find(({ id }) => id === platform)?.label ?? null;

const meta: Meta<Args> = {
  title: 'Parts/Known issues',
  component: 'help-wizard-known-issues',
  decorators: [inWizard],
  parameters: { frame: 'aside' },
  args: { content: READY, platform: 'desktop', canSubscribe: true, allUrl: '' },
  argTypes: { platform: { options: [null, ...CONFIG.platforms.map(({ id }) => id)], control: { type: 'select' } } },
  render: ({ content, platform, canSubscribe, allUrl }) =>
    onStage(
      START,
      ({ receipts }) =>
        html`<help-wizard-known-issues
          .content=${content}
          .platform=${platform}
          .platformLabel=${label(platform)}
          .receipts=${receipts}
          ?can-subscribe=${canSubscribe}
          all-url=${allUrl}
        ></help-wizard-known-issues>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** Before a platform is chosen: issues of all of them. Three show, the rest unfolds. */
export const AnyPlatform: Story = { args: { platform: null } };

/** The owner lists all issues on a page of their own. */
export const WithPageOfAll: Story = { args: { platform: null, allUrl: 'https://status.example/' } };

/** The forum takes no subscriptions. */
export const WithoutSubscribing: Story = { args: { canSubscribe: false } };

export const Narrow: Story = { parameters: { frame: 'narrow' } };

/** Bones, after 300 ms. */
export const Loading: Story = { args: { content: LOADING_CONTENT } };

/** None on this platform, but on others. */
export const None: Story = { args: { platform: 'speaker', content: contentOf([ISSUES.new]) } };

/** None anywhere: nothing is in its place. */
export const NoneAnywhere: Story = {
  args: { content: NOTHING_RUNNING },
  play: async ({ canvasElement }) => {
    const issues = canvasElement.querySelector('help-wizard-known-issues');
    await expect(issues?.shadowRoot?.childElementCount).toBe(0);
  },
};

/** What the status page says is going on comes first; the forum takes no subscriptions to it. */
export const IncidentRunning: Story = { args: { content: RUNNING } };

export const IncidentEnding: Story = {
  args: {
    content: { ...RUNNING, entries: [{ ...INCIDENT, status: 'fixed', statusUpdate: 'All songs start again.' }] },
  },
};

/** One source of issues failed: the others are there. */
export const SourceMissing: Story = { args: { content: contentOf(ENTRIES, { missing: MISSING_ONE }) } };

/** Only this list failed; the step beside it goes on working. */
export const Failed: Story = { args: { content: FAILED_CONTENT } };

export const Unfolded: Story = {
  args: { platform: null },
  play: ({ canvasElement }) => press(canvasElement, 'button', /^View all/),
};

/** What was pressed becomes a receipt, and is read out. */
export const Subscribed: Story = {
  play: ({ canvasElement }) => press(canvasElement, 'button', /^Subscribe.*: Playback stops/),
};

/** Each "Subscribe" says to what. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    const button = await find(canvasElement, 'button', /Playback stops after a few seconds in version 8\.4$/);
    await expect(button).toBeVisible();
  },
};
