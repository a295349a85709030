import type { Site } from '../core/config.js';
import { isKnownPlatform } from '../core/wizard-moves.js';
import type { SavedWizard } from '../core/wizard-state.js';
import type { DraftRecord } from './draft-record.js';
import type { OtherDraft } from './draft-store.js';

/** A draft of another tab; `isOpen`: that tab is there. */
export interface OfferedDraft extends OtherDraft {
  readonly isOpen: boolean;
}

/** What the visitor is to be told of their drafts. */
export type DraftNotice =
  /** This tab's own draft is back. */
  | { readonly kind: 'restored'; readonly draft: DraftRecord }
  /** Drafts of other tabs, the one to offer first in front. */
  | { readonly kind: 'offered'; readonly drafts: readonly OfferedDraft[] }
  /** Another tab went on with this draft, in the slot `to`. */
  | { readonly kind: 'moved'; readonly to: string }
  /** Another tab posted it; `asked` counts how often the visitor wanted to post it here since. */
  | { readonly kind: 'posted'; readonly url: string | null; readonly asked: number }
  | { readonly kind: 'thrown-away' };

/** What the visitor says to that. */
export type DraftAnswer =
  /** Has seen it. */
  | { readonly choice: 'dismiss' }
  /** Goes on with an offered draft in this tab. */
  | { readonly choice: 'continue'; readonly slot: string }
  /** Throws an offered draft away. */
  | { readonly choice: 'discard'; readonly slot: string }
  /** Goes on here with what was taken to another tab. */
  | { readonly choice: 'use-here' }
  /** What was posted in another tab becomes another post here. */
  | { readonly choice: 'keep-as-new' }
  | { readonly choice: 'undo' };

/** What a restored draft was about that the site no longer has. */
export interface MissingParts {
  readonly platform: boolean;
  readonly board: boolean;
  /** What was answered to questions that are not asked any more. */
  readonly answers: readonly string[];
}

/** Compares a draft with the site as it is now; what the forum did not say yet is not missing. */
export function missingParts({ input, edits }: SavedWizard, site: Site): MissingParts {
  const { askPlatform, boards, questions } = site;
  const isUnknown = (id: string): boolean => !questions.some((question) => question.id === id);
  return {
    platform: askPlatform && !isKnownPlatform(site, input.platform),
    board: edits.boardId !== undefined && boards.length > 0 && !boards.some(({ id }) => id === edits.boardId),
    answers: Object.entries(input.answers).flatMap(([id, answer]) =>
      answer !== null && answer.trim() !== '' && isUnknown(id) ? [answer] : [],
    ),
  };
}
