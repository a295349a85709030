import { css } from 'lit';

/** What every element starts from, as far as the first step needs it: no style of the page leaks in. */
export const firstBaseStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  /*
   * Whatever a page's text passes on. Not on :host: a page's rule for every element goes before that, and the
   * page's own links in a slot would take it on. Family, direction, language, colour scheme, pointer events and
   * visibility are the page's business.
   */
  :where(:host > :not(slot)) {
    color: var(--_text);
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
    font-family: var(--_font);
    font-size: var(--_font-size);
    font-style: normal;
    font-variant: normal;
    font-weight: var(--_weight-regular);
    font-stretch: normal;
    font-feature-settings: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    word-break: normal;
    overflow-wrap: anywhere;
    hyphens: manual;
    tab-size: 8;
    quotes: auto;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    text-wrap: pretty;
    -webkit-text-size-adjust: 100%;
    list-style: disc outside;
    border-collapse: separate;
    accent-color: auto;
    caret-color: auto;
    cursor: auto;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :where(h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend, figure, blockquote) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(button, input, textarea, select) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  :where(h2, h3, h4, strong, b) {
    font-weight: var(--_weight-strong);
  }
  :where(a) {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  :where(a:hover) {
    color: var(--_accent-hover);
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  a:focus-visible {
    border-radius: 4px;
  }
  /* Headings take focus by script only. */
  :is(h2, h3):focus-visible {
    outline: none;
  }
  .title {
    font-family: var(--_font-heading);
    font-size: 1.75em;
    line-height: 1.2858;
    letter-spacing: -0.018em;
    text-wrap: balance;
  }
  .heading {
    font-family: var(--_font-heading);
    font-size: 1.125em;
    line-height: 1.5556;
    letter-spacing: -0.008em;
  }
  .title:lang(ar, ckb, fa, he, ps, sd, ug, ur, yi),
  .heading:lang(ar, ckb, fa, he, ps, sd, ug, ur, yi) {
    letter-spacing: 0;
  }
  .lede {
    color: var(--_text-muted);
    max-inline-size: 60ch;
  }
  .muted {
    color: var(--_text-muted);
  }
  /* A block the page hides with the attribute stays hidden. */
  :host([hidden]) {
    display: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon-small {
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 1.75;
  }
  :host(:dir(rtl)) .icon-directional {
    transform: scaleX(-1);
  }
  .stack {
    display: grid;
    gap: calc(var(--_space) * 4);
    align-content: start;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }
  @container (inline-size < 560px) {
    .title {
      font-size: 1.5em;
      line-height: 1.3334;
    }
  }
  @media (forced-colors: active) {
    /* An icon keeps its own colour unless told. */
    .icon {
      forced-color-adjust: auto;
    }
  }
  @media print {
    /* Nobody can press a button on paper. The title that opens an answer is its title. */
    button:not(.answer-toggle),
    a.button,
    .visually-hidden {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* But what moves nothing: bones that wait for their turn, an edge that fades. */
    :not(.still),
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;
