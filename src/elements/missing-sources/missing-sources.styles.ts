import { css } from 'lit';

export const styles = css`
  .line {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: calc(var(--_space) * 2);
  }
  .line > .icon {
    margin-block-start: 2px;
  }
`;
