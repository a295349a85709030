import type { Site } from './config.js';
import type { DraftProblem } from './draft-limits.js';
import type { Environment } from './environment.js';
import type { RefusedField } from './refused-fields.js';
import type { AdapterErrorCode, DraftField } from './errors.js';
import type { KeptText } from './personal-data.js';
import type { Consulted, Draft, Entry, Intent, Match, PostResult } from './types.js';

/** Where the visitor is. `solved` and `posted` are ends. */
export type WizardStep = 'intent' | 'platform' | 'describe' | 'answers' | 'draft' | 'review' | 'posted' | 'solved';

/** The platform a visitor named; a guess says so until they confirm it. `null` = not asked yet. */
export type PlatformChoice = { readonly id: string; readonly guessed: boolean } | 'unsure' | null;

/** An entry the visitor opened or put aside. */
export interface ConsultedEntry extends Consulted {
  readonly verdict: 'opened' | 'dismissed';
}

/** Everything the visitor said, ticked and read. It outlives every step. */
export interface VisitorInput {
  readonly intent: Intent;
  readonly platform: PlatformChoice;
  /** One sentence. */
  readonly issue: string;
  readonly details: string;
  /** Question id → answer; `null` = "I don't know". */
  readonly answers: Readonly<Record<string, string | null>>;
  /** Ids of the troubleshooting steps that were tried, in the order they were ticked. */
  readonly tried: readonly string[];
  readonly consulted: readonly ConsultedEntry[];
  /** What was read on the device; absent = nothing was. */
  readonly environment?: Environment;
  /** Titles of the owner's rules for ideas that the visitor read and went past; absent = none. */
  readonly passedRules?: readonly string[];
}

/** What the visitor changed in the draft that was written for them. Absent = as written. */
export interface DraftEdits {
  readonly title?: string;
  readonly body?: string;
  /** The texts of comments, by the id of the entry they go under; that of a thread stays beside them. */
  readonly comments?: Readonly<Record<string, string>>;
  readonly boardId?: string;
  readonly tags?: readonly string[];
  /** Ids of consulted entries to leave out of the post. */
  readonly leftOut: readonly string[];
  /** Personal data that the visitor wants to publish: it is not asked about again. */
  readonly kept?: readonly KeptText[];
  /** Ids of steps that were tried and are to be left out of the post. */
  readonly triedLeftOut?: readonly string[];
  /**
   * What was written for the visitor when they began to change it by hand, by text and section: it tells what they said
   * since. Texts are named by `thread`, or the entry they go under as `comment:<id>`.
   */
  readonly basis?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type EntryReference = Pick<Entry, 'id' | 'url' | 'title'>;

/** Where the words will go: into a new thread, or as a comment under an entry that asked for details. */
export type PostTarget =
  | { readonly kind: 'thread'; readonly followUpTo: EntryReference | null }
  /** `instead`: the thread the comment was going to be; there is a way back to it. */
  | { readonly kind: 'comment'; readonly on: Entry; readonly instead?: ThreadInstead };

export interface ThreadInstead {
  readonly followUpTo: EntryReference | null;
  /** The comment began with the words of the thread, and takes what is added to them back there. */
  readonly shared: boolean;
}

/** What was found for `text`; the matches stay while newer ones are looked for, so that the list does not jump. */
export interface Results {
  readonly text: string;
  readonly platform: string | null;
  readonly status: 'idle' | 'searching' | 'ready' | 'failed';
  readonly matches: readonly Match[];
}

/** Why the forum did not take a post, as plain data. */
export interface PostFailure {
  readonly code: AdapterErrorCode;
  readonly forumMessage: string | null;
  readonly fields: Readonly<Partial<Record<DraftField, string>>>;
  /** Milliseconds since the epoch from which on posting is allowed again. */
  readonly retryAt: number | null;
  /** How long that was when the forum said it, in milliseconds; absent = nobody knows. */
  readonly waitMs?: number;
  readonly existingUrl: string | null;
  /** The post may have landed: never repeated without the visitor saying so. */
  readonly outcomeUnknown: boolean;
}

export type Posting =
  | { readonly status: 'idle' }
  /** `draft`: what was sent, whatever the site says of itself meanwhile; `at`: when, in milliseconds since the epoch. */
  | { readonly status: 'sending'; readonly draft: Draft; readonly at: number }
  | { readonly status: 'failed'; readonly failure: PostFailure; readonly lookup?: PostLookup };

/** What a forum knows a thread by, whatever became of the draft since. */
export interface SentThread extends Pick<Draft, 'title' | 'boardId'> {
  /** When it was first sent, in milliseconds since the epoch. */
  readonly at: number;
}

/** Looking for a post that may have landed: under way, without finding it, or the forum could not be asked. */
export type PostLookup = 'running' | 'nothing' | 'failed';

/** What the visitor asked of an entry, keyed by {@link receiptKey}. */
export interface Receipt {
  readonly status: 'pending' | 'done' | 'failed';
  readonly count: number | null;
  /** Why it failed. */
  readonly code?: AdapterErrorCode;
}
export type EntryAction = 'vote' | 'subscribe';

/** What all steps share. */
export interface WizardContext {
  readonly site: Site;
  readonly input: VisitorInput;
  readonly edits: DraftEdits;
  readonly target: PostTarget;
  readonly results: Results;
  readonly receipts: Readonly<Record<string, Receipt>>;
  /** The entry the page asked to show: it is among the matches, whatever is typed. */
  readonly pinned: Entry | null;
  /** One per intention to post. */
  readonly clientToken: string;
  /** A failed post that is not over when the visitor leaves review: it may have landed, or the forum named a time. */
  readonly unsettled: PostFailure | null;
  /** The thread of {@link unsettled} that may have landed; a comment is not looked for. */
  readonly sent: SentThread | null;
}

/** What keeps a visitor on a step they wanted to leave. */
export type StepProblem = 'intent-missing' | 'platform-missing' | 'issue-missing' | 'rule-unread';

export type StepState =
  /** `chosen`: `null` = not answered yet. */
  | { readonly step: 'intent'; readonly chosen: Intent | null; readonly problem: StepProblem | null }
  | { readonly step: 'platform'; readonly problem: StepProblem | null }
  /** `leaving`: the visitor went on while the matches were still being looked for. */
  | {
      readonly step: 'describe';
      readonly problem: StepProblem | null;
      readonly leaving: boolean;
    }
  /** `picked`: the entry the visitor came for; its card is open and has the focus. */
  | { readonly step: 'answers'; readonly picked: string | null }
  /** `field`: the part the visitor came back to change. */
  | {
      readonly step: 'draft';
      readonly problems: readonly (DraftProblem | RefusedField)[];
      readonly field: DraftPart | null;
    }
  | { readonly step: 'review'; readonly posting: Posting }
  /** `confirmed`: the forum, or for a hand-off the visitor, said that it is posted. */
  | { readonly step: 'posted'; readonly draft: Draft; readonly result: PostResult; readonly confirmed: boolean }
  /** `by`: what the visitor leaves it at, where nothing was solved by reading. */
  | { readonly step: 'solved'; readonly entry: EntryReference; readonly by?: EntryAction };

export type WizardState = WizardContext & StepState;

/** The first question, as far as it can be shown before the rest of the wizard is there. */
export interface FirstStep {
  readonly step: 'intent' | 'platform';
  readonly site: Pick<Site, 'platforms' | 'askPlatform' | 'askIntent'>;
  readonly input: Pick<VisitorInput, 'platform' | 'intent'>;
  /** The answer to `intent`; `null` = none yet. */
  readonly chosen?: Intent | null;
  readonly problem: StepProblem | null;
  readonly receipts: WizardContext['receipts'];
}

/** The parts of a post that review offers to change. */
export type DraftPart = DraftField | 'consulted';

/** What survives a reload. */
export interface SavedWizard {
  readonly step: WizardStep;
  readonly input: VisitorInput;
  readonly edits: DraftEdits;
  readonly target: PostTarget;
  readonly clientToken: string;
  /** A post was on its way. */
  readonly sending: boolean;
  readonly unsettled: PostFailure | null;
  readonly sent?: SentThread | null;
}

/** A visitor before their first word. */
export function emptyInput(intent: Intent = 'help', platform: PlatformChoice = null): VisitorInput {
  return { intent, platform, issue: '', details: '', answers: {}, tried: [], consulted: [] };
}

export function receiptKey(action: EntryAction, entryId: string): string {
  return `${action}:${entryId}`;
}

/** The platform's id where the visitor named one. */
export function platformId(input: VisitorInput): string | null {
  return input.platform !== null && input.platform !== 'unsure' ? input.platform.id : null;
}
