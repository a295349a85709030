import { EMPTY_STATE, parseState, serializeState, type ForumState } from './state.js';

/** The key behind `persist: true`. */
const DEFAULT_KEY = 'help-wizard-memory-forum';

/** Where the forum keeps what visitors added. */
export interface Store {
  /** The newest state, other tabs' posts included. */
  read(): ForumState;
  write(state: ForumState): void;
}

/** A store in memory, or in `localStorage` as far as the browser lets us. */
export function createStore(persist: boolean | string): Store {
  if (persist === false || persist === '') return memoryStore();
  return storageStore(persist === true ? DEFAULT_KEY : persist);
}

function memoryStore(): Store {
  let state = EMPTY_STATE;
  return { read: () => state, write: (next) => void (state = next) };
}

function storageStore(key: string): Store {
  let state = EMPTY_STATE;
  let seen: string | null = null;
  let works = true;
  let told = false;

  /** Runs `use`; a storage that is missing, forbidden or full is not asked again. */
  function withStorage(use: (storage: Storage) => void): void {
    if (!works) return;
    try {
      use(globalThis.localStorage);
    } catch (cause) {
      works = false;
      console.warn(`[help-wizard] [memory] "${key}" cannot be stored; posts are kept until the page is left.`, cause);
    }
  }

  function take(text: string | null): void {
    if (text === seen) return;
    seen = text;
    const stored = text === null ? EMPTY_STATE : parseState(text);
    if (!stored && !told)
      console.warn(`[help-wizard] [memory] "${key}" in localStorage cannot be read; starting empty.`);
    told ||= !stored;
    state = stored ?? EMPTY_STATE;
  }

  return {
    read() {
      withStorage((storage) => take(storage.getItem(key)));
      return state;
    },
    write(next) {
      state = next;
      const text = serializeState(next);
      withStorage((storage) => {
        storage.setItem(key, text);
        seen = text;
      });
    },
  };
}
