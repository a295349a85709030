import { register } from 'node:module';

/**
 * Hooks for Node: the assertions of the tests name their module for bundlers only.
 * @type {import('node:module').ResolveHook}
 */
export async function resolve(specifier, context, next) {
  return next(specifier === '@esm-bundle/chai' ? '@esm-bundle/chai/esm/chai.js' : specifier, context);
}

// Imported for its effect on the main thread; loaded once more, by Node, as the hooks.
if (!new URL(import.meta.url).searchParams.has('hooks')) register(`${import.meta.url}?hooks`);
