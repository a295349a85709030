// `<help-wizard-entries>` for a page with a script tag: loaded when the page has one.
import { HelpWizardEntries } from '../elements/help-wizard-entries/help-wizard-entries.js';
import '../elements/help-wizard-entries/help-wizard-entries.define.js';
import { adapterLoaders } from './adapter-loaders.js';

HelpWizardEntries.adapterLoaders = { ...adapterLoaders, ...HelpWizardEntries.adapterLoaders };
