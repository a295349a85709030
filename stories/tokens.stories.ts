import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { readTokens, type Token } from '../scripts/read-tokens.js';
import { TOKEN_DESCRIPTIONS } from '../scripts/token-descriptions.js';
import { tokenStyles } from '../src/styles/tokens.js';
import { EMBER_ROW } from './fixtures/brand.js';

/** tokens.ts itself, on the swatches instead of on elements: one sheet is faster than hundreds of shadow roots. */
const SWATCH_STYLES = tokenStyles.cssText.replaceAll(':host', '.story-swatch');

const isText = (name: string): boolean => /^(font|weight)/.test(name);

/** The style that shows what a token says. What cannot be seen (time, layer, size of a panel) has its value only. */
function sampleOf(name: string): Record<string, string> {
  const value = `var(--_${name})`;
  const edge = '1px solid var(--_border-strong)';
  const bar = { background: 'var(--_accent)', blockSize: '12px' };
  if (name === 'font-size') return { fontSize: value };
  if (name.startsWith('font')) return { fontFamily: value };
  if (name.startsWith('weight')) return { fontWeight: value };
  if (name.startsWith('radius')) return { borderRadius: value, border: edge, background: 'var(--_surface-sunken)' };
  if (name.startsWith('shadow')) return { boxShadow: value, border: edge, background: 'var(--_surface)' };
  if (name === 'space') return { ...bar, inlineSize: value };
  if (name === 'control-size') return { border: edge, blockSize: value };
  if (name.includes('border')) return { border: `2px solid ${value}` };
  if (name === 'focus') return { outline: `2px solid ${value}`, outlineOffset: '-4px' };
  if (/inline|block|inset|index|duration|easing/.test(name)) return { display: 'none' };
  return { background: value, border: '1px solid var(--_border)' };
}

interface Page {
  readonly brand: string;
  readonly scheme: 'light' | 'dark';
  readonly tokens: Readonly<Record<string, string>>;
}

const PAGES: readonly Page[] = [
  { brand: 'First brand', scheme: 'light', tokens: {} },
  { brand: 'First brand', scheme: 'dark', tokens: {} },
  { brand: 'Second brand', scheme: 'light', tokens: EMBER_ROW },
  { brand: 'Second brand', scheme: 'dark', tokens: EMBER_ROW },
];

function renderToken({ name, value }: Token): TemplateResult {
  const own = EMBER_ROW[name];
  return html`<tr>
    <th scope="row">
      <code>--help-wizard-${name}</code>
      <p>${(TOKEN_DESCRIPTIONS[name] ?? '').replaceAll('`', '')}</p>
    </th>
    <td>
      <code>${value}</code>
      ${own === undefined ? '' : html`<p>Second brand: <code>${own}</code></p>`}
    </td>
    ${PAGES.map(
      ({ scheme, tokens }) =>
        html`<td class="story-swatch" style=${styleMap({ colorScheme: scheme, ...prefixed(tokens) })}>
          <div class="story-sample" style=${styleMap(sampleOf(name))}>${isText(name) ? 'Abc 123' : ''}</div>
        </td>`,
    )}
  </tr>`;
}

function prefixed(tokens: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--help-wizard-${name}`, value]));
}

const meta: Meta = {
  title: 'Theming/Tokens',
  // One page is enough.
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

/**
 * All a page may set, with its default as src/styles/tokens.ts says it. Set them on the root of the page, on an element,
 * or without the prefix in the config's `theme`. The swatches show both brands in both schemes, whatever the bar says.
 */
export const Tokens: StoryObj = {
  render: () =>
    html`<style>
        ${SWATCH_STYLES}
      </style>
      <div class="story-scroll" role="region" aria-label="Tokens" tabindex="0">
        <table class="story-table">
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col">Default</th>
              ${PAGES.map(({ brand, scheme }) => html`<th scope="col">${brand}, ${scheme}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${readTokens().map(renderToken)}
          </tbody>
        </table>
      </div>`,
};
