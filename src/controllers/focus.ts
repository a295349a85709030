/** The element that has the focus, through all open shadow roots; `null` when none has. */
export function deepActiveElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}

/** Whether the focus is on an element or anywhere below it, shadow roots included. */
export function hasFocusInside(element: Element): boolean {
  return element.matches(':focus-within');
}
