import { html, nothing, type TemplateResult } from 'lit';
import type { MissingParts } from '../../controllers/draft-notice.js';
import type { SavedWizard } from '../../core/wizard-state.js';
import { formatDay } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import type { Wording } from '../parts/entry-words.js';

/** Enough to recognise one's own words. */
const FIRST_WORDS = 80;

/** How a draft begins; a sentence first, else whatever was written. */
export function firstWords({ input, edits }: SavedWizard): string {
  const written = [input.issue, input.details, edits.title, edits.body, ...Object.values(input.answers)];
  const text = written.find((each) => (each ?? '').trim() !== '') ?? '';
  const characters = Array.from(text);
  return characters.length > FIRST_WORDS ? `${characters.slice(0, FIRST_WORDS).join('').trimEnd()}…` : text;
}

/** "today, 09:40". */
export function whenKept(savedAt: Date, { locale, messages }: Wording): string {
  return formatDay(savedAt.toISOString(), new Date(), locale, messages);
}

/** What the visitor must choose again, and what they wrote where it cannot be shown. */
export function renderMissing(
  { platform, board, answers }: MissingParts,
  messages: Messages,
): TemplateResult | typeof nothing {
  const lines = [
    ...(platform ? [messages.platformMissingNow] : []),
    ...(board ? [messages.boardMissingNow] : []),
    ...(answers.length > 0
      ? [messages.questionMissingNow({ answers: answers.map((each) => `“${each}”`).join(', ') })]
      : []),
  ];
  return lines.length === 0 ? nothing : html`${lines.map((line) => html`<p>${line}</p>`)}`;
}
