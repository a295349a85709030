import type { Platform } from '../core/types.js';
import type { PlatformChoice } from '../core/wizard-state.js';

/** What a browser says about the device it runs on. */
export interface BrowserFacts {
  readonly userAgent: string;
  readonly maxTouchPoints?: number;
}

/** Most telling first: an owner may list systems ("ios") or kinds of devices ("phone"). */
const SIGNS: readonly (readonly [pattern: RegExp, words: readonly string[]])[] = [
  [/\b(SmartTV|SMART-TV|GoogleTV|AppleTV|HbbTV|Tizen.*TV|Web0S|BRAVIA|CrKey|TV;)/i, ['tv']],
  [/\bWatch\b|Wear OS/i, ['watch']],
  [/iPad/i, ['ios', 'ipad', 'tablet']],
  [/iPhone|iPod/i, ['ios', 'iphone', 'phone', 'mobile']],
  [/Android(?!.*Mobile)/i, ['android', 'tablet']],
  [/Android/i, ['android', 'phone', 'mobile']],
  [/Mobile/i, ['phone', 'mobile']],
  [/Windows/i, ['windows', 'desktop']],
  [/Mac OS X|Macintosh/i, ['mac', 'macos', 'desktop']],
  [/CrOS/i, ['chromeos', 'desktop']],
  [/Linux|X11/i, ['linux', 'desktop']],
];

/** The platform to start with: the one the page names, the only one there is, or the one the browser looks like. */
export function firstPlatform(
  platforms: readonly Platform[],
  named: string | null,
  browser: BrowserFacts,
): PlatformChoice {
  const only = platforms.length === 1 ? platforms[0] : undefined;
  const known = platforms.find(({ id }) => id === named) ?? only;
  if (known !== undefined) return { id: known.id, guessed: false };
  const guess = guessPlatform(platforms, browser);
  return guess === null ? null : { id: guess, guessed: true };
}

/** The site's platform this browser most likely runs on; `null` where nothing fits. */
export function guessPlatform(platforms: readonly Platform[], browser: BrowserFacts): string | null {
  for (const word of deviceWords(browser)) {
    const platform = platforms.find(({ id, icon }) => id.toLowerCase() === word || icon === word);
    if (platform !== undefined) return platform.id;
  }
  return null;
}

function deviceWords({ userAgent, maxTouchPoints = 0 }: BrowserFacts): readonly string[] {
  // Tablets of one maker call themselves a computer, but no computer of that maker has a touch screen.
  if (/Macintosh/i.test(userAgent) && maxTouchPoints > 1) return ['ios', 'ipad', 'tablet'];
  return SIGNS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? [];
}
