import type { PanelMessages } from './messages-panels.js';

const number = new Intl.NumberFormat('en');

/** English, for the panels. */
export const enPanels: PanelMessages = {
  viewAll: 'View all',
  panelLedeFaqs: 'The questions people ask most.',
  panelLedeIssues: 'What we know about and are working on.',
  panelLedeThreads: 'What the community talks about.',
  panelLedeIdeas: 'What people would like to see.',
  panelLedeNews: 'What has changed.',
  panelLoading: ({ list }) => `Loading ${list}`,
  panelNone: 'Nothing here yet.',
  panelFailed: ({ list }) => `${list} could not be loaded.`,
  panelStale: ({ when }) => `Could not be updated. Last checked ${when}.`,
  panelWhere: ({ platform, when }) => `${platform}, ${when}`,
  panelMorePlatforms: ({ platform, count }) => `${platform} and ${number.format(count)} more`,

  announcementsName: 'Announcements',
  announcementWarning: 'Warning:',
  announcementDismiss: ({ title }) => `Dismiss: ${title}`,
};
