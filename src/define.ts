import { HelpWizard } from './elements/help-wizard/help-wizard.js';
import { adapterLoaders } from './embed/adapter-loaders.js';
import './elements/help-wizard/help-wizard.define.js';

// A page may have named adapters of its own before this ran: they stay.
HelpWizard.adapterLoaders = { ...adapterLoaders, ...HelpWizard.adapterLoaders };
