import { addPageSettings } from './site/page-settings.js';

addPageSettings();
