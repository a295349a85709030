import { css } from 'lit';

export const styles = css`
  /* No box of its own: nothing in the page moves for it, and no rule of the page for all elements can misplace it. */
  :host {
    display: contents;
  }
  /* The page's own button opens the panel. A page that hides what is hidden with force means the closed launcher. */
  :host([hidden][opened]) {
    display: contents !important;
  }
  :host([hidden]) .launcher {
    display: none;
  }
  .corner {
    position: fixed;
    z-index: var(--_z-index);
    inset-block-end: max(var(--_launcher-inset), env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--_launcher-inset);
  }
  .corner-top-end,
  .corner-top-start {
    inset-block: max(var(--_launcher-inset), env(safe-area-inset-top, 0px)) auto;
  }
  .corner-bottom-start,
  .corner-top-start {
    inset-inline: var(--_launcher-inset) auto;
  }
  .launcher {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    /* Above the shadow of the panel. */
    position: relative;
    z-index: 1;
    min-block-size: 52px;
    max-inline-size: calc(100vw - 2 * var(--_launcher-inset));
    padding-block: 8px;
    padding-inline: 16px 20px;
    border: 1px solid transparent;
    border-radius: var(--_radius-full);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--_weight-strong);
    line-height: 1.5;
    text-align: start;
    box-shadow: var(--_shadow-overlay);
    /* Or a line of text would leave room under it. */
    vertical-align: top;
    cursor: pointer;
    transition: background-color var(--_duration-quick) linear;
  }
  .launcher:hover {
    background: var(--_accent-hover);
  }
  /* It can still be reached with the keyboard, and is back as soon as it is. */
  .gives-way > .launcher:not(:focus) {
    opacity: 0;
    pointer-events: none;
  }
  ::slotted([slot='icon']) {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
  }
  .badge {
    display: grid;
    place-items: center;
    /* On the corner: the number comes late, and the button must not grow for it. */
    position: absolute;
    inset-block-start: -8px;
    inset-inline-end: -4px;
    min-inline-size: 24px;
    block-size: 24px;
    padding-inline: 6px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius-full);
    background: var(--_on-accent);
    color: var(--_accent);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  @media (forced-colors: active) {
    .launcher {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
      box-shadow: none;
    }
    .badge {
      background: HighlightText;
      color: Highlight;
    }
    .launcher:focus-visible {
      outline-color: CanvasText;
    }
  }
  @media print {
    .corner {
      display: none;
    }
  }
`;
