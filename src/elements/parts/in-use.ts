/**
 * Whether the visitor is in a list: one that changes under the pointer or the focus makes people open what they did not
 * mean. `false` where it is not shown.
 */
export function isInUse(root: ParentNode, selector: string): boolean {
  const list = root.querySelector(selector);
  // Where one touches, what was touched last stays "hovered".
  const isPointedAt = list?.matches(':hover') === true && matchMedia('(hover: hover)').matches;
  return isPointedAt || list?.matches(':focus-within') === true;
}
