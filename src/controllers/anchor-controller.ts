import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a panel goes beside its anchor, as corrections to where CSS alone has put it. */
export interface Anchored {
  /** The side of the anchor it is on. */
  readonly side: 'top' | 'bottom';
  /** How far it is moved along the anchor to stay in the window, in CSS pixels to the right. */
  readonly shift: number;
  /** The height there is for it on that side, in CSS pixels. */
  readonly free: number;
}

export interface AnchorOptions {
  readonly side: Anchored['side'];
  /** Which edges of both are in line; logical: in right-to-left text `start` is on the right. */
  readonly align: 'start' | 'end';
  /** Between anchor and panel, in CSS pixels. */
  readonly gap: number;
  /** What stays free at the edges of the window, in CSS pixels. */
  readonly padding: number;
}

/**
 * Keeps a panel beside its anchor and inside the window, while the page scrolls and either changes its size.
 *
 * The panel is placed by CSS: this only says what to change about that, so that a panel need not wait for the package
 * that measures, nor jump when it is there.
 */
export class AnchorController implements ReactiveController {
  readonly #onPlace: (anchored: Anchored) => void;
  #running: AbortController | null = null;

  constructor(host: ReactiveControllerHost, onPlace: (anchored: Anchored) => void) {
    this.#onPlace = onPlace;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Settles once the panel is followed; without the package (offline) it stays where CSS has put it. */
  async start(anchor: Element, panel: HTMLElement, options: AnchorOptions): Promise<void> {
    this.stop();
    const { signal } = (this.#running = new AbortController());
    try {
      const { autoUpdate } = await import('@floating-ui/dom');
      if (signal.aborted) return;
      const stop = autoUpdate(anchor, panel, () => void this.#place(anchor, panel, options, signal));
      signal.addEventListener('abort', stop, { once: true });
    } catch {
      // The corner it stands in is as good a place.
    }
  }

  stop(): void {
    this.#running?.abort();
    this.#running = null;
  }

  async #place(anchor: Element, panel: HTMLElement, options: AnchorOptions, signal: AbortSignal): Promise<void> {
    const { computePosition, flip, offset, shift, size } = await import('@floating-ui/dom');
    const { side, align, gap, padding } = options;
    let free = Infinity;
    const { placement, middlewareData } = await computePosition(anchor, panel, {
      placement: `${side}-${align}`,
      strategy: 'absolute',
      middleware: [
        offset(gap),
        // Along the anchor it is moved as far as it must be, not to the other end.
        flip({ padding, crossAxis: false, flipAlignment: false }),
        shift({ padding }),
        size({ padding, apply: ({ availableHeight }) => void (free = availableHeight) }),
      ],
    });
    if (signal.aborted) return;
    const isAbove = placement.startsWith('top');
    this.#onPlace({
      side: isAbove ? 'top' : 'bottom',
      shift: Math.round(middlewareData.shift?.x ?? 0),
      free: Math.max(0, Math.floor(free)),
    });
  }
}
