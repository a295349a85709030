import { css } from 'lit';

export const styles = css`
  .answer {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .answer.is-open {
    border-color: var(--_border-strong);
    box-shadow: var(--_shadow-raised);
  }
  .answer-head {
    position: relative;
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 4);
    padding-inline: calc(var(--_space) * 5) calc(var(--_space) * 4);
  }
  .answer-head > .icon {
    grid-column: 2;
    grid-row: 1;
    align-self: center;
    color: var(--_text-muted);
    transition: rotate var(--_duration) var(--_easing);
  }
  .answer.is-read > .answer-head > .icon {
    rotate: 180deg;
  }
  .answer-text {
    display: grid;
    gap: 4px;
  }
  .answer-toggle {
    border: 0;
    padding: 0;
    background: none;
    font: inherit;
    font-weight: var(--_weight-strong);
    text-align: start;
    cursor: pointer;
  }
  .answer-toggle::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius-m);
  }
  .answer-toggle:focus-visible {
    outline: none;
  }
  .answer-toggle:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .answer-head:hover .answer-toggle {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .answer-body {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 5);
  }
  .answer-body > .divider {
    margin-inline: calc(var(--_space) * -5);
  }
  .answer.is-dismissed {
    background: var(--_surface-sunken);
  }
  .answer-dismissed {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px calc(var(--_space) * 4);
    padding: 10px calc(var(--_space) * 5);
    align-items: center;
    color: var(--_text-muted);
    font-size: 0.9375em;
  }
  .verdict {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }
  @container (inline-size < 560px) {
    .answer-head {
      padding-block: 14px;
      padding-inline: calc(var(--_space) * 4) calc(var(--_space) * 3);
    }
    .answer-body {
      padding: 0 calc(var(--_space) * 4) calc(var(--_space) * 4);
    }
    .answer-body > .divider {
      margin-inline: calc(var(--_space) * -4);
    }
    .verdict .button {
      flex: 1 1 100%;
    }
  }
  .reader {
    display: grid;
    gap: calc(var(--_space) * 4);
    justify-items: start;
  }
  .reader[hidden] {
    display: none;
  }
  .reader > * {
    max-inline-size: 100%;
  }
  .reader > .divider {
    justify-self: stretch;
    margin-inline: calc(var(--_space) * -5);
    max-inline-size: none;
  }
  .asked {
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_border);
    color: var(--_text-muted);
    font-size: 0.9375em;
    white-space: pre-line;
  }
  @media print {
    .answer {
      box-shadow: none;
      break-inside: avoid-page;
    }
    .answer-head > .icon,
    .answer-toggle::after,
    .answer-body > .divider,
    .whole .icon,
    .verdict {
      display: none;
    }
    /* Where to read on, for who has only the paper. */
    .whole::after {
      content: ' (' attr(href) ')';
    }
  }
  .failed {
    color: var(--_danger);
  }
  .why {
    gap: calc(var(--_space) * 2);
  }
  @container (inline-size < 560px) {
    .reader > .divider {
      margin-inline: calc(var(--_space) * -4);
    }
  }
`;
