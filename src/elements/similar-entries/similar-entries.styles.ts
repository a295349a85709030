import { css } from 'lit';

export const styles = css`
  .similar {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 4);
    border: 1px solid color-mix(in srgb, var(--_info) 32%, transparent);
    border-radius: var(--_radius-m);
    background: var(--_info-soft);
  }
  .entry {
    border-block-start-color: color-mix(in srgb, var(--_info) 32%, transparent);
  }
  .entries > .entry:last-child {
    padding-block-end: 0;
  }
  .status {
    background: var(--_surface);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    padding-block-start: 4px;
  }
  .folded {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: calc(var(--_space) * 3);
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .folded > .link-button {
    flex: none;
  }
  @media (prefers-contrast: more) {
    .similar,
    .entry {
      border-color: var(--_info);
    }
  }
`;
