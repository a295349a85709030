import { deepActiveElement, hasFocusInside } from './focus.js';

/**
 * Notes what has the focus inside an element and how far everything in it is scrolled, shadow roots included. Gives back
 * a function that restores both, for after the element was hidden and shown again.
 */
export function keepPlace(element: Element): () => void {
  const focused = hasFocusInside(element) ? deepActiveElement() : null;
  const scrolled = [...below(element)]
    .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
    .map((box) => ({ box, top: box.scrollTop, left: box.scrollLeft }));
  return () => {
    if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.focus({ preventScroll: true });
    for (const { box, top, left } of scrolled) box.scrollTo({ top, left, behavior: 'instant' });
  };
}

function* below(element: Element): Generator<Element> {
  for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) {
    yield child;
    yield* below(child);
  }
}
