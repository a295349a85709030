/**
 * The owner's tokens as a style sheet of the element's shadow root: what a page's own style sheet says of the element
 * goes before it.
 */
export class Theme {
  readonly #sheet = new CSSStyleSheet();
  #applied: Readonly<Record<string, string>> | undefined;

  /** Applies tokens by name, as in `{ accent: '#123456' }`. */
  apply(root: HTMLElement | DocumentFragment, theme: Readonly<Record<string, string>> | undefined): void {
    if (theme === this.#applied || !(root instanceof ShadowRoot)) return;
    this.#applied = theme;
    this.#sheet.replaceSync(':host {}');
    const rule = this.#sheet.cssRules[0];
    if (!(rule instanceof CSSStyleRule)) return;
    // One by one: a value can say what a token is, and nothing else.
    for (const [name, value] of Object.entries(theme ?? {})) rule.style.setProperty(`--help-wizard-${name}`, value);
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
  }
}
