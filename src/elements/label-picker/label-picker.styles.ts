import { css } from 'lit';

export const styles = css`
  .labels {
    gap: calc(var(--_space) * 2);
  }
  .new .input {
    inline-size: auto;
    min-inline-size: 160px;
    max-inline-size: 100%;
  }
  .new {
    gap: calc(var(--_space) * 2);
  }
`;
