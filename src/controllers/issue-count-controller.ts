import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CountIssues, IssueSource } from './count-issues.js';

/** A page that is never idle gets its count after that time. */
const IDLE_TIMEOUT_MS = 4000;
/** For browsers that cannot tell when they are idle. */
const FALLBACK_MS = 1000;

/** Counts the known issues of a site once the page has nothing better to do. */
export class IssueCountController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onError: (error: unknown) => void;
  #loading: AbortController | null = null;
  #count: CountIssues | null = null;
  #source: IssueSource | null = null;

  constructor(host: ReactiveControllerHost, onError: (error: unknown) => void) {
    this.#host = host;
    this.#onError = onError;
    host.addController(this);
  }

  hostConnected(): void {
    // Moved within the page before it was done.
    if (this.#source !== null && this.#count === null) this.load(this.#source);
  }

  hostDisconnected(): void {
    this.#loading?.abort();
    this.#loading = null;
  }

  /** How many affect this platform (`null` = any); 0 until that is known. */
  count(platform: string | null): number {
    return this.#count?.(platform) ?? 0;
  }

  /** Counts anew; `null` = there is nothing to count. A failure is reported, and counts as none. */
  load(source: IssueSource | null): void {
    this.#loading?.abort();
    this.#loading = null;
    this.#source = source;
    this.#count = null;
    if (source === null) return;
    const { signal } = (this.#loading = new AbortController());
    whenIdle(() => void this.#load(source, signal), signal);
  }

  async #load(source: IssueSource, signal: AbortSignal): Promise<void> {
    const onError = (error: unknown): void => {
      if (!signal.aborted) this.#onError(error);
    };
    try {
      const { loadIssueCount } = await import('./count-issues.js');
      const count = await loadIssueCount(source, signal, onError);
      if (signal.aborted) return;
      this.#count = count;
      this.#host.requestUpdate();
    } catch (error) {
      onError(error);
    }
  }
}

function whenIdle(act: () => void, signal: AbortSignal): void {
  // Not every browser has it, whatever its type says.
  if (typeof globalThis.requestIdleCallback === 'function') {
    const id = requestIdleCallback(act, { timeout: IDLE_TIMEOUT_MS });
    signal.addEventListener('abort', () => cancelIdleCallback(id), { once: true });
  } else {
    const id = setTimeout(act, FALLBACK_MS);
    signal.addEventListener('abort', () => clearTimeout(id), { once: true });
  }
}
