import { computeAccessibleDescription } from 'dom-accessibility-api';
import { roleAndName } from './by-role.js';

/** All text below `root` that is rendered, shadow roots and visually hidden words included, with single spaces. */
export function textOf(root: Node): string {
  return pieces(root).join(' ').replace(/\s+/g, ' ').trim();
}

/** What has the focus, through all shadow roots, as in `button "Undo"`; empty when nothing has. */
export function focused(): string {
  return roleAndName(focusedElement());
}

/** The element that has the focus; `body` when none has. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What a screen reader adds after an element's name: its hints and errors. */
export function descriptionOf(element: Element): string {
  return computeAccessibleDescription(element).replace(/\s+/g, ' ').trim();
}

function pieces(node: Node): string[] {
  if (node instanceof Text) return [node.data];
  if (node instanceof Comment || node instanceof HTMLStyleElement) return [];
  if (node instanceof HTMLBRElement) return [' '];
  if (node instanceof HTMLElement) {
    const contents = getComputedStyle(node).display === 'contents';
    if (!contents && !node.checkVisibility()) return [];
  }
  const root = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  const inline = node instanceof HTMLElement && isInline(getComputedStyle(node));
  const inside = [...root.childNodes].flatMap(pieces).join('');
  return [inline || node instanceof SVGElement ? inside : ` ${inside} `];
}

/** Words for screen readers only are taken out of the flow, not out of the sentence. */
function isInline({ display, position }: CSSStyleDeclaration): boolean {
  return display.startsWith('inline') || position === 'absolute';
}
