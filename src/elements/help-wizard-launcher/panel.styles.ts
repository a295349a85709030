import { css } from 'lit';

/** The panel of a launcher, in its two forms. */
export const panelStyles = css`
  .panel {
    display: none;
    flex-direction: column;
    overflow: clip;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow-overlay);
    opacity: 0;
    pointer-events: none;
    transition:
      opacity var(--_duration-quick) var(--_easing),
      translate var(--_duration-quick) var(--_easing),
      display var(--_duration-quick) allow-discrete,
      overlay var(--_duration-quick) allow-discrete;
  }
  .panel[open] {
    display: flex;
    opacity: 1;
    translate: 0 0;
    pointer-events: auto;
    transition-duration: var(--_duration-slow);
  }
  .panel::backdrop {
    display: none;
  }
  .panel[data-switching] {
    transition: none;
  }
  .panel:focus {
    outline: none;
  }

  /* Where it stands before it is measured is where it will stand, in all but the smallest windows. */
  .panel[data-form='popover'] {
    --_gap: 12px;
    --_beside: 52px;
    --_edge: min(var(--_launcher-inset), 24px);
    position: absolute;
    inset-block: auto calc(100% + var(--_gap));
    inset-inline: auto 0;
    inline-size: var(--_panel-inline-size);
    max-inline-size: calc(100vw - 2 * var(--_edge));
    /* The same for every step: an edge that moves as one types would be in the way. */
    block-size: var(--_panel-block-size);
    max-block-size: var(
      --_free-block-size,
      calc(100dvh - var(--_launcher-inset) - var(--_beside) - var(--_gap) - var(--_edge))
    );
    transform: translateX(var(--_anchor-shift, 0));
    translate: 0 8px;
  }
  /* There is no button to stand beside. */
  :host([hidden]) .panel[data-form='popover'] {
    --_gap: 0px;
    --_beside: 0px;
  }
  .corner-bottom-start > .panel[data-form='popover'],
  .corner-top-start > .panel[data-form='popover'] {
    inset-inline: 0 auto;
  }
  .panel[data-form='popover'][data-side='bottom'] {
    inset-block: calc(100% + var(--_gap)) auto;
    translate: 0 -8px;
  }
  .panel[data-form='popover'][open] {
    translate: 0 0;
  }
  .panel[data-form='full'] {
    position: fixed;
    inset: var(--_visible-block-start, 0) 0 auto;
    inline-size: 100%;
    max-inline-size: none;
    block-size: var(--_visible-block-size, 100dvh);
    max-block-size: none;
    padding: env(safe-area-inset-top, 0px) env(safe-area-inset-right, 0px) env(safe-area-inset-bottom, 0px)
      env(safe-area-inset-left, 0px);
    border: 0;
    border-radius: 0;
    box-shadow: none;
    translate: 0 24px;
    transition-duration: var(--_duration);
  }
  .panel[data-form='full'][open] {
    translate: 0 0;
    transition-duration: var(--_duration-slow);
  }
  @starting-style {
    .panel[data-form][open] {
      opacity: 0;
      translate: 0 8px;
    }
    .panel[data-form][data-side='bottom'][open] {
      translate: 0 -8px;
    }
    .panel[data-form='full'][open] {
      translate: 0 24px;
    }
  }

  .surface {
    display: flex;
    flex-direction: column;
    position: relative;
    flex: 1 1 auto;
    min-block-size: 0;
    outline: none;
  }
  .surface > help-wizard {
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .close {
    display: grid;
    place-items: center;
    position: absolute;
    z-index: 1;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_text);
    cursor: pointer;
  }
  .close:hover {
    background: var(--_surface-hover);
  }
  /* Above, not before: the wizard below draws a head of its own there, and must not move for it. */
  .head {
    display: flex;
    align-items: center;
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    min-block-size: 60px;
    padding-block: 8px;
    padding-inline: 20px 60px;
  }
  .body {
    padding: 84px 20px 24px;
  }
  .panel[data-form='full'] .head {
    padding-inline-start: 16px;
  }
  .panel[data-form='full'] .body {
    padding-inline: 16px;
  }

  .surface > .is-waiting {
    padding: 84px 20px 24px;
  }
  .panel[data-form='full'] .is-waiting {
    padding-inline: 16px;
  }
  .trouble {
    flex-wrap: nowrap;
    align-items: start;
    color: var(--_danger);
  }
  .trouble > .icon {
    margin-block-start: 2px;
  }
  /* What comes at once needs no bones: they wait before they show. */
  .bones {
    display: grid;
    gap: 8px;
    animation: help-wizard-launcher-appear 0s linear 300ms backwards;
  }
  @keyframes help-wizard-launcher-appear {
    from {
      visibility: hidden;
    }
  }
  .bone {
    block-size: 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius-s);
    background: var(--_surface-hover);
    animation: help-wizard-launcher-breathe 1.6s ease-in-out infinite;
  }
  @keyframes help-wizard-launcher-breathe {
    50% {
      opacity: 0.5;
    }
  }
  .bone-title {
    inline-size: 64%;
    block-size: 24px;
    margin-block: 4px;
  }
  .bone-line {
    inline-size: 88%;
    margin-block: 6px 18px;
  }
  .bone-choice {
    block-size: 52px;
    border-radius: var(--_radius-m);
  }

  @media (prefers-contrast: more) {
    .panel[data-form='popover'] {
      border-color: var(--_border-control);
    }
  }
  @media (forced-colors: active) {
    .panel[data-form='popover'] {
      border-color: ButtonBorder;
    }
    .bone {
      border-color: GrayText;
    }
  }
`;
