import { css } from 'lit';

export const styles = css`
  /* What the team asked for stands in sight while the answer is written. */
  .asks {
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_border-strong);
  }
  /* Files are held over the draft. The words come from the catalogue. */
  .is-target {
    position: relative;
  }
  .is-target::after {
    content: attr(data-drop);
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: calc(var(--_space) * 4);
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius-m);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: var(--_weight-strong);
    text-align: center;
  }
  /* Nothing to choose from takes more than its line, however long the words. */
  .titles,
  .title-choices {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .title-choices li {
    display: grid;
    justify-items: start;
  }
  .title-choice {
    text-align: start;
    white-space: normal;
    font-weight: var(--_weight-regular);
  }
  .read-list {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    padding-inline: calc(var(--_space) * 4);
  }
  .read-list .check-note {
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .read-list .check-input::after {
    inset: 0;
  }
`;
