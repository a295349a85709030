import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  /* The focus comes by script: the ring shows where it went, however the visitor pressed the button. */
  .notice:focus {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .found li {
    padding-block: 4px;
    overflow-wrap: anywhere;
  }
  .found a {
    color: var(--_danger);
    font-weight: var(--_weight-strong);
  }
  @media (pointer: coarse) {
    .found li:has(a) {
      position: relative;
      padding-block: calc((var(--_control-size) - 24px) / 2);
    }
    .found a::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  }
`;
