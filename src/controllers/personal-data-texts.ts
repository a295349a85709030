import { draftTitle, textToEdit } from '../core/compose-draft.js';
import { isDrafting } from '../core/kept-texts.js';
import type { WizardState } from '../core/wizard-state.js';
import type { FoundText, WrittenField } from './personal-data-view.js';

/** The visitor's texts, as far as the step has them. */
export type Texts = Readonly<Partial<Record<WrittenField, string>>>;

const ORDER: readonly WrittenField[] = ['issue', 'details', 'title', 'body'];

/** What of a visitor's words is looked through; what they read elsewhere is not theirs. */
export function textsOf(state: WizardState): Texts {
  if (state.step === 'describe') return { issue: state.input.issue, details: state.input.details };
  if (!isDrafting(state)) return {};
  const body = textToEdit(state);
  return state.target.kind === 'comment' ? { body } : { title: draftTitle(state), body };
}

/** The fields that are there, in the order they are read in. */
export function fieldsOf(texts: Texts): WrittenField[] {
  return ORDER.filter((field) => texts[field] !== undefined);
}

export function isSamePiece(one: FoundText, other: FoundText): boolean {
  return one.field === other.field && one.start === other.start && one.kind === other.kind && one.text === other.text;
}

/** The texts with other words in the place of the pieces, and where these stand. */
export function replacePieces(
  texts: Texts,
  pieces: readonly FoundText[],
  words: (piece: FoundText) => string,
): { readonly texts: Texts; readonly placed: readonly FoundText[] } {
  const changed: Partial<Record<WrittenField, string>> = { ...texts };
  const placed: FoundText[] = [];
  const inOrder = [...pieces].sort((a, b) => a.start - b.start);
  for (const field of fieldsOf(texts)) {
    const text = texts[field] ?? '';
    let done = 0;
    let built = '';
    for (const piece of inOrder.filter((each) => each.field === field)) {
      built += text.slice(done, piece.start);
      const start = built.length;
      built += words(piece);
      placed.push({ ...piece, start, end: built.length });
      done = piece.end;
    }
    changed[field] = built + text.slice(done);
  }
  return { texts: changed, placed };
}
