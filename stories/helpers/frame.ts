import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * The box a part stands in: like `<help-wizard>`, it is the container the part lays itself out by. A story chooses with
 * the parameter `frame`: as wide as there is room (default), `narrow` as a small phone, or `aside`, the column beside a
 * step.
 */
export const inWizard: Decorator = (story, { parameters }) => {
  const frame: unknown = parameters['frame'];
  return html`<div class="story-frame ${frame === 'narrow' ? 'story-frame-narrow' : ''}">
    <div class="story-box"><div class=${frame === 'aside' ? 'story-aside' : ''}>${story()}</div></div>
  </div>`;
};
