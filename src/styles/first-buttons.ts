import { css } from 'lit';

/** Buttons, as far as the first step and what may go wrong before it need them. */
export const firstButtonStyles = css`
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
  .button-secondary:hover {
    background: var(--_surface-hover);
  }
  .button[aria-disabled='true'] {
    background: var(--_surface-hover);
    border-color: var(--_border);
    color: var(--_text-muted);
    box-shadow: none;
    cursor: default;
  }
  /* Not a gap: words for screen readers stand in between, and would have one of their own. */
  :where(.button, .link-button) > .icon:first-child {
    margin-inline-end: 8px;
  }
  :where(.button, .link-button) > :is(.icon, .number):not(:first-child) {
    margin-inline-start: 8px;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
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
