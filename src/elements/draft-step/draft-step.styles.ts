import { css } from 'lit';

export const styles = css`
  /* What the team asked for stands in sight while the answer is written. */
  .asks {
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_border-strong);
  }
  .read-list {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    padding-inline: calc(var(--_space) * 4);
  }
  .read-list .check-note {
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .read-list .check-input::after {
    inset: 0;
  }
`;
