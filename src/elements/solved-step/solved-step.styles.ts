import { css } from 'lit';

export const styles = css`
  /* The end of the way has no bar above it: the same room on all sides. */
  :host {
    padding-block-start: calc(var(--_space) * 4);
  }
  h2 {
    font-size: 1em;
    line-height: 1.5;
  }
`;
