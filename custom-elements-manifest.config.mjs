import { tsImport } from 'tsx/esm/api';

const { plugins } = await tsImport('./scripts/manifest-plugins.ts', import.meta.url);

/** dist/custom-elements.json: what the elements offer, read from their header comments, their types and the tokens. */
export default {
  globs: ['src/elements/**/*.ts', 'src/define.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins,
};
