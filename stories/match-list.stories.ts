import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, waitFor } from 'storybook/test';
import '../src/elements/match-list/match-list.define.js';
import type { MatchList } from '../src/elements/match-list/match-list.js';
import { allByRole } from '../test/helpers/by-role.js';
import { MISSING_ONE, MISSING_SOME } from './fixtures/sources.js';
import { matchesFor } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { press } from './helpers/visitor.js';

type Args = Pick<MatchList, 'results' | 'status' | 'heading' | 'missing'>;

const meta: Meta<Args> = {
  title: 'Parts/Match list',
  component: 'help-wizard-match-list',
  decorators: [inWizard],
  parameters: { frame: 'aside' },
  args: { results: matchesFor(), status: 'ready', heading: '', missing: [] },
  argTypes: { status: { options: ['idle', 'searching', 'ready', 'failed'], control: { type: 'inline-radio' } } },
  render: ({ results, status, heading, missing }) =>
    html`<help-wizard-match-list
      .results=${results}
      .status=${status}
      .heading=${heading}
      .missing=${missing}
      @match-picked=${onPicked}
      @list-failed-retry=${action('list-failed-retry')}
    ></help-wizard-match-list>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Picked matches stay in the story: their pages are nowhere. */
function onPicked(event: CustomEvent): void {
  event.preventDefault();
  action('match-picked')(event.detail);
}

export const Playground: Story = {};

/** Beside "While you wait" the list has another heading. */
export const OtherHeading: Story = { args: { heading: 'While you wait', results: matchesFor().slice(0, 2) } };

/** Where the wizard is narrow, three matches show. */
export const Narrow: Story = { parameters: { frame: 'narrow' } };

/** Where nothing stands beside it, it takes the width there is. */
export const Wide: Story = { parameters: { frame: 'wide' } };

/** Nothing has been typed yet. */
export const Idle: Story = { args: { results: [], status: 'idle' } };

/** Bones in the shape of what comes, after 300 ms. */
export const Searching: Story = { args: { results: [], status: 'searching' } };

/** Newer matches are looked for: those of before stay, so that nothing jumps. */
export const SearchingAgain: Story = { args: { status: 'searching' } };

export const Found: Story = {};

export const FoundOne: Story = { args: { results: matchesFor().slice(0, 1) } };

/** What to do, and that the way goes on. */
export const Empty: Story = { args: { results: [] } };

/** Only this list failed. */
export const Failed: Story = { args: { results: [], status: 'failed' } };

/** Some of the content could not be loaded: what came is shown, and that there may be more. */
export const SourceMissing: Story = { args: { missing: MISSING_ONE } };

/** Several: still one line. */
export const SourcesMissing: Story = { args: { missing: MISSING_SOME } };

export const EmptyAndMissing: Story = { args: { results: [], missing: MISSING_SOME } };

/** "Show all" unfolds in place. */
export const Unfolded: Story = {
  play: ({ canvasElement }) => press(canvasElement, 'button', /^Show all/),
};

/** The count is read out half a second after the last letter, once. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    const said = (): string[] => allByRole(canvasElement, 'status').map(({ textContent }) => textContent);
    await waitFor(() => expect(said()).toContain(`${matchesFor().length} found`));
  },
};
