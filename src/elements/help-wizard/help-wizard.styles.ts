import { css } from 'lit';

export const styles = css`
  /* Every step lays itself out by the width the wizard has, never by the window. */
  :host {
    container: help-wizard / inline-size;
  }
  .step {
    display: block;
    animation: help-wizard-enter var(--_duration) var(--_easing);
  }
  .is-back .step {
    animation-name: help-wizard-enter-back;
  }
  @keyframes help-wizard-enter {
    from {
      opacity: 0;
      translate: 8px 0;
    }
  }
  @keyframes help-wizard-enter-back {
    from {
      opacity: 0;
      translate: -8px 0;
    }
  }
  :host(:dir(rtl)) .step {
    animation-name: help-wizard-enter-back;
  }
  :host(:dir(rtl)) .is-back .step {
    animation-name: help-wizard-enter;
  }
  .notices,
  .restored {
    margin-block-end: calc(var(--_space) * 6);
  }
  /* What comes at once needs no words: they wait before they show. */
  .waiting {
    animation: help-wizard-wait 0s linear 300ms backwards;
  }
  @keyframes help-wizard-wait {
    from {
      visibility: hidden;
    }
  }
  .trouble {
    color: var(--_danger);
  }
  .wizard-name {
    font-weight: var(--_weight-strong);
    font-size: 0.875em;
  }
  .promotion ::slotted(*) {
    margin-block-start: calc(var(--_space) * 8);
  }

  /* In a panel: as high as the panel, the head and the foot of the step stay, what is between them scrolls. */
  :host([panel]) {
    block-size: 100%;
    --_side: calc(var(--_space) * 5);
    --_foot: sticky;
    --_foot-margin: calc(-1 * var(--_side));
    --_foot-padding: calc(var(--_space) * 3) var(--_side);
    --_foot-edge: 1px solid var(--_border);
    --_end: calc(var(--_space) * 6);
    --_foot-button: auto;
    --_foot-overflow: clip;
    --_foot-size: calc(max(var(--_control-size), 1.5em + 22px) + var(--_space) * 6 + 1px);
    container-type: size;
  }
  @media (width < 560px) {
    :host([panel]) {
      --_side: calc(var(--_space) * 4);
      --_foot-button: 100%;
      --_foot-note: none;
    }
  }
  :host([panel]) .wizard {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: 0;
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }
  :host([panel]) .wizard-head {
    flex: none;
    padding-block-end: calc(var(--_space) * 2);
    padding-inline: var(--_side);
  }
  :host([panel]) .wizard-bar {
    min-block-size: 60px;
    /* The panel's own Close stands there. */
    padding-inline-end: calc(44px - (44px - 20px) / 2 + 8px);
  }
  :host([panel]) .wizard-name {
    font-family: var(--_font-heading);
    font-size: 1.125em;
    letter-spacing: -0.008em;
  }
  :host([panel]) .progress {
    margin-block: 0;
  }
  :host([panel]) .wizard-page {
    flex: 1;
    min-block-size: 0;
    padding: calc(var(--_space) * 4) var(--_side) 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* What has the focus is not under the foot. */
    scroll-padding-block: calc(var(--_space) * 4) calc(var(--_foot-size) + var(--_space) * 3);
  }
  :host([panel]) .wizard-outcome .wizard-page,
  :host([panel]) .wizard-solved .wizard-page {
    /* Without a head, the panel's own Close stands there. */
    padding-block-start: 68px;
  }
  @media print {
    :host([panel]) .wizard-page {
      overflow: visible;
    }
  }
`;
