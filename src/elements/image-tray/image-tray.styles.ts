import { css } from 'lit';

export const styles = css`
  h3.label {
    font-size: 1em;
  }
  .pictures {
    display: grid;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    padding-inline: calc(var(--_space) * 4);
  }
  .picture {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 4px calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 2);
    min-block-size: var(--_control-size);
  }
  .picture + .picture {
    border-block-start: 1px solid var(--_border);
  }
  .picture > .icon {
    color: var(--_text-muted);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px calc(var(--_space) * 4);
  }
  @container (inline-size < 560px) {
    .picture {
      grid-template-columns: auto 1fr;
    }
    .actions {
      grid-column: 2;
    }
  }
`;
