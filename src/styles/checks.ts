import { css } from 'lit';

/** Hints beside a post: open or met, never wrong. */
export const checkStyles = css`
  .checks {
    display: grid;
    gap: 14px;
  }
  .checks li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 calc(var(--_space) * 3);
  }
  .checks .icon {
    margin-block-start: 2px;
    color: var(--_text-muted);
  }
  .checks .is-met .icon {
    color: var(--_success);
  }
  .checks .is-open .icon {
    color: var(--_warning);
  }
`;
