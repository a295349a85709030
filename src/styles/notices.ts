import { css } from 'lit';

/** Notices, error summary and empty states. */
export const noticeStyles = css`
  .notice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px calc(var(--_space) * 3);
    padding: 14px calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }
  .notice > .icon {
    margin-block-start: 2px;
    color: var(--_text-muted);
  }
  .notice-body {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .notice-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 2);
  }
  /* Optical: a quiet button is aligned by its words. */
  .notice-actions > .button-quiet:first-child {
    margin-inline-start: -13px;
  }
  .notice-info {
    background: var(--_info-soft);
    border-color: color-mix(in srgb, var(--_info) 32%, transparent);
  }
  .notice-info > .icon {
    color: var(--_info);
  }
  .notice-warning {
    background: var(--_warning-soft);
    border-color: color-mix(in srgb, var(--_warning) 36%, transparent);
  }
  .notice-warning > .icon {
    color: var(--_warning);
  }
  .notice-success {
    background: var(--_success-soft);
    border-color: color-mix(in srgb, var(--_success) 32%, transparent);
  }
  .notice-success > .icon {
    color: var(--_success);
  }
  .notice-danger {
    background: var(--_danger-soft);
    border-color: color-mix(in srgb, var(--_danger) 36%, transparent);
  }
  .notice-danger > .icon {
    color: var(--_danger);
  }
  .error-summary {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 5);
    border: 2px solid var(--_danger);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  /* The focus comes by script: the ring shows where it went, however the visitor pressed the button. */
  .error-summary:focus {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .error-summary a {
    color: var(--_danger);
    font-weight: var(--_weight-strong);
  }
  .error-summary li {
    padding-block: 4px;
  }
  @media (pointer: coarse) {
    .error-summary li {
      position: relative;
      padding-block: calc((var(--_control-size) - 24px) / 2);
    }
    .error-summary a::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  }
  .blank {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 6);
    border: 1px dashed var(--_border-strong);
    border-radius: var(--_radius-m);
  }
  .blank > .icon {
    color: var(--_text-muted);
    inline-size: 24px;
    block-size: 24px;
  }
  .countdown {
    font-variant-numeric: tabular-nums;
    font-weight: var(--_weight-strong);
  }
  .meter {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: var(--_radius-full);
    background: color-mix(in srgb, var(--_warning) 24%, transparent);
    overflow: clip;
    margin-block-start: calc(var(--_space) * 2);
  }
  /* One rule per engine: a selector it does not know would drop the whole rule. */
  .meter::-webkit-progress-bar {
    background: none;
  }
  .meter::-webkit-progress-value {
    background: var(--_warning);
  }
  .meter::-moz-progress-bar {
    background: var(--_warning);
  }
  @media (prefers-contrast: more) {
    .notice-info {
      border-color: var(--_info);
    }
    .notice-warning {
      border-color: var(--_warning);
    }
    .notice-success {
      border-color: var(--_success);
    }
    .notice-danger {
      border-color: var(--_danger);
    }
  }
  @media (forced-colors: active) {
    .meter {
      block-size: 6px;
      border: 1px solid CanvasText;
      background: Canvas;
      forced-color-adjust: none;
    }
    .meter::-webkit-progress-value {
      background: Highlight;
    }
    .meter::-moz-progress-bar {
      background: Highlight;
    }
  }
  @media print {
    .meter {
      display: none;
    }
  }
`;
