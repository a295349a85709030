import { css } from 'lit';

export const styles = css`
  .dialog {
    inline-size: min(720px, 100dvi - 32px);
    max-inline-size: none;
    max-block-size: calc(100dvb - 32px);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    box-shadow: var(--_shadow-overlay);
    overscroll-behavior: contain;
  }
  .dialog::backdrop {
    background: light-dark(rgb(16 24 32 / 40%), rgb(0 0 0 / 60%));
  }
  .dialog:focus {
    outline: none;
  }
  .page {
    container-type: inline-size;
  }
  .content {
    display: grid;
    gap: calc(var(--_space) * 5);
    padding: calc(var(--_space) * 6);
    padding-block-end: 0;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: calc(var(--_space) * 5);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 6);
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }
  .foot > [role] > * {
    margin-block-end: calc(var(--_space) * 3);
  }
  .facts {
    display: grid;
    gap: 4px;
  }
  progress {
    display: block;
    inline-size: 100%;
    accent-color: var(--_accent);
  }
  @media (width < 560px) {
    .dialog {
      inline-size: 100%;
      block-size: 100dvb;
      max-block-size: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    .page {
      display: grid;
      grid-template-rows: 1fr auto;
      min-block-size: 100%;
    }
    .content,
    .foot {
      padding-inline: calc(var(--_space) * 4);
    }
  }
`;
