import { css } from 'lit';

/** Radio cards, and the words of what is wrong with a choice or a field. */
export const choiceStyles = css`
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
    min-block-size: calc(var(--_control-size) + var(--_space) * 4);
    padding: calc(var(--_space) * 2.75) 15px;
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
  @container (inline-size < 560px) {
    .choices-grid {
      gap: calc(var(--_space) * 2);
    }
    .choices-grid .choice,
    fieldset > .choice {
      min-block-size: calc(var(--_control-size) + var(--_space) * 2);
      padding-block: 7px;
    }
  }
  @media (forced-colors: active) {
    .choice:has(.choice-input:checked) {
      border-color: Highlight;
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }
    .choice-input:checked {
      border-color: Highlight;
    }
  }
`;
