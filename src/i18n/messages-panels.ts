import type { Phrase } from './messages-start.js';

/** The words of the panels a page shows outside the wizard: lists of entries and announcements. */
export interface PanelMessages {
  viewAll: string;
  panelLedeFaqs: string;
  panelLedeIssues: string;
  panelLedeThreads: string;
  panelLedeIdeas: string;
  panelLedeNews: string;
  panelLoading: Phrase<{ readonly list: string }>;
  panelNone: string;
  panelFailed: Phrase<{ readonly list: string }>;
  panelStale: Phrase<{ readonly when: string }>;
  /** Where an issue is and when something was said about it. */
  panelWhere: Phrase<{ readonly platform: string; readonly when: string }>;
  panelMorePlatforms: Phrase<{ readonly platform: string; readonly count: number }>;

  announcementsName: string;
  /** Stands before the title, for those who do not see the icon. */
  announcementWarning: string;
  announcementDismiss: Phrase<{ readonly title: string }>;
}
