import { existsSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { chunkGraph } from './scripts/chunk-graph.mjs';
import { globFiles } from './scripts/glob-files.mjs';
import { root, selfAlias, selfModules } from './scripts/self-alias.mjs';
import manifest from './package.json' with { type: 'json' };

const demoPages = globFiles('demo', '.html').filter((file) => !file.startsWith('demo/public/'));
const externals = Object.keys(manifest.dependencies);

/** dist/: one module per source file, for bundlers. Packages stay imports. */
const npm: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: { entry: [...new Set(selfModules.values())].filter((file) => existsSync(root + file)), formats: ['es'] },
    rolldownOptions: {
      external: (id) => externals.some((name) => id === name || id.startsWith(`${name}/`)),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The compiler's own helpers would otherwise lie at a path with its version in it.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, '_virtual/')}.js`,
      },
    },
  },
};

/**
 * dist/cdn/: everything in one folder, for a `<script type="module">`. Lib mode, because an app build wraps each
 * `import()` in Vite's preload helper, which is larger than our loader.
 */
const cdn: UserConfig = {
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [chunkGraph()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: 'src/embed/module.ts', formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: 'help-wizard.esm.js',
        chunkFileNames: '[name]-[hash].js',
        // Lib mode keeps white space in ES modules unless told here.
        minify: true,
      },
    },
  },
};

/** The demo site, written like a page that installed the package: `help-wizard/…` are the sources here. */
const demo: UserConfig = {
  root: 'demo',
  base: './',
  resolve: { alias: selfAlias },
  server: { host: '127.0.0.1', strictPort: false, fs: { allow: [root] } },
  preview: { host: '127.0.0.1' },
  build: {
    outDir: '../demo-dist',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: demoPages.map((file) => root + file) },
  },
};

export default defineConfig(({ mode }) => (mode === 'npm' ? npm : mode === 'cdn' ? cdn : demo));
