import { css } from 'lit';

export const styles = css`
  .outcome-mark {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    border: 1px solid color-mix(in srgb, currentColor 28%, transparent);
  }
  .outcome-mark .icon {
    inline-size: 24px;
    block-size: 24px;
  }
  .outcome-success {
    color: var(--_success);
    background: var(--_success-soft);
  }
  .outcome-info {
    color: var(--_info);
    background: var(--_info-soft);
  }
  .thread-link {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px calc(var(--_space) * 4);
    align-items: center;
    padding: calc(var(--_space) * 4) calc(var(--_space) * 5);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
  }
  .thread-link {
    position: relative;
  }
  .thread-link a {
    font-weight: var(--_weight-strong);
  }
  /* The whole card is the target. */
  .thread-link a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  @media print {
    .thread-link a::after {
      content: ' (' attr(href) ')';
      position: static;
      font-weight: var(--_weight-regular);
    }
    .outcome-mark {
      display: none;
    }
  }
  .next {
    display: grid;
  }
  .next > li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 4px calc(var(--_space) * 4);
    align-items: center;
    padding-block: 14px;
    border-block-start: 1px solid var(--_border);
  }
  .next > li > .icon {
    color: var(--_text-muted);
    align-self: start;
    margin-block-start: 2px;
  }
  .next .link-button[aria-disabled='true'] {
    color: inherit;
    text-decoration: none;
    cursor: default;
  }
  .next .failed {
    color: var(--_danger);
  }
  .copy-box {
    padding: 14px calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
    font-size: 0.9375em;
  }
  @container (inline-size < 560px) {
    .next > li {
      grid-template-columns: auto 1fr;
    }
    .next > li > .button,
    .next > li > .link-button {
      grid-column: 2;
      justify-self: start;
    }
  }
`;
