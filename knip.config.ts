import type { KnipConfig } from 'knip';
import { commandFiles, selfModules } from './scripts/self-alias.mjs';

const config: KnipConfig = {
  entry: [
    // What the package offers.
    ...selfModules.values(),
    ...commandFiles,
    '*.config.mjs',
    'scripts/*.{mjs,ts}',
    // Run by path, for the real forums.
    'scripts/forums/{doubles.config,record-results,resolve-chai}.mjs',
    'test/forums/run/*.ts',
    // The entries of dist/cdn.
    'src/embed/{module,script,elements}.ts',
    'test/**/*.test.ts',
    // Types of packages that have none.
    'bench/**/*.d.ts',
    // Bundled by path.
    'bench/page/{probe.ts,pages/*.ts}',
    'demo/*.{html,ts}',
  ],
  project: ['{src,test,stories,demo,bench,scripts}/**/*.{ts,mjs}', '*.{ts,js,mjs}'],
  // A type of an exported signature is exported with it, whether or not somebody else names it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // Run by path, from scripts/build.mjs and scripts/check-package.mjs.
    '@arethetypeswrong/cli',
    '@custom-elements-manifest/analyzer',
    'publint',
  ],
};

export default config;
