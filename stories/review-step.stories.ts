import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { AdapterErrorCode, Visitor } from 'help-wizard';
import { html } from 'lit';
import { expect, fn } from 'storybook/test';
import '../src/elements/review-step/review-step.define.js';
import type { ReviewStep } from '../src/elements/review-step/review-step.js';
import type { StateAt } from '../src/elements/step-element.js';
import { aFailure } from '../test/helpers/wizard-fixtures.js';
import { CONFIG, SITE } from './fixtures/site.js';
import { TO_COMMENT, refusedPost, visitOf, visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<
  ReviewStep,
  | 'visitor'
  | 'offline'
  | 'cameFromSignIn'
  | 'canHandOff'
  | 'publicNotice'
  | 'privacyUrl'
  | 'replyHours'
  | 'forumUrl'
  | 'drafts'
> & { readonly state: StateAt<'review'>; readonly onMessage: (event: Event) => void };

const SIGNED_IN: Visitor = { signedIn: true, name: 'mira_k', signInUrl: () => '#sign-in' };
const SIGNED_OUT: Visitor = { signedIn: false, signInUrl: () => '#sign-in' };

const meta: Meta<Args> = {
  title: 'Steps/Review step',
  component: 'help-wizard-review-step',
  decorators: [inWizard],
  args: {
    state: visitTo('review'),
    visitor: SIGNED_IN,
    offline: false,
    cameFromSignIn: false,
    canHandOff: false,
    publicNotice: undefined,
    privacyUrl: CONFIG.privacy.url,
    replyHours: CONFIG.expectedReply.hours,
    forumUrl: CONFIG.links.forum,
    drafts: 'kept',
    onMessage: fn(),
  },
  argTypes: { publicNotice: { control: { type: 'text' } } },
  render: (args) =>
    onStage(
      args.state,
      (state) =>
        html`<help-wizard-review-step
          .state=${state}
          .visitor=${args.visitor}
          ?offline=${args.offline}
          ?came-from-sign-in=${args.cameFromSignIn}
          ?can-hand-off=${args.canHandOff}
          .publicNotice=${args.publicNotice}
          privacy-url=${args.privacyUrl}
          reply-hours=${args.replyHours}
          forum-url=${args.forumUrl}
          drafts=${args.drafts}
          @wizard-message=${args.onMessage}
        ></help-wizard-review-step>`,
    ),
};
export default meta;
type Story = StoryObj<Args>;

const LOST = { code: 'timeout', outcomeUnknown: true } as const;

const refused = (code: AdapterErrorCode): Story => ({ args: { state: refusedPost({ code }) } });

export const Playground: Story = {};

/** The owner's own words in front of the button. */
export const OwnNotice: Story = { args: { publicNotice: 'Members of the beta can read your post.' } };

/** Nobody knows how long a reply takes, and the forum has no boards. */
export const FewFacts: Story = {
  args: {
    state: { ...visitTo('review'), site: { ...SITE, boards: [] } },
    visitor: null,
    privacyUrl: '',
    replyHours: 0,
    forumUrl: '',
  },
};

export const Narrow: Story = { parameters: { frame: 'narrow' } };

export const Ready: Story = {};

/** One button signs in; the draft waits. */
export const SignedOut: Story = { args: { visitor: SIGNED_OUT } };

/** The forum has no page to sign in that we could link to. */
export const SignedOutWithoutPage: Story = { args: { visitor: { signedIn: false } } };

/** … but the forum's own composer can be opened with the post in it. */
export const SignedOutWithComposer: Story = { args: { visitor: { signedIn: false }, canHandOff: true } };

/** Back from the forum's page, and still signed out. */
export const SignInFailed: Story = { args: { visitor: SIGNED_OUT, cameFromSignIn: true, canHandOff: true } };

export const SignInFailedWithoutComposer: Story = { args: { visitor: SIGNED_OUT, cameFromSignIn: true } };

/** "Add my details": a comment is its text only. */
export const Comment: Story = { args: { state: visitOf('review', [...TO_COMMENT, { type: 'continued' }]) } };

export const Sending: Story = { args: { state: visitTo('review', { type: 'submitted', at: 0 }) } };

/** The button keeps its words, and says why it waits. */
export const Offline: Story = { args: { offline: true } };

export const WithoutStorage: Story = { args: { drafts: 'refused' } };

/** Counts down; read out once. */
export const RateLimited: Story = {
  render: (args, context) => {
    const state = refusedPost({ code: 'rate-limited', retryAt: Date.now() + 42_000 });
    return meta.render?.({ ...args, state }, context) ?? html``;
  },
};

/** The time is over: the notice says what it was, and the button works again. */
export const RateLimitOver: Story = refused('rate-limited');

/** Looking first keeps it from being there twice. */
export const OutcomeUnknown: Story = { args: { state: refusedPost(LOST) } };
/** The forum is asked before the visitor has to look. */
export const LookingForPost: Story = { args: { state: refusedPost(LOST, { type: 'lookup-started' }) } };
export const PostNotFound: Story = {
  args: { state: refusedPost(LOST, { type: 'lookup-started' }, { type: 'lookup-finished', result: null }) },
};
export const LookupFailed: Story = {
  args: { state: refusedPost(LOST, { type: 'lookup-started' }, { type: 'lookup-failed' }) },
};

/** The answer was lost with the connection: the wizard looks for the post once that is back. */
export const LostOffline: Story = { args: { ...LookupFailed.args, offline: true } };

/** No forum can be asked for a comment: the visitor looks under the entry. */
export const CommentOutcomeUnknown: Story = {
  args: {
    state: visitOf('review', [
      ...TO_COMMENT,
      { type: 'continued' },
      { type: 'submitted', at: 0 },
      { type: 'post-failed', failure: aFailure(LOST) },
    ]),
  },
};

/** The session ended while they wrote; this forum only says that one must sign in. */
export const SignedOutMeanwhile: Story = {
  args: { state: refusedPost({ code: 'auth-required' }), visitor: SIGNED_IN },
};

export const AuthRequired: Story = refused('auth-required');
export const SessionExpired: Story = refused('session-expired');
export const Forbidden: Story = refused('forbidden');
export const Duplicate: Story = {
  args: { state: refusedPost({ code: 'duplicate', existingUrl: 'https://forum.example/t/music-stops' }) },
};
/** The forum's own words, as text. */
export const Validation: Story = {
  args: {
    state: refusedPost({ code: 'validation', fields: { title: 'Titles may not hold <b>the word “stop”</b>.' } }),
  },
};
export const ForumsOwnWords: Story = {
  args: { state: refusedPost({ code: 'forbidden', forumMessage: 'New members may post from their second day on.' }) },
};
export const Conflict: Story = refused('conflict');
export const Captcha: Story = refused('captcha');
export const CaptchaWithComposer: Story = { args: { ...Captcha.args, canHandOff: true } };
export const BoardGone: Story = refused('not-found');
export const Unavailable: Story = refused('unavailable');
export const Unreachable: Story = refused('unreachable');
export const Timeout: Story = refused('timeout');
export const Protocol: Story = refused('protocol');

/** A button that waits can be reached and says so, but does nothing. */
export const Accessibility: Story = {
  args: { offline: true },
  play: async ({ canvasElement, args }) => {
    const post = await find(canvasElement, 'button', 'Post to Desktop app');
    await expect(post).toHaveAttribute('aria-disabled', 'true');
    await press(canvasElement, 'button', 'Post to Desktop app');
    await expect(args.onMessage).not.toHaveBeenCalled();
  },
};
