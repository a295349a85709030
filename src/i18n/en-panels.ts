import type { PanelMessages } from './messages-panels.js';

/** English, for the panels. */
export const enPanels: PanelMessages = {
  viewAll: 'View all',
};
