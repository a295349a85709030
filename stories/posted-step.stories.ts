import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PostResult } from 'help-wizard';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/elements/posted-step/posted-step.define.js';
import type { PostedStep } from '../src/elements/posted-step/posted-step.js';
import type { StateAt } from '../src/elements/step-element.js';
import { found } from '../test/helpers/wizard-fixtures.js';
import { CONFIG } from './fixtures/site.js';
import { ISSUE, TO_COMMENT, visitOf, visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<PostedStep, 'replyHours' | 'canSubscribe' | 'threadsKey'> & { readonly state: StateAt<'posted'> };

const meta: Meta<Args> = {
  title: 'Steps/Posted step',
  component: 'help-wizard-posted-step',
  decorators: [inWizard],
  args: {
    state: visitTo('posted'),
    replyHours: CONFIG.expectedReply.hours,
    canSubscribe: true,
    threadsKey: 'help-wizard:threads:posted-story',
  },
  render: ({ state: start, replyHours, canSubscribe, threadsKey }) =>
    onStage(
      start,
      (state) =>
        html`<help-wizard-posted-step
          .state=${state}
          reply-hours=${replyHours}
          ?can-subscribe=${canSubscribe}
          .threadsKey=${threadsKey}
        ></help-wizard-posted-step>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

/** A visitor whose post became this. */
function became(result: PostResult): StateAt<'posted'> {
  return visitOf('posted', [
    { type: 'continued' },
    { type: 'described', issue: ISSUE },
    ...found(ISSUE, visitTo('answers').results.matches, 'desktop'),
    { type: 'continued' },
    { type: 'continued' },
    { type: 'continued' },
    { type: 'submitted', at: 0 },
    { type: 'posted', result },
  ]);
}

const THREAD = { id: '7', url: 'https://forum.example/t/7', title: ISSUE, boardId: 'desktop' };
const handOff = (truncated: boolean): StateAt<'posted'> =>
  became({ kind: 'handed-off', url: 'https://forum.example/new?title=Songs+stop', truncated });

export const Playground: Story = {};

/** Nobody knows how long a reply takes. */
export const WithoutReplyTime: Story = { args: { replyHours: 0 } };

/** Nothing was found that could help meanwhile. */
export const NothingToRead: Story = {
  args: {
    state: { ...visitTo('posted'), results: { text: ISSUE, platform: 'desktop', status: 'ready', matches: [] } },
  },
};

export const Narrow: Story = { parameters: { frame: 'narrow' } };

/** The link, the time to wait, what to do, and what may help meanwhile. */
export const Published: Story = {};

/** A calm blue: it is not a warning. */
export const WaitingForApproval: Story = { args: { state: became({ kind: 'pending-approval' }) } };

export const WaitingForApprovalWithWords: Story = {
  args: {
    state: became({ kind: 'pending-approval', message: 'First posts are read by our team, mostly within a day.' }),
  },
};

/** The forum's own composer opens with the post in it. */
export const ContinueInTheForum: Story = { args: { state: handOff(false) } };

/** Copy first, then open. */
export const TooLongForALink: Story = { args: { state: handOff(true) } };

export const HandOffConfirmed: Story = { args: { state: { ...handOff(false), confirmed: true } } };

export const CommentPosted: Story = {
  args: {
    state: visitOf('posted', [
      ...TO_COMMENT,
      { type: 'continued' },
      { type: 'submitted', at: 0 },
      {
        type: 'posted',
        result: { kind: 'published', thread: { ...THREAD, title: 'Songs skip when crossfade is on' } },
      },
    ]),
  },
};

/** The forum took the subscription: said once it did, not before. */
export const Subscribed: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', 'Subscribe');
    await expect(await find(canvasElement, 'button', 'You are subscribed')).toBeVisible();
  },
};

/** It can be tried again, or done on the page of the post. */
export const SubscriptionFailed: Story = {
  args: {
    state: visitTo('posted', {
      type: 'action-finished',
      action: 'subscribe',
      id: '7',
      done: false,
      code: 'unavailable',
    }),
  },
};

/** Off until the visitor asks for it. */
export const Remembered: Story = {
  args: { threadsKey: 'help-wizard:threads:remembered-story' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', 'Remember it');
    await expect(await find(canvasElement, 'button', 'Forget it')).toBeVisible();
  },
};

/** The forum takes no subscriptions, and the owner wants nothing to be remembered. */
export const NothingMoreToDo: Story = { args: { canSubscribe: false, threadsKey: null } };

/** The link has the thread's own title. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    await expect(await find(canvasElement, 'link', ISSUE)).toHaveAttribute('href', THREAD.url);
  },
};
