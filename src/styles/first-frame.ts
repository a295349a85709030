import { css } from 'lit';

/**
 * The frame of a step, as far as the first one needs it: heading, aside, actions; by the width of the container, never of
 * the window.
 */
export const firstFrameStyles = css`
  .wizard {
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    padding: calc(var(--_space) * 6) calc(var(--_space) * 10) calc(var(--_space) * 10);
    box-shadow: var(--_shadow-raised);
  }
  .wizard-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
    min-block-size: var(--_control-size);
  }
  .wizard-back {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: var(--_control-size);
    padding-inline: calc(var(--_space) * 3);
    margin-inline-start: -12px;
    border: 0;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_text);
    cursor: pointer;
  }
  .wizard-back:hover {
    background: var(--_surface-hover);
  }
  .wizard-count {
    color: var(--_text-muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .progress {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 4px;
    margin-block: 8px calc(var(--_space) * 8);
  }
  .progress li {
    block-size: 4px;
    border-radius: var(--_radius-full);
    background: var(--_border);
  }
  .progress .is-done,
  .progress .is-current {
    background: var(--_accent);
  }
  .progress .is-done {
    opacity: 0.45;
  }
  .wizard-body {
    display: grid;
  }
  .wizard-body > * + * {
    margin-block-start: calc(var(--_space) * 8);
  }
  .wizard-outcome {
    padding-block-start: calc(var(--_space) * 10);
  }
  .wizard-main {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 6);
    min-inline-size: 0;
  }
  .wizard-intro {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .wizard-aside > div {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 4);
    min-inline-size: 0;
  }
  .wizard-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 5);
    /* In a panel they are its foot; elsewhere nothing says so. */
    position: var(--_foot, static);
    inset-block-end: 0;
    margin-inline: var(--_foot-margin, 0);
    padding: var(--_foot-padding, 0);
    border-block-start: var(--_foot-edge, 0);
    background: var(--_surface);
    /* One row: a note that does not fit beside the button is left out. */
    max-block-size: var(--_foot-size, none);
    overflow: var(--_foot-overflow, visible);
  }
  .wizard-actions:has(> .is-due) {
    max-block-size: none;
  }
  /* A foot that stays would leave too little to see. */
  @container (block-size < 440px) {
    .wizard-actions {
      position: static;
      max-block-size: none;
    }
  }
  .saved {
    display: var(--_foot-note, inline-flex);
    align-items: center;
    gap: 6px;
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .saved.is-due {
    display: inline-flex;
  }
  @container (inline-size >= 880px) {
    .has-aside {
      grid-template: 'main aside' auto 'rest aside' auto 'actions aside' auto '. aside' 1fr / minmax(0, 1fr) 352px;
      column-gap: calc(var(--_space) * 10);
    }
    .has-aside > .wizard-main {
      grid-area: main;
    }
    .has-aside > .wizard-actions {
      grid-area: actions;
    }
    .has-aside > .wizard-aside {
      grid-area: aside;
      margin-block-start: 0;
      border-inline-start: 1px solid var(--_border);
      padding-inline-start: calc(var(--_space) * 8);
    }
    .wizard-aside > div {
      position: sticky;
      inset-block-start: calc(var(--_space) * 6);
    }
  }
  @container (inline-size < 880px) {
    .wizard-aside {
      border-block-start: 1px solid var(--_border);
      padding-block-start: calc(var(--_space) * 6);
    }
  }
  @container (inline-size < 560px) {
    .wizard {
      border-inline: 0;
      border-radius: 0;
      padding: calc(var(--_space) * 2) calc(var(--_space) * 4) calc(var(--_space) * 6);
    }
    .progress {
      margin-block-end: calc(var(--_space) * 6);
    }
    .wizard-actions .button {
      inline-size: var(--_foot-button, 100%);
    }
    .wizard-outcome {
      padding-block-start: calc(var(--_space) * 6);
    }
  }
  @media print {
    .wizard {
      border: 0;
      padding: 0;
    }
    .wizard-bar,
    .progress,
    .wizard-actions,
    .saved {
      display: none;
    }
    .wizard-aside > div {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .progress li {
      border: 1px solid CanvasText;
      block-size: 6px;
    }
    .progress .is-done,
    .progress .is-current {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      opacity: 1;
    }
  }
`;
