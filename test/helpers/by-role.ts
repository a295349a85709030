import { computeAccessibleName, getRole } from 'dom-accessibility-api';

/**
 * The one element with this role and name that assistive technology would meet below `root`, open shadow roots
 * included. Throws where there is none or more than one, and says what there is.
 *
 * ```ts
 * byRole(wizard, 'button', 'Continue').click();
 * ```
 *
 * @param name Exactly this text, or a pattern.
 */
export function byRole(root: ParentNode, role: string, name?: string | RegExp): HTMLElement {
  const found = allByRole(root, role, name);
  const [first] = found;
  if (first && found.length === 1) return first;
  const asked = name === undefined ? role : `${role} ${name instanceof RegExp ? name : JSON.stringify(name)}`;
  throw new Error(`Found ${found.length} × ${asked}. There is:\n${outline(root)}`);
}

/** All of them, in the order they are read in. Empty where there are none. */
export function allByRole(root: ParentNode, role: string, name?: string | RegExp): HTMLElement[] {
  return [...exposed(root)].filter((element) => roleOf(element) === role && isNamed(element, name));
}

/** `button "Post now"`: how a screen reader would introduce an element. Nothing for one without a role. */
export function roleAndName(element: Element | null): string {
  const role = element === null ? null : roleOf(element);
  return element === null || role === null ? '' : `${role} ${JSON.stringify(nameOf(element))}`;
}

function isNamed(element: Element, name: string | RegExp | undefined): boolean {
  if (name === undefined) return true;
  const actual = nameOf(element);
  return name instanceof RegExp ? name.test(actual) : actual === name;
}

/** Hidden words count as a block of their own, which puts a space before their colon: nobody hears that. */
function nameOf(element: Element): string {
  return computeAccessibleName(element).replace(/\s+/g, ' ').replace(/ :/g, ':').trim();
}

/** As `getRole`, without what it says of landmarks that are none: it does not look at their name or place. */
function roleOf(element: Element): string | null {
  const role = getRole(element);
  if (element.hasAttribute('role')) return role;
  if (element.matches('section, form') && nameOf(element) === '') return null;
  if (element.matches(':is(article, aside, main, nav, section) :is(header, footer)')) return null;
  return role;
}

/** Walks what is rendered: shadow roots instead of light children, slotted nodes where their slot is. */
function* exposed(root: ParentNode | HTMLSlotElement): Generator<HTMLElement> {
  for (const child of flatChildren(root)) {
    if (!(child instanceof HTMLElement)) {
      yield* exposed(child);
      continue;
    }
    if (child.ariaHidden === 'true' || child.inert) continue;
    // `display: contents` (slots, some hosts) has no box of its own; its children may.
    const contents = getComputedStyle(child).display === 'contents';
    if (!contents && !child.checkVisibility()) continue;
    if (getComputedStyle(child).visibility === 'visible') yield child;
    yield* exposed(child);
  }
}

function flatChildren(root: ParentNode | HTMLSlotElement): Iterable<Element> {
  if (root instanceof HTMLSlotElement) {
    const assigned = root.assignedElements();
    return assigned.length > 0 ? assigned : root.children;
  }
  return (root instanceof Element && root.shadowRoot ? root.shadowRoot : root).children;
}

function outline(root: ParentNode): string {
  const lines = [...exposed(root)].flatMap((element) => {
    const line = roleAndName(element);
    return line === '' ? [] : [`  ${line}`];
  });
  return lines.join('\n') || '  (nothing with a role)';
}
