import { css } from 'lit';

export const styles = css`
  .summary {
    border-block-start: 1px solid var(--_border);
  }
  .summary-row {
    display: grid;
    grid-template-columns: 168px 1fr auto;
    gap: 4px calc(var(--_space) * 6);
    padding-block: calc(var(--_space) * 4);
    border-block-end: 1px solid var(--_border);
    align-items: start;
  }
  .summary-row dt {
    font-weight: var(--_weight-strong);
  }
  .left-out {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 3);
    font-weight: var(--_weight-strong);
  }
  .person {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
  }
  .avatar {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: var(--_weight-strong);
  }
  @container (inline-size < 560px) {
    .summary-row {
      grid-template-columns: minmax(min-content, 1fr) auto;
    }
    /* Large text breaks lines, not these words. */
    .summary-row dt {
      overflow-wrap: break-word;
    }
    .summary-row dd {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .summary-row .summary-change {
      grid-column: 2;
      grid-row: 1;
    }
    .person {
      grid-template-columns: auto 1fr;
    }
    .person > .link-button {
      grid-column: 2;
      justify-self: start;
      margin-block: calc((24px - var(--_control-size)) / 2);
    }
    .summary-row .link-button {
      margin-block: calc((24px - var(--_control-size)) / 2);
    }
  }
  @media print {
    .summary-change {
      display: none;
    }
  }
  .outcome {
    border-radius: var(--_radius-m);
  }
  .checked {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  .checked:empty {
    position: absolute;
  }
  /* The place of a notice to come: it is there for screen readers, but takes no room. */
  .outcome:empty {
    position: absolute;
  }
`;
