export type {
  ActionReceipt,
  CallOptions,
  Comment,
  ForumAdapter,
  ForumFacts,
  Page,
  SearchQuery,
  Upload,
  UploadLimits,
  UploadOptions,
} from './adapters/forum-adapter.js';
export type { AdapterLoader, AdapterLoaders, AdapterOptions } from './controllers/site-loader.js';
export type {
  Announcement,
  ContentSource,
  DraftSection,
  EntryField,
  FieldNames,
  MessageOverride,
  Question,
  SearchedSource,
  SiteConfig,
  SourceName,
  TroubleshootingStep,
} from './core/config.js';
export {
  ADAPTER_ERROR_CODES,
  AdapterError,
  ConfigError,
  HelpWizardError,
  type AdapterErrorCode,
  type AdapterErrorDetails,
  type ConfigProblem,
  type DraftField,
} from './core/errors.js';
export type { IdeaStatus, IssueStatus } from './core/issue-status.js';
export type {
  Author,
  Board,
  Consulted,
  Draft,
  Entry,
  EntryKind,
  Intent,
  LengthLimits,
  Match,
  MatchReason,
  Platform,
  PostLimits,
  PostResult,
  PostedThread,
  Range,
  Visitor,
} from './core/types.js';
export type { EntryReference, WizardStep } from './core/wizard-state.js';
export type { HelpWizardEventMap, Outcome } from './elements/events.js';
export { HelpWizard } from './elements/help-wizard/help-wizard.js';
export { HelpWizardAnnouncements } from './elements/help-wizard-announcements/help-wizard-announcements.js';
export { HelpWizardEntries, type EntryOpening } from './elements/help-wizard-entries/help-wizard-entries.js';
export type { EntrySort } from './controllers/choose-entries.js';
export { HelpWizardLauncher } from './elements/help-wizard-launcher/help-wizard-launcher.js';
export type { LauncherPosition } from './elements/help-wizard-launcher/render-launcher.js';
export type { Prefill } from './controllers/wizard-setting.js';
export type { Messages } from './i18n/messages.js';
export type { AlgoliaOptions } from './sources/algolia.js';
export type { Combined, CombinedQuery, CombineOptions, MatchSource } from './sources/combine.js';
export type { Source } from './sources/content-source.js';
export type { HostedSearchOptions } from './sources/hosted-search.js';
export type { JsonSourceOptions } from './sources/json.js';
export type { MeilisearchOptions } from './sources/meilisearch.js';
export type { SearchSource, SearchSourceQuery } from './sources/search-source.js';
export type { StatuspageOptions } from './sources/statuspage.js';
export type { TypesenseOptions } from './sources/typesense.js';
