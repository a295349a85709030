import { css } from 'lit';

/** Notices, error summary, skeletons and empty states. */
export const noticeStyles = css`
  .notice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    padding: 14px 16px;
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
    gap: 8px;
    padding-block-start: 8px;
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
    gap: 8px;
    padding: 20px;
    border: 2px solid var(--_danger);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .error-summary a {
    color: var(--_danger);
    font-weight: var(--_weight-strong);
  }
  .error-summary li {
    padding-block: 4px;
  }
  /* What comes at once needs no bones: they wait before they show. */
  .skeletons {
    animation: help-wizard-appear 0s linear 300ms backwards;
  }
  @keyframes help-wizard-appear {
    from {
      visibility: hidden;
    }
  }
  .skeleton {
    display: grid;
    gap: 10px;
    padding-block: 16px;
    border-block-start: 1px solid var(--_border);
  }
  .skeleton:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
  .bone {
    block-size: 12px;
    border-radius: var(--_radius-s);
    background: var(--_surface-hover);
    animation: help-wizard-breathe 1.6s ease-in-out infinite;
  }
  .bone-short {
    inline-size: 28%;
  }
  .bone-long {
    inline-size: 92%;
  }
  .bone-mid {
    inline-size: 64%;
  }
  .bone-title {
    block-size: 16px;
    inline-size: 76%;
  }
  @keyframes help-wizard-breathe {
    50% {
      opacity: 0.5;
    }
  }
  .blank {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 24px;
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
    block-size: 4px;
    border-radius: var(--_radius-full);
    background: color-mix(in srgb, var(--_warning) 24%, transparent);
    overflow: clip;
    margin-block-start: 8px;
  }
  .meter i {
    display: block;
    block-size: 100%;
    background: var(--_warning);
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
    .meter {
      border: 1px solid CanvasText;
    }
    .meter i {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
