import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * `import 'help-wizard/…'` → the source it is built from, read from package.json so that the two cannot differ:
 * the build mirrors src, hence `dist/search/index.js` comes from `src/search/index.ts`.
 */

export const root = fileURLToPath(new URL('..', import.meta.url));

const { name, exports, bin } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** @type {ReadonlyMap<string, string>} Specifier → path of its source, from the root of the repository. */
export const selfModules = new Map(
  Object.entries(exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([key, target]) => [key.replace('.', name), toSource(target.default)]),
);

/** What `npx` runs, as paths of sources. */
export const commandFiles = Object.values(bin).map(toSource);

/** For Vite's `resolve.alias`. Exact matches: `help-wizard` alone must not catch `help-wizard/search`. */
export const selfAlias = [...selfModules].map(([specifier, source]) => ({
  find: new RegExp(`^${specifier.replaceAll('/', '\\/')}$`),
  replacement: root + source,
}));

/** @param {string} built */
function toSource(built) {
  return built.replace(/^(?:\.\/)?dist\//, 'src/').replace(/\.js$/, '.ts');
}
