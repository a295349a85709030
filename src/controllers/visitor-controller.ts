import type { ForumAdapter } from '../adapters/forum-adapter.js';
import type { Visitor } from '../core/types.js';
import { noteSignIn, takeSignIn } from './sign-in-attempt.js';

/** Knows who is at the keyboard, and their way to sign in and back. */
export class VisitorController {
  /** `null` = nobody said, or not yet. */
  visitor: Visitor | null = null;
  /** The visitor left to sign in, and is back. */
  readonly cameFromSignIn: boolean;

  readonly #key: string;
  readonly #onChange: () => void;
  readonly #onError: (error: unknown) => void;
  readonly #returnTo: (address: string) => string;

  /** `returnTo`: where to come back to, made of the address of the page. */
  constructor(
    key: string,
    onChange: () => void,
    onError: (error: unknown) => void,
    returnTo: (address: string) => string = (address) => address,
  ) {
    this.#returnTo = returnTo;
    this.#key = key;
    this.#onChange = onChange;
    this.#onError = onError;
    this.cameFromSignIn = takeSignIn(key);
  }

  async load(adapter: ForumAdapter, signal: AbortSignal): Promise<void> {
    try {
      this.visitor = (await adapter.visitor?.({ signal })) ?? null;
    } catch (error) {
      // It matters at review only; posting says so again.
      if (!signal.aborted) this.#onError(error);
    }
    this.#onChange();
  }

  /** Leaves for the forum's sign-in page, which leads back here. */
  signIn(): void {
    const url = this.visitor?.signInUrl?.(this.#returnTo(location.href));
    if (url === undefined || !/^https?:$/.test(new URL(url, document.baseURI).protocol)) return;
    // Who was signed in leaves to be somebody else: coming back the same is no failure.
    if (this.visitor?.signedIn !== true) noteSignIn(this.#key);
    location.assign(url);
  }
}
