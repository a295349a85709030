import { css } from 'lit';

export const styles = css`
  /* The place of a line to come: there for screen readers, but it takes no room. */
  .personal:empty {
    position: absolute;
  }
  .rule:empty {
    position: absolute;
  }
  .questions {
    gap: calc(var(--_space) * 6);
  }
  .question-text {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }
  .question-text .input {
    flex: 0 1 200px;
    inline-size: auto;
    min-inline-size: min(100%, 120px);
  }
  .question-text .choice {
    padding-inline-end: 18px;
  }
  .choice .check-input {
    margin: 0;
  }
`;
