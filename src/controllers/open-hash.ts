/** An address that ends so opens the launcher's panel. The script of the script tag looks for it, too. */
const OPEN_HASH = '#help-wizard';

/** Where to come back to from signing in, so that what was left in the panel is there again. */
export function withOpenHash(address: string): string {
  const url = new URL(address);
  // A page's own place in it goes first.
  if (url.hash === '') url.hash = OPEN_HASH;
  return url.href;
}

/** Whether the page was opened to show the panel. Asked once: a reload does not open it again. */
export function takeOpenHash(): boolean {
  if (location.hash !== OPEN_HASH) return false;
  try {
    history.replaceState(history.state, '', location.pathname + location.search);
  } catch {
    // A sandboxed frame; the panel opens all the same.
  }
  return true;
}
