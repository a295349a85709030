import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/markdown-editor/markdown-editor.define.js';
import type { MarkdownEditor } from '../src/elements/markdown-editor/markdown-editor.js';
import { draftText } from '../src/core/compose-draft.js';
import { visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<MarkdownEditor, 'text' | 'label' | 'max' | 'error'>;

const TEXT = draftText(visitTo('draft'));

const meta: Meta<Args> = {
  title: 'Parts/Markdown editor',
  component: 'help-wizard-markdown-editor',
  decorators: [inWizard],
  args: { text: TEXT, label: 'Your post', max: 20_000, error: '' },
  render: ({ text, label, max, error }) =>
    html`<help-wizard-markdown-editor
      .text=${text}
      .label=${label}
      .max=${max}
      .error=${error}
      @text-change=${action('text-change')}
    ></help-wizard-markdown-editor>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

export const Narrow: Story = { parameters: { frame: 'narrow' } };

export const Write: Story = {};

/** The text as its readers will see it. */
export const Preview: Story = { play: ({ canvasElement }) => press(canvasElement, 'tab', 'Preview') };

export const Empty: Story = { args: { text: '' } };

export const EmptyPreview: Story = {
  args: { text: '' },
  play: ({ canvasElement }) => press(canvasElement, 'tab', 'Preview'),
};

/** From 90 % of the limit on, the counter is read out. */
export const NearlyFull: Story = { args: { max: Math.ceil(TEXT.length * 1.05) } };

export const TooLong: Story = { args: { max: 100, error: 'Shorten your post to 100 characters' } };

export const Wrong: Story = { args: { text: 'Help', error: 'Write 20 characters or more' } };

/** Arrow keys move between the tabs, as tab lists do. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'tab', 'Write')).focus();
    await userEvent.keyboard('{ArrowRight}');
    const preview = await find(canvasElement, 'tab', 'Preview');
    await expect(preview).toHaveAttribute('aria-selected', 'true');
    await waitFor(() => expect(preview.matches(':focus')).toBe(true));
  },
};
