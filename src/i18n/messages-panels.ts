/** The words of the panels a page shows outside the wizard: lists of entries and announcements. */
export interface PanelMessages {
  viewAll: string;
}
