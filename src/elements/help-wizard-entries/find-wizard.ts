import type { Entry } from '../../core/types.js';

/** A wizard or launcher that can show an entry at the right step. */
export interface EntryViewer extends Element {
  /** Of a wizard only. */
  readonly status?: unknown;
  /** What it has to go by. */
  readonly config?: unknown;
  readonly adapter?: unknown;
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
  return found !== null && isViewer(found) && runs(found) ? found : null;
}

function isViewer(found: Element): found is EntryViewer {
  return 'showEntry' in found && typeof found.showEntry === 'function';
}

/** Or will: what it is asked for meanwhile, it does then. A launcher says itself what fails, with a way to try again. */
function runs(found: EntryViewer): boolean {
  if (found.localName === 'help-wizard-launcher') return found.config != null || found.adapter != null;
  return found.localName !== 'help-wizard' || found.status === 'ready' || found.status === 'loading';
}
