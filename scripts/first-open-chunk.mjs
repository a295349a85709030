import { root } from './self-alias.mjs';

/**
 * What is loaded when help is opened for the first time, in two requests instead of a dozen: the launcher with all it
 * imports, then the wizard and its first step with all they import. The earlier name wins.
 * @type {readonly (readonly [name: string, ...sources: string[]])[]}
 */
const CHUNKS = [
  ['launcher', 'src/elements/help-wizard-launcher/help-wizard-launcher.define.ts'],
  ['wizard', 'src/embed/wizard.ts', 'src/elements/platform-step/platform-step.define.ts'],
];

/** @typedef {{ getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }} Graph */

/**
 * The chunk a module belongs to; `null` = the bundler decides.
 *
 * @param {string} id
 * @param {Graph} graph
 */
export function firstOpenChunk(id, graph) {
  const chunk = CHUNKS.find(([, ...sources]) => reachable(sources, graph).has(id));
  return chunk ? chunk[0] : null;
}

/** @type {WeakMap<Graph, Map<string, Set<string>>>} */
const known = new WeakMap();

/**
 * The modules, and all that they import statically.
 *
 * @param {readonly string[]} sources
 * @param {Graph} graph
 */
function reachable(sources, graph) {
  const key = sources.join();
  const sets = known.get(graph) ?? new Map();
  known.set(graph, sets);
  const found = sets.get(key) ?? new Set();
  if (sets.has(key)) return found;
  sets.set(key, found);
  const visit = (/** @type {string} */ id) => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  sources.forEach((source) => visit(`${root}${source}`));
  return found;
}
