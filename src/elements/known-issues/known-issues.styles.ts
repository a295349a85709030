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
  .done {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
`;
