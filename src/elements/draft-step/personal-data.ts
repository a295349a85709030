import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { sendMessage } from '../../controllers/wizard-commands.js';
import type { FoundText } from '../../controllers/personal-data-view.js';
import { icon } from '../parts/icons.js';
import { focusSummary, hasPersonalDataParts, loadPersonalDataParts } from '../parts/personal-data-parts.js';
import { countWords, shieldIcon } from '../parts/personal-data-words.js';
import { replaceText } from '../parts/replace-text.js';
import type { DraftStep } from './draft-step.js';

type Field = 'title' | 'body';

/** What is underlined in one of the texts. */
export function marksIn({ personalData }: DraftStep, field: Field): readonly FoundText[] {
  return personalData.open.filter((found) => found.field === field);
}

/** The visitor went to a finding in the text: it is its turn. */
export function chooseMark(step: DraftStep, index: number): void {
  const finding = marksIn(step, 'body')[index];
  const { open, current } = step.personalData;
  if (finding === undefined || finding === open[current]) return;
  sendMessage(step, { type: 'personal-data', answer: 'choose', pieces: [finding] });
}

/** Asks about the finding whose turn it is, at its text; nothing where it stands in the other one. */
export function renderQuestion(step: DraftStep, field: Field): TemplateResult | typeof nothing {
  const { open, current } = step.personalData;
  const finding = open[current];
  if (finding?.field !== field) return nothing;
  return html`<help-wizard-personal-data-bar
    slot="question"
    .finding=${finding}
    .number=${current + 1}
    .total=${open.length}
    .apart=${field === 'title'}
    .messages=${step.messages}
    @redact-request=${() => void redact(step, finding)}
    @keep-request=${() => void answer(step, 'keep', finding)}
    @next-request=${() => void askNext(step)}
  ></help-wizard-personal-data-bar>`;
}

/** What the visitor is asked before they go on. */
export function renderPersonalSummary(step: DraftStep): TemplateResult | typeof nothing {
  const { open, isHeld } = step.personalData;
  if (!isHeld) return nothing;
  return html`<help-wizard-personal-data-summary
    ${ref(focusSummary)}
    exportparts="notice"
    .findings=${open}
    .messages=${step.messages}
    @finding-pick=${(event: CustomEvent<FoundText>) => void pick(step, event.detail)}
    @redact-request=${() => void redactAll(step)}
    @keep-request=${() => sendMessage(step, { type: 'personal-data', answer: 'keep', goOn: true })}
  ></help-wizard-personal-data-summary>`;
}

/** What is read out: how many were found, or taken out. Each change of it once. */
export function renderPersonalNews(step: DraftStep): TemplateResult {
  const { messages, locale, personalData } = step;
  const { status, news, open, redacted } = personalData;
  if (status === 'ready' && !hasPersonalDataParts())
    void loadPersonalDataParts().then((isThere) => isThere && step.requestUpdate());
  const kinds = open.map(({ kind }) => kind);
  const words =
    // Who hears of it finds the question where the next Tab leads.
    news === 'found' && kinds.length > 0 && hasPersonalDataParts()
      ? messages.personalDataFound({ count: kinds.length, what: countWords(kinds, messages, locale) })
      : news === 'redacted' && redacted.length > 0
        ? messages.personalDataRemoved({ what: countWords(redacted, messages, locale) })
        : '';
  return html`<p class="visually-hidden" role="status">${words}</p>`;
}

/** The first of the hints beside the draft. */
export function renderPersonalHint(step: DraftStep): TemplateResult | typeof nothing {
  const { messages, locale, personalData } = step;
  const { status, open, redacted, hasKept } = personalData;
  if (status === 'off' || status === 'waiting') return nothing;
  const what = countWords(
    open.map(({ kind }) => kind),
    messages,
    locale,
  );
  if (status === 'missing') return hint(step, false, messages.personalDataUnchecked);
  if (open.length > 0) return hint(step, false, messages.personalDataInPost({ what }));
  if (redacted.length === 0 && !hasKept)
    return html`<li class="is-met">
      ${icon('done')}
      <p>${messages.personalDataNone}</p>
    </li>`;
  return hint(step, true, hasKept ? messages.personalDataKept : '');
}

function hint(step: DraftStep, met: boolean, words: string): TemplateResult {
  const { messages, locale, personalData } = step;
  const { redacted } = personalData;
  return html`<li class=${met ? 'is-met' : 'is-open'}>
    ${met ? icon('done') : shieldIcon()}
    <div>
      <p class=${met ? '' : 'strong'}>${messages.personalData}</p>
      ${words === '' ? nothing : html`<p class="small muted">${words}</p>`}
      ${
        redacted.length === 0
          ? nothing
          : html`<p class="small muted">
              ${messages.personalDataRemoved({ what: countWords(redacted, messages, locale) })}
              <button class="link-button link-inline" type="button" @click=${() => void undo(step)}>
                ${messages.undo}
              </button>
            </p>`
      }
    </div>
  </li>`;
}

/** Shows a finding in its place, selected, with the question about it right behind. */
async function pick(step: DraftStep, finding: FoundText): Promise<void> {
  sendMessage(step, { type: 'personal-data', answer: 'choose', pieces: [finding] });
  if (finding.field === 'body') return editorOf(step)?.focusRange(finding);
  const title = titleOf(step);
  title?.focus();
  title?.setSelectionRange(finding.start, finding.end);
}

/** As if the visitor typed the marker themselves: the text's own Undo takes it back too. */
async function redact(step: DraftStep, finding: FoundText): Promise<void> {
  const marker = step.messages.redactionMarkers[finding.kind];
  const title = titleOf(step);
  if (finding.field === 'body') editorOf(step)?.replaceRange(finding, marker);
  else if (title !== null) replaceText(title, finding, marker);
  await answer(step, 'redact', finding);
}

/** Focus goes on to the next question; after the last one, back to the text. */
async function answer(step: DraftStep, said: 'redact' | 'keep', finding: FoundText): Promise<void> {
  sendMessage(step, { type: 'personal-data', answer: said, pieces: [finding] });
  await focusQuestion(step, finding.field === 'title' ? 'title' : 'body');
}

async function askNext(step: DraftStep): Promise<void> {
  sendMessage(step, { type: 'personal-data', answer: 'next' });
  await focusQuestion(step, 'body');
}

async function undo(step: DraftStep): Promise<void> {
  sendMessage(step, { type: 'personal-data', answer: 'undo' });
  await focusQuestion(step, 'body');
}

/** What is left to do is to go on. */
async function redactAll(step: DraftStep): Promise<void> {
  sendMessage(step, { type: 'personal-data', answer: 'redact' });
  await drawn(step);
  step.renderRoot.querySelector<HTMLElement>('[part="continue"]')?.focus();
}

/** Moves focus to the question that is asked now, or else to this text. */
async function focusQuestion(step: DraftStep, otherwise: Field): Promise<void> {
  await drawn(step);
  const bar = step.renderRoot.querySelector('help-wizard-personal-data-bar');
  await bar?.updateComplete;
  if (bar !== null) bar.focus();
  else if (otherwise === 'title') titleOf(step)?.focus();
  else editorOf(step)?.focus();
}

/** The wizard hands its new state down in its next update, and the step draws it in the one after. */
async function drawn(step: DraftStep): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await step.updateComplete;
}

function editorOf(step: DraftStep): HTMLElementTagNameMap['help-wizard-markdown-editor'] | null {
  return step.renderRoot.querySelector('help-wizard-markdown-editor');
}

function titleOf(step: DraftStep): HTMLInputElement | null {
  return step.renderRoot.querySelector<HTMLInputElement>('#title');
}
