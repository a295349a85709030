import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the browser says that it is online; its host is updated when that changes. */
export class ConnectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onReturn: () => void;
  #online = true;

  /** `onReturn`: the connection is back. */
  constructor(host: ReactiveControllerHost, onReturn: () => void = () => {}) {
    this.#host = host;
    this.#onReturn = onReturn;
    host.addController(this);
  }

  get online(): boolean {
    return this.#online;
  }

  hostConnected(): void {
    this.#online = navigator.onLine;
    window.addEventListener('online', this.#onChange);
    window.addEventListener('offline', this.#onChange);
    // A page that slept was told nothing.
    window.addEventListener('pageshow', this.#onChange);
    document.addEventListener('visibilitychange', this.#onChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onChange);
    window.removeEventListener('offline', this.#onChange);
    window.removeEventListener('pageshow', this.#onChange);
    document.removeEventListener('visibilitychange', this.#onChange);
  }

  readonly #onChange = (): void => {
    const wasOnline = this.#online;
    this.#online = navigator.onLine;
    if (this.#online === wasOnline) return;
    this.#host.requestUpdate();
    if (this.#online) this.#onReturn();
  };
}
