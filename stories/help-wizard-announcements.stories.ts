import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Announcement } from 'help-wizard';
import 'help-wizard/define';
import { html, nothing } from 'lit';
import { find, press } from './helpers/visitor.js';
import { until } from '../test/helpers/until.js';

interface Args {
  readonly announcements: readonly Announcement[];
  readonly promotion: boolean;
}

const SUNDAY: Announcement = {
  title: 'The forum is read-only on Sunday night.',
  text: 'Drafts stay on your device.',
  url: 'https://status.example/sunday',
};
const PAYMENTS: Announcement = {
  title: 'Payments are slow today.',
  text: 'You are not charged twice.',
  tone: 'warning',
};

/** Forgets what was dismissed in another story. */
function remember(): void {
  sessionStorage.removeItem('help-wizard:dismissed-announcements');
}

const meta: Meta<Args> = {
  title: 'Panels/Announcements',
  component: 'help-wizard-announcements',
  decorators: [(story) => html`<div class="story-page">${story()}</div>`],
  args: { announcements: [SUNDAY, PAYMENTS], promotion: false },
  argTypes: { promotion: { table: { category: 'slots' } } },
  beforeEach: () => {
    remember();
    return remember;
  },
  render: ({ announcements, promotion }) =>
    html`<help-wizard-announcements .config=${{ announcements }}
      >${
        promotion ? html`<p slot="promotion"><a href="https://news.example/">New: songs without loss</a></p>` : nothing
      }</help-wizard-announcements
    >`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

export const Info: Story = { args: { announcements: [SUNDAY] } };

export const Warning: Story = { args: { announcements: [PAYMENTS] } };

/** Nothing to say, no box. */
export const None: Story = { args: { announcements: [] } };

/** Over since 2020. */
export const Over: Story = { args: { announcements: [{ ...SUNDAY, until: '2020-01-31' }] } };

/** It stays away as long as the tab is open. */
export const Dismissed: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', `Dismiss: ${SUNDAY.title}`);
    await until(() => !canvasElement.textContent.includes(SUNDAY.title), 'it is gone');
    await find(canvasElement, 'button', `Dismiss: ${PAYMENTS.title}`);
  },
};

export const LongWords: Story = {
  args: { announcements: [{ title: 'Donaudampfschifffahrt'.repeat(12), text: '<b>Markup</b> stays text. مشكلة' }] },
};

export const WithPromotion: Story = { args: { promotion: true } };

/** As wide as a small phone. */
export const Narrow: Story = {
  decorators: [(story) => html`<div class="story-narrow">${story()}</div>`],
};

/** The warning says that it is one, and each button what it takes away. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'region', 'Announcements');
    await find(canvasElement, 'button', `Dismiss: ${PAYMENTS.title}`);
  },
};
