import type { SavedWizard } from '../core/wizard-state.js';
import { isSavedWizard } from './saved-wizard.js';

/** A draft as it lies in the storage. */
export interface DraftRecord {
  readonly kind: 'draft';
  readonly savedAt: Date;
  /** Counts the writes of a slot: of two copies the later one is told without asking the clock. */
  readonly revision: number;
  /** The slot it was taken over from. */
  readonly copyOf: string | null;
  readonly saved: SavedWizard;
}

/** What is left of a draft that was posted while another tab had a copy: enough to say so there. */
export interface PostedRecord {
  readonly kind: 'posted';
  readonly savedAt: Date;
  /** The `clientToken` of the draft. */
  readonly token: string;
  /** Where the post is; `null` = the forum did not say. */
  readonly url: string | null;
}

const VERSION = 2;

/** `saved`: a {@link SavedWizard}, written already. */
export function writeDraft(saved: string, { savedAt, revision, copyOf }: Omit<DraftRecord, 'kind' | 'saved'>): string {
  const from = copyOf === null ? '' : `"copyOf":${JSON.stringify(copyOf)},`;
  return `{"version":${VERSION},"savedAt":${savedAt.getTime()},"revision":${revision},${from}"saved":${saved}}`;
}

export function writePosted({ savedAt, token, url }: Omit<PostedRecord, 'kind'>): string {
  return JSON.stringify({ version: VERSION, savedAt: savedAt.getTime(), posted: { token, url } });
}

/** What lies in a slot; `null` where it is not ours in every part: anyone on the page can write there. */
export function readRecord(text: string | null): DraftRecord | PostedRecord | null {
  const record = parse(text, VERSION);
  if (record === null) return null;
  const { savedAt, revision = 0, copyOf = null, saved, posted } = record;
  if (isRecord(posted)) {
    const { token, url } = posted;
    if (typeof token !== 'string' || (url !== null && typeof url !== 'string')) return null;
    return { kind: 'posted', savedAt, token, url };
  }
  const isOurs = typeof revision === 'number' && (copyOf === null || typeof copyOf === 'string');
  return isOurs && isSavedWizard(saved) ? { kind: 'draft', savedAt, revision, copyOf, saved } : null;
}

/** A draft as the first version kept it, in the tab's own storage. */
export function readVersion1(text: string): DraftRecord | null {
  const record = parse(text, 1);
  if (record === null || !isSavedWizard(record['saved'])) return null;
  return { kind: 'draft', savedAt: record.savedAt, revision: 0, copyOf: null, saved: record['saved'] };
}

type Parsed = Readonly<Record<string, unknown>> & { readonly savedAt: Date };

function parse(text: string | null, version: number): Parsed | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (!isRecord(value) || value['version'] !== version || typeof value['savedAt'] !== 'number') return null;
    const savedAt = new Date(value['savedAt']);
    return Number.isNaN(savedAt.getTime()) ? null : { ...value, savedAt };
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
