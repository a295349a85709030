import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/elements/restored-notice/restored-notice.define.js';
import type { RestoredNotice } from '../src/elements/restored-notice/restored-notice.js';
import { keptDraft } from './helpers/drafts.js';
import { inWizard } from './helpers/frame.js';
import { find, press } from './helpers/visitor.js';

type Args = Pick<RestoredNotice, 'notice' | 'missing' | 'cameFromSignIn' | 'signedIn'>;

const WORDS = 'Songs stop after ten seconds on every playlist';
const anHourAgo = (): Date => new Date(Date.now() - 3_600_000);

const meta: Meta<Args> = {
  title: 'Parts/Restored notice',
  component: 'help-wizard-restored-notice',
  decorators: [inWizard],
  args: {
    notice: { kind: 'restored', draft: keptDraft(WORDS, anHourAgo()) },
    missing: null,
    cameFromSignIn: false,
    signedIn: false,
  },
  render: ({ notice, missing, cameFromSignIn, signedIn }) =>
    html`<help-wizard-restored-notice
      .notice=${notice}
      .missing=${missing}
      ?came-from-sign-in=${cameFromSignIn}
      ?signed-in=${signedIn}
    ></help-wizard-restored-notice>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

export const Narrow: Story = { parameters: { frame: 'narrow' } };

export const LongAgo: Story = { args: { notice: { kind: 'restored', draft: keptDraft(WORDS, new Date(2021, 9, 2)) } } };

export const LongText: Story = {
  args: {
    notice: { kind: 'restored', draft: keptDraft('It stops, and starts again, and stops. '.repeat(20), anHourAgo()) },
  },
};

/** The site is another one by now: what must be chosen again, and the words that have no place any more. */
export const SiteHasChanged: Story = { args: { missing: { platform: true, board: true, answers: ['8.4.2'] } } };

/** Back from signing in. */
export const SignedIn: Story = { args: { cameFromSignIn: true, signedIn: true } };

/** Back from signing in, and the forum did not say yet, or says that it did not work. */
export const BackSignedOut: Story = { args: { cameFromSignIn: true } };

const offered = { ...keptDraft(WORDS, anHourAgo()), slot: 'first-tab', isOpen: false };
const older = { ...keptDraft('No sound at all', new Date(2021, 9, 2)), slot: 'second-tab', isOpen: false };

/** Left in another tab that is closed. */
export const Offered: Story = { args: { notice: { kind: 'offered', drafts: [offered] } } };

/** The newest first; the others are one click away. */
export const SeveralOffered: Story = {
  args: { notice: { kind: 'offered', drafts: [offered, older] } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', 'See 1 other draft');
    const notice = canvasElement.querySelector('help-wizard-restored-notice');
    await waitFor(() => expect(notice?.shadowRoot?.textContent).toContain('No sound at all'));
  },
};

export const OpenInAnotherTab: Story = {
  args: { notice: { kind: 'offered', drafts: [{ ...offered, isOpen: true }] } },
};

/** Continued in another tab: nothing is written over there. */
export const WentOnElsewhere: Story = { args: { notice: { kind: 'moved', to: 'other-tab' } } };

export const WentOnElsewhereNarrow: Story = { ...WentOnElsewhere, parameters: { frame: 'narrow' } };

/** Posted in another tab: it is not posted twice by accident. */
export const PostedElsewhere: Story = {
  args: { notice: { kind: 'posted', url: 'https://forum.example/t/7', asked: 0 } },
};

export const PostedElsewhereNarrow: Story = { ...PostedElsewhere, parameters: { frame: 'narrow' } };

/** Until they type again. */
export const ThrownAway: Story = { args: { notice: { kind: 'thrown-away' } } };

/** Starting over asks once more. */
export const StartOver: Story = { play: ({ canvasElement }) => press(canvasElement, 'button', 'Start over') };

/** The safe answer has the focus. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', 'Start over');
    const cancel = await find(canvasElement, 'button', 'Cancel');
    await waitFor(() => expect(cancel.matches(':focus')).toBe(true));
  },
};
