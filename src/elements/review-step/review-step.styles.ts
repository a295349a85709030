import { css } from 'lit';

export const styles = css`
  .summary {
    border-block-start: 1px solid var(--_border);
  }
  .summary-row {
    display: grid;
    grid-template-columns: 168px 1fr auto;
    gap: 4px 24px;
    padding-block: 16px;
    border-block-end: 1px solid var(--_border);
    align-items: start;
  }
  .summary-row dt {
    font-weight: var(--_weight-strong);
  }
  .person {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 12px;
    padding: 12px 16px;
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
      grid-template-columns: 1fr auto;
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
      margin-block: -10px;
    }
    .summary-row .link-button {
      margin-block: -10px;
    }
  }
  .outcome {
    border-radius: var(--_radius-m);
  }
  /* The place of a notice to come: it is there for screen readers, but takes no room. */
  .outcome:empty {
    position: absolute;
  }
`;
