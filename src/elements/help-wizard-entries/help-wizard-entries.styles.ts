import { css } from 'lit';

export const styles = css`
  :host {
    container: help-wizard-entries / inline-size;
  }
  /* No ongoing issue, no box. */
  :host(:state(none)) {
    display: none;
  }
  .panel {
    --_padding: calc(var(--_space) * 6);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    padding: var(--_padding);
    padding-block-end: calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    box-shadow: var(--_shadow-raised);
  }
  .panel:focus-visible,
  .heading:focus-visible {
    outline: none;
  }
  .head {
    display: grid;
    gap: calc(var(--_space) * 1);
    padding-block-end: calc(var(--_space) * 4);
  }
  .rows > * {
    border-block-start: 1px solid var(--_border);
  }
  .row-target {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 16px;
    inline-size: 100%;
    min-block-size: 52px;
    padding-block: 12px;
    padding-inline: 0;
    border: 0;
    background: none;
    color: var(--_text);
    line-height: inherit;
    text-align: start;
    text-decoration: none;
  }
  button.row-target {
    cursor: pointer;
  }
  .row-target:hover {
    color: var(--_text);
  }
  .row-target:hover .row-title {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .row-target > .icon {
    margin-inline-end: -4px;
    color: var(--_text-muted);
  }
  button.row-target > .icon {
    transition: rotate var(--_duration) var(--_easing);
  }
  [aria-expanded='true'] > .icon {
    rotate: 180deg;
  }
  .row-text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  .row-title {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .row-details {
    gap: 6px calc(var(--_space) * 3);
  }
  .reader {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 1) calc(var(--_space) * 5);
  }
  .reader[hidden] {
    display: none;
  }
  .reader > .update {
    justify-self: stretch;
  }
  .plain {
    white-space: pre-line;
  }
  /* As high as a row with a status: its title, the gap, and the badge. */
  .has-details {
    min-block-size: 80px;
  }
  .bone-short {
    block-size: 16px;
  }
  .state {
    padding-block: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }
  /* What could not be loaded keeps its place: it may come yet. */
  .held {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .held > * {
    grid-area: 1 / 1;
  }
  .held > .rows {
    visibility: hidden;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
    min-block-size: 57px;
    padding-block: 6px;
    border-block-start: 1px solid var(--_border);
  }
  /* Optical: a quiet button is aligned by its words. */
  .all {
    margin-inline-start: -13px;
    font-size: 0.875em;
  }
  /* Our own word only: an owner's stands as it was written. */
  .is-capital {
    text-transform: uppercase;
    letter-spacing: 0.04em;
  }
  .is-capital:lang(ar, fa, ur, he) {
    letter-spacing: 0;
  }
  .stale {
    display: flex;
    align-items: baseline;
    gap: calc(var(--_space) * 2);
  }
  .stale > .icon {
    translate: 0 3px;
  }
  .beside-links {
    margin-block-start: calc(var(--_space) * 4);
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  .link-button[aria-disabled='true'] {
    color: inherit;
    text-decoration: none;
  }
  slot[name='promotion']::slotted(*) {
    display: block;
    margin-block: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }
  @container help-wizard-entries (inline-size < 400px) {
    .panel {
      --_padding: calc(var(--_space) * 4);
    }
  }
  @media (forced-colors: active) {
    .row-target:hover .row-title {
      text-decoration-thickness: 2px;
    }
  }
  @media print {
    .panel {
      box-shadow: none;
      break-inside: avoid;
    }
  }
`;
