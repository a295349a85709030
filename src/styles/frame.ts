import { css } from 'lit';
import { firstFrameStyles } from './first-frame.js';

/** What the later steps add: more than one part, and actions at the end of what is to be read. */
const moreFrameStyles = css`
  .wizard-rest {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 6);
    min-inline-size: 0;
  }
  /* What one should have read before pressing stands above, not behind it. */
  .wizard-actions.is-flowing {
    position: static;
    margin-inline: 0;
    padding: 0 0 var(--_end, 0);
    border-block-start: 0;
    max-block-size: none;
    overflow: visible;
  }
  .wizard-body:not(:has(> .wizard-actions)) {
    padding-block-end: var(--_end, 0);
  }
  /* Optical: a quiet button is aligned by its words. */
  @container (inline-size >= 560px) {
    .wizard-actions > .button-quiet:first-child {
      margin-inline-start: -13px;
    }
  }
  .context {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px calc(var(--_space) * 3);
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .context strong {
    color: var(--_text);
  }
  @container (inline-size >= 880px) {
    .has-aside > .wizard-rest {
      grid-area: rest;
    }
    .context {
      display: none;
    }
  }
  @container (inline-size < 880px) {
    .wizard-aside-close {
      border-block-start: 0;
      padding-block-start: 0;
    }
    .wizard-aside-recap {
      display: none;
    }
  }
`;

/** The frame of a step. */
export const frameStyles = [firstFrameStyles, moreFrameStyles];
