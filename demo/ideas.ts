import 'help-wizard/define';
import { addPageSettings } from './site/page-settings.js';

addPageSettings();
