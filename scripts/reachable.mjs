import { root } from './self-alias.mjs';

/** @typedef {{ getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }} Graph */

/** @type {WeakMap<Graph, Map<readonly string[], Set<string>>>} */
const known = new WeakMap();

/**
 * These modules, and all that they import statically. Asked for every module of a build: it is found out once,
 * for each list.
 *
 * @param {readonly string[]} sources From the root of the repository.
 * @param {Graph} graph
 */
export function reachable(sources, graph) {
  const ofGraph = known.get(graph) ?? new Map();
  known.set(graph, ofGraph);
  const before = ofGraph.get(sources);
  if (before !== undefined) return before;
  /** @type {Set<string>} */
  const found = new Set();
  ofGraph.set(sources, found);
  const visit = (/** @type {string} */ id) => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  sources.forEach((source) => visit(`${root}${source}`));
  return found;
}
