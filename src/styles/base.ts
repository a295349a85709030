import { css } from 'lit';
import { firstBaseStyles } from './first-base.js';

const moreBaseStyles = css`
  mark {
    background: var(--_highlight);
    color: inherit;
    border-radius: 3px;
    padding-inline: 0.1em;
    margin-inline: -0.1em;
  }
  time,
  .number {
    font-variant-numeric: tabular-nums;
  }
  .link-button {
    border-radius: 4px;
  }
  .small {
    font-size: 0.875em;
    line-height: 1.4286;
  }
  .strong {
    font-weight: var(--_weight-strong);
  }
  .stack-tight {
    gap: calc(var(--_space) * 2);
  }
  .row-apart {
    justify-content: space-between;
  }
  .divider {
    inline-size: auto;
    block-size: 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
    margin: 0;
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
  @media print {
    mark {
      background: none;
    }
    :where(h2, h3, h4, legend, .label) {
      break-after: avoid;
    }
    :where(.entry, .notice, .choice, .check) {
      break-inside: avoid;
    }
  }
`;

/** What every element starts from: no style of the page leaks in, and the type scale. */
export const baseStyles = [firstBaseStyles, moreBaseStyles];
