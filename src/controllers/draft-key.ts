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

/** Where this tab says which slot of the storage holds its draft of a wizard; a slot's own name starts with it. */
export function storageKey(wizard: string): string {
  return PREFIX + wizard;
}

/** Where a slot is kept. */
export function slotKey(key: string, slot: string | null): string {
  return `${key}@${slot}`;
}

/** Whether something was kept for this wizard, in this tab or another one, that may be a draft. */
export function mayHaveDraft(options: DraftOwner): boolean {
  try {
    const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    // One whose name begins alike is looked for in vain, once: that costs less than looking closer here.
    return names.some((name) => name.startsWith(storageKey(wizardKey(options))));
  } catch {
    // Storage is denied: nothing was kept there.
    return false;
  }
}

/** Takes away what this tab kept for this wizard. */
export function forgetDraft(options: DraftOwner): void {
  const key = storageKey(wizardKey(options));
  try {
    localStorage.removeItem(slotKey(key, sessionStorage.getItem(key)));
    sessionStorage.removeItem(key);
  } catch {
    // Storage is denied: nothing was kept there.
  }
}
