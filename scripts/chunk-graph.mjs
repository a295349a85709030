import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { root } from './self-alias.mjs';

/** Where the last cdn build left its chunks and how they import each other, for `npm run size`. */
export const chunkGraphFile = `${root}node_modules/.cache/help-wizard/chunks.json`;

/**
 * @typedef {object} Chunk
 * @property {string} file Within dist/cdn.
 * @property {string | null} source The module this chunk was split off for, as in `src/define.ts`.
 * @property {string[]} modules Everything in it.
 * @property {string[]} imports Files it needs at once.
 * @property {string[]} dynamicImports Files it may load later.
 */

/** @returns {Chunk[]} What the last cdn build made. */
export function readChunks() {
  return JSON.parse(readFileSync(chunkGraphFile, 'utf8'));
}

/** The file the classic script loads, as the last cdn build named it. */
export function elementsFile() {
  const chunk = readChunks().find(({ source }) => source === 'src/embed/elements.ts');
  if (!chunk) throw new Error('The cdn build made no chunk of src/embed/elements.ts.');
  return chunk.file;
}

/** @returns {import('vite').Plugin} */
export function chunkGraph() {
  return {
    name: 'chunk-graph',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? [describeChunk(output)] : [],
      );
      mkdirSync(dirname(chunkGraphFile), { recursive: true });
      writeFileSync(chunkGraphFile, `${JSON.stringify(chunks, null, 2)}\n`);
    },
  };
}

/**
 * @param {import('vite').Rolldown.OutputChunk} chunk
 * @returns {Chunk}
 */
function describeChunk({ fileName, facadeModuleId, moduleIds, imports, dynamicImports }) {
  const fromRoot = (/** @type {string} */ id) => relative(root, id).replaceAll('\\', '/');
  return {
    file: fileName,
    source: facadeModuleId && fromRoot(facadeModuleId),
    modules: moduleIds.map(fromRoot),
    imports,
    dynamicImports,
  };
}
