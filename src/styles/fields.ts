import { css } from 'lit';

/** Text fields and check lists. */
export const fieldStyles = css`
  .field {
    display: grid;
    /* Never wider than there is room: a text area that fits its text would be as wide as the longest word. */
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
  }
  .label {
    font-weight: var(--_weight-strong);
  }
  .label .optional {
    font-weight: var(--_weight-regular);
    color: var(--_text-muted);
  }
  .field > legend {
    margin-block-end: calc(var(--_space) * 2);
  }
  .field > legend:has(+ .hint) {
    margin-block-end: 0;
  }
  .hint {
    color: var(--_text-muted);
    font-size: 0.875em;
    line-height: 1.4286;
  }
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_control-size);
    padding: max(4px, (var(--_control-size) - 1.5em) / 2 - 1px) 14px;
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_text);
  }
  .input:hover {
    border-color: var(--_text-muted);
  }
  .input:focus-visible {
    outline-offset: -1px;
    border-color: var(--_focus);
  }
  .input-area {
    resize: vertical;
    min-block-size: 96px;
    field-sizing: content;
  }
  .select {
    position: relative;
    display: block;
  }
  .select .input {
    appearance: none;
    padding-inline-end: 44px;
  }
  .select .icon {
    position: absolute;
    inset-inline-end: 14px;
    inset-block: 0;
    margin-block: auto;
    pointer-events: none;
    color: var(--_text-muted);
  }
  .field.is-wrong .input {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .choice-plain {
    grid-template-columns: auto 1fr;
    min-block-size: var(--_control-size);
    padding-block: 6px;
  }
  .choices-row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .choices-row .choice {
    flex: 0 1 auto;
    padding-inline-end: 18px;
  }
  .checklist {
    display: grid;
  }
  .check {
    position: relative;
    display: grid;
    grid-template-columns: 24px 1fr auto;
    align-items: start;
    gap: 0 calc(var(--_space) * 3);
    padding-block: max(4px, (var(--_control-size) - 24px) / 2);
    min-block-size: var(--_control-size);
  }
  .check + .check {
    border-block-start: 1px solid var(--_border);
  }
  .check-input {
    appearance: none;
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    margin-block-start: 1px;
    border: 1.5px solid var(--_border-control);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    cursor: pointer;
  }
  .check-input:checked {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .check-input:checked::before {
    content: '';
    inline-size: 6px;
    block-size: 11px;
    margin-block-end: 3px;
    border: solid var(--_on-accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .check-input::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .check .link-button {
    position: relative;
    min-block-size: 24px;
  }
  @container (inline-size < 560px) {
    .check .link-button {
      min-block-size: var(--_control-size);
      margin-block: calc((24px - var(--_control-size)) / 2);
    }
  }
  @media (pointer: coarse) {
    .check .link-button {
      min-block-size: var(--_control-size);
      margin-block: calc((24px - var(--_control-size)) / 2);
    }
  }
  @media (forced-colors: active) {
    .field.is-wrong .input {
      border-width: 2px;
    }
    .check-input:checked {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }
    .check-input:checked::before {
      border-color: HighlightText;
    }
  }
`;
