import { expectAccessible } from '../test/helpers/axe.js';

interface Mode {
  readonly theme: string;
  readonly dir: string;
}

const MODES: readonly Mode[] = [
  { theme: 'light', dir: 'ltr' },
  { theme: 'light', dir: 'rtl' },
  { theme: 'dark', dir: 'ltr' },
  { theme: 'dark', dir: 'rtl' },
];

/**
 * Fails with what axe finds in the modes that a story does not stand in: those of light or dark, from left to right or
 * from right to left. (The accessibility addon checks it as it stands.) Leaves the page as it was.
 *
 * @param page The element that is the story's page.
 * @param parts What of it is to be accessible; all of it, as a rule.
 * @param settle Waits until nothing moves: axe measures colours as they are at that moment.
 */
export async function expectAccessibleInEveryMode(
  page: HTMLElement,
  parts: readonly Element[],
  settle: () => Promise<void>,
): Promise<void> {
  const now: Mode = { theme: page.dataset['theme'] ?? '', dir: page.dir };
  const modesOf = new Map<string, string[]>();
  for (const mode of MODES.filter(({ theme, dir }) => theme !== now.theme || dir !== now.dir)) {
    setMode(page, mode);
    await settle();
    for (const part of parts) {
      const problem = await expectAccessible(part).then(() => null, String);
      if (problem !== null) modesOf.set(problem, [...(modesOf.get(problem) ?? []), `${mode.theme} ${mode.dir}`]);
    }
  }
  setMode(page, now);
  await settle();
  if (modesOf.size === 0) return;
  throw new Error([...modesOf].map(([problem, modes]) => `In ${modes.join(', ')}: ${problem}`).join('\n\n'));
}

function setMode(page: HTMLElement, { theme, dir }: Mode): void {
  page.dataset['theme'] = theme;
  page.dir = dir;
  page.lang = dir === 'rtl' ? 'ar' : 'en';
}
