import { HelpWizard } from 'help-wizard';
import 'help-wizard/define';
import { addPageSettings } from './site/page-settings.js';
import { FAULTS, readSettings } from './site/settings.js';

// The forum of help-wizard.json, with what "Page settings" says about the visitor and the forum's health.
HelpWizard.adapterLoaders = {
  ...HelpWizard.adapterLoaders,
  async memory({ config }) {
    const { openForum } = await import('./site/forum.js');
    return openForum(config, FAULTS[readSettings().fault]);
  },
};

addPageSettings();
