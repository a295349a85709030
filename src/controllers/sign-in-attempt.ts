/** Signing in takes minutes. Later the visitor is back for something else. */
const MAX_AGE_MS = 30 * 60_000;

/** `key`: what tells this wizard's draft from others. */
function storageKey(key: string): string {
  return `help-wizard:sign-in:${key}`;
}

/** Remembers over the way to the forum's page and back that the visitor left to sign in. */
export function noteSignIn(key: string, now = Date.now()): void {
  try {
    sessionStorage.setItem(storageKey(key), String(now));
  } catch {
    // Storage is denied: coming back looks like coming for the first time.
  }
}

/** Whether the visitor has just come back from signing in; it is forgotten by asking. */
export function takeSignIn(key: string, now = Date.now()): boolean {
  try {
    const left = Number(sessionStorage.getItem(storageKey(key)) ?? NaN);
    sessionStorage.removeItem(storageKey(key));
    return now - left < MAX_AGE_MS;
  } catch {
    return false;
  }
}
