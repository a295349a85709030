import type { MemoryOptions } from 'help-wizard/adapters/memory';

/** What a tester can change about the pages. Kept in this browser; before-paint.js reads it too. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly dir: 'ltr' | 'rtl';
  readonly visitor: 'in' | 'out';
  readonly fault: FaultName;
}

export type FaultName =
  'none' | 'slow' | 'offline' | 'rate-limited' | 'session-expired' | 'lost-answer' | 'refused' | 'approval';

/** What each fault means to the forum. Those of a single post are over after the first try. */
export const FAULTS: Readonly<Record<FaultName, Partial<MemoryOptions>>> = {
  none: {},
  slow: { fault: { latencyMs: 3000 } },
  offline: { fault: { error: 'unreachable' } },
  'rate-limited': { fault: { error: 'rate-limited', on: ['createThread', 'comment'], times: 1 } },
  'session-expired': { fault: { error: 'session-expired', on: ['createThread', 'comment'], times: 1 } },
  'lost-answer': { fault: { error: { code: 'timeout', landed: true }, on: ['createThread', 'comment'], times: 1 } },
  refused: { fault: { error: 'validation', on: ['createThread'], times: 1 } },
  approval: { approval: 'all' },
};

export const DEFAULTS: Settings = Object.freeze({ theme: 'system', dir: 'ltr', visitor: 'in', fault: 'none' });

const KEY = 'quaverleaf-page';

export function readSettings(): Settings {
  const stored = readStored();
  return {
    theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : DEFAULTS.theme,
    dir: stored.dir === 'rtl' ? 'rtl' : DEFAULTS.dir,
    visitor: stored.visitor === 'out' ? 'out' : DEFAULTS.visitor,
    fault: isFault(stored.fault) ? stored.fault : DEFAULTS.fault,
  };
}

export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Where nothing can be stored, the pages stay as they come.
  }
}

function readStored(): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(localStorage.getItem(KEY) ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function isFault(value: unknown): value is FaultName {
  return typeof value === 'string' && Object.hasOwn(FAULTS, value);
}
