import type { SiteConfig } from '../core/config.js';
import { wizardKey } from './draft-key.js';
import type { WizardOptions } from './site-loader.js';

const PREFIX = 'help-wizard:threads:';

/** Where the visitor's threads are remembered; `null` = the owner does not want that. All wizards of a site share them. */
export function threadsKey(
  { config, adapter }: Pick<WizardOptions, 'config' | 'adapter'>,
  { privacy }: SiteConfig,
): string | null {
  return privacy?.rememberThreads === false ? null : PREFIX + wizardKey({ config, adapter, name: '' });
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
