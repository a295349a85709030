/**
 * @typedef {{ name?: string, privacy?: string }} Member
 * @typedef {{ modules: { declarations?: { members?: Member[] }[] }[] }} Manifest
 * @typedef {{ customElementsManifest: Manifest }} Phase
 */

/** dist/custom-elements.json: what the elements offer, read from their header comments. */
export default {
  globs: ['src/elements/**/*.ts', 'src/define.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly(), builtPaths()],
};

/** Private and protected members, `@state` among them, are nobody's business. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase(/** @type {Phase} */ { customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        }
      }
    },
  };
}

/** @param {Member} member */
function isPublic({ name, privacy = 'public' }) {
  return privacy === 'public' && !name?.startsWith('#');
}

/** The package holds dist, not src. */
function builtPaths() {
  return {
    name: 'built-paths',
    packageLinkPhase(/** @type {Phase} */ { customElementsManifest }) {
      rewritePaths(customElementsManifest);
    },
  };
}

/** @param {unknown} value */
function rewritePaths(value) {
  if (typeof value !== 'object' || value === null) return;
  const node = /** @type {Record<string, unknown>} */ (value);
  for (const [key, child] of Object.entries(node)) {
    const isPath = (key === 'path' || key === 'module') && typeof child === 'string';
    if (isPath) node[key] = child.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    else rewritePaths(child);
  }
}
