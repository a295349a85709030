import { css } from 'lit';

/** Text that was written elsewhere. */
export const proseStyles = css`
  .prose {
    display: grid;
    gap: calc(var(--_space) * 3);
    max-inline-size: 66ch;
  }
  .prose ol {
    list-style: decimal;
    padding-inline-start: 1.5em;
    display: grid;
    gap: 6px;
  }
  .prose ul {
    list-style: disc;
    padding-inline-start: 1.25em;
    display: grid;
    gap: 4px;
  }
  .prose li::marker {
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  .prose code {
    font-family: var(--_font-mono);
    font-size: 0.875em;
    padding: 1px 5px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    background: var(--_surface-sunken);
  }
`;
