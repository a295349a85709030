import { root } from './self-alias.mjs';

/**
 * What is loaded when help is opened for the first time, in one request instead of a dozen: the launcher, the wizard and
 * its first step, with all they import. Together they are a tenth smaller than apart.
 */
const NAME = 'first-open';
const SOURCES = [
  'src/elements/help-wizard-launcher/help-wizard-launcher.define.ts',
  'src/embed/wizard.ts',
  'src/elements/platform-step/platform-step.define.ts',
];

/** @typedef {{ getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }} Graph */

/**
 * The chunk a module belongs to; `null` = the bundler decides.
 *
 * @param {string} id
 * @param {Graph} graph
 */
export function firstOpenChunk(id, graph) {
  // The bundler's own helper: a request of its own for a few bytes otherwise.
  return reachable(graph).has(id) || id.includes('rolldown/runtime') ? NAME : null;
}

/** @type {WeakMap<Graph, Set<string>>} */
const known = new WeakMap();

/**
 * The modules of the first open, and all that they import statically.
 *
 * @param {Graph} graph
 */
function reachable(graph) {
  const found = known.get(graph) ?? new Set();
  if (known.has(graph)) return found;
  known.set(graph, found);
  const visit = (/** @type {string} */ id) => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  SOURCES.forEach((source) => visit(`${root}${source}`));
  return found;
}
