import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect } from 'storybook/test';
import { PERSONAL_DATA_KINDS } from '../src/core/personal-data.js';
import '../src/elements/personal-data-bar/personal-data-bar.define.js';
import type { PersonalDataBar } from '../src/elements/personal-data-bar/personal-data-bar.js';
import { FINDING } from './fixtures/personal-data.js';
import { inWizard } from './helpers/frame.js';
import { find } from './helpers/visitor.js';

type Args = Pick<PersonalDataBar, 'finding' | 'number' | 'total' | 'apart'>;

const meta: Meta<Args> = {
  title: 'Parts/Personal data bar',
  component: 'help-wizard-personal-data-bar',
  decorators: [inWizard],
  args: { finding: FINDING, number: 1, total: 1, apart: false },
  render: ({ finding, number, total, apart }) =>
    html`<help-wizard-personal-data-bar
      .finding=${finding}
      .number=${number}
      .total=${total}
      .apart=${apart}
      @redact-request=${action('redact-request')}
      @keep-request=${action('keep-request')}
      @next-request=${action('next-request')}
    ></help-wizard-personal-data-bar>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

export const Narrow: Story = { args: { total: 3 }, parameters: { frame: 'narrow' } };

/** One at a time; "Next" goes round. */
export const OneOfThree: Story = { args: { total: 3 } };

/** Under the title, which has no underlines. */
export const Apart: Story = { args: { apart: true } };

export const EveryKind: Story = {
  render: () =>
    html`${PERSONAL_DATA_KINDS.map(
      (kind) => html`<help-wizard-personal-data-bar .finding=${{ ...FINDING, kind }}></help-wizard-personal-data-bar>`,
    )}`,
};

/** The answers are named with the words they are about; "Redact" is the first stop. */
export const Accessibility: Story = {
  args: { total: 2 },
  play: async ({ canvasElement }) => {
    const redact = await find(canvasElement, 'button', 'Redact mira.k@example.org');
    const keep = await find(canvasElement, 'button', 'Keep it mira.k@example.org');
    await expect(redact.compareDocumentPosition(keep)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    redact.focus();
    await expect(redact.matches(':focus')).toBe(true);
  },
};
