/** What the room around an element decides, and not a rule; and transitions, which show nothing at rest. */
const BESIDE_THE_POINT =
  /^((inline|block)-size|width|height|(perspective|transform)-origin|(inset|margin)-.*|top|left|bottom|right|grid-template-.*|transition-.*)$/;

/** What the browser makes of all rules for this element. */
export function computed(element: Element): Record<string, string> {
  const style = getComputedStyle(element);
  const names = [...style].filter((name) => !BESIDE_THE_POINT.test(name));
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
}

/** The same of everything inside the shadow roots below `root`, by the way that leads there. */
export function looksInside(root: ParentNode, path = ''): Record<string, Record<string, string>> {
  const looks: Record<string, Record<string, string>> = {};
  [...root.children].forEach((element, index) => {
    const name = `${path} > ${element.localName}${[...element.classList].map((one) => `.${one}`).join('')}:${index}`;
    const isOurs = root.getRootNode() instanceof ShadowRoot && element.localName !== 'style';
    if (isOurs) looks[name] = computed(element);
    Object.assign(looks, looksInside(element, name));
    if (element.shadowRoot !== null) Object.assign(looks, looksInside(element.shadowRoot, element.localName));
  });
  return looks;
}

/** The differences of two of those, one line for each value: how often, and where first. */
export function differences(actual: ReturnType<typeof looksInside>, expected: typeof actual): string[] {
  const places = new Map<string, string[]>();
  for (const [path, look] of Object.entries(actual)) {
    for (const problem of difference(look, expected[path])) places.set(problem, [...(places.get(problem) ?? []), path]);
  }
  return [...places].map(([problem, [first = '', ...more]]) => `${problem} (${more.length + 1} ×, first ${first})`);
}

/** Each value that differs, as `wizard.color: red, not blue`: what a failing test should say of hundreds of properties. */
export function difference(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof actual !== 'object' || actual === null || typeof expected !== 'object' || expected === null) {
    return actual === expected ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`];
  }
  return Object.entries(actual).flatMap(([name, value]) =>
    difference(value, (expected as Record<string, unknown>)[name], path === '' ? name : `${path}.${name}`),
  );
}
