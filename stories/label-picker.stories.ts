import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/label-picker/label-picker.define.js';
import type { LabelPicker } from '../src/elements/label-picker/label-picker.js';
import { CONFIG } from './fixtures/site.js';
import { inWizard } from './helpers/frame.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<LabelPicker, 'labels' | 'choices' | 'max'>;

const meta: Meta<Args> = {
  title: 'Parts/Label picker',
  component: 'help-wizard-label-picker',
  decorators: [inWizard],
  args: { labels: ['Playback', 'Version 8.4'], choices: CONFIG.draft.labels, max: 3 },
  render: ({ labels, choices, max }) =>
    html`<help-wizard-label-picker
      .labels=${labels}
      .choices=${choices}
      .max=${max}
      @labels-change=${action('labels-change')}
    ></help-wizard-label-picker>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** The owner gave a list. */
export const FromAList: Story = {};

/** The owner gave none: any word will do. */
export const FreeText: Story = { args: { choices: null } };

export const Narrow: Story = { parameters: { frame: 'narrow' }, args: { max: 5 } };

export const None: Story = { args: { labels: [] } };

export const Full: Story = { args: { labels: ['Playback', 'Version 8.4', 'Playlists'] } };

export const LongLabel: Story = { args: { labels: ['A label that somebody meant very well but made far too long'] } };

export const Choosing: Story = { play: ({ canvasElement }) => press(canvasElement, 'button', 'Add a label') };

export const Typing: Story = {
  args: { choices: null },
  play: ({ canvasElement }) => press(canvasElement, 'button', 'Add a label'),
};

/** Enter adds, Escape gives up; the focus never gets lost. */
export const Accessibility: Story = {
  args: { choices: null, labels: [] },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', 'Add a label');
    await userEvent.type(await find(canvasElement, 'textbox', 'New label'), 'Playback{Enter}');
    await find(canvasElement, 'button', 'Remove Playback');
    const add = await find(canvasElement, 'button', 'Add a label');
    await waitFor(() => expect(add.matches(':focus')).toBe(true));
  },
};
