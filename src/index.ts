export type {
  ActionReceipt,
  CallOptions,
  Comment,
  ForumAdapter,
  ForumFacts,
  Page,
  SearchQuery,
} from './adapters/forum-adapter.js';
export type { AdapterLoader, AdapterLoaders, AdapterOptions } from './controllers/site-loader.js';
export type {
  Announcement,
  ContentSource,
  DraftSection,
  MessageOverride,
  Question,
  SiteConfig,
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
export type { WizardStep } from './core/wizard-state.js';
export type { HelpWizardEventMap, Outcome } from './elements/events.js';
export { HelpWizard } from './elements/help-wizard/help-wizard.js';
export type { Prefill } from './controllers/wizard-setting.js';
export type { Messages } from './i18n/messages.js';
