import { css } from 'lit';

export const styles = css`
  /* Until its class is there, an element is inline and takes no room. */
  .issues:not(:defined),
  .issues.is-waiting {
    display: grid;
    align-content: start;
    min-block-size: 24em;
  }
`;
