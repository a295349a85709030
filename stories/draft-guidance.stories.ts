import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { guidance } from '../src/controllers/guidance-loading.js';
import '../src/elements/draft-step/draft-step.define.js';
import '../src/elements/similar-entries/similar-entries.define.js';
import type { DraftStep } from '../src/elements/draft-step/draft-step.js';
import type { StateAt } from '../src/elements/step-element.js';
import { ISSUES, OPEN_THREAD } from './fixtures/entries.js';
import { CONFIG } from './fixtures/site.js';
import { ISSUE, matchOf, visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<DraftStep, 'guidelines' | 'lookUp'> & {
  readonly state: StateAt<'draft'>;
  readonly hints: NonNullable<DraftStep['hints']> | undefined;
};

const ALL = { vote: true, subscribe: true, comment: true };
const SAME = [ISSUES['need-more-info'], OPEN_THREAD].map((entry) => ({
  ...matchOf(entry),
  score: 0.9,
  reasons: ['words-5-of-6'],
}));

const meta: Meta<Args> = {
  title: 'Steps/Draft guidance',
  loaders: [() => guidance.load()],
  decorators: [inWizard],
  args: { state: visitTo('draft'), guidelines: CONFIG.guidelines, lookUp: null, hints: undefined },
  render: ({ state: start, guidelines, lookUp, hints }) =>
    onStage(
      start,
      (state) =>
        html`<help-wizard-draft-step
          .state=${state}
          .guidelines=${guidelines}
          .lookUp=${lookUp}
          .hints=${hints}
          .abilities=${ALL}
        ></help-wizard-draft-step>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

/** What is missing stands first, with a way to add it; what is there is ticked. */
export const Hints: Story = {};

/** Almost nothing is told yet. */
export const MuchIsMissing: Story = {
  args: { state: visitTo('draft', { type: 'draft-edited', body: 'It does not work. There is an error message.' }) },
};

/** The owner wants two of them. */
export const OwnersChoice: Story = { args: { hints: ['version', 'steps'] } };

/** A title that says nothing: others are made of the visitor's words. */
export const VagueTitle: Story = { args: { state: visitTo('draft', { type: 'draft-edited', title: 'Not working' }) } };

/** Capitals are lowered. */
export const LoudTitle: Story = {
  args: { state: visitTo('draft', { type: 'draft-edited', title: 'MY SONGS STOP EVERY TIME!!!' }) },
};

/** The same is reported already: vote, add the details there, or say that it is not the same. */
export const LooksTheSame: Story = { args: { lookUp: async () => SAME } };

/** As above, where there is room for one column. */
export const LooksTheSameNarrow: Story = { ...LooksTheSame, parameters: { frame: 'narrow' } };

/** The draft has become a comment; there is a way back. */
export const BecameComment: Story = {
  args: { state: visitTo('draft', { type: 'comment-started', entry: ISSUES['need-more-info'] }) },
};

/** The visitor wrote on by hand, went back, and ticked another step. */
export const AnswersChanged: Story = {
  args: {
    state: visitTo(
      'draft',
      { type: 'draft-edited', body: `### What happens\n${ISSUE}\n\nOnly with headphones, as I found out.` },
      { type: 'went-to', step: 'describe' },
      { type: 'question-answered', id: 'downloaded', answer: 'no' },
      { type: 'step-tried', id: 'update', tried: true },
      { type: 'step-tried', id: 'sign-out', tried: false },
      { type: 'went-to', step: 'draft' },
    ),
  },
};

/** A hint's button puts its heading into the text, and the focus below it. */
export const Accessibility: Story = {
  args: { state: visitTo('draft', { type: 'draft-edited', body: 'It stops.' }) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', 'Add “Steps”');
    const text = await find(canvasElement, 'textbox', 'Your post');
    await expect(text.matches(':focus')).toBe(true);
    await expect(text).toHaveValue('It stops.\n\n### Steps\n1. ');
  },
};
