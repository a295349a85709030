export { findHints, similarEntries, suggestTitles, titleFlaw } from './guidance/index.js';
export type { GuidedPost, Hint, TitleFlaw, TitleSource } from './guidance/index.js';
export { findPersonalData } from './personal-data/find-personal-data.js';
export type { FindPersonalDataOptions, PersonalData, PersonalDataKind } from './personal-data/finding.js';
export {
  DEFAULT_REDACTION_MARKERS,
  redactPersonalData,
  type RedactionMarkers,
  type RedactPersonalDataOptions,
} from './personal-data/redact-personal-data.js';
