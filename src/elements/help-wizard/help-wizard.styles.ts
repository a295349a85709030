import { css } from 'lit';

export const styles = css`
  /* Every step lays itself out by the width the wizard has, never by the window. */
  :host {
    container: help-wizard / inline-size;
  }
  .step {
    display: block;
  }
  .restored {
    margin-block-end: calc(var(--_space) * 6);
  }
`;
