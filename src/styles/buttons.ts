import { css } from 'lit';
import { firstButtonStyles } from './first-buttons.js';

const moreButtonStyles = css`
  .button-soft {
    background: var(--_accent-soft);
    border-color: color-mix(in srgb, var(--_accent) 40%, transparent);
    color: var(--_accent);
  }
  .button-soft:hover {
    border-color: var(--_accent);
    color: var(--_accent-hover);
  }
  .button-quiet {
    background: none;
    color: var(--_link);
    padding-inline: calc(var(--_space) * 3);
  }
  .button-quiet:hover {
    background: var(--_surface-hover);
  }
  .button-compact {
    padding: 6px 14px;
    font-size: 0.9375em;
  }
  .link-button {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    border: 0;
    padding: 0;
    background: none;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .link-inline {
    min-block-size: 0;
  }
  @container (inline-size < 560px) {
    .link-button:not(.link-inline) {
      min-block-size: var(--_control-size);
    }
  }
  @media (pointer: coarse) {
    .link-button:not(.link-inline) {
      min-inline-size: var(--_control-size);
      min-block-size: var(--_control-size);
    }
  }
  /* The place of words to come beside a button: there for screen readers, but it takes no room. */
  .button + [role='status']:empty {
    position: absolute;
  }
  @media (prefers-contrast: more) {
    .button-soft {
      border-color: var(--_accent);
    }
  }
  @media (forced-colors: active) {
    .status,
    .tag,
    .author-badge {
      border-color: ButtonBorder;
    }
    /* Its edge shows, so it is aligned by that. */
    .button-quiet.button-quiet:first-child {
      margin-inline-start: 0;
    }
  }
`;

/** Buttons and links that act. */
export const buttonStyles = [firstButtonStyles, moreButtonStyles];
