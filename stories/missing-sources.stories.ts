import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import '../src/elements/missing-sources/missing-sources.define.js';
import type { MissingSources } from '../src/elements/missing-sources/missing-sources.js';
import { MISSING_ONE, MISSING_SOME } from './fixtures/sources.js';
import { inWizard } from './helpers/frame.js';
import { find } from './helpers/visitor.js';

type Args = Pick<MissingSources, 'missing'>;

const meta: Meta<Args> = {
  title: 'Parts/Missing sources',
  component: 'help-wizard-missing-sources',
  decorators: [inWizard],
  args: { missing: MISSING_ONE },
  render: ({ missing }) =>
    html`<help-wizard-missing-sources
      role="status"
      .missing=${missing}
      @missing-retry=${action('missing-retry')}
    ></help-wizard-missing-sources>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** Several: still one line. The owner named one of them. */
export const Several: Story = { args: { missing: MISSING_SOME } };

export const Narrow: Story = { args: { missing: MISSING_SOME }, parameters: { frame: 'narrow' } };

/** A file without a label is called by its name. */
export const File: Story = { args: { missing: [{ type: 'json', url: 'https://site.example/content/articles.json' }] } };

/** All are there. */
export const None: Story = { args: { missing: [] } };

/** It is read out in a pause, not as an alarm. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'status');
    await find(canvasElement, 'button', 'Try again');
  },
};
