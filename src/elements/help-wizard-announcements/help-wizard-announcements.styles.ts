import { css } from 'lit';

export const styles = css`
  :host {
    container: help-wizard-announcements / inline-size;
  }
  /* Nothing to say, no box; what is promoted needs one. */
  :host(:state(none)) {
    display: none;
  }
  .list {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .strip {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: start;
    column-gap: calc(var(--_space) * 3);
    padding-block: 4px;
    padding-inline: calc(var(--_space) * 4) 4px;
    border: 1px solid color-mix(in srgb, var(--_tone) 32%, transparent);
    border-radius: var(--_radius-m);
    background: var(--_ground);
  }
  .is-info {
    --_tone: var(--_info);
    --_ground: var(--_info-soft);
  }
  .is-warning {
    --_tone: var(--_warning);
    --_ground: var(--_warning-soft);
  }
  .strip > .icon {
    margin-block-start: 12px;
    color: var(--_tone);
  }
  .words {
    padding-block: 10px;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .dismiss {
    display: grid;
    place-items: center;
    inline-size: var(--_control-size);
    block-size: var(--_control-size);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_text);
    cursor: pointer;
  }
  .dismiss:hover {
    background: color-mix(in srgb, var(--_tone) 12%, transparent);
  }
  slot[name='promotion']::slotted(*) {
    display: block;
  }
  .list + slot[name='promotion']::slotted(*) {
    margin-block-start: calc(var(--_space) * 2);
  }
  @media print {
    .dismiss {
      display: none;
    }
  }
`;
