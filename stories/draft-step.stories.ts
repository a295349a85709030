import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/elements/draft-step/draft-step.define.js';
import type { DraftStep } from '../src/elements/draft-step/draft-step.js';
import type { StateAt } from '../src/elements/step-element.js';
import { CONFIG, SITE } from './fixtures/site.js';
import { ISSUE, TO_COMMENT, visitOf, visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';
import { aFailure, found } from '../test/helpers/wizard-fixtures.js';
import { ISSUES } from './fixtures/entries.js';

type Args = Pick<DraftStep, 'guidelines' | 'drafts'> & { readonly state: StateAt<'draft'> };

const meta: Meta<Args> = {
  title: 'Steps/Draft step',
  component: 'help-wizard-draft-step',
  decorators: [inWizard],
  args: { state: visitTo('draft'), guidelines: CONFIG.guidelines, drafts: 'kept' },
  render: ({ state: start, guidelines, drafts }) =>
    onStage(
      start,
      (state) =>
        html`<help-wizard-draft-step
          .state=${state}
          .guidelines=${guidelines}
          drafts=${drafts}
        ></help-wizard-draft-step>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

/** A visitor who said one sentence and nothing else. */
const SPARSE = visitOf('draft', [
  { type: 'platform-chosen', platform: 'unsure' },
  { type: 'continued' },
  { type: 'described', issue: ISSUE },
  ...found(ISSUE, [], null),
  { type: 'continued' },
]);

export const Playground: Story = {};

/** The forum has no boards, and takes no labels. */
export const WithoutBoardsAndLabels: Story = {
  args: {
    state: { ...visitTo('draft'), site: { ...SITE, boards: [], limits: { ...SITE.limits, tags: { max: 0 } } } },
    guidelines: {},
  },
};

export const Narrow: Story = { parameters: { frame: 'narrow' } };

/** Written from everything the visitor told; hints that are met stand last. */
export const Full: Story = {};

/** The hints say what is missing. They never stop anyone. */
export const Sparse: Story = { args: { state: SPARSE } };

/** One entry is left out of the post. */
export const EntryLeftOut: Story = {
  args: { state: visitTo('draft', { type: 'consulted-included', id: 'songs-pause', included: false }) },
};

/** What is wrong, on top and beside the fields, in the same words. */
export const Problems: Story = {
  args: {
    state: visitTo(
      'draft',
      { type: 'draft-edited', title: 'No sound' },
      { type: 'draft-edited', body: '' },
      { type: 'draft-edited', boardId: '' },
      { type: 'continued' },
    ),
  },
};

/** "Add my details" under an issue: text only, no title, board or labels. */
/** Back from a forum that did not take the post: its own words at its fields, and a list of them on top. */
export const RefusedByForum: Story = {
  args: {
    state: visitTo(
      'draft',
      { type: 'continued' },
      { type: 'submitted', at: 0 },
      {
        type: 'post-failed',
        failure: aFailure({
          code: 'validation',
          fields: { title: 'Titles may not hold <b>the word “stop”</b>.', tags: 'There is no label “playback”.' },
        }),
      },
      { type: 'change-requested', part: 'title' },
    ),
  },
};

export const Comment: Story = { args: { state: visitOf('draft', TO_COMMENT) } };

/** "Still there? Start a post" on a fixed issue. */
export const FollowUp: Story = {
  args: { state: { ...visitTo('draft'), target: { kind: 'thread', followUpTo: ISSUES.fixed } } },
};

export const WithoutStorage: Story = { args: { drafts: 'refused' } };

/** Each line of the summary moves the focus to its field. */
export const Accessibility: Story = {
  args: { state: visitTo('draft', { type: 'draft-edited', title: 'No sound' }, { type: 'continued' }) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'link', 'Enter a title of 10 characters or more');
    const title = await find(canvasElement, 'textbox', 'Title');
    await expect(title.matches(':focus')).toBe(true);
    await expect(title).toHaveAttribute('aria-describedby', 'title-error');
  },
};
