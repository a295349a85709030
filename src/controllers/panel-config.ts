import type { SiteConfig } from '../core/config.js';
import { en } from '../i18n/en.js';
import type { Messages } from '../i18n/messages.js';
import { shareLoad } from './shared-loads.js';
import { loadConfig, makeMessages, type LoadedConfig } from './site-loader.js';

/** A config as an element outside the wizard uses it, with the owner's words in the catalogue. */
export interface PanelConfig extends LoadedConfig {
  readonly messages: Messages;
}

/**
 * Loads a config; elements that name the same address at the same time get it from one request.
 *
 * @param source An address, or the config itself; `null` = a page without one.
 * @throws ConfigError when it is unreachable, not JSON or wrong.
 */
export async function loadPanelConfig(
  source: string | SiteConfig | null,
  locale: string,
  signal: AbortSignal,
): Promise<PanelConfig> {
  const loaded = source === null ? { config: {}, baseUrl: document.baseURI } : await loadOnce(source, signal);
  // Nothing is fetched for an object, so nothing else notices that the page says something else by now.
  signal.throwIfAborted();
  return { ...loaded, messages: makeMessages(en, loaded.config, locale) };
}

function loadOnce(source: string | SiteConfig, signal: AbortSignal): Promise<LoadedConfig> {
  if (typeof source !== 'string' || !URL.canParse(source, document.baseURI)) return loadConfig(source, signal);
  const { href } = new URL(source, document.baseURI);
  return shareLoad('checked config', href, (shared) => loadConfig(href, shared), signal);
}
