import { css } from 'lit';

export const styles = css`
  :host,
  .list {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 4);
    min-inline-size: 0;
  }
  .all {
    justify-self: start;
  }
  .link-button[aria-disabled='true'] {
    color: inherit;
    text-decoration: none;
    cursor: default;
  }
`;
