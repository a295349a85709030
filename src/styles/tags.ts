import { css } from 'lit';

/** Labels of a post. */
export const tagStyles = css`
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 2px calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-full);
    background: var(--_surface-sunken);
    font-size: 0.875em;
  }
  .tag-remove {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin-inline-end: -10px;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }
  .tag-remove:hover {
    background: var(--_surface-hover);
    color: var(--_text);
  }
  @container (inline-size < 560px) {
    .tag-remove {
      inline-size: var(--_control-size);
      block-size: var(--_control-size);
    }
    .tag:has(button) {
      min-block-size: var(--_control-size);
    }
  }
  @media (pointer: coarse) {
    .tag-remove {
      inline-size: var(--_control-size);
      block-size: var(--_control-size);
    }
    .tag:has(button) {
      min-block-size: var(--_control-size);
    }
  }
`;
