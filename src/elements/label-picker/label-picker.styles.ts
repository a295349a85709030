import { css } from 'lit';

export const styles = css`
  .labels {
    gap: calc(var(--_space) * 2);
  }
  /* Alone, it stands below the words it belongs to. */
  .add:first-child {
    margin-inline-start: calc(var(--_space) * -3);
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
