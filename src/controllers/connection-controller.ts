import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the browser says that it is online; its host is updated when that changes. */
export class ConnectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #online = true;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get online(): boolean {
    return this.#online;
  }

  hostConnected(): void {
    this.#online = navigator.onLine;
    window.addEventListener('online', this.#onChange);
    window.addEventListener('offline', this.#onChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onChange);
    window.removeEventListener('offline', this.#onChange);
  }

  readonly #onChange = (): void => {
    this.#online = navigator.onLine;
    this.#host.requestUpdate();
  };
}
