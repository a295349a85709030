import type { SiteConfig } from '../core/config.js';
import { wizardKey } from './draft-key.js';
import type { WizardOptions } from './site-loader.js';

const PREFIX = 'help-wizard:threads:';

/**
 * Where the visitor's threads are remembered; `null` = the owner does not want that, and what was remembered before goes. All
 * wizards of a site share them.
 */
export function threadsKey(
  { config, adapter }: Pick<WizardOptions, 'config' | 'adapter'>,
  { privacy }: SiteConfig,
): string | null {
  const key = PREFIX + wizardKey({ config, adapter, name: '' });
  if (privacy?.rememberThreads !== false) return key;
  tryStorage((storage) => storage.removeItem(key));
  return null;
}

/** Whether there is anything to show; `false` where storage is denied. */
export function hasThreads(key: string): boolean {
  return tryStorage((storage) => storage.getItem(key) !== null) ?? false;
}

/** `undefined` = storage is denied. */
export function tryStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    // Even reading the property throws where storage is denied.
    return use(localStorage);
  } catch {
    return undefined;
  }
}
