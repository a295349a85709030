import { defineConfig } from 'vite';
import { selfAlias } from '../scripts/self-alias.mjs';

export default defineConfig({
  resolve: { alias: selfAlias },
  build: { target: 'es2022' },
  // Found late, these would be optimised a second time: "Multiple versions of Lit loaded", and tests that restart.
  optimizeDeps: {
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directive.js',
      'lit/static-html.js',
      'lit/directive-helpers.js',
      'lit/directives/*.js',
      'fuse.js',
      'dompurify',
      'marked',
      'valibot',
      // What the stories' own helpers need.
      'dom-accessibility-api',
    ],
  },
});
