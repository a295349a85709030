import { css } from 'lit';

export const styles = css`
  .tabs {
    display: flex;
    gap: 4px;
    border-block-end: 1px solid var(--_border);
  }
  .tab {
    min-block-size: var(--_control-size);
    padding: calc(var(--_space) * 2) 14px;
    margin-block-end: -1px;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }
  .tab[aria-selected='true'] {
    color: var(--_text);
    font-weight: var(--_weight-strong);
    border-block-end-color: var(--_accent);
  }
  .editor {
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    overflow: clip;
  }
  .editor .tabs {
    padding-inline: 6px;
    background: var(--_surface-sunken);
  }
  .editor-text {
    padding: 14px calc(var(--_space) * 4);
    white-space: pre-wrap;
    min-block-size: 200px;
    line-height: 1.5;
  }
  .editor-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px calc(var(--_space) * 4);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
    color: var(--_text-muted);
    font-size: 0.8125em;
  }
  @media print {
    .tabs,
    .mirror,
    .editor-foot {
      display: none;
    }
    textarea.editor-text {
      max-block-size: none;
    }
  }
  @media (forced-colors: active) {
    .editor.is-wrong {
      border-width: 2px;
    }
    /* What is transparent would show. */
    .tab {
      margin-block-end: 0;
      border-block-end-color: Canvas;
    }
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
  .stack {
    position: relative;
  }
  .mirror {
    position: absolute;
    inset: 0;
    overflow: hidden;
    overflow-wrap: break-word;
    /* As the UA has it for a text area of this direction: each line runs its own way. */
    unicode-bidi: plaintext;
    color: transparent;
    pointer-events: none;
  }
  /* What scrolls is as wide as what does not: the lines of both break at the same words. */
  .mirror,
  textarea.editor-text {
    scrollbar-gutter: stable;
  }
  .marked {
    border-radius: 3px;
    background: var(--_danger-soft);
    text-decoration: underline wavy 1.5px;
    text-decoration-color: var(--_danger);
    text-underline-offset: 0.22em;
    text-decoration-skip-ink: none;
  }
  @media (forced-colors: active) {
    /* The words would show twice, and their ground would have the colour of no words. */
    .mirror {
      forced-color-adjust: none;
    }
    .marked {
      background: none;
      text-decoration-color: Highlight;
    }
  }
  textarea.editor-text {
    position: relative;
    display: block;
    inline-size: 100%;
    max-block-size: 32em;
    border: 0;
    background: none;
    color: inherit;
    resize: vertical;
    field-sizing: content;
  }
  textarea.editor-text:focus-visible {
    outline: none;
  }
  .editor:has(textarea:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
    border-color: var(--_focus);
  }
  [part='preview'] {
    white-space: normal;
  }
  .tab:focus-visible,
  [part='preview']:focus-visible {
    outline-offset: -3px;
  }
  .editor.is-wrong {
    border-color: var(--_danger);
    box-shadow: 0 0 0 1px var(--_danger);
  }
  .is-over {
    color: var(--_danger);
    font-weight: var(--_weight-strong);
  }
`;
