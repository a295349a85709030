import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/elements/similar-entries/similar-entries.define.js';
import type { SimilarEntries } from '../src/elements/similar-entries/similar-entries.js';
import type { StateAt } from '../src/elements/step-element.js';
import { IDEAS, ISSUES, OPEN_THREAD } from './fixtures/entries.js';
import { matchOf, visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<SimilarEntries, 'results' | 'abilities'> & { readonly state: StateAt<'draft'> };

const ALL = { vote: true, subscribe: true, comment: true };

const meta: Meta<Args> = {
  title: 'Parts/Similar entries',
  component: 'help-wizard-similar-entries',
  decorators: [inWizard],
  args: { state: visitTo('draft'), results: [matchOf(ISSUES['need-more-info'])], abilities: ALL },
  render: ({ state: start, results, abilities }) =>
    onStage(
      start,
      (state) =>
        html`<help-wizard-similar-entries
          .results=${results}
          .consulted=${state.input.consulted}
          .receipts=${state.receipts}
          .abilities=${abilities}
        ></help-wizard-similar-entries>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** Issues come first. A thread takes details as long as nobody has solved it. */
export const Several: Story = {
  args: { results: [ISSUES['need-more-info'], IDEAS.live, OPEN_THREAD].map((entry) => matchOf(entry)) },
};

export const Narrow: Story = { ...Several, parameters: { frame: 'narrow' } };

/** The forum can only be read: opening is what is left. */
export const ReadOnlyForum: Story = { args: { abilities: { vote: false, subscribe: false, comment: false } } };

/** The vote was counted. */
export const Voted: Story = {
  args: {
    state: visitTo('draft', {
      type: 'action-finished',
      action: 'vote',
      id: ISSUES['need-more-info'].id,
      done: true,
      count: 39,
    }),
  },
};

/** The forum did not take the vote: the visitor has to sign in first. */
export const VoteFailed: Story = {
  args: {
    state: visitTo('draft', {
      type: 'action-finished',
      action: 'vote',
      id: ISSUES['need-more-info'].id,
      done: false,
      code: 'auth-required',
    }),
  },
};

/** One is put aside, and can be taken back. */
export const PutAside: Story = {
  args: {
    ...Several.args,
    state: visitTo('draft', { type: 'entry-dismissed', entry: IDEAS.live, reason: 'Not the same' }),
  },
};

/** Each button says for which entry it is. Focus goes on to what takes the answer back. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', new RegExp('^Not the same'));
    const undo = await find(canvasElement, 'button', new RegExp('^Undo'));
    await expect(undo.matches(':focus')).toBe(true);
  },
};
