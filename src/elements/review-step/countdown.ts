import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { now } from '../../controllers/now.js';

/** The ear gets the last seconds once, not one by one. */
const LAST_SECONDS = 10;

/** Counts the seconds down to a moment, updating its host once a second. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #end: number | null = null;
  /** Whole seconds there were when the forum named the time. */
  #total = 0;
  /** Whole seconds there were when this began to count. */
  #first = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whole seconds left; 0 = over. */
  get seconds(): number {
    return this.#end === null ? 0 : Math.max(0, Math.ceil((this.#end - now()) / 1000));
  }

  /** How many of the seconds since it began are over, for a progress bar. */
  get progress(): { readonly value: number; readonly max: number } {
    return { value: this.#total - this.seconds, max: this.#total };
  }

  /** As in "1:05". */
  get text(): string {
    return clock(this.seconds);
  }

  /** The time that was last worth saying: all of it at the start, then that of the last seconds. */
  get spokenText(): string {
    return clock(this.seconds > LAST_SECONDS ? this.#first : Math.min(this.#first, LAST_SECONDS));
  }

  /**
   * Sets the end, in milliseconds since the epoch; `null` = none. `waitMs`: how long it was when the wait began, where that
   * is known: who leaves and comes back finds the bar where it would be.
   */
  until(end: number | null, waitMs = 0): void {
    if (end === this.#end) return;
    this.#end = end;
    this.#first = this.seconds;
    this.#total = Math.max(this.#first, Math.ceil(waitMs / 1000));
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

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
