import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Question } from '../../core/config.js';
import type { Messages } from '../../i18n/messages.js';

/** `undefined` = not answered, `null` = "I don't know". */
type Answer = string | null | undefined;

/** One of the owner's questions. Every question may be answered "I don't know". */
export function renderQuestion(
  question: Question,
  answer: Answer,
  messages: Messages,
  onAnswer: (answer: Answer) => void,
): TemplateResult {
  return question.type === 'choice'
    ? renderChoice(question, answer, messages, onAnswer)
    : renderText(question, answer, messages, onAnswer);
}

function renderChoice(
  { id, label, hint, options = [] }: Question,
  answer: Answer,
  messages: Messages,
  onAnswer: (answer: Answer) => void,
): TemplateResult {
  const choices: readonly { readonly value: string | null; readonly label: string }[] = [
    ...options,
    { value: null, label: messages.dontKnow },
  ];
  return html`<fieldset class="field" aria-describedby=${hint === undefined ? nothing : `hint-${id}`}>
    <legend class="label">${label}</legend>
    ${hint === undefined ? nothing : html`<p class="hint" id="hint-${id}">${hint}</p>`}
    <div class="choices-row">
      ${choices.map(
        ({ value, label: words }) =>
          html`<label class="choice choice-plain"
            ><input
              class="choice-input"
              type="radio"
              name="question-${id}"
              .checked=${live(answer === value)}
              @change=${() => onAnswer(value)}
            /><span>${words}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

function renderText(
  { id, label, hint, guess }: Question,
  answer: Answer,
  messages: Messages,
  onAnswer: (answer: Answer) => void,
): TemplateResult {
  const isGuess = answer === undefined && guess !== undefined;
  const hints = [isGuess ? messages.guessed : '', hint ?? ''].filter(Boolean).join(' ');
  return html`<div class="field">
    <label class="label" for="question-${id}">${label}</label>
    ${hints === '' ? nothing : html`<p class="hint" id="hint-${id}">${hints}</p>`}
    <div class="question-text">
      <input
        class="input"
        id="question-${id}"
        autocomplete="off"
        dir="auto"
        aria-describedby=${hints === '' ? nothing : `hint-${id}`}
        .value=${live(answer ?? (isGuess ? guess : ''))}
        @input=${(event: Event) => onAnswer((event.target as HTMLInputElement).value)}
      />
      <label class="choice choice-plain"
        ><input
          class="check-input"
          type="checkbox"
          aria-label="${messages.dontKnow}: ${label}"
          .checked=${live(answer === null)}
          @change=${(event: Event) => onAnswer((event.target as HTMLInputElement).checked ? null : '')}
        /><span>${messages.dontKnow}</span></label
      >
    </div>
  </div>`;
}
