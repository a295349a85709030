import type { SiteConfig } from '../core/config.js';
import { resolveAddresses } from './addresses.js';
import type { configTrouble } from './config-trouble.js';

/** What stands where a config should be; nobody has checked it yet. */
export interface ConfigFile {
  readonly value: unknown;
  /** Absolute; what relative addresses in the config are relative to. */
  readonly baseUrl: string;
}

/** A config that takes longer is not coming: the page's own links are all there is. */
const TIMEOUT_MS = 15_000;

/**
 * Fetches a site config; an object is taken as it is.
 *
 * @throws ConfigError when it is unreachable or not JSON; the message names the address.
 */
export async function fetchConfig(source: string | SiteConfig, signal: AbortSignal): Promise<ConfigFile> {
  if (typeof source !== 'string') return { value: source, baseUrl: document.baseURI };
  if (!URL.canParse(source, document.baseURI)) throw await trouble('address', source);
  const baseUrl = new URL(source, document.baseURI).href;
  return { value: await fetchJson(baseUrl, signal), baseUrl };
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  let response: Response;
  try {
    response = await fetch(url, { signal: deadline, headers: { accept: 'application/json' } });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw await trouble('unreachable', url, cause);
  }
  if (!response.ok) throw await trouble('refused', url, response.status);
  try {
    return await response.json();
  } catch (cause) {
    throw await trouble('not-json', url, cause);
  }
}

/** Named here, so that only a page where something is wrong loads it. */
async function trouble(...what: Parameters<typeof configTrouble>): Promise<Error> {
  const module = await import('./config-trouble.js');
  return module.configTrouble(...what);
}

/** The parts of a config that the first question shows. */
export type FirstConfig = Pick<SiteConfig, 'intents' | 'platforms' | 'announcements' | 'theme' | 'links' | 'messages'>;

/**
 * What the first question needs of a config that is yet to be checked, so that it need not wait for the check; `null`
 * where that is not plainly there.
 */
export function peekAtConfig({ value, baseUrl }: ConfigFile): FirstConfig | null {
  if (!isRecord(value)) return null;
  const { intents, platforms, announcements, theme, links, messages } = value;
  const isPlain =
    isListOf(platforms, 'id', 'label') &&
    isListOf(announcements ?? [], 'title') &&
    Array.isArray(intents ?? []) &&
    [theme, links, messages].every((part) => part === undefined || isRecord(part)) &&
    Object.values(messages ?? {}).every(isText);
  if (!isPlain) return null;
  // Config that nobody has checked: what is there is as its type says, the rest is left out.
  return resolveAddresses({ intents, platforms, announcements, theme, links, messages } as FirstConfig, baseUrl);
}

function isListOf(value: unknown, ...keys: readonly string[]): boolean {
  return Array.isArray(value) && value.every((item) => isRecord(item) && keys.every((key) => isText(item[key])));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
