import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Counts the seconds down to a moment, updating its host once a second. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #end: number | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whole seconds left; 0 = over. */
  get seconds(): number {
    return this.#end === null ? 0 : Math.max(0, Math.ceil((this.#end - Date.now()) / 1000));
  }

  /** As in "1:05". */
  get text(): string {
    return `${Math.floor(this.seconds / 60)}:${String(this.seconds % 60).padStart(2, '0')}`;
  }

  /** Sets the end, in milliseconds since the epoch; `null` = none. */
  until(end: number | null): void {
    if (end === this.#end) return;
    this.#end = end;
    this.#tick();
  }

  hostConnected(): void {
    this.#tick();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.seconds === 0) return;
    this.#timer = setInterval(() => {
      if (this.seconds === 0) this.hostDisconnected();
      this.#host.requestUpdate();
    }, 1000);
  }
}
