import { css } from 'lit';

export const styles = css`
  .facts {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    padding-inline: calc(var(--_space) * 4);
  }
  .check {
    grid-template-columns: 24px minmax(0, 1fr);
  }
  .fact {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    align-items: center;
    gap: 4px calc(var(--_space) * 3);
  }
  /* The row is the target of its tick; the field above it is its own. */
  .fact .input {
    position: relative;
    z-index: 1;
    margin-block: -6px;
  }
  .check:has(.fact) {
    align-items: center;
    padding-block: 12px;
  }
  @container (inline-size < 560px) {
    .fact {
      grid-template-columns: minmax(0, 1fr);
    }
    .fact .input {
      margin-block: 0;
    }
    .check:has(.fact) {
      align-items: start;
    }
  }
`;
