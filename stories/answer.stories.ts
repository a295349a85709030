import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Entry } from 'help-wizard';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/elements/answer/answer.define.js';
import type { ForumAbilities } from '../src/controllers/forum-abilities.js';
import type { WizardEvent } from '../src/core/wizard-events.js';
import { ARCHIVED_THREAD, FAQ, IDEAS, ISSUES, NEWS, OPEN_THREAD, SOLVED_THREAD } from './fixtures/entries.js';
import { matchOf, visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';

interface Args {
  /** What the card is about. */
  readonly entry: Entry;
  readonly open: boolean;
  readonly readingFailed: boolean;
  /** What the forum can do with an entry; what it cannot is a link to the entry's own page. */
  readonly abilities: ForumAbilities;
  /** What the visitor did with it before. */
  readonly events: readonly WizardEvent[];
}

const ALL: ForumAbilities = { vote: true, subscribe: true, comment: true };
const NONE: ForumAbilities = { vote: false, subscribe: false, comment: false };

const meta: Meta<Args> = {
  title: 'Parts/Answer',
  component: 'help-wizard-answer',
  decorators: [inWizard],
  args: { entry: SOLVED_THREAD, open: false, readingFailed: false, abilities: ALL, events: [] },
  render: ({ entry, open, readingFailed, abilities, events }) =>
    onStage(
      visitTo('answers', ...events),
      ({ input: { consulted }, receipts }) =>
        html`<help-wizard-answer
          .match=${matchOf(entry)}
          ?open=${open}
          ?reading-failed=${readingFailed}
          .consulted=${consulted.find(({ id }) => id === entry.id) ?? null}
          .receipts=${receipts}
          .abilities=${abilities}
        ></help-wizard-answer>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** Kind, title with the matched words, reasons, the answer, the way to its page, the verdict. */
export const Anatomy: Story = { args: { open: true } };

// The kinds, each in the one shape.
export const Faq: Story = { args: { entry: FAQ } };
export const SolvedThread: Story = {};
export const UnsolvedThread: Story = { args: { entry: OPEN_THREAD } };
/** Named as what it is, and low in the list. */
export const Archived: Story = { args: { entry: ARCHIVED_THREAD } };
export const Idea: Story = { args: { entry: IDEAS.live } };
export const IdeaOpen: Story = { args: { entry: IDEAS.live, open: true } };
export const IdeaImplemented: Story = { args: { entry: IDEAS.implemented, open: true } };
export const IdeaClosed: Story = { args: { entry: IDEAS.closed, open: true } };
export const News: Story = { args: { entry: NEWS } };
export const Narrow: Story = { args: { open: true }, parameters: { frame: 'narrow' } };

// The statuses of an issue: each asks for something else, without being opened.
export const IssueNew: Story = { args: { entry: ISSUES.new } };
export const IssueNeedsMoreInfo: Story = { args: { entry: ISSUES['need-more-info'] } };
export const IssueUnderInvestigation: Story = { args: { entry: ISSUES['under-investigation'] } };
export const IssueFixed: Story = { args: { entry: ISSUES.fixed } };
export const IssueNotRightNow: Story = { args: { entry: ISSUES['not-right-now'] } };
export const IssueWontFix: Story = { args: { entry: ISSUES['wont-fix'] } };
/** The actions lead to the issue's own page. */
export const IssueOnAForumThatCannot: Story = { args: { entry: ISSUES['need-more-info'], abilities: NONE } };
/** A status of the owner's own: shown as it is. */
export const IssueOfUnknownStatus: Story = { args: { entry: { ...ISSUES.new, status: 'Waiting for a partner' } } };

// What the visitor does with it.
export const Open: Story = { args: { open: true } };
export const OpenFaq: Story = { args: { entry: FAQ, open: true } };
export const OpenIssue: Story = { args: { entry: ISSUES['wont-fix'], open: true } };
/** The excerpt that the forum's search gave stands in for the whole text. */
export const ReadingFailed: Story = { args: { open: true, entry: OPEN_THREAD, readingFailed: true } };
/** The reason is optional, and goes into the draft. */
export const WhyNot: Story = {
  args: { entry: FAQ, open: true },
  play: ({ canvasElement }) => press(canvasElement, 'button', 'Not my issue'),
};
/** One line, and a way back. */
export const Dismissed: Story = {
  args: { entry: FAQ, events: [{ type: 'entry-dismissed', entry: FAQ, reason: 'Already tried it' }] },
};
export const DismissedWithoutReason: Story = {
  args: { entry: FAQ, events: [{ type: 'entry-dismissed', entry: FAQ }] },
};
export const Voted: Story = {
  args: {
    entry: ISSUES['need-more-info'],
    events: [{ type: 'action-finished', action: 'vote', id: 'crossfade', done: true, count: 319 }],
  },
};
export const Subscribing: Story = {
  args: {
    entry: ISSUES['under-investigation'],
    events: [{ type: 'action-started', action: 'subscribe', id: 'playback-stops' }],
  },
};
export const Subscribed: Story = {
  args: {
    entry: ISSUES['under-investigation'],
    events: [{ type: 'action-finished', action: 'subscribe', id: 'playback-stops', done: true }],
  },
};
export const ActionFailed: Story = {
  args: {
    entry: ISSUES['under-investigation'],
    events: [{ type: 'action-finished', action: 'subscribe', id: 'playback-stops', done: false }],
  },
};

/** The title is the button; after "Not my issue" the focus goes to Undo, and back. */
export const Accessibility: Story = {
  args: { entry: FAQ },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', FAQ.title);
    await expect(await find(canvasElement, 'button', FAQ.title)).toHaveAttribute('aria-expanded', 'true');
    await press(canvasElement, 'button', 'Not my issue');
    await press(canvasElement, 'button', 'Skip');
    const undo = await find(canvasElement, 'button', /^Undo/);
    await expect(undo.matches(':focus')).toBe(true);
  },
};
