import { addPageSettings } from './site/page-settings.js';
import { simulateForum } from './site/simulated-forum.js';

addPageSettings();
void simulateForum();
