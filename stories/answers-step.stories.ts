import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/elements/answers-step/answers-step.define.js';
import type { AnswersStep } from '../src/elements/answers-step/answers-step.js';
import type { StateAt } from '../src/elements/step-element.js';
import { found } from '../test/helpers/wizard-fixtures.js';
import { FAQ, ISSUES, SOLVED_THREAD } from './fixtures/entries.js';
import { MISSING_SOME } from './fixtures/sources.js';
import { ISSUE, matchOf, visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<AnswersStep, 'abilities' | 'readings' | 'drafts' | 'missing'> & { readonly state: StateAt<'answers'> };

const meta: Meta<Args> = {
  title: 'Steps/Answers step',
  component: 'help-wizard-answers-step',
  decorators: [inWizard],
  args: {
    state: visitTo('answers'),
    abilities: { vote: true, subscribe: true, comment: true },
    readings: new Map(),
    drafts: 'kept',
    missing: [],
  },
  render: ({ state: start, abilities, readings, drafts, missing }) =>
    onStage(
      start,
      (state) =>
        html`<help-wizard-answers-step
          .state=${state}
          .abilities=${abilities}
          .readings=${readings}
          .missing=${missing}
          drafts=${drafts}
        ></help-wizard-answers-step>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** The forum takes no votes, subscriptions or comments from here: links to the entries' own pages stand in for them. */
export const ForumThatCannot: Story = { args: { abilities: { vote: false, subscribe: false, comment: false } } };

export const Narrow: Story = { parameters: { frame: 'narrow' } };

/** Everything of one kind: no filter. */
export const OneKind: Story = {
  args: { state: visitTo('answers', ...found(ISSUE, [matchOf(FAQ)], 'desktop')) },
};

/** Some of what was searched could not be had: there may be more answers. */
export const SourcesMissing: Story = { args: { missing: MISSING_SOME } };

/** The visitor chose this one while typing. */
export const Picked: Story = {
  args: { state: { ...visitTo('answers', { type: 'entry-opened', entry: SOLVED_THREAD }), picked: SOLVED_THREAD.id } },
};

export const ReadingFailed: Story = {
  args: {
    state: { ...visitTo('answers'), picked: SOLVED_THREAD.id },
    readings: new Map([[SOLVED_THREAD.id, { entry: null, failed: true }]]),
  },
};

export const SomeDismissed: Story = {
  args: {
    state: visitTo(
      'answers',
      { type: 'entry-dismissed', entry: FAQ, reason: 'Already tried it' },
      { type: 'entry-dismissed', entry: ISSUES['need-more-info'] },
    ),
  },
};

export const Filtered: Story = {
  play: ({ canvasElement }) => press(canvasElement, 'button', /^Ongoing issues/),
};

/** The filter is a group of switches. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'group', 'Show');
    await press(canvasElement, 'button', /^FAQs/);
    await expect(await find(canvasElement, 'button', /^FAQs/)).toHaveAttribute('aria-pressed', 'true');
  },
};
