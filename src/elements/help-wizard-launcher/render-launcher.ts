import { html, nothing, type TemplateResult } from 'lit';
import type { StartMessages } from '../../i18n/messages-start.js';
import { firstIcon } from '../parts/first-icons.js';

/** A corner of the window. */
export type LauncherPosition = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';

/** The corner a page names; one that does not exist counts as not named. */
export function positionOf(named: string): LauncherPosition {
  return POSITIONS.find((position) => position === named) ?? 'bottom-end';
}
const POSITIONS: readonly LauncherPosition[] = ['bottom-end', 'bottom-start', 'top-end', 'top-start'];

/** What a launcher looks like, and what it does. */
export interface LauncherView {
  readonly messages: StartMessages;
  readonly label: string;
  /** That of the closed button. */
  readonly icon: TemplateResult;
  readonly position: LauncherPosition;
  readonly opened: boolean;
  /** The button is over what has the focus. */
  readonly givesWay: boolean;
  /** The number on the badge; 0 = no badge. */
  readonly issues: number;
  readonly loading: 'idle' | 'loading' | 'failed' | 'done';
  /** The wizard draws its own head. */
  readonly isRunning: boolean;
  readonly wizard: TemplateResult | typeof nothing;
  readonly onToggle: () => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Something in the panel has the focus. */
  readonly onFocus: (event: FocusEvent) => void;
  /** The browser closes the dialog, or is about to. */
  readonly onNativeClose: (event: Event) => void;
}

/** The first question: its title, a line about it, and what to choose from. */
const SHAPES = ['bone-title', 'bone-line', ...Array<string>(5).fill('bone-choice')];

/** In this order, so that Tab leads from the button into the panel, and out of it to the rest of the page. */
export function renderLauncher(view: LauncherView): TemplateResult {
  const { position, givesWay } = view;
  return html`<div class="corner corner-${position} ${givesWay ? 'gives-way' : ''}" @keydown=${view.onKey}>
    ${renderButton(view)} ${renderPanel(view)}
  </div>`;
}

function renderButton({ messages, label, icon, opened, issues, onToggle }: LauncherView): TemplateResult {
  return html`<button
    class="launcher"
    part="button"
    type="button"
    aria-haspopup="dialog"
    aria-expanded=${opened}
    aria-controls="panel"
    @click=${onToggle}
  >
    ${
      opened
        ? html`${firstIcon('close')}<span>${messages.close}</span>`
        : html`<slot name="icon">${icon}</slot
            ><span>${label}</span>${issues > 0 ? renderBadge(messages, issues) : nothing}`
    }
  </button>`;
}

function renderBadge(messages: StartMessages, count: number): TemplateResult {
  return html`<span class="badge" part="badge" aria-hidden="true">${count > 99 ? '99+' : count}</span
    ><span class="visually-hidden">${messages.launcherIssues({ count })}</span>`;
}

function renderPanel(view: LauncherView): TemplateResult {
  const { messages, label, isRunning } = view;
  // The surface takes the focus: when the panel opens, rather than its first button, and when somebody clicks on what
  // is no control, so that Escape still reaches the panel.
  return html`<dialog
    id="panel"
    class="panel"
    part="panel"
    aria-label=${label}
    @focusin=${view.onFocus}
    @cancel=${view.onNativeClose}
    @close=${view.onNativeClose}
  >
    <div class="surface" tabindex="-1">
      <button class="close" part="close" type="button" aria-label=${messages.close} @click=${view.onClose}>
        ${firstIcon('close')}
      </button>
      ${isRunning ? nothing : html`<div class="head"><strong class="heading">${label}</strong></div>`}
      ${renderWaiting(view)} ${view.wizard}
    </div>
  </dialog>`;
}

/** Made of what the first step needs anyway: where it could not be loaded, more could not be loaded either. */
function renderWaiting({ messages, loading, onRetry }: LauncherView): TemplateResult | typeof nothing {
  if (loading === 'loading') {
    return html`<div class="body">
      <p class="visually-hidden" role="status">${messages.loading}</p>
      <div class="bones" aria-hidden="true">${SHAPES.map((shape) => html`<span class="bone ${shape}"></span>`)}</div>
    </div>`;
  }
  if (loading !== 'failed') return nothing;
  return html`<div class="body stack" role="alert">
    <p class="row trouble">${firstIcon('warning')}<strong>${messages.launcherFailed}</strong></p>
    <p class="muted">${messages.launcherFailedHint}</p>
    <div>
      <button class="button button-secondary" type="button" @click=${onRetry}>
        ${firstIcon('retry')}${messages.tryAgain}
      </button>
    </div>
  </div>`;
}
