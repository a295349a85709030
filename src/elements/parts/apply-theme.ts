import type { Theme } from './theme.js';

const themes = new WeakMap<HTMLElement | DocumentFragment, Theme>();

/**
 * Gives an element the owner's tokens, by name; a site without any, as most are, loads nothing for it. Offline it looks
 * as it comes.
 */
export async function applyTheme(
  root: HTMLElement | DocumentFragment,
  theme: Readonly<Record<string, string>> | undefined,
): Promise<void> {
  if (theme === undefined && !themes.has(root)) return;
  const loaded = await import('./theme.js').catch(() => null);
  if (loaded === null) return;
  const applied = themes.get(root) ?? new loaded.Theme();
  themes.set(root, applied);
  applied.apply(root, theme);
}
