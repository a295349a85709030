/** Which drafts are open in a tab that lives: two tabs must not take one for their own. */
export interface DraftPresence {
  /** Claims a draft, by its name in the storage, and lets go of the one before. `false` = another tab has it. */
  hold(name: string): Promise<boolean>;
  /** Lets go: the page goes away, perhaps to come back. */
  release(): void;
  /** The names that living tabs hold, this one's own among them. */
  held(): Promise<ReadonlySet<string>>;
}

/** A page that is reloaded may still be on its way out. */
const LEAVING_MS = 400;
/** How long other tabs may take to answer. */
const ANSWER_MS = 150;
const CHANNEL = 'help-wizard:drafts';

/** The best way this browser has: locks end with their tab, whatever happens to it; they are there on secure pages only. */
export function draftPresence(): DraftPresence {
  if ((navigator.locks as LockManager | undefined) !== undefined) return new LockPresence();
  return new ChannelPresence();
}

class LockPresence implements DraftPresence {
  #name: string | null = null;
  #release: () => void = () => {};

  async hold(name: string): Promise<boolean> {
    if (this.#name === name) return true;
    this.release();
    this.#name = name;
    return new Promise((resolve) => {
      const hold = (): Promise<void> | undefined => {
        resolve(true);
        // Let go of before it was there.
        if (this.#name !== name) return undefined;
        return new Promise((release) => (this.#release = release));
      };
      navigator.locks.request(name, { signal: AbortSignal.timeout(LEAVING_MS) }, hold).catch((error: unknown) => {
        if (this.#name === name) this.#name = null;
        // Where locks are denied nobody knows, and the draft counts as this tab's.
        resolve(!(error instanceof DOMException && /^(?:Abort|Timeout)Error$/.test(error.name)));
      });
    });
  }

  release(): void {
    this.#name = null;
    this.#release();
    this.#release = () => {};
  }

  async held(): Promise<ReadonlySet<string>> {
    try {
      const { held = [] } = await navigator.locks.query();
      return new Set(held.flatMap(({ name }) => name ?? []));
    } catch {
      return new Set();
    }
  }
}

/** Without locks the tabs ask each other. */
class ChannelPresence implements DraftPresence {
  #name: string | null = null;
  #channel: BroadcastChannel | null = null;
  readonly #heard = new Set<string>();

  async hold(name: string): Promise<boolean> {
    if (this.#name === name) return true;
    if ((await this.held()).has(name)) return false;
    this.#name = name;
    return true;
  }

  release(): void {
    this.#name = null;
    // An open channel keeps a page from being brought back as it was.
    this.#channel?.close();
    this.#channel = null;
  }

  async held(): Promise<ReadonlySet<string>> {
    this.#heard.clear();
    this.#open().postMessage({ ask: true });
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    return new Set(this.#heard);
  }

  #open(): BroadcastChannel {
    if (this.#channel !== null) return this.#channel;
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', ({ data }: MessageEvent<{ ask?: boolean; held?: string }>) => {
      if (data.ask === true && this.#name !== null) channel.postMessage({ held: this.#name });
      if (typeof data.held === 'string') this.#heard.add(data.held);
    });
    return (this.#channel = channel);
  }
}
