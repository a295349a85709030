import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/elements/restored-notice/restored-notice.define.js';
import type { RestoredNotice } from '../src/elements/restored-notice/restored-notice.js';
import { inWizard } from './helpers/frame.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<RestoredNotice, 'words' | 'savedAt'>;

const meta: Meta<Args> = {
  title: 'Parts/Restored notice',
  component: 'help-wizard-restored-notice',
  decorators: [inWizard],
  args: { words: 'Songs stop after ten seconds on every playlist', savedAt: new Date(Date.now() - 3_600_000) },
  render: ({ words, savedAt }) =>
    html`<help-wizard-restored-notice .words=${words} .savedAt=${savedAt}></help-wizard-restored-notice>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

export const Narrow: Story = { parameters: { frame: 'narrow' } };

export const LongAgo: Story = { args: { savedAt: new Date(2021, 9, 2) } };

export const LongText: Story = { args: { words: 'It stops, and starts again, and stops. '.repeat(20) } };

/** Starting over asks once more. */
export const StartOver: Story = { play: ({ canvasElement }) => press(canvasElement, 'button', 'Start over') };

/** The safe answer has the focus. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', 'Start over');
    const cancel = await find(canvasElement, 'button', 'Cancel');
    await waitFor(() => expect(cancel.matches(':focus')).toBe(true));
  },
};
