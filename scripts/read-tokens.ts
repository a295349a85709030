import * as tokenModule from '../src/styles/tokens.js';

/** One `--help-wizard-<name>` a page may set. */
export interface Token {
  /** Without `--help-wizard-`, as the key of a config's `theme`. */
  readonly name: string;
  /** The default, as a page would write it. */
  readonly value: string;
  /** Its two sides where it is one `light-dark(…)`; `null` where it is the same in both schemes. */
  readonly schemes: { readonly light: string; readonly dark: string } | null;
}

const DECLARATION = /--_([\w-]+):\s*var\(\s*--help-wizard-([\w-]+),\s*([^;]+)\);/g;
const TWO_COLOURS = /^light-dark\((#[\da-f]+), (#[\da-f]+)\)$/;

/** Every token with its default, in the order of src/styles/tokens.ts; throws where one would be known by two names. */
export function readTokens(): Token[] {
  const styles = Object.values(tokenModule).map(({ cssText }) => cssText);
  const tokens = new Map<string, Token>();
  for (const [, short, name = '', written = ''] of styles.join('\n').matchAll(DECLARATION)) {
    if (short !== name) throw new Error(`tokens.ts: --_${String(short)} reads --help-wizard-${name}.`);
    // What a media query sets later is a default for some visitors only.
    if (!tokens.has(name)) tokens.set(name, { name, ...defaultOf(written) });
  }
  return [...tokens.values()];
}

function defaultOf(written: string): Pick<Token, 'value' | 'schemes'> {
  const value = written
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/([(]) | ([)])/g, '$1$2')
    .replaceAll('var(--_', 'var(--help-wizard-');
  const [, light, dark] = TWO_COLOURS.exec(value) ?? [];
  return { value, schemes: light !== undefined && dark !== undefined ? { light, dark } : null };
}
