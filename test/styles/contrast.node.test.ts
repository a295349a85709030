import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenStyles } from '../../src/styles/tokens.js';
import { EMBER_ROW } from '../../stories/fixtures/brand.js';

type Scheme = 'light' | 'dark';
type Tokens = Readonly<Record<string, string>>;

/** Front, ground, and the ratio WCAG 2.2 asks for: 4.5 for text, 3 for controls, icons and the focus ring. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...grounds('text', 4.5, 'surface', 'surface-sunken', 'surface-hover', 'accent-soft', 'highlight'),
  ...grounds('text', 4.5, 'info-soft', 'success-soft', 'warning-soft', 'danger-soft'),
  ...grounds('text-muted', 4.5, 'surface', 'surface-sunken', 'surface-hover'),
  ...grounds('link', 4.5, 'surface', 'surface-sunken', 'surface-hover', 'danger-soft', 'warning-soft', 'info-soft'),
  ...grounds('link', 4.5, 'success-soft'),
  ...grounds('accent', 4.5, 'accent-soft'),
  ...grounds('accent-hover', 4.5, 'surface', 'accent-soft'),
  ...grounds('on-accent', 4.5, 'accent', 'accent-hover'),
  ...grounds('info', 4.5, 'info-soft'),
  ...grounds('success', 4.5, 'success-soft'),
  ...grounds('warning', 4.5, 'warning-soft'),
  ...grounds('danger', 4.5, 'danger-soft', 'surface'),
  ...grounds('success', 3, 'surface'),
  ...grounds('warning', 3, 'surface'),
  ...grounds('border-control', 3, 'surface', 'surface-sunken'),
  ...grounds('accent', 3, 'surface', 'border'),
  ...grounds('focus', 3, 'surface', 'surface-sunken', 'accent-soft', 'info-soft', 'success-soft'),
  ...grounds('focus', 3, 'warning-soft', 'danger-soft'),
];

function grounds(front: string, needed: number, ...all: string[]): [string, string, number][] {
  return all.map((ground) => [front, ground, needed]);
}

/** The defaults as they are written in the style sheet, outside of every media query. */
function defaults(): Tokens {
  const [, block = ''] = /:host \{([^}]*)\}/.exec(tokenStyles.cssText) ?? [];
  const declarations = block.matchAll(/--_([\w-]+):\s*var\(--help-wizard-[\w-]+,\s*([^;]+)\);/g);
  return Object.fromEntries([...declarations].map(([, name = '', value = '']) => [name, value]));
}

function colour(tokens: Tokens, name: string, scheme: Scheme): string {
  const value = tokens[name] ?? '';
  const [, other] = /^var\(--_([\w-]+)\)$/.exec(value) ?? [];
  if (other !== undefined) return colour(tokens, other, scheme);
  const [, light, dark] = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/.exec(value) ?? [];
  const hex = scheme === 'light' ? light : dark;
  assert.ok(hex, `--help-wizard-${name} is no pair of colours: "${value}".`);
  return hex;
}

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function ratio(front: string, ground: string): number {
  const [darker = 0, lighter = 0] = [luminance(front), luminance(ground)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const BRANDS: Readonly<Record<string, Tokens>> = {
  'our defaults': defaults(),
  'the second brand': { ...defaults(), ...EMBER_ROW },
};

describe('contrast', () => {
  it('is computed as WCAG does', () => {
    assert.equal(ratio('#000000', '#ffffff'), 21);
    assert.equal(ratio('#0b5d6b', '#ffffff').toFixed(2), '7.52');
  });

  for (const [brand, tokens] of Object.entries(BRANDS)) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`of ${brand} is enough on a ${scheme} page`, () => {
        const poor = PAIRS.map(([front, ground, needed]) => {
          const found = ratio(colour(tokens, front, scheme), colour(tokens, ground, scheme));
          return found < needed ? `${front} on ${ground}: ${found.toFixed(2)}, needs ${needed}` : '';
        });
        assert.deepEqual(poor.filter(Boolean), []);
      });
    }
  }
});
