import { lockPageScroll } from './scroll-lock.js';

/** Less than that is rounding; a keyboard is more. */
const KEYBOARD_MIN_PX = 60;

/**
 * What a dialog as large as the window needs: the page behind it does not scroll, and it ends above the keyboard on the
 * screen, through `--_visible-block-size` and `--_visible-block-start`. Gives back a function that ends both.
 */
export function fillScreen({ style }: HTMLElement): () => void {
  const unlock = lockPageScroll();
  const stop = new AbortController();
  const viewport = window.visualViewport;
  const clear = (): void => {
    for (const name of ['--_visible-block-size', '--_visible-block-start']) style.removeProperty(name);
  };
  const fit = (): void => {
    // Someone who zooms in wants to look closer, not to have less on the screen.
    const isCovered =
      viewport !== null && viewport.scale < 1.01 && window.innerHeight - viewport.height > KEYBOARD_MIN_PX;
    if (!isCovered) return clear();
    style.setProperty('--_visible-block-size', `${viewport.height}px`);
    style.setProperty('--_visible-block-start', `${viewport.offsetTop}px`);
  };
  // The keyboard of a phone lies over the page: only the visual viewport tells.
  for (const event of ['resize', 'scroll']) viewport?.addEventListener(event, fit, { signal: stop.signal });
  fit();
  return () => {
    stop.abort();
    clear();
    unlock();
  };
}
