import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding: 10px calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
    background: var(--_danger-soft);
  }
  /* Below a field of one line it stands alone. */
  .bar.is-apart {
    border: 1px solid color-mix(in srgb, var(--_danger) 36%, transparent);
    border-radius: var(--_radius-m);
  }
  .bar > .icon {
    flex: none;
    color: var(--_danger);
  }
  .words {
    flex: 1 1 160px;
    min-inline-size: 0;
    font-size: 0.9375em;
    line-height: 1.4667;
    overflow-wrap: anywhere;
  }
  .quoted {
    display: block;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  /* The three answers stay side by side. */
  @container (inline-size < 400px) {
    .answers > .number {
      flex-basis: 100%;
    }
    .answers .button-quiet {
      padding-inline: calc(var(--_space) * 2);
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
  @media (prefers-contrast: more) {
    .bar.is-apart {
      border-color: var(--_danger);
    }
  }
`;
