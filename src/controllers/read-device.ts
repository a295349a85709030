import type Bowser from 'bowser';
import type { Platform } from '../core/types.js';

/** The part of `navigator` that says what it runs on. */
export interface Device {
  readonly userAgent: string;
  readonly maxTouchPoints?: number;
  /** User-Agent Client Hints, where the browser has them. */
  readonly userAgentData?: {
    readonly brands?: readonly { readonly brand: string; readonly version: string }[];
    readonly mobile?: boolean;
    readonly platform?: string;
    getHighEntropyValues?(hints: string[]): Promise<{ readonly platformVersion?: string }>;
  };
}

/** What a device says of itself, in words for a post; absent = it does not say. */
export interface DeviceWords {
  readonly os?: string;
  readonly browser?: string;
}

interface Named {
  readonly name?: string;
  readonly version?: string;
  readonly versionName?: string;
}

/**
 * System and browser with their versions, as far as the browser tells the truth: some of what a user agent says is frozen,
 * and left out. Nothing leaves the device.
 */
export async function readDevice(device: Device): Promise<DeviceWords> {
  const { userAgentData: hints } = device;
  const [bowser, detailed] = await Promise.all([loadBowser(), detailsOf(hints)]);
  const brands = hints?.brands?.map(({ brand, version }) => ({ brand, version })) ?? [];
  const userAgent = device.userAgent || 'unknown';
  const parser = brands.length > 0 ? bowser.getParser(userAgent, { brands }) : bowser.getParser(userAgent);
  const [system, browser]: [Named, Named] = [parser.getOS(), parser.getBrowser()];
  const os = isTabletAsComputer(device) ? tabletOf(browser) : systemOf(system, browser, userAgent, detailed);
  return {
    ...(os && { os }),
    ...(browser.name && { browser: words(browser.name, shortVersion(browser.version)) }),
  };
}

async function loadBowser(): Promise<typeof Bowser> {
  // @ts-expect-error The package has types for its main file only, which no browser can load as a module.
  const module = (await import('bowser/src/bowser.js')) as { readonly default: typeof Bowser };
  return module.default;
}

async function detailsOf(hints: Device['userAgentData']): Promise<string> {
  try {
    return (await hints?.getHighEntropyValues?.(['platformVersion']))?.platformVersion ?? '';
  } catch {
    // A page may forbid them (Permissions-Policy).
    return '';
  }
}

/** `detailed`: the version by Client Hints; empty = none. */
function systemOf({ name, version, versionName }: Named, browser: Named, userAgent: string, detailed: string): string {
  switch (name) {
    case undefined:
      return '';
    case 'Windows':
      return words(name, windowsVersion(versionName, detailed));
    case 'macOS':
      // Frozen at 10.15 by all browsers, for good.
      return words(name, shortVersion(detailed || (/^10[.]1[56]/.test(version ?? '') ? '' : version)));
    case 'Android':
      return words(name, shortVersion(detailed || (/Android 10; K\)/.test(userAgent) ? '' : version)));
    case 'iOS':
      return words(name, appleVersion(version, browser));
    default:
      return words(name, shortVersion(detailed || (name === 'Chrome OS' ? '' : version)));
  }
}

/** Windows says "10" of itself for good; what Client Hints say is that of its interfaces: 13 and up are Windows 11. */
function windowsVersion(name: string | undefined, detailed: string): string {
  const major = Number.parseInt(detailed, 10);
  if (major >= 13) return '11';
  if (major > 0) return '10';
  return name === '10' ? '10/11' : (name ?? '');
}

/** Safari's version is that of the system; what the user agent says of the system stopped at 18. */
function appleVersion(version: string | undefined, { name, version: browser }: Named): string {
  const isNewer = name === 'Safari' && Number.parseInt(browser ?? '', 10) > Number.parseInt(version ?? '0', 10);
  return shortVersion(isNewer ? browser : version);
}

/** Tablets of one maker call themselves a computer, but no computer of that maker has a touch screen. */
function isTabletAsComputer({ userAgent, maxTouchPoints = 0 }: Device): boolean {
  return /Macintosh/i.test(userAgent) && maxTouchPoints > 1;
}

function tabletOf(browser: Named): string {
  return words('iPadOS', browser.name === 'Safari' ? shortVersion(browser.version) : '');
}

function words(name: string, version: string): string {
  return version === '' ? name : `${name} ${version}`;
}

/** "17.4" of "17.4.1", "131" of "131.0.0.0": what tells one release from another. */
function shortVersion(version = ''): string {
  const [major = '', minor = '0'] = version.split('.');
  if (!/^\d+$/.test(major) || Number(major) === 0) return '';
  return minor === '0' || !/^\d+$/.test(minor) ? major : `${major}.${minor}`;
}

/** Words for devices that an owner may give platforms as id or icon, by what a browser runs on. */
const DEVICES: readonly (readonly [pattern: RegExp, words: readonly string[]])[] = [
  [/SmartTV|SMART-TV|GoogleTV|AppleTV|HbbTV|Tizen.*TV|Web0S|BRAVIA|CrKey|\bTV;/i, ['tv']],
  [/\bWatch\b|Wear OS/i, ['watch']],
  [/iPad/i, ['ios', 'ipados', 'ipad', 'tablet', 'mobile']],
  [/iPhone|iPod/i, ['ios', 'iphone', 'phone', 'mobile']],
  [/Android(?!.*Mobile)/i, ['android', 'tablet', 'mobile']],
  [/Android/i, ['android', 'phone', 'mobile']],
  [/Windows/i, ['windows', 'desktop', 'pc']],
  [/Macintosh/i, ['mac', 'macos', 'desktop']],
  [/CrOS/i, ['chromeos', 'desktop']],
  [/Linux|X11/i, ['linux', 'desktop', 'pc']],
];
const ALL_DEVICES: ReadonlySet<string> = new Set([
  ...DEVICES.flatMap(([, named]) => named),
  ...['speaker', 'car', 'console'],
]);

/** Ids of the platforms that are certainly not what this browser runs on: a TV, on a computer. */
export function otherDevices(platforms: readonly Platform[], device: Device): string[] {
  const own = isTabletAsComputer(device)
    ? ['ios', 'ipados', 'ipad', 'tablet', 'mobile']
    : DEVICES.find(([pattern]) => pattern.test(device.userAgent))?.[1];
  if (own === undefined) return [];
  return platforms.filter((platform) => isOther(platform, own)).map(({ id }) => id);
}

function isOther({ id, icon = '' }: Platform, own: readonly string[]): boolean {
  const named = [id.toLowerCase(), icon].filter((word) => ALL_DEVICES.has(word));
  return named.length > 0 && !named.some((word) => own.includes(word));
}
