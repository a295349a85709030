import { existsSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { chunkGraph, elementsFile } from './scripts/chunk-graph.mjs';
import { demoCdn } from './scripts/demo-cdn.mjs';
import { demoForum } from './scripts/demo-forum.mjs';
import { demoIndex } from './scripts/demo-index.mjs';
import { globFiles } from './scripts/glob-files.mjs';
import { integrity } from './scripts/integrity.mjs';
import { minifyTemplates } from './scripts/minify-templates.mjs';
import { pageChunks } from './scripts/page-chunks.mjs';
import { noteWorker, workerAddress, workerChunk, workerSource } from './scripts/search-worker.mjs';
import { commandFiles, root, selfAlias, selfModules } from './scripts/self-alias.mjs';
import manifest from './package.json' with { type: 'json' };

const demoPages = globFiles('demo', '.html').filter((file) => !file.startsWith('demo/public/'));
const externals = Object.keys(manifest.dependencies);

/** dist/: one module per source file, for bundlers. Packages stay imports. */
const npm: UserConfig = {
  publicDir: false,
  plugins: [workerAddress('npm')],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: {
      entry: [...new Set(selfModules.values()), workerSource, ...commandFiles].filter((file) =>
        existsSync(root + file),
      ),
      formats: ['es'],
    },
    rolldownOptions: {
      external: (id) => id.startsWith('node:') || externals.some((name) => id === name || id.startsWith(`${name}/`)),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The compiler's own helpers would otherwise lie at a path with its version in it.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, '_virtual/')}.js`,
      },
    },
  },
};

/** dist/cdn/help-wizard-worker-….js: what a worker runs; before the mode `cdn`, which names it. */
const worker: UserConfig = {
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [noteWorker()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: { 'help-wizard-worker': workerSource }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name]-[hash:6].js',
        chunkFileNames: 'worker-[name]-[hash].js',
        // What is needed at once in one request, what few need apart.
        codeSplitting: { groups: [{ name: workerChunk, debugName: 'worker' }] },
        minify: true,
      },
    },
  },
};

/**
 * dist/cdn/: everything in one folder, for a script tag: the module, and the elements that the classic script loads. Lib
 * mode, because an app build wraps each `import()` in Vite's preload helper, which is larger than our loader.
 */
const cdn: UserConfig = {
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [minifyTemplates(), workerAddress('cdn'), chunkGraph()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: {
        'help-wizard.esm': 'src/embed/module.ts',
        'help-wizard-search': 'src/search/index.ts',
        'help-wizard': 'src/embed/elements.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // The module for a script tag has everything at once, and the classic script a part at a time: both on purpose.
      checks: { ineffectiveDynamicImport: false },
      output: {
        entryFileNames: ({ name }) => (name === 'help-wizard' ? '[name]-[hash:6].js' : '[name].js'),
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: { groups: pageChunks },
        // Lib mode keeps white space in ES modules unless told here.
        minify: true,
      },
    },
  },
};

/** dist/cdn/help-wizard.js, the classic script; after the mode `cdn`, whose elements it names. */
const script = (): UserConfig => ({
  publicDir: false,
  define: { ELEMENTS_FILE: JSON.stringify(elementsFile()) },
  plugins: [integrity()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    // The name is for what an entry exports: nothing.
    lib: { entry: 'src/embed/script.ts', formats: ['iife'], name: 'helpWizard', fileName: () => 'help-wizard.js' },
  },
});

/** The demo site, written like a page that installed the package: `help-wizard/…` are the sources here. */
const demo: UserConfig = {
  root: 'demo',
  base: './',
  plugins: [demoCdn(), demoForum(), demoIndex()],
  worker: { format: 'es' },
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

const modes: Readonly<Record<string, () => UserConfig>> = {
  npm: () => npm,
  worker: () => worker,
  cdn: () => cdn,
  script,
};

export default defineConfig(({ mode }) => (modes[mode] ?? (() => demo))());
