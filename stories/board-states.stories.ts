import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Visitor } from 'help-wizard';
import 'help-wizard/define';
import { html, type TemplateResult } from 'lit';
import '../src/elements/answer/answer.define.js';
import '../src/elements/draft-step/draft-step.define.js';
import '../src/elements/known-issues/known-issues.define.js';
import '../src/elements/match-list/match-list.define.js';
import '../src/elements/restored-notice/restored-notice.define.js';
import '../src/elements/review-step/review-step.define.js';
import '../src/elements/solved-step/solved-step.define.js';
import { FAILED_CONTENT } from '../test/helpers/content.js';
import { FAQ, ISSUES } from './fixtures/entries.js';
import { CONFIG } from './fixtures/site.js';
import { ISSUE, matchOf, refusedPost, visitTo } from './fixtures/visits.js';
import { keptDraft } from './helpers/drafts.js';
import { inWizard } from './helpers/frame.js';
import { onStage } from './helpers/stage.js';
import { press } from './helpers/visitor.js';

/** The states of the visual reference under its own names, side by side with its sheets 07a to 07l and 03b. */
const meta: Meta = { title: 'States of the board', decorators: [inWizard] };
export default meta;
type Story = StoryObj;

const SIGNED_IN: Visitor = { signedIn: true, name: 'mira_k', signInUrl: () => '#sign-in' };
const SIGNED_OUT: Visitor = { signedIn: false, signInUrl: () => '#sign-in' };

interface Review {
  readonly state?: ReturnType<typeof refusedPost>;
  readonly visitor?: Visitor;
  readonly offline?: boolean;
  readonly cameFromSignIn?: boolean;
}

function review({ state: start = visitTo('review'), visitor = SIGNED_IN, ...given }: Review): TemplateResult {
  return onStage(
    start,
    (state) =>
      html`<help-wizard-review-step
        .state=${state}
        .visitor=${visitor}
        ?offline=${given.offline}
        ?came-from-sign-in=${given.cameFromSignIn}
        can-hand-off
        reply-hours=${CONFIG.expectedReply.hours}
        forum-url=${CONFIG.links.forum}
      ></help-wizard-review-step>`,
  );
}

/** Shown only after 300 ms, in the size of what comes. */
export const Loading: Story = {
  name: '07a Loading',
  parameters: { frame: 'aside' },
  render: () => html`<help-wizard-match-list status="searching"></help-wizard-match-list>`,
};

/** Says what to do; the way on is the button of the step. */
export const Empty: Story = {
  name: '07b Empty',
  parameters: { frame: 'aside' },
  render: () => html`<help-wizard-match-list status="ready"></help-wizard-match-list>`,
};

/** Only this list failed; the rest works. */
export const Failed: Story = {
  name: '07c Failed',
  parameters: { frame: 'aside' },
  render: () =>
    html`<help-wizard-known-issues
      .content=${FAILED_CONTENT}
      .platform=${'desktop'}
      .platformLabel=${'Desktop app'}
    ></help-wizard-known-issues>`,
};

/** What works, what waits. */
export const Offline: Story = { name: '07d Offline', render: () => review({ offline: true }) };

/** Nothing is lost, nothing is forced. */
export const RestoredDraft: Story = {
  name: '07e Restored draft',
  render: () =>
    html`<help-wizard-restored-notice
      .notice=${{ kind: 'restored', draft: keptDraft(ISSUE, new Date(Date.now() - 3_600_000)) }}
    ></help-wizard-restored-notice>`,
};

/** A time, not a scolding. */
export const RateLimit: Story = {
  name: '07f Rate limit',
  render: () => review({ state: refusedPost({ code: 'rate-limited', retryAt: Date.now() + 60_000 }) }),
};

/** Focused, links to the fields, the same words beside them. */
export const ErrorSummary: Story = {
  name: '07g Error summary',
  render: () =>
    onStage(
      visitTo(
        'draft',
        { type: 'draft-edited', title: 'No sound' },
        { type: 'draft-edited', boardId: '' },
        { type: 'continued' },
      ),
      (state) => html`<help-wizard-draft-step .state=${state}></help-wizard-draft-step>`,
    ),
  play: ({ canvasElement }) => canvasElement.querySelector('help-wizard-draft-step')?.focusProblem(),
};

/** Outcome unknown: never post twice. */
export const PostFailed: Story = {
  name: '07h Post failed',
  render: () => review({ state: refusedPost({ code: 'timeout', outcomeUnknown: true }) }),
};

/** The second half of the sheet: the draft waits, and the main button signs in. */
export const SignedOutMeanwhile: Story = {
  name: '07h Signed out',
  render: () => review({ state: refusedPost({ code: 'session-expired' }) }),
};

/** The reason is optional and goes into the draft. */
export const NotMyIssue: Story = {
  name: '07i Not my issue',
  render: () =>
    onStage(
      visitTo('answers'),
      ({ input: { consulted } }) =>
        html`<help-wizard-answer
          .match=${matchOf(FAQ)}
          .consulted=${consulted.find(({ id }) => id === FAQ.id) ?? null}
          open
        ></help-wizard-answer>`,
    ),
  play: ({ canvasElement }) => press(canvasElement, 'button', 'Not my issue'),
};

/** Before it runs, or without scripts: the page's own links in the page's own style. No box, no bones, no shift. */
export const BeforeItRuns: Story = {
  name: '07j Before it runs',
  render: () =>
    html`<help-wizard>
      <p>Need help? Start here:</p>
      <ul>
        <li><a href="https://help.example/">Popular questions</a></li>
        <li><a href="https://status.example/">Ongoing issues</a></li>
        <li><a href="https://forum.example/">Ask in the community</a></li>
      </ul>
    </help-wizard>`,
};

/** Thanks, and a way back if it was not. */
export const Solved: Story = {
  name: '07k Solved',
  render: () =>
    onStage(visitTo('solved'), (state) => html`<help-wizard-solved-step .state=${state}></help-wizard-solved-step>`),
};

/** The way on does not need it. */
export const SignInFailed: Story = {
  name: '07l Sign-in failed',
  render: () => review({ visitor: SIGNED_OUT, cameFromSignIn: true }),
};

/** Six statuses, and what each asks for without being opened. */
export const IssueStatuses: Story = {
  name: '03b Issue statuses',
  render: () =>
    onStage(
      visitTo('answers'),
      ({ receipts, input: { consulted } }) =>
        html`<div
          style="display: grid; gap: 24px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr))"
        >
          ${Object.values(ISSUES).map(
            (issue) =>
              html`<help-wizard-answer
                .match=${{ ...matchOf(issue), highlights: { title: [], text: [] }, reasons: [] }}
                .receipts=${receipts}
                .consulted=${consulted.find(({ id }) => id === issue.id) ?? null}
                .abilities=${{ vote: true, subscribe: true, comment: true }}
              ></help-wizard-answer>`,
          )}
        </div>`,
    ),
};
