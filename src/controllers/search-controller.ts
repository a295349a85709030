import type { Entry } from '../core/types.js';
import type { WizardEvent } from '../core/wizard-events.js';
import { platformId, type WizardState } from '../core/wizard-state.js';
import type { SearchIndex } from '../search/index.js';

/** A pause this long means that the visitor waits for an answer, not that they look for a letter. */
const DEBOUNCE_MS = 150;
/** More than anyone reads; the answers step shows them all. */
const LIMIT = 12;

/** Looks for matches while the visitor types: after a pause, never between two keys, stale results dropped. */
export class SearchController {
  readonly #send: (event: WizardEvent) => void;
  readonly #onError: (error: unknown) => void;
  #entries: readonly Entry[] | null = null;
  #index: SearchIndex | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: { readonly text: string; readonly platform: string | null } | null = null;

  constructor(send: (event: WizardEvent) => void, onError: (error: unknown) => void) {
    this.#send = send;
    this.#onError = onError;
  }

  /** Searches these from now on; `null` = they are still on their way, searches wait for them. */
  setEntries(entries: readonly Entry[] | null): void {
    this.#entries = entries;
    this.#index = null;
    // What was found so far stays in sight until the new entries have been looked through.
    if (entries !== null) this.again();
  }

  /** Looks again when the words or the platform are other ones than last time. */
  follow(state: WizardState): void {
    const text = state.input.issue.trim();
    const platform = platformId(state.input);
    if (text === (this.#asked?.text ?? '') && platform === (this.#asked?.platform ?? null)) return;
    this.#asked = { text, platform };
    this.#send({ type: 'search-started', text, platform });
    this.#schedule();
  }

  /** Looks again for the same words, after a failure. */
  again(): void {
    if (this.#asked === null) return;
    this.#send({ type: 'search-started', ...this.#asked });
    this.#schedule();
  }

  reset(): void {
    clearTimeout(this.#timer);
    this.#asked = null;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), DEBOUNCE_MS);
  }

  async #search(): Promise<void> {
    const asked = this.#asked;
    if (asked === null || this.#entries === null) return;
    // Before the first letter there is nothing to look for, and no need for the engine.
    if (asked.text === '') return this.#send({ type: 'matched', ...asked, matches: [] });
    try {
      const index = await this.#ready(this.#entries);
      // The visitor typed on while the engine was loading: a search for newer words is already due.
      if (asked !== this.#asked) return;
      const query = { limit: LIMIT, ...(asked.platform === null ? {} : { platform: asked.platform }) };
      this.#send({ type: 'matched', ...asked, matches: index.search(asked.text, query) });
    } catch (error) {
      this.#onError(error);
      this.#send({ type: 'search-failed', ...asked });
    }
  }

  async #ready(entries: readonly Entry[]): Promise<SearchIndex> {
    const { createSearchIndex } = await import('../search/index.js');
    if (this.#entries === entries) this.#index ??= createSearchIndex(entries);
    return this.#index ?? createSearchIndex(entries);
  }
}
