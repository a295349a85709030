import { css } from 'lit';

/** Kind, status, and an entry in a list. */
export const entryStyles = css`
  .kind {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_text-muted);
    font-size: 0.8125em;
    line-height: 1.5385;
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding-block: 1px;
    padding-inline: calc(var(--_space) * 2) 10px;
    border: 1px solid color-mix(in srgb, currentColor 28%, transparent);
    border-radius: var(--_radius-full);
    font-size: 0.8125em;
    line-height: 1.6924;
    font-weight: var(--_weight-strong);
  }
  .status-info {
    color: var(--_info);
    background: var(--_info-soft);
  }
  .status-success {
    color: var(--_success);
    background: var(--_success-soft);
  }
  .status-warning {
    color: var(--_warning);
    background: var(--_warning-soft);
  }
  .status-neutral {
    color: var(--_text-muted);
    background: var(--_surface-sunken);
  }
  .entries {
    display: grid;
  }
  .entry {
    position: relative;
    display: grid;
    gap: 6px;
    padding-block: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }
  .entries > .entry:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
  .entry-title {
    text-wrap: balance;
    font-size: 1em;
    line-height: 1.5;
    font-weight: var(--_weight-strong);
  }
  .entry-title a {
    color: var(--_text);
    text-decoration: none;
  }
  .entry-title a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .entry .link-button {
    position: relative;
  }
  .entry-title a:hover {
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  /* In its own direction, so that it is cut at its end; aligned with what stands around it. */
  .entry-excerpt {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    color: var(--_text-muted);
    font-size: 0.9375em;
    line-height: 1.4667;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .entry-excerpt mark {
    color: var(--_text);
  }
  /* Each reason brings its dot along. Those that start a line stand outside, and are cut off. */
  .entry-why {
    display: flex;
    flex-wrap: wrap;
    row-gap: 2px;
    margin-inline-start: -1.2em;
    clip-path: inset(0 0 0 1.2em);
    color: var(--_text-muted);
    font-size: 0.8125em;
    line-height: 1.5385;
  }
  :host(:dir(rtl)) .entry-why {
    clip-path: inset(0 1.2em 0 0);
  }
  .entry-why li {
    position: relative;
    padding-inline-start: 1.2em;
  }
  .entry-why li::before {
    content: '·';
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0;
    inline-size: 1.2em;
    text-align: center;
  }
  .byline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px calc(var(--_space) * 2);
    font-size: 0.875em;
    color: var(--_text-muted);
  }
  .byline strong {
    color: var(--_text);
  }
  .author-badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 calc(var(--_space) * 2);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-full);
    font-size: 0.9286em;
    color: var(--_text);
  }
  .update {
    display: grid;
    gap: 4px;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
  }
  .update-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 3);
    font-size: 0.8125em;
    line-height: 1.5385;
    color: var(--_text-muted);
  }
  .aside-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
    padding-block-end: calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_border);
  }
  @media (prefers-contrast: more) {
    .status {
      border-color: currentColor;
    }
  }
  @container (inline-size < 560px) {
    .entries-live > :nth-child(n + 4) {
      display: none;
    }
  }
`;
