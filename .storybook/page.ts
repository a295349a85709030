import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { EMBER_ROW } from '../stories/fixtures/brand.js';

/** As dense as the tokens allow while a finger still hits what it means. */
const COMPACT = { space: '3px', 'control-size': '36px' };

function tokens(globals: Readonly<Record<string, unknown>>): Record<string, string> {
  const chosen = {
    ...(globals['brand'] === 'second' ? EMBER_ROW : {}),
    ...(globals['density'] === 'compact' ? COMPACT : {}),
  };
  return Object.fromEntries(Object.entries(chosen).map(([name, value]) => [`--help-wizard-${name}`, value]));
}

/** The host page of every story, as the toolbars say. Tokens stand on it, as a page would set them on its root. */
export const inPage: Decorator = (story, { globals }) => {
  const { theme, brand, direction, width, text } = globals as Record<string, string>;
  // What a reader sets in the browser acts on the root: sizes in rem follow it wherever they are.
  document.documentElement.style.fontSize = text === 'double' ? '200%' : '';
  return html`<div
    class="story-root"
    data-theme=${theme}
    data-brand=${brand}
    dir=${direction}
    lang=${direction === 'rtl' ? 'ar' : 'en'}
    style=${styleMap(tokens(globals))}
  >
    <div class="story-column" data-width=${width}>${story()}</div>
  </div>`;
};
