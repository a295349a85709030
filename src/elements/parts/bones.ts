import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** When bones show up: what comes sooner needs none. The style of `skeletons()` keeps to the same time. */
const SHOWN_AFTER_MS = 300;
/** Bones that come and go at once are a flicker. */
const SHOWN_FOR_MS = 400;

/** Keeps bones that a visitor has seen on screen for a moment, although what they stand for is there. */
export class Bones implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Moved while they are held: they would stay. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#since = null;
  }

  /** Whether bones are to be rendered now. Updates the host once they are not any more. */
  show(isLoading: boolean): boolean {
    clearTimeout(this.#timer);
    if (isLoading) this.#since ??= performance.now();
    if (isLoading || this.#since === null) return isLoading;
    const shownFor = performance.now() - this.#since - SHOWN_AFTER_MS;
    const isSeen = shownFor >= 0 && shownFor < SHOWN_FOR_MS;
    if (!isSeen || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#since = null;
      return false;
    }
    this.#timer = setTimeout(() => this.#host.requestUpdate(), SHOWN_FOR_MS - shownFor);
    return true;
  }
}
