import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EntryKind, Match } from '../core/types.js';
import { guidance } from './guidance-loading.js';

/** Finds entries for words that are not the visitor's question. */
export type LookUp = (text: string, kinds: readonly EntryKind[], signal: AbortSignal) => Promise<readonly Match[]>;

/** What is looked for; `null` = nothing, now. */
export interface Subject {
  readonly text: string;
  /** Ids of entries that the visitor has put aside. */
  readonly dismissed: readonly string[];
  readonly lookUp: LookUp;
}

/** Looks whether there is a post like the draft already, whenever its subject changes. */
export class SimilarController implements ReactiveController {
  matches: readonly Match[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #subject: () => Subject | null;
  #asked = '';
  #running: AbortController | null = null;

  constructor(host: ReactiveControllerHost, subject: () => Subject | null) {
    this.#host = host;
    this.#subject = subject;
    host.addController(this);
  }

  hostUpdated(): void {
    const subject = this.#subject();
    if (subject === null || subject.text === this.#asked) return;
    this.#asked = subject.text;
    void this.#look(subject);
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.#asked = '';
  }

  /** A failure shows nothing: the visitor asked for nothing here. */
  async #look({ text, dismissed, lookUp }: Subject): Promise<void> {
    this.#running?.abort();
    const { signal } = (this.#running = new AbortController());
    try {
      const { SIMILAR_KINDS, similarEntries } = await guidance.load();
      const found = await lookUp(text, SIMILAR_KINDS, signal);
      if (signal.aborted) return;
      this.matches = similarEntries(
        text,
        found.filter(({ entry }) => !dismissed.includes(entry.id)),
      );
      this.#host.requestUpdate();
    } catch {
      // What was shown before stays.
    }
  }
}
