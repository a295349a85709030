import type { Entry } from '../../core/types.js';

/** A wizard or launcher that can show an entry at the right step. */
export interface EntryViewer extends Element {
  showEntry(entry: Entry): unknown;
}

/**
 * The page's wizard: the element named by `id`, else the first launcher or wizard of the document. `null` where there is
 * none, or where it does not run.
 */
export function findWizard(host: Element, id: string): EntryViewer | null {
  const root = host.getRootNode();
  const named =
    id === '' ? null : ((root instanceof ShadowRoot ? root.getElementById(id) : null) ?? document.getElementById(id));
  const found = id === '' ? document.querySelector('help-wizard-launcher, help-wizard') : named;
  return found !== null && 'showEntry' in found && typeof found.showEntry === 'function'
    ? (found as EntryViewer)
    : null;
}
