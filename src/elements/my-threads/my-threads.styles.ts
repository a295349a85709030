import { css } from 'lit';

export const styles = css`
  section {
    display: grid;
    gap: calc(var(--_space) * 4);
    min-inline-size: 0;
    margin-block-start: calc(var(--_space) * 8);
    padding-block: calc(var(--_space) * 6) var(--_end, 0);
    border-block-start: 1px solid var(--_border);
  }
  .entry {
    justify-items: start;
  }
  .entry > .row {
    inline-size: 100%;
  }
  .entry-title {
    overflow-wrap: anywhere;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 5);
  }
`;
