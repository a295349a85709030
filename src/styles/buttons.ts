import { css } from 'lit';

/** Buttons and links that act. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_control-size);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 5);
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    font-weight: var(--_weight-strong);
    line-height: 1.25;
    text-decoration: none;
    text-align: center;
    cursor: pointer;
    transition:
      background-color var(--_duration-quick) linear,
      border-color var(--_duration-quick) linear;
  }
  .button-primary {
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: var(--_shadow-raised);
  }
  .button-primary:hover {
    background: var(--_accent-hover);
    color: var(--_on-accent);
  }
  .button-secondary {
    background: var(--_surface);
    border-color: var(--_border-strong);
    color: var(--_text);
    box-shadow: var(--_shadow-raised);
  }
  .button-soft {
    background: var(--_accent-soft);
    border-color: color-mix(in srgb, var(--_accent) 40%, transparent);
    color: var(--_accent);
  }
  .button-soft:hover {
    border-color: var(--_accent);
    color: var(--_accent-hover);
  }
  .button-secondary:hover {
    background: var(--_surface-hover);
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
  .button[aria-disabled='true'] {
    background: var(--_surface-hover);
    border-color: var(--_border);
    color: var(--_text-muted);
    box-shadow: none;
    cursor: default;
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
  /* Not a gap: words for screen readers stand in between, and would have one of their own. */
  :where(.button, .link-button) > .icon:first-child {
    margin-inline-end: 8px;
  }
  :where(.button, .link-button) > :is(.icon, .number):not(:first-child) {
    margin-inline-start: 8px;
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
    .button,
    .status,
    .tag,
    .author-badge {
      border-color: ButtonBorder;
    }
    /* Its edge shows, so it is aligned by that. */
    .button-quiet.button-quiet:first-child {
      margin-inline-start: 0;
    }
    .button-primary {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
    .button[aria-disabled='true'] {
      background: Canvas;
      color: GrayText;
      border-color: GrayText;
    }
  }
`;
