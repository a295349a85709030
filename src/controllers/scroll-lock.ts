const AXES = ['overflow-x', 'overflow-y'] as const;

/** How many panels lock the page: there is one for all of them, and they may close in any order. */
let locks = 0;
let unlock = (): void => {};

/** Keeps the page behind a modal panel from scrolling. Gives back a function that ends that; to be called once. */
export function lockPageScroll(): () => void {
  if (locks === 0) unlock = lock();
  locks += 1;
  return () => {
    locks -= 1;
    if (locks === 0) unlock();
  };
}

/** Gives back a function that lets the page scroll again, from where it was before. */
function lock(): () => void {
  const root = document.documentElement;
  // The window takes its overflow from the root or, where that says nothing, from the body: changing the other one would
  // make the body a box of its own that scrolls, and the page jumps to its top.
  const { style } = getComputedStyle(root).overflow === 'visible' ? document.body : root;
  const { scrollX, scrollY } = window;
  const before = AXES.map((axis) => [axis, style.getPropertyValue(axis), style.getPropertyPriority(axis)] as const);
  for (const axis of AXES) style.setProperty(axis, 'hidden', 'important');
  return () => {
    for (const [axis, value, priority] of before) style.setProperty(axis, value, priority);
    const hasMoved = window.scrollX !== scrollX || window.scrollY !== scrollY;
    if (hasMoved) window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}
