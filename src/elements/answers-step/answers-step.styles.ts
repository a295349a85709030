import { css } from 'lit';

export const styles = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .filter-item {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 36px;
    padding: 4px 14px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-full);
    background: var(--_surface);
    font-size: 0.875em;
    cursor: pointer;
  }
  .filter-item .number {
    color: var(--_text-muted);
  }
  .filter-item[aria-pressed='true'] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_accent);
    font-weight: var(--_weight-strong);
  }
  .filter-item[aria-pressed='true'] .number {
    color: inherit;
  }
  .filter {
    --_to-end: to right;
    --_fade: 32px;
  }
  :host(:dir(rtl)) .filter {
    --_to-end: to left;
  }
  /* Images do not blend: one takes the place of the other as soon as the row has left its start or reached its end. */
  @keyframes help-wizard-more {
    0% {
      mask-image: linear-gradient(var(--_to-end), #000 calc(100% - var(--_fade)), transparent);
    }
    1%,
    99% {
      mask-image: linear-gradient(
        var(--_to-end),
        transparent,
        #000 var(--_fade) calc(100% - var(--_fade)),
        transparent
      );
    }
    100% {
      mask-image: linear-gradient(var(--_to-end), transparent, #000 var(--_fade));
    }
  }
  .answers {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  @container (inline-size < 560px) {
    .filter {
      flex-wrap: nowrap;
      overflow-x: auto;
      margin-inline: calc(var(--_space) * -4);
      padding: 4px calc(var(--_space) * 4);
      /* What takes the focus shows a piece of its neighbour. */
      scroll-padding-inline: 48px;
      scrollbar-width: none;
      /* Where there is more behind an edge it fades, wherever the items end. */
      animation: help-wizard-more linear both;
      animation-timeline: scroll(self inline);
    }
    .filter-item {
      min-block-size: var(--_control-size);
      flex: none;
    }
  }
  @media (pointer: coarse) {
    .filter-item {
      min-block-size: var(--_control-size);
    }
  }
  @media print {
    .filter {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .filter-item[aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
