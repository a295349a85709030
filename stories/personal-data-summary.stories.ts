import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect } from 'storybook/test';
import '../src/elements/personal-data-summary/personal-data-summary.define.js';
import type { PersonalDataSummary } from '../src/elements/personal-data-summary/personal-data-summary.js';
import { FINDINGS } from './fixtures/personal-data.js';
import { inWizard } from './helpers/frame.js';
import { find } from './helpers/visitor.js';

type Args = Pick<PersonalDataSummary, 'findings' | 'place'>;

const meta: Meta<Args> = {
  title: 'Parts/Personal data summary',
  component: 'help-wizard-personal-data-summary',
  decorators: [inWizard],
  args: { findings: FINDINGS, place: 'draft' },
  render: ({ findings, place }) =>
    html`<help-wizard-personal-data-summary
      .findings=${findings}
      place=${place}
      @finding-pick=${action('finding-pick')}
      @redact-request=${action('redact-request')}
      @keep-request=${action('keep-request')}
      @change-request=${action('change-request')}
    ></help-wizard-personal-data-summary>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

export const Narrow: Story = { parameters: { frame: 'narrow' } };

/** Before review: each line leads to its place. */
export const BeforeReview: Story = {};

/** Before the post goes out. */
export const BeforePosting: Story = { args: { place: 'review' } };

/** It takes the focus, and is read with its name and why it is there. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    canvasElement.querySelector<HTMLElement>('help-wizard-personal-data-summary')?.focus();
    const box = await find(canvasElement, 'group', 'Is this meant to be public?');
    await expect(box.matches(':focus')).toBe(true);
  },
};
