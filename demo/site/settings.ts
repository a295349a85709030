import { FAULT_COOKIE, isFaultName, type FaultName } from './faults.js';

/** What a tester can change about the pages. Kept in this browser; before-paint.js reads and writes it too. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly dir: 'ltr' | 'rtl';
  /** In a cookie, for the server. */
  readonly fault: FaultName;
}

export const DEFAULTS: Settings = Object.freeze({ theme: 'system', dir: 'ltr', fault: 'none' });

const KEY = 'quaverleaf-page';

export function readSettings(): Settings {
  const stored = readStored();
  return {
    theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : DEFAULTS.theme,
    dir: stored.dir === 'rtl' ? 'rtl' : DEFAULTS.dir,
    fault: readFault(),
  };
}

export function saveSettings({ fault, ...looks }: Settings): void {
  // What is chosen again shall happen again: the server knows those by their number that are over.
  document.cookie = `${FAULT_COOKIE}=${fault}.${Date.now()}; path=/; samesite=lax${fault === 'none' ? '; max-age=0' : ''}`;
  try {
    localStorage.setItem(KEY, JSON.stringify(looks));
  } catch {
    // Where nothing can be stored, the pages stay as they come.
  }
}

function readFault(): FaultName {
  const name = new RegExp(`(?:^|; )${FAULT_COOKIE}=([a-z-]+)`).exec(document.cookie)?.[1] ?? 'none';
  return isFaultName(name) ? name : 'none';
}

function readStored(): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(localStorage.getItem(KEY) ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
