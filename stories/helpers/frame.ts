import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

/** The box a part stands in: like `<help-wizard>`, it is the container the part lays itself out by. */
export const inWizard: Decorator = (story) =>
  html`<div class="story-frame"><div class="story-box">${story()}</div></div>`;

/** The same, as narrow as a small phone. */
export const inNarrowWizard: Decorator = (story) =>
  html`<div class="story-frame story-frame-narrow"><div class="story-box">${story()}</div></div>`;

/** The column beside a step. */
export const inAside: Decorator = (story) =>
  html`<div class="story-frame">
    <div class="story-box"><div class="story-aside">${story()}</div></div>
  </div>`;
