import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent } from 'storybook/test';
import '../src/elements/image-areas/image-areas.define.js';
import type { ImageAreas } from '../src/elements/image-areas/image-areas.js';
import { AREAS, aScreenshot } from './fixtures/pictures.js';
import { inWizard } from './helpers/frame.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<ImageAreas, 'areas'>;

const meta: Meta<Args> = {
  title: 'Parts/Image areas',
  component: 'help-wizard-image-areas',
  decorators: [inWizard],
  args: { areas: [] },
  render: ({ areas }) =>
    html`<help-wizard-image-areas
      .picture=${aScreenshot()}
      .areas=${areas}
      @areas-change=${action('areas-change')}
    ></help-wizard-image-areas>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** What is hidden cannot be told any more. */
export const HiddenAreas: Story = { args: { areas: AREAS } };

/** One is selected: it has an edge, and buttons that change it. */
export const Selected: Story = {
  args: { areas: AREAS },
  play: async ({ canvasElement }) => (await find(canvasElement, 'button', /^Hidden area 1/)).focus(),
};

/** By keyboard alone: an area is added, moved and taken away again. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', 'Hide an area');
    const area = await find(canvasElement, 'button', /^Hidden area 1/);
    const before = area.getAttribute('aria-label') ?? area.textContent;
    await userEvent.keyboard('{ArrowRight}');
    const after = await find(canvasElement, 'button', /^Hidden area 1/);
    await expect(after.getAttribute('aria-label') ?? after.textContent).not.toBe(before);
  },
};
