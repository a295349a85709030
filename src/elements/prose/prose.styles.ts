import { css } from 'lit';

export const styles = css`
  .plain p {
    white-space: pre-line;
  }
  .prose :where(h1, h2, h3, h4, h5, h6) {
    font-size: 1em;
    line-height: 1.5;
    font-weight: var(--_weight-strong);
  }
  /* A heading belongs to what follows it. */
  .prose :where(h1, h2, h3, h4, h5, h6) + * {
    margin-block-start: calc(var(--_space) * -2);
  }
  .prose img {
    max-inline-size: 100%;
    block-size: auto;
  }
  /* In the place of a picture that cannot be shown. */
  .prose .picture {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
  }
  .prose :where(pre, table) {
    display: block;
    overflow-x: auto;
    max-inline-size: 100%;
  }
  .prose pre code {
    display: block;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }
  .prose :where(th, td) {
    padding: 6px calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    text-align: start;
  }
  .prose table {
    border-collapse: collapse;
  }
  @media print {
    .prose a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
    .prose :where(pre, table) {
      white-space: pre-wrap;
      overflow: visible;
    }
  }
  .prose blockquote {
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_border-strong);
    color: var(--_text-muted);
  }
`;
