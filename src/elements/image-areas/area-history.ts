import type { Area } from '../../core/image-areas.js';

/** What the areas were before each change, to go back to. Moving by several keys is one change. */
export class AreaHistory {
  #before: (readonly Area[])[] = [];
  #last = '';

  get isEmpty(): boolean {
    return this.#before.length === 0;
  }

  /** Notes what is about to change; `change` tells a change from the one before. Empty = always another one. */
  note(areas: readonly Area[], change = ''): void {
    if (change === '' || change !== this.#last) this.#before.push(areas);
    this.#last = change;
  }

  undo(): readonly Area[] | null {
    this.#last = '';
    return this.#before.pop() ?? null;
  }

  clear(): void {
    this.#before = [];
    this.#last = '';
  }
}
