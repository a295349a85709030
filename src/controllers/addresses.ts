import type { SiteConfig } from '../core/config.js';

/** An absolute http(s) address; `undefined` for anything else. What comes from outside ends up in an `href`. */
export function webAddress(address: string | undefined, base?: string): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** The config with its addresses made absolute; relative ones count from where the config came from. */
export function resolveAddresses(config: SiteConfig, base: string): SiteConfig {
  return {
    ...config,
    ...mapped('boards', config.boards, (board) => withUrl(board, base)),
    ...mapped('troubleshooting', config.troubleshooting, (step) => withUrl(step, base)),
    ...mapped('announcements', config.announcements, (announcement) => withUrl(announcement, base)),
    ...(config.guidelines && { guidelines: withUrl(config.guidelines, base) }),
    ...(config.privacy && { privacy: withUrl(config.privacy, base) }),
    ...(config.links && { links: resolveLinks(config.links, base) }),
  };
}

/** The same thing with its `url` absolute, or without one that is no web address. */
export function withUrl<T extends { readonly url?: string }>({ url, ...rest }: T, base?: string): T {
  const absolute = webAddress(url, base);
  return { ...rest, ...(absolute === undefined ? {} : { url: absolute }) } as unknown as T;
}

function mapped<K extends string, T>(
  key: K,
  list: readonly T[] | undefined,
  map: (item: T) => T,
): Partial<Record<K, T[]>> {
  return list === undefined ? {} : ({ [key]: list.map(map) } as Record<K, T[]>);
}

function resolveLinks(links: NonNullable<SiteConfig['links']>, base: string): NonNullable<SiteConfig['links']> {
  const resolved = Object.entries(links).map(([name, url]) => [name, webAddress(url, base)] as const);
  return Object.fromEntries(resolved.filter(([, url]) => url !== undefined));
}
