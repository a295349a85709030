import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globFiles } from '../scripts/glob-files.mjs';
import { readTokens, type Token } from '../scripts/read-tokens.js';
import { root } from '../scripts/self-alias.mjs';
import { TOKEN_DESCRIPTIONS } from '../scripts/token-descriptions.js';
import { formatted, outdated } from '../scripts/docs-pages.js';
import { EMBER_ROW } from '../stories/fixtures/brand.js';
import { withTokenTables } from '../scripts/write-theming.js';

const TOKENS_FILE = 'src/styles/tokens.ts';
const tokens = readTokens();
const names = new Set(tokens.map(({ name }) => name));
const read = (file: string): string => readFileSync(root + file, 'utf8');

/** The tokens a text names, by their public names and without what a template computes. */
function named(text: string): string[] {
  return [...text.matchAll(/--help-wizard-([a-z][\w-]*)/g)].map(([, name = '']) => name);
}

/** What of these is no token, with the file that names it. */
function strangers(files: readonly string[]): string[] {
  return files.flatMap((file) =>
    named(read(file))
      .filter((name) => !names.has(name))
      .map((name) => `${file}: --help-wizard-${name}`),
  );
}

describe('the tokens', () => {
  it('have one description each, and no description lacks its token', () => {
    assert.deepEqual(Object.keys(TOKEN_DESCRIPTIONS).sort(), [...names].sort());
    assert.deepEqual(
      Object.values(TOKEN_DESCRIPTIONS).filter((text) => !/^[A-Z].*\.$/.test(text)),
      [],
    );
  });

  it('are all that the sources read of a page', () => {
    assert.deepEqual(strangers(globFiles('src', '.ts')), []);
  });

  it('are all that styles use under a short name, beside what elements set for their own', () => {
    const texts = globFiles('src', '.ts').map((file) => ({ file, text: read(file) }));
    const set = new Set(
      texts.flatMap(({ text }) => [...text.matchAll(/--_([\w-]+)\b['"]?\s*[:,]/g)].map(([, name]) => name)),
    );
    const unset = texts.flatMap(({ file, text }) =>
      [...text.matchAll(/var\(\s*--_([\w-]+)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !set.has(name))
        .map((name) => `${file}: --_${name}`),
    );
    assert.deepEqual(unset, []);
  });

  it('are what the docs and the demo name, and nothing else', () => {
    const files = [
      'README.md',
      ...globFiles('docs', '.md'),
      ...globFiles('demo', '.css'),
      ...globFiles('demo', '.html'),
    ];
    assert.deepEqual(strangers(files), []);
  });

  it('make the second brand that the docs show: the one of the stories', () => {
    const [, brand = ''] = /Ember Row[\s\S]*?```css\n([\s\S]*?)```/.exec(read('docs/theming.md')) ?? [];
    const shown = [...brand.matchAll(/--help-wizard-([\w-]+): (.*);/g)].map(([, name = '', value]) => [name, value]);
    assert.deepEqual(Object.fromEntries(shown), EMBER_ROW);
  });
});

describe('docs/theming.md', () => {
  it('says what the code says; `npm run docs` writes it anew', async () => {
    const file = 'docs/theming.md';
    const page = read(file);
    assert.deepEqual(outdated(page, await formatted(file, withTokenTables(page))), []);
  });

  it('would differ if a token were added, dropped or had another default', () => {
    const page = read('docs/theming.md');
    const [first, ...rest] = tokens;
    assert.ok(first);
    const added: Token = { name: 'new', value: '1px', schemes: null };
    const changed: Token = { ...first, schemes: { light: '#123456', dark: '#654321' } };
    for (const others of [[...tokens, added], rest, [changed, ...rest]]) {
      assert.notEqual(withTokenTables(page, others), withTokenTables(page));
    }
  });

  it('takes a default apart by colour scheme, and tells when it is another token', () => {
    const token = (name: string): Token | undefined => tokens.find((each) => each.name === name);
    assert.deepEqual(token('surface')?.schemes, { light: '#ffffff', dark: '#15191d' });
    assert.equal(token('link')?.value, 'var(--help-wizard-accent)');
    assert.match(read('docs/theming.md'), /`--help-wizard-link`\s+\| as `--help-wizard-accent`/);
    assert.equal(token('control-size')?.value, '44px');
  });

  it('looks at every default in the source', () => {
    const written = new Set(named(read(TOKENS_FILE)));
    assert.deepEqual([...written].sort(), [...names].sort());
  });
});
