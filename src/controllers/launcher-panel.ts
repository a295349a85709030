import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnchorOptions } from './anchor-controller.js';
import type { FollowAnchor } from './follow-anchor.js';

/** Beside the button, over a page that goes on working; or alone on the screen. */
export type PanelForm = 'popover' | 'full';

/** Where a popover stands. */
export interface PanelPlace extends Pick<AnchorOptions, 'side' | 'align' | 'gap'> {
  /** Fixed in a corner of the window; as far from its edges as the panel is at least. */
  readonly anchor: Element;
}

/** The narrowest window, in CSS pixels, in which the panel stands beside its button. */
const NARROW = '(width < 560px)';

/**
 * Shows one native dialog in the form the window has room for, and turns one form into the other while it is open: what
 * is inside stays where it is in the document, and keeps what was typed, its focus and its scroll offset.
 */
export class LauncherPanel implements ReactiveController {
  form: PanelForm = 'popover';
  readonly #place: () => PanelPlace;
  readonly #host: ReactiveControllerHost & Element;
  readonly #onError: (error: unknown) => void;
  /** `null` until what is inside has been drawn: then the package that measures may take the network. */
  #anchor: FollowAnchor | null = null;
  #dialog: HTMLDialogElement | null = null;
  #open: AbortController | null = null;
  #leaveScreen: (() => void) | null = null;

  /** `onError`: a part of it could not be loaded (offline); it does without. */
  constructor(host: ReactiveControllerHost & Element, place: () => PanelPlace, onError: (error: unknown) => void) {
    this.#place = place;
    this.#host = host;
    this.#onError = onError;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  hostDisconnected(): void {
    this.hide();
  }

  /** Focus moves to the first element inside that can have it. */
  show(dialog: HTMLDialogElement): void {
    if (this.isOpen) return;
    this.#dialog = dialog;
    const { signal } = (this.#open = new AbortController());
    this.#showAs(this.#formNow());
    matchMedia(NARROW).addEventListener('change', () => void this.adapt(), { signal });
  }

  /** The browser gives the focus back to what had it before; `isOpen` is `false` when it does. */
  hide(): void {
    if (this.#open === null) return;
    this.#open.abort();
    this.#open = null;
    this.#anchor?.stop();
    this.#dialog?.close();
    this.#leaveForm();
  }

  /** Keeps it beside the button from now on; until then it stands where the style sheet says. */
  async follow(): Promise<void> {
    const dialog = this.#dialog;
    if (this.#anchor !== null || dialog === null) return;
    const module = await import('./follow-anchor.js').catch(this.#onError);
    if (!module) return;
    this.#anchor ??= new module.FollowAnchor(this.#host, dialog);
    this.move();
  }

  /** The place has changed. */
  move(): void {
    const dialog = this.#dialog;
    if (!this.isOpen || dialog === null) return;
    const { style, dataset } = dialog;
    const { anchor, side, align, gap } = this.#place();
    dataset['side'] = side;
    for (const name of ['--_anchor-shift', '--_free-block-size']) style.removeProperty(name);
    if (this.form === 'full') return this.#anchor?.stop();
    this.#anchor?.start(anchor, dialog, { side, align, gap });
  }

  #showAs(form: PanelForm): void {
    const dialog = this.#dialog;
    if (dialog === null) return;
    this.form = form;
    dialog.dataset['form'] = form;
    this.move();
    if (form === 'popover') dialog.show();
    else {
      dialog.showModal();
      void this.#fillScreen(dialog);
    }
  }

  /** Takes the other form where the window, or what the page has put in front of the panel, asks for it. */
  async adapt(): Promise<void> {
    if (this.#otherForm() === null) return;
    const module = await import('./keep-place.js').catch(this.#onError);
    const dialog = this.#dialog;
    const form = this.#otherForm();
    // It may have been closed, or the window turned back, meanwhile.
    if (dialog === null || form === null) return;
    const restore = module?.keepPlace(dialog);
    // The other form is there at once: nothing was opened.
    dialog.dataset['switching'] = '';
    dialog.close();
    this.#leaveForm();
    this.#showAs(form);
    restore?.();
    // Reading a size makes the browser take note while nothing may move.
    dialog.getBoundingClientRect();
    delete dialog.dataset['switching'];
  }

  async #fillScreen(dialog: HTMLElement): Promise<void> {
    const module = await import('./fill-screen.js').catch(this.#onError);
    if (module && this.isOpen && this.form === 'full') this.#leaveScreen ??= module.fillScreen(dialog);
  }

  #otherForm(): PanelForm | null {
    const form = this.#formNow();
    return this.isOpen && form !== this.form ? form : null;
  }

  /** Behind a modal dialog of the page nothing can be used that is not modal, too. */
  #formNow(): PanelForm {
    const modal = document.querySelector(':modal');
    const isBehind = modal !== null && !modal.contains(this.#host);
    return isBehind || matchMedia(NARROW).matches ? 'full' : 'popover';
  }

  #leaveForm(): void {
    this.#leaveScreen?.();
    this.#leaveScreen = null;
  }
}
