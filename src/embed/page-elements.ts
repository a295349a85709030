/** The elements a page may write itself, by how they are loaded. */
const LOADERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'help-wizard': () => import('./wizard.js'),
  'help-wizard-entries': () => import('./entries.js'),
  'help-wizard-announcements': () =>
    import('../elements/help-wizard-announcements/help-wizard-announcements.define.js'),
};

/** Defines an element, once; one that could not be loaded (offline) is tried again. Nothing for one of no such name. */
export async function loadElement(name: string): Promise<void> {
  if (!customElements.get(name) && Object.hasOwn(LOADERS, name)) await LOADERS[name]?.();
}

/**
 * Defines what the page has, now and later, until all are defined or the signal ends it.
 *
 * @param onError An element could not be loaded. It is tried again when the browser is back online.
 */
export function loadElementsOfPage(signal: AbortSignal, onError: (error: unknown) => void): void {
  const waiting = new Set(Object.keys(LOADERS).filter((name) => !customElements.get(name)));
  const failed = new Set<string>();
  const look = (): void => {
    for (const name of waiting) {
      if (document.querySelector(name) === null) continue;
      waiting.delete(name);
      loadElement(name).catch((error: unknown) => {
        failed.add(name);
        onError(error);
      });
    }
    if (waiting.size === 0) observer.disconnect();
  };
  const retry = (): void => {
    for (const name of failed) waiting.add(name);
    failed.clear();
    look();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  window.addEventListener('online', retry, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}
