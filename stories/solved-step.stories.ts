import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/elements/solved-step/solved-step.define.js';
import type { StateAt } from '../src/elements/step-element.js';
import { visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find } from './helpers/visitor.js';

interface Args {
  readonly state: StateAt<'solved'>;
}

const meta: Meta<Args> = {
  title: 'Steps/Solved step',
  component: 'help-wizard-solved-step',
  decorators: [inWizard],
  args: { state: visitTo('solved') },
  render: ({ state: start }) =>
    onStage(start, (state) => html`<help-wizard-solved-step .state=${state}></help-wizard-solved-step>`),
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

export const Narrow: Story = { parameters: { frame: 'narrow' } };

export const Solved: Story = {};

/** The heading takes the focus, and the way back is a button. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    await expect(await find(canvasElement, 'heading', 'Good to hear.')).toHaveAttribute('tabindex', '-1');
    await find(canvasElement, 'button', 'I still need help');
  },
};
