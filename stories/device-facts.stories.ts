import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/elements/device-facts/device-facts.define.js';
import type { WizardEvent } from '../src/core/wizard-events.js';
import type { StateAt } from '../src/elements/step-element.js';
import { visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';

interface Args {
  readonly state: StateAt<'draft'>;
}

const meta: Meta<Args> = {
  title: 'Parts/Device facts',
  component: 'help-wizard-device-facts',
  decorators: [inWizard],
  render: ({ state: start }) =>
    onStage(start, (state) => html`<help-wizard-device-facts .wizard=${state}></help-wizard-device-facts>`),
};
export default meta;
type Story = StoryObj<Args>;

const READ: WizardEvent = {
  type: 'device-read',
  facts: [
    { name: 'os', value: 'Windows 11' },
    { name: 'browser', value: 'Firefox 153' },
  ],
  elsewhere: [],
};

function drafting(...events: readonly WizardEvent[]): StateAt<'draft'> {
  return visitTo('draft', READ, ...events);
}

export const Playground: Story = { args: { state: drafting() } };

/** The owner's page knows the app, and no question asked for its version. */
export const WithApp: Story = {
  args: {
    state: visitTo('draft', { ...READ, facts: [{ name: 'app', value: 'Quaverleaf 8.4.1' }, ...READ.facts] }),
  },
};

/** One is left out. */
export const OneLeftOut: Story = {
  args: { state: drafting({ type: 'fact-changed', name: 'browser', change: { included: false } }) },
};

/** One switch leaves all of it out. */
export const AllLeftOut: Story = { args: { state: drafting({ type: 'facts-used', used: false }) } };

/** Somebody at a computer asks about something else: what the computer says is not about that. */
export const AnotherDevice: Story = { args: { state: visitTo('draft', { ...READ, elsewhere: ['desktop'] }) } };

export const Narrow: Story = { ...Playground, parameters: { frame: 'narrow' } };

/** Each field is named by what it says, each tick by what it leaves in. */
export const Accessibility: Story = {
  args: { state: drafting() },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'checkbox', 'Browser');
    await expect(await find(canvasElement, 'textbox', 'System: what your post says')).toHaveValue('Windows 11');
  },
};
