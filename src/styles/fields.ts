import { css } from 'lit';

/** Text fields, radio cards and check lists. */
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
    margin-block-end: 8px;
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
    padding: 9px 14px;
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
    inset-block-start: 12px;
    pointer-events: none;
    color: var(--_text-muted);
  }
  .field.is-wrong .input {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .field-error {
    display: flex;
    gap: 6px;
    color: var(--_danger);
    font-weight: var(--_weight-strong);
    font-size: 0.9375em;
  }
  .field-error .icon {
    margin-block-start: 3px;
  }
  .choices {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .choices-grid {
    /* Two columns at most: a third would part the cards from each other and wrap their notes. */
    grid-template-columns: repeat(auto-fill, minmax(max(34%, min(100%, 216px)), 1fr));
    gap: calc(var(--_space) * 3);
  }
  .choice {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    column-gap: calc(var(--_space) * 3);
    min-block-size: 60px;
    padding: 11px 15px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    cursor: pointer;
    transition:
      background-color var(--_duration-quick) linear,
      border-color var(--_duration-quick) linear;
  }
  .choice:hover {
    background: var(--_surface-sunken);
    border-color: var(--_text-muted);
  }
  .choice > .icon {
    color: var(--_text-muted);
  }
  .choice-text {
    display: grid;
  }
  .choice-note {
    color: var(--_text-muted);
    font-size: 0.8125em;
    line-height: 1.3847;
  }
  .choice-input {
    appearance: none;
    inline-size: 20px;
    block-size: 20px;
    border: 1.5px solid var(--_border-control);
    border-radius: 50%;
    background: var(--_surface);
    cursor: inherit;
  }
  .choice-input::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .choice-input:checked {
    border: 6px solid var(--_accent);
  }
  .choice:has(.choice-input:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice:has(.choice-input:checked) > .icon {
    color: var(--_accent);
  }
  .choice:has(.choice-input:checked) .choice-note {
    color: var(--_text);
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice .choice-input:focus-visible {
    outline: none;
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
    padding-block: 10px;
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
    .choices-grid {
      gap: 8px;
    }
    .choices-grid .choice,
    .choice-unsure {
      min-block-size: 52px;
      padding-block: 7px;
    }
    .check .link-button {
      min-block-size: var(--_control-size);
      margin-block: -10px;
    }
  }
  @media (forced-colors: active) {
    .choice:has(.choice-input:checked),
    .filter-item[aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }
    .choice-input:checked,
    .check-input:checked {
      border-color: Highlight;
    }
    .check-input:checked {
      background: Highlight;
      forced-color-adjust: none;
    }
    .check-input:checked::before {
      border-color: HighlightText;
    }
  }
`;
