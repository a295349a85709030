import type { AdapterLoaders } from '../../controllers/site-loader.js';

/** The adapters that `<help-wizard>` knows, where it is loaded: a page adds its own there, once for all elements. */
export function wizardAdapters(): AdapterLoaders {
  const wizard = customElements.get('help-wizard') as { readonly adapterLoaders?: AdapterLoaders } | undefined;
  return wizard?.adapterLoaders ?? {};
}
