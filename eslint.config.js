import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { configs as ts } from 'typescript-eslint';

const hidesOtherTests = ['describe', 'it', 'test'].map((object) => ({
  object,
  property: 'only',
  message: 'It hides the other tests.',
}));

export default defineConfig(
  // A dot folder is ignored unless it is named.
  globalIgnores(['!.storybook/', 'dist/', 'demo-dist/', 'demo/public/', 'coverage/', 'storybook-static/']),

  {
    files: ['**/*.ts', '**/*.js', '**/*.mjs'],
    extends: [ts.strict],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // `interface HTMLElementEventMap extends HelpWizardEventMap {}` is how types of the platform are extended.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': ['error', ...hidesOtherTests],
    },
  },

  // Rules that know types: a promise nobody awaits, an `any` that spreads, a condition that is always true.
  {
    files: ['**/*.ts'],
    extends: [ts.strictTypeCheckedOnly],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'test/tsconfig.json',
          'test/forums/tsconfig.json',
          '.storybook/tsconfig.json',
          'tsconfig.node.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowRegExp: true }],
      // `async` without `await` turns what is thrown into a rejection, as a port's methods promise.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A class may have a type parameter for its subclasses' sake, and `fixture<MatchList>()` for the test's.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Lit calls the listeners of a template with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': ['error', { allow: ['warn'] }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    // Posting lists are typed arrays, read within their bounds; a check per number would be paid on every keystroke.
    files: ['src/search/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts'],
    // Its templates become text, once.
    ignores: ['demo/server/**'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/value-after-constraints': 'error',
      // For classes that extend HTMLElement itself; LitElement always has the callbacks.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // `expect(list.open).to.be.true` is a statement.
      '@typescript-eslint/no-unused-expressions': 'off',
      // In a test, what is not there fails it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `describe` and `it` of node:test give promises back that the runner awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['describe', 'it', 'test'] }] },
      ],
    },
  },
);
