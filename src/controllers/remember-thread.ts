import type { ReactiveControllerHost } from 'lit';
import { withThread, type MyThread } from '../core/my-threads.js';
import { now } from './now.js';
import { ThreadStore, canRemember } from './thread-store.js';

/** Remembers one thread on this device, when the visitor asks for it; nothing is stored before. */
export class RememberThread {
  /** `off`: there is no place to remember it, and nothing is to be offered. */
  status: 'off' | 'open' | 'remembered' | 'failed' = 'off';
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #key: string | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** `key`: where threads are remembered; `null` = nowhere. */
  use(key: string | null): void {
    if (key === this.#key) return;
    this.#key = key;
    this.status = key !== null && canRemember(key) ? 'open' : 'off';
  }

  /** Remembers it, or forgets it again. */
  toggle(thread: MyThread): void {
    if (this.#key === null) return;
    const store = new ThreadStore(this.#key);
    if (this.status === 'remembered') {
      const isForgotten = store.change(now(), (kept) => kept.filter(({ token }) => token !== thread.token));
      if (isForgotten) this.status = 'open';
      store.tidy(now());
    } else {
      this.status = store.change(now(), (kept) => withThread(kept, thread)) ? 'remembered' : 'failed';
    }
    this.#host.requestUpdate();
  }
}
