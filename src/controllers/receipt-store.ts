import type { Receipt } from '../core/wizard-state.js';

type Receipts = Readonly<Record<string, Receipt>>;

const PREFIX = 'help-wizard:receipts:';
/** A visit is over long before it has more; storage can be written by anyone on the page. */
const MOST = 200;

/**
 * What the visitor voted for and subscribed to, until the visit ends: after a reload it is not offered again. What is on its
 * way or failed is not kept. Where storage is denied, the forum still counts a vote once.
 */
export class ReceiptStore {
  readonly #key: string;
  readonly #isOff: boolean;

  /** `wizard`: see `wizardKey()`. */
  constructor(wizard: string, isOff: boolean) {
    this.#key = PREFIX + wizard;
    this.#isOff = isOff;
  }

  load(): Receipts {
    try {
      const kept: unknown = this.#isOff ? null : JSON.parse(sessionStorage.getItem(this.#key) ?? 'null');
      const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept).slice(0, MOST) : [];
      return Object.fromEntries(entries.map(([key, count]) => [key, { status: 'done', count: asCount(count) }]));
    } catch {
      // Storage is denied, or holds what is not ours.
      return {};
    }
  }

  /** Keeps what was done since. */
  follow(before: Receipts, after: Receipts): void {
    const done = Object.entries(after).filter(([, { status }]) => status === 'done');
    const isSame = before === after || done.every(([key]) => before[key]?.status === 'done');
    if (this.#isOff || isSame) return;
    try {
      const kept = Object.fromEntries(done.slice(-MOST).map(([key, { count }]) => [key, count]));
      sessionStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // Denied or full: it is offered again after a reload.
    }
  }
}

function asCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
