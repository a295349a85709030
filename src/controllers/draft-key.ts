import type { WizardOptions } from './site-loader.js';

const PREFIX = 'help-wizard:draft:';

/** What a draft's key is made of. */
type DraftOwner = Pick<WizardOptions, 'config' | 'adapter' | 'name'>;

/** What tells a wizard from others on the same page and site: its draft and its place in the browser's history. */
export function wizardKey({ config, adapter, name }: DraftOwner): string {
  const forum = adapter?.name ?? (typeof config === 'object' ? config?.forum?.type : undefined) ?? 'inline';
  const source = typeof config === 'string' ? config : `${forum}:${location.pathname}`;
  return name === '' ? source : `${source}#${name}`;
}

/** Where in the storage the draft of a wizard is kept. */
export function storageKey(wizard: string): string {
  return PREFIX + wizard;
}

/** Whether something was kept for this wizard that may be a draft. */
export function mayHaveDraft(options: DraftOwner): boolean {
  try {
    return sessionStorage.getItem(storageKey(wizardKey(options))) !== null;
  } catch {
    // Storage is denied: nothing was kept there.
    return false;
  }
}

/** Takes away what was kept for this wizard. */
export function forgetDraft(options: DraftOwner): void {
  try {
    sessionStorage.removeItem(storageKey(wizardKey(options)));
  } catch {
    // Storage is denied: nothing was kept there.
  }
}
