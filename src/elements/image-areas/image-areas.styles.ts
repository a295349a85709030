import { css } from 'lit';

export const styles = css`
  .stack {
    gap: calc(var(--_space) * 3);
  }
  .ground {
    display: grid;
    justify-items: center;
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }
  /* Its own pixels, as large as there is room. A finger that hides something must not scroll. */
  canvas {
    display: block;
    max-inline-size: 100%;
    max-block-size: min(44dvh, 480px);
    color: var(--_focus);
    background: var(--_surface);
    cursor: crosshair;
    touch-action: none;
    user-select: none;
  }
  .areas {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .areas .button[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  /* Where there are no keys; who has some hears of them all the same. */
  @media (hover: none) and (pointer: coarse) {
    #keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .areas .button[aria-pressed='true'] {
      border-color: Highlight;
      border-width: 2px;
    }
  }
`;
