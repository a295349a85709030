import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/elements/known-issues/known-issues.define.js';
import '../src/elements/platform-step/platform-step.define.js';
import type { Content } from '../src/controllers/content-controller.js';
import type { KnownIssues } from '../src/elements/known-issues/known-issues.js';
import { platformId } from '../src/core/wizard-state.js';
import type { StateAt } from '../src/elements/step-element.js';
import { initialState } from '../src/core/wizard-machine.js';
import { FAILED_CONTENT, LOADING_CONTENT, contentOf } from '../test/helpers/content.js';
import { ENTRIES } from './fixtures/entries.js';
import { CONFIG, SITE } from './fixtures/site.js';
import { MISSING_ONE, NOTHING_RUNNING, RUNNING } from './fixtures/sources.js';
import { visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<KnownIssues, 'canSubscribe'> & {
  /** What stands beside the question; `null` = it is on its way. */
  readonly content: Content | null;
  readonly issuesUrl: string;
  readonly state: StateAt<'platform'> | StateAt<'intent'>;
};

const meta: Meta<Args> = {
  title: 'Steps/Platform step',
  component: 'help-wizard-platform-step',
  decorators: [inWizard],
  args: {
    state: visitTo('platform'),
    content: contentOf(ENTRIES),
    canSubscribe: true,
    issuesUrl: CONFIG.links.issues,
  },
  render: ({ state: start, content, canSubscribe, issuesUrl }) =>
    onStage(
      start,
      (state) =>
        html`<help-wizard-platform-step
          .state=${state}
          .aside=${
            content === null
              ? undefined
              : content.issues.status === 'none'
                ? null
                : html`<help-wizard-known-issues
                    class="issues"
                    .content=${content}
                    .platform=${platformId(state.input)}
                    .receipts=${state.receipts}
                    ?can-subscribe=${canSubscribe}
                    all-url=${issuesUrl}
                  ></help-wizard-known-issues>`
          }
        ></help-wizard-platform-step>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

const NOTHING_GUESSED = initialState(SITE, { clientToken: 'story' }) as StateAt<'platform'>;

export const Playground: Story = {};

/** Without icons and with names of all lengths, the cards keep one height per row. */
export const LongNames: Story = {
  args: {
    state: {
      ...NOTHING_GUESSED,
      site: {
        ...SITE,
        platforms: [
          { id: 'a', label: 'TV' },
          { id: 'b', label: 'Living-room speakers and receivers of other makers' },
          { id: 'c', label: 'Car' },
        ],
      },
    },
  },
};

export const Narrow: Story = { parameters: { frame: 'narrow' } };

/** A guess is chosen and says so. */
export const Guessed: Story = {};

/** The browser tells nothing. */
export const NothingChosen: Story = { args: { state: NOTHING_GUESSED } };

/** What the visitor chose is no guess; the known issues follow. */
export const Chosen: Story = {
  args: { state: visitTo('platform', { type: 'platform-chosen', platform: { id: 'web', guessed: false } }) },
};

/** An answer like the others. */
export const Unsure: Story = { args: { state: visitTo('platform', { type: 'platform-chosen', platform: 'unsure' }) } };

/** Continue without an answer. */
export const Missing: Story = { args: { state: { ...NOTHING_GUESSED, problem: 'platform-missing' } } };

export const IssuesLoading: Story = { args: { content: LOADING_CONTENT } };

export const IssuesFailed: Story = { args: { content: FAILED_CONTENT } };

/** The status page says what is going on. */
export const IncidentRunning: Story = { args: { content: RUNNING } };

export const IncidentRunningNarrow: Story = { ...IncidentRunning, parameters: { frame: 'narrow' } };

/** It has nothing to say: no heading, no line, no landmark. */
export const NoIncident: Story = {
  args: { content: NOTHING_RUNNING },
  play: async ({ canvasElement }) => {
    const step = canvasElement.querySelector('help-wizard-platform-step');
    await expect(step?.shadowRoot?.querySelector('aside')).toBeNull();
  },
};

/** The issues of the forum are there, those of the status page are not. */
export const StatusPageMissing: Story = { args: { content: contentOf(ENTRIES, { missing: MISSING_ONE }) } };

const ASKED = initialState({ ...SITE, askIntent: true }, { clientToken: 'story' }) as StateAt<'intent'>;

/** Where a site takes ideas too, this is asked first. Nothing is chosen for the visitor. */
export const Intent: Story = { args: { state: ASKED } };

export const IntentChosen: Story = { args: { state: { ...ASKED, chosen: 'idea' } } };

export const IntentNarrow: Story = { ...IntentChosen, parameters: { frame: 'narrow' } };

/** Continue without an answer. */
export const IntentMissing: Story = { args: { state: { ...ASKED, problem: 'intent-missing' } } };

/** One group of radio buttons, named by the question. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'radiogroup', 'Where does it happen?');
    await press(canvasElement, 'radio', 'Web player');
    await expect(await find(canvasElement, 'radio', 'Web player')).toBeChecked();
  },
};
