import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/elements/describe-step/describe-step.define.js';
import type { DescribeStep } from '../src/elements/describe-step/describe-step.js';
import type { StateAt } from '../src/elements/step-element.js';
import { found } from '../test/helpers/wizard-fixtures.js';
import { MISSING_ONE, MISSING_SOME } from './fixtures/sources.js';
import { ISSUE, visitOf, visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<DescribeStep, 'missing' | 'drafts'> & { readonly state: StateAt<'describe'> };

const meta: Meta<Args> = {
  title: 'Steps/Describe step',
  component: 'help-wizard-describe-step',
  decorators: [inWizard],
  args: { state: visitTo('describe'), missing: [], drafts: 'kept' },
  render: ({ state: start, missing, drafts }) =>
    onStage(
      start,
      (state) =>
        html`<help-wizard-describe-step
          .state=${state}
          .missing=${missing}
          drafts=${drafts}
        ></help-wizard-describe-step>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

const BLANK = visitOf('describe', [{ type: 'continued' }]);
const SEARCH = { text: ISSUE, platform: 'desktop' } as const;
const searching = visitOf('describe', [
  { type: 'continued' },
  { type: 'described', issue: ISSUE },
  { type: 'search-started', ...SEARCH },
]);

export const Playground: Story = {};

/** An owner without questions and troubleshooting steps. */
export const WithoutQuestions: Story = {
  args: { state: { ...visitTo('describe'), site: { ...BLANK.site, questions: [], troubleshooting: [] } } },
};

export const Narrow: Story = { parameters: { frame: 'narrow' } };

/** One field. The questions come when the sentence is there. */
export const Blank: Story = { args: { state: BLANK } };

export const Searching: Story = { args: { state: searching } };

/** Matches beside the field, the questions and the list below it. */
export const Matched: Story = {};

/** The button leads straight to the post. */
export const NothingFound: Story = { args: { state: visitTo('describe', ...found(ISSUE, [], 'desktop')) } };

export const SearchFailed: Story = {
  args: { state: visitTo('describe', { type: 'search-started', ...SEARCH }, { type: 'search-failed', ...SEARCH }) },
};

/** The visitor went on while matches were still looked for. */
export const Leaving: Story = { args: { state: { ...searching, leaving: true } } };

export const Missing: Story = { args: { state: visitOf('describe', [{ type: 'continued' }, { type: 'continued' }]) } };

export const DontKnow: Story = {
  args: {
    state: visitTo(
      'describe',
      { type: 'question-answered', id: 'downloaded', answer: null },
      { type: 'question-answered', id: 'version', answer: null },
    ),
  },
};

export const SourceMissing: Story = { args: { missing: MISSING_ONE } };

/** Several: still one line. */
export const SourcesMissing: Story = { args: { missing: MISSING_SOME } };

/** The device keeps nothing: said where the visitor would look for it. */
export const WithoutStorage: Story = { args: { drafts: 'refused' } };

/** What is wrong is read with the field. */
export const Accessibility: Story = {
  args: { state: BLANK },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', 'Continue');
    const field = await find(canvasElement, 'textbox', 'The problem in one sentence');
    await find(canvasElement, 'alert');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAttribute('aria-describedby', 'issue-error');
  },
};
