import { css } from 'lit';

export const styles = css`
  :host,
  .list {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 4);
    min-inline-size: 0;
  }
  .show-all {
    justify-self: start;
  }
  /* Three matches when narrow, four when wide, then the count. */
  @container (inline-size < 560px) {
    .entries-live > :nth-child(n + 4) {
      display: none;
    }
  }
  @container (inline-size >= 560px) {
    .is-narrow-only {
      display: none;
    }
  }
`;
