import type { SavedWizard, WizardState } from '../core/wizard-state.js';
import { storageKey } from './draft-key.js';
import { isSavedWizard, saveWizard } from './saved-wizard.js';

/** What was kept, and when. */
export interface KeptDraft {
  readonly savedAt: Date;
  readonly saved: SavedWizard;
}

const VERSION = 1;
/** Older drafts are about problems long past. */
const MAX_AGE_MS = 7 * 86_400_000;

/**
 * Keeps what the visitor typed over reloads, crashes and sign-in, in this tab's session storage. Nothing is stored
 * before the first keystroke; a storage that refuses (private mode, full) is reported once through `onRefused`.
 */
export class DraftStore {
  readonly #key: string;
  readonly #onRefused: () => void;
  #last = '';

  constructor(key: string, onRefused: () => void = () => {}) {
    this.#key = storageKey(key);
    this.#onRefused = onRefused;
  }

  /** Stores the state where there is something to lose, and clears the store at the end of the way. */
  save(state: WizardState, now: Date): void {
    const { input } = state;
    const isDone = state.step === 'posted' && state.confirmed;
    if (isDone || (input.issue.trim() === '' && input.details.trim() === '')) return this.clear();
    const saved = JSON.stringify(saveWizard(state));
    if (saved === this.#last) return;
    this.#last = saved;
    this.#try((storage) =>
      storage.setItem(this.#key, `{"version":${VERSION},"savedAt":${now.getTime()},"saved":${saved}}`),
    );
  }

  /** What was kept; `null` where there is nothing, or nothing that can be read. */
  load(now: Date): KeptDraft | null {
    const text = this.#try((storage) => storage.getItem(this.#key));
    if (!text) return null;
    const kept = parse(text);
    if (kept === null || now.getTime() - kept.savedAt.getTime() > MAX_AGE_MS) {
      this.clear();
      return null;
    }
    return kept;
  }

  clear(): void {
    this.#last = '';
    this.#try((storage) => storage.removeItem(this.#key));
  }

  #try<T>(use: (storage: Storage) => T): T | undefined {
    try {
      // Even reading the property throws where storage is denied.
      return use(sessionStorage);
    } catch {
      this.#onRefused();
      return undefined;
    }
  }
}

function parse(text: string): KeptDraft | null {
  try {
    const { version, savedAt, saved } = JSON.parse(text) as { version: unknown; savedAt: unknown; saved: unknown };
    if (version !== VERSION || typeof savedAt !== 'number' || !isSavedWizard(saved)) return null;
    return { savedAt: new Date(savedAt), saved };
  } catch {
    return null;
  }
}
