import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../core/types.js';
import { formatDay } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../parts/icons.js';

/** The text of an entry: the question where there is one, who answered, the answer, and the way to its own page. */
export function renderReader(entry: Entry, failed: boolean, messages: Messages, locale: string): TemplateResult {
  return html`
    <hr class="divider" />
    ${hasAnswer(entry) ? renderQuestion(entry) : nothing} ${renderByline(entry, messages, locale)}
    <help-wizard-prose
      lang=${entry.lang ?? nothing}
      .markup=${entry.html}
      .base=${entry.url}
      .text=${bodyText(entry)}
    ></help-wizard-prose>
    ${failed ? html`<p class="small muted" role="status">${messages.readingFailed}</p>` : nothing}
    <a class="link-button small whole" href=${entry.url} target="_blank" rel="noopener"
      >${messages.readWhole}<span class="visually-hidden">: ${entry.title} (${messages.externalHint})</span>
      ${icon('external', 'small')}</a
    >
  `;
}

/** A thread that somebody solved; the `html` of any other is what was asked. */
function hasAnswer({ kind, answer, html: markup, solved }: Entry): boolean {
  return kind === 'thread' && (answer !== undefined || (markup !== undefined && solved === true));
}

/** What was asked stands above the answer, so that one can see whether it is the same question. */
function renderQuestion(entry: Entry): TemplateResult {
  return html`<blockquote class="asked" dir="auto" lang=${entry.lang ?? nothing}>${entry.text}</blockquote>`;
}

function bodyText(entry: Entry): string {
  if (entry.kind === 'thread') return entry.answer ?? entry.text;
  return [entry.text, entry.answer].filter(Boolean).join('\n\n');
}

function renderByline(entry: Entry, messages: Messages, locale: string): TemplateResult | typeof nothing {
  const { author } = entry;
  const date = formatDay(entry.updatedAt, new Date(), locale, messages);
  const isAnswer = hasAnswer(entry);
  if (author === undefined && !isAnswer) return nothing;
  const what = isAnswer ? messages.acceptedAnswer : entry.kind === 'thread' ? messages.askedBy : '';
  return html`<div class="byline">
    ${what === '' ? nothing : html`<span class="strong">${what}</span>`}
    ${author === undefined ? nothing : html`<span>${messages.writtenBy} <strong dir="auto">${author.name}</strong></span>`}
    ${
      author?.badge === undefined
        ? nothing
        : html`<span class="author-badge">${icon('badge', 'small')}${author.badge}</span>`
    }
    ${date === '' ? nothing : html`<time datetime=${entry.updatedAt ?? nothing}>${date}</time>`}
  </div>`;
}
