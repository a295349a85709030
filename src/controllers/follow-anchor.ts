import type { ReactiveControllerHost } from 'lit';
import { AnchorController, type AnchorOptions } from './anchor-controller.js';

/** The most that stays free between a popover and the far edge of the window, in CSS pixels. */
const EDGE_PX = 24;

/** Keeps a launcher's panel beside its corner, through `data-side`, `--_anchor-shift` and `--_free-block-size`. */
export class FollowAnchor {
  readonly #controller: AnchorController;

  constructor(host: ReactiveControllerHost, { style, dataset }: HTMLElement) {
    this.#controller = new AnchorController(host, ({ side, shift, free }) => {
      dataset['side'] = side;
      style.setProperty('--_anchor-shift', `${shift}px`);
      style.setProperty('--_free-block-size', `${free}px`);
    });
  }

  /** `anchor`: fixed in a corner of the window; the panel keeps as far from its edges, at most. */
  start(anchor: Element, panel: HTMLElement, options: Omit<AnchorOptions, 'padding'>): void {
    const { insetBlockStart, insetBlockEnd } = getComputedStyle(anchor);
    const inset = parseFloat(options.side === 'top' ? insetBlockEnd : insetBlockStart);
    void this.#controller.start(anchor, panel, { ...options, padding: Math.min(inset || 0, EDGE_PX) });
  }

  stop(): void {
    this.#controller.stop();
  }
}
