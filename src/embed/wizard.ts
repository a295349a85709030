// `<help-wizard>` for a page with a script tag: loaded when somebody opens help, or when the page has one.
import { HelpWizard } from '../elements/help-wizard/help-wizard.js';
import '../elements/help-wizard/help-wizard.define.js';
import { adapterLoaders } from './adapter-loaders.js';

HelpWizard.adapterLoaders = { ...adapterLoaders, ...HelpWizard.adapterLoaders };
