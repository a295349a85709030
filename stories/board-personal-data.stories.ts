import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import type { PersonalDataView } from '../src/controllers/personal-data-view.js';
import '../src/elements/describe-step/describe-step.define.js';
import '../src/elements/draft-step/draft-step.define.js';
import '../src/elements/review-step/review-step.define.js';
import { FINDINGS, PERSONAL_TEXT, viewOf } from './fixtures/personal-data.js';
import { visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';

const meta: Meta = {
  title: 'States/Personal data',
  decorators: [inWizard],
};
export default meta;
type Story = StoryObj;

function draft(view: PersonalDataView, text = PERSONAL_TEXT): TemplateResult {
  return onStage(
    visitTo('draft', { type: 'draft-edited', body: text }),
    (state) => html`<help-wizard-draft-step .state=${state} .personalData=${view}></help-wizard-draft-step>`,
  );
}

function review(view: PersonalDataView): TemplateResult {
  return onStage(
    visitTo('review'),
    (state) =>
      html`<help-wizard-review-step
        .state=${state}
        .visitor=${{ signedIn: true, name: 'mira_k' }}
        .personalData=${view}
      ></help-wizard-review-step>`,
  );
}

/** Underlined where it stands, and asked about one at a time. */
export const Found: Story = { render: () => draft(viewOf()) };

/** In 320 pixels. */
export const FoundNarrow: Story = { render: () => draft(viewOf()), parameters: { frame: 'narrow' } };

/** The title has no underlines: the question names the words. */
export const FoundInTitle: Story = {
  render: () =>
    draft(viewOf({ open: [{ field: 'title', kind: 'email', text: 'jo@mail.example', start: 0, end: 15 }] })),
};

/** "Undo" stays beside the draft. */
export const Redacted: Story = {
  render: () => draft(viewOf({ open: [], redacted: ['email'] }), 'My account is [e-mail removed].'),
};

/** What is kept is not asked about again. */
export const Kept: Story = { render: () => draft(viewOf({ open: [], hasKept: true })) };

/** The hint is met. */
export const Nothing: Story = { render: () => draft(viewOf({ open: [] }), 'Songs stop after ten seconds.') };

/** What looks through the draft could not be loaded: the visitor is told, and goes on. */
export const NotChecked: Story = { render: () => draft(viewOf({ status: 'missing', open: [] })) };

/** "Continue to review" was pressed. */
export const AskedBeforeReview: Story = { render: () => draft(viewOf({ isHeld: true })) };

/** "Post" was pressed. */
export const AskedBeforePosting: Story = { render: () => review(viewOf({ isHeld: true })) };

/** "Post" was pressed before the draft was looked through. */
export const WaitingForTheCheck: Story = { render: () => review(viewOf({ open: [], isAwaited: true })) };

/** It could not be looked through: the post goes on all the same. */
export const PostedUnchecked: Story = { render: () => review(viewOf({ status: 'missing', open: [] })) };

/** No question yet, where the visitor describes. */
export const WhileDescribing: Story = {
  render: () =>
    onStage(
      visitTo('describe', { type: 'described', details: PERSONAL_TEXT }),
      (state) =>
        html`<help-wizard-describe-step
          .state=${state}
          .personalData=${viewOf({ open: FINDINGS.map((found) => ({ ...found, field: 'details' })) })}
        ></help-wizard-describe-step>`,
    ),
};

/** Each line of the question leads to its place in the text, selected; the answer is the next stop of the Tab key. */
export const Accessibility: Story = {
  render: () => draft(viewOf({ isHeld: true })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'link', 'E-mail address: mira.k@example.org');
    const text = (await find(canvasElement, 'textbox', 'Your post')) as HTMLTextAreaElement;
    await expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('mira.k@example.org');
  },
};
