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
    padding-inline: 8px 10px;
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
  .entry-why {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    color: var(--_text-muted);
    font-size: 0.8125em;
    line-height: 1.5385;
  }
  .entry-why li:not(:last-child)::after {
    content: '·';
    margin-inline-start: 6px;
  }
  .byline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
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
    padding: 0 8px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-full);
    font-size: 0.9286em;
    color: var(--_text);
  }
  .update {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
  }
  .update-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    font-size: 0.8125em;
    line-height: 1.5385;
    color: var(--_text-muted);
  }
  .aside-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_border);
  }
  @container (inline-size < 560px) {
    .entries-live > :nth-child(n + 4) {
      display: none;
    }
  }
`;
