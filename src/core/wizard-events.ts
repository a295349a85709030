import type { Site } from './config.js';
import type { FactName, ReadFacts } from './environment.js';
import type { AdapterErrorCode } from './errors.js';
import type { KeptText } from './personal-data.js';
import type { Entry, Intent, Match, PostResult } from './types.js';
import type {
  DraftPart,
  EntryAction,
  EntryReference,
  PlatformChoice,
  PostFailure,
  SavedWizard,
  WizardStep,
} from './wizard-state.js';

/** Everything that can happen to a wizard. One that does not fit the step changes nothing. */
export type WizardEvent =
  | {
      readonly type: 'prefilled';
      readonly intent?: Intent;
      readonly platform?: string;
      readonly issue?: string;
      readonly details?: string;
    }
  | { readonly type: 'intent-chosen'; readonly intent: Intent }
  | { readonly type: 'platform-chosen'; readonly platform: Exclude<PlatformChoice, null> }
  | { readonly type: 'described'; readonly issue?: string; readonly details?: string }
  /** The visitor read why their idea belongs elsewhere, and goes on. */
  | { readonly type: 'rule-passed'; readonly title: string }
  /** `null` = "I don't know"; `undefined` takes the answer back. */
  | { readonly type: 'question-answered'; readonly id: string; readonly answer: string | null | undefined }
  | { readonly type: 'step-tried'; readonly id: string; readonly tried: boolean }
  | { readonly type: 'search-started'; readonly text: string; readonly platform: string | null }
  | {
      readonly type: 'matched';
      readonly text: string;
      readonly platform: string | null;
      readonly matches: readonly Match[];
    }
  /** More was found for what has been answered already. */
  | {
      readonly type: 'improved';
      readonly text: string;
      readonly platform: string | null;
      readonly matches: readonly Match[];
    }
  | { readonly type: 'search-failed'; readonly text: string; readonly platform: string | null }
  /** The step's main button. */
  | { readonly type: 'continued' }
  /** A match was chosen while typing: on to the answers, with it open. */
  | { readonly type: 'match-picked'; readonly entry: EntryReference }
  | { readonly type: 'entry-opened'; readonly entry: EntryReference }
  /** The page asked to show an entry, wherever the visitor is: it stands among the answers, open. */
  | { readonly type: 'entry-shown'; readonly entry: Entry }
  | { readonly type: 'entry-dismissed'; readonly entry: EntryReference; readonly reason?: string }
  | { readonly type: 'dismissal-undone'; readonly id: string }
  /** `by`: it is not solved, but voted for or subscribed to, and the visitor leaves it at that. */
  | { readonly type: 'solved'; readonly entry: EntryReference; readonly by?: EntryAction }
  | { readonly type: 'still-unsolved' }
  /** A fixed issue that is still there: a new thread, linked to it. */
  | { readonly type: 'follow-up-started'; readonly entry: EntryReference }
  /** "Add my details": the draft becomes a comment. */
  | { readonly type: 'comment-started'; readonly entry: Entry }
  | { readonly type: 'draft-edited'; readonly title: string }
  | { readonly type: 'draft-edited'; readonly body: string }
  | { readonly type: 'draft-edited'; readonly boardId: string }
  | { readonly type: 'draft-edited'; readonly tags: readonly string[] }
  | { readonly type: 'consulted-included'; readonly id: string; readonly included: boolean }
  /** Personal data was taken out of the draft, or put back. */
  | { readonly type: 'draft-redacted'; readonly title?: string; readonly body?: string }
  | { readonly type: 'personal-data-kept'; readonly kept: readonly KeptText[] }
  /** What the device says of itself; `elsewhere`: ids of the platforms that are other devices. */
  | { readonly type: 'device-read'; readonly facts: ReadFacts; readonly elsewhere: readonly string[] }
  /** The visitor corrected a fact about the device, or leaves it out of the post. */
  | {
      readonly type: 'fact-changed';
      readonly name: FactName;
      readonly change: { readonly value?: string; readonly included?: boolean };
    }
  /** All facts about the device go into the post, or none. */
  | { readonly type: 'facts-used'; readonly used: boolean }
  /** A step that was tried is to stand in the post, or not. */
  | { readonly type: 'tried-included'; readonly id: string; readonly included: boolean }
  /** What the visitor said since they wrote on by hand goes into the text (`taken`), or stays out of it. */
  | { readonly type: 'changes-settled'; readonly taken: boolean }
  /** The comment becomes the thread again that it was going to be. */
  | { readonly type: 'thread-resumed' }
  | { readonly type: 'change-requested'; readonly part: DraftPart }
  /** `at`: milliseconds since the epoch. `again`: the visitor repeats a post whose outcome is unknown. */
  | { readonly type: 'submitted'; readonly at: number; readonly again?: boolean }
  | { readonly type: 'submit-withdrawn' }
  | { readonly type: 'posted'; readonly result: PostResult }
  /** `elsewhere`: the page posted it itself, where the forum's adapter cannot look for it. */
  | { readonly type: 'post-failed'; readonly failure: PostFailure; readonly elsewhere?: boolean }
  /** The forum is being asked for a post that may have landed. */
  | { readonly type: 'lookup-started' }
  /** `null` = it is not there. */
  | { readonly type: 'lookup-finished'; readonly result: PostResult | null }
  | { readonly type: 'lookup-failed' }
  | { readonly type: 'hand-off-confirmed' }
  | { readonly type: 'action-started'; readonly action: EntryAction; readonly id: string }
  | {
      readonly type: 'action-finished';
      readonly action: EntryAction;
      readonly id: string;
      readonly done: boolean;
      readonly count?: number;
      readonly code?: AdapterErrorCode;
    }
  | { readonly type: 'went-back' }
  /** The browser's Back and Forward. */
  | { readonly type: 'went-to'; readonly step: WizardStep }
  /** The forum said what it is like, after the first step was shown. */
  | { readonly type: 'site-updated'; readonly site: Site }
  /** `now`: milliseconds since the epoch. */
  | { readonly type: 'restored'; readonly saved: SavedWizard; readonly now?: number }
  | {
      readonly type: 'reset';
      readonly clientToken: string;
      readonly platform?: PlatformChoice;
      /** What the page names; otherwise it is asked for where there is a choice. */
      readonly intent?: Intent | null;
    };
