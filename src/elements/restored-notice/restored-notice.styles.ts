import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  /* It takes focus by script only, as headings do. */
  .told:focus-visible {
    outline: none;
  }
  .notice-body {
    overflow-wrap: anywhere;
  }
`;
