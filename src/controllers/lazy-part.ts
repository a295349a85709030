/** A part of the wizard that is loaded when it is needed, or ahead of that, once. Where that fails, the next call tries again. */
export class LazyPart<T> {
  readonly #import: () => Promise<T>;
  #loaded: T | null = null;
  #loading: Promise<T> | null = null;

  constructor(load: () => Promise<T>) {
    this.#import = load;
  }

  /** `null` = it is not there yet. */
  get loaded(): T | null {
    return this.#loaded;
  }

  load(): Promise<T> {
    this.#loading ??= this.#import().then(
      (part) => (this.#loaded = part),
      (error: unknown) => {
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }

  /** Loads it ahead of its need; nobody waits for it. */
  prepare(): void {
    this.load().catch(() => {});
  }
}
