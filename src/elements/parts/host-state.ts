/**
 * Notes on an element a state that styles, ours and the page's, can ask for: `:state(name)`. Browsers that do not know
 * such states go without.
 */
export function setHostState({ states }: ElementInternals, name: string, isOn: boolean): void {
  if (!CSS.supports('selector(:state(none))')) return;
  if (isOn) states.add(name);
  else states.delete(name);
}
