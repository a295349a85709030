import type * as Package from 'help-wizard';
import { DEFAULTS, FAULTS, readSettings } from './settings.js';

/**
 * For pages that have Help Wizard from the script tag: the forum of the config with what "Page settings" says about the
 * visitor and the forum's health. It is how a site adds an adapter of its own. Most visitors have changed no settings:
 * for them nothing is loaded.
 */
export async function simulateForum(): Promise<void> {
  const { visitor, fault } = readSettings();
  if (visitor === DEFAULTS.visitor && fault === DEFAULTS.fault) return;
  // Its address is only known to the page; a bundler must leave it alone.
  const address = new URL('help-wizard/help-wizard.esm.js', document.baseURI).href;
  const { HelpWizard, HelpWizardEntries } = (await import(/* @vite-ignore */ address)) as typeof Package;
  for (const element of [HelpWizard, HelpWizardEntries]) {
    element.adapterLoaders = {
      ...element.adapterLoaders,
      async memory({ config }) {
        const { openForum } = await import('./forum.js');
        return openForum(config, FAULTS[fault]);
      },
    };
  }
}
