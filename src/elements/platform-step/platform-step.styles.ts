import { css } from 'lit';

export const styles = css`
  .issues.is-waiting {
    min-block-size: 24em;
  }
`;
