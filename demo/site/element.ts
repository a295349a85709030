type Child = Node | string | null;

/** An element with attributes and content. Text is text: nothing in it becomes markup. `null` is left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | null>> = {},
  ...content: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  made.append(...content.filter((child) => child !== null));
  return made;
}

/** A heading with what belongs to it; nothing where there is nothing to say. */
export function section(heading: string, ...content: readonly Child[]): HTMLElement | null {
  const rest = content.filter((child) => child !== null);
  if (rest.length === 0) return null;
  return element('section', { class: 'section' }, element('h2', {}, heading), ...rest);
}
