import { HelpWizard } from './elements/help-wizard/help-wizard.js';
import { HelpWizardEntries } from './elements/help-wizard-entries/help-wizard-entries.js';
import { adapterLoaders } from './embed/adapter-loaders.js';
import './elements/help-wizard/help-wizard.define.js';
import './elements/help-wizard-launcher/help-wizard-launcher.define.js';
import './elements/help-wizard-announcements/help-wizard-announcements.define.js';
import './elements/help-wizard-entries/help-wizard-entries.define.js';

// A page may have named adapters of its own before this ran: they stay.
HelpWizard.adapterLoaders = { ...adapterLoaders, ...HelpWizard.adapterLoaders };
HelpWizardEntries.adapterLoaders = { ...HelpWizard.adapterLoaders, ...HelpWizardEntries.adapterLoaders };
