/** Typing does not wait for the storage; a crash takes no more than this with it. */
const SAVE_AFTER_MS = 200;

/** Saves what changed soon, once for many changes, and at the latest when the page may go away. */
export class DraftTimer {
  readonly #save: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(save: () => void) {
    this.#save = save;
  }

  listen(): void {
    window.addEventListener('pagehide', this.#onLeave);
    document.addEventListener('visibilitychange', this.#onLeave);
    document.addEventListener('freeze', this.#onLeave);
  }

  unlisten(): void {
    this.flush();
    window.removeEventListener('pagehide', this.#onLeave);
    document.removeEventListener('visibilitychange', this.#onLeave);
    document.removeEventListener('freeze', this.#onLeave);
  }

  /** Something changed that is worth keeping. `isUrgent`: nothing may happen before it is kept. */
  changed(isUrgent: boolean): void {
    this.#timer ??= setTimeout(() => this.flush(), SAVE_AFTER_MS);
    if (isUrgent) this.flush();
  }

  /** Saves now what waits for it. */
  flush(): void {
    if (this.#timer === undefined) return;
    this.cancel();
    this.#save();
  }

  /** What waits is not to be saved any more. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #onLeave = (): void => this.flush();
}
