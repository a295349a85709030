import { css } from 'lit';

export const styles = css`
  :host,
  .list {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 4);
    min-inline-size: 0;
  }
  .entries > .entry.incident {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid color-mix(in srgb, currentColor 24%, transparent);
    border-radius: var(--_radius-m);
    margin-block-end: calc(var(--_space) * 3);
  }
  /* The rest of a long one is behind the link. */
  .latest {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    white-space: pre-line;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* As much as its link takes, which may come or go once the forum was heard. */
  .entry > .row-apart {
    min-block-size: 24px;
  }
  @media (pointer: coarse) {
    .entry > .row-apart {
      min-block-size: var(--_control-size);
    }
  }
  .all {
    justify-self: start;
  }
  .link-button[aria-disabled='true'] {
    color: inherit;
    text-decoration: none;
    cursor: default;
  }
`;
