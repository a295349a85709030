import { css } from 'lit';

export const styles = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .filter-item {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 36px;
    padding: 4px 14px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-full);
    background: var(--_surface);
    font-size: 0.875em;
    cursor: pointer;
  }
  .filter-item .number {
    color: var(--_text-muted);
  }
  .filter-item[aria-pressed='true'] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_accent);
    font-weight: var(--_weight-strong);
  }
  .filter-item[aria-pressed='true'] .number {
    color: inherit;
  }
  .answers {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  @container (inline-size < 560px) {
    .filter {
      flex-wrap: nowrap;
      overflow-x: auto;
      margin-inline: -16px;
      padding: 4px 16px;
      scrollbar-width: none;
    }
    .filter-item {
      min-block-size: var(--_control-size);
      flex: none;
    }
  }
  @media (pointer: coarse) {
    .filter-item {
      min-block-size: var(--_control-size);
    }
  }
  @media (forced-colors: active) {
    .filter-item[aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
