import type { Theme } from './theme.js';

const themes = new WeakMap<HTMLElement | DocumentFragment, Theme>();

/** Gives an element the owner's tokens, by name; a site without any, as most are, loads nothing for it. */
export async function applyTheme(
  root: HTMLElement | DocumentFragment,
  theme: Readonly<Record<string, string>> | undefined,
): Promise<void> {
  if (theme === undefined && !themes.has(root)) return;
  const { Theme } = await import('./theme.js');
  const applied = themes.get(root) ?? new Theme();
  themes.set(root, applied);
  applied.apply(root, theme);
}
