import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Entry, Platform } from '../../core/types.js';
import { formatDay } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { statusBadge } from '../parts/entry-words.js';
import { icon } from '../parts/icons.js';
import { KINDS } from './kinds.js';

/** What the rows of a panel need of it. */
export interface Rows {
  readonly messages: Messages;
  /** BCP 47. */
  readonly locale: string;
  readonly platforms: readonly Platform[];
  /** Ids of the entries that are open; `null` = rows are links. */
  readonly open: ReadonlySet<string> | null;
  /** Whole texts by entry id; `null` = it could not be loaded. */
  readonly wholes: ReadonlyMap<string, Entry | null>;
  readonly onClick: (entry: Entry, event: MouseEvent) => void;
  readonly onToggle: (entry: Entry) => void;
  /** The pointer or the focus has left the list. */
  readonly onLeave: () => void;
}

/** One row per entry: a link, or a button that unfolds it. */
export function renderRows(entries: readonly Entry[], rows: Rows): TemplateResult {
  return html`<ul class="rows" @pointerleave=${rows.onLeave} @focusout=${rows.onLeave}>
    ${repeat(
      entries,
      ({ id }) => id,
      (entry, index) =>
        html`<li part="entry">
          ${rows.open === null ? linkRow(entry, rows) : openingRow(entry, index, rows.open, rows)}
        </li>`,
    )}
  </ul>`;
}

function linkRow(entry: Entry, rows: Rows): TemplateResult {
  const onClick = (event: MouseEvent): void => rows.onClick(entry, event);
  return html`<a class="row-target" href=${entry.url} @click=${onClick} @auxclick=${onClick}
    >${rowText(entry, rows)}${icon('next')}</a
  >`;
}

function openingRow(entry: Entry, index: number, open: ReadonlySet<string>, rows: Rows): TemplateResult {
  const isOpen = open.has(entry.id);
  return html`<button
      class="row-target"
      type="button"
      aria-expanded=${isOpen}
      aria-controls="text-${index}"
      @click=${() => rows.onToggle(entry)}
    >
      ${rowText(entry, rows)}${icon('down')}
    </button>
    <div class="reader" id="text-${index}" ?hidden=${!isOpen}>${isOpen ? readerText(entry, rows) : nothing}</div>`;
}

function rowText(entry: Entry, rows: Rows): TemplateResult {
  const { messages } = rows;
  const details = KINDS[entry.kind].hasStatus ? detailWords(entry, rows) : '';
  const status = statusBadge(entry, messages);
  return html`<span class="row-text"
    ><span class="row-title" dir="auto" lang=${entry.lang ?? nothing}>${entry.title}</span>${
      status === nothing && details === ''
        ? nothing
        : html` <span class="row row-details">${status} <span class="small muted">${details}</span></span>`
    }</span
  >`;
}

/** Of an issue where and when, of an idea how many want it. */
function detailWords(entry: Entry, rows: Rows): string {
  const { messages, locale } = rows;
  if (entry.kind === 'idea') return entry.votes === undefined ? '' : messages.votes({ count: entry.votes });
  const platform = platformWords(entry, rows);
  const when = formatDay(localDay(entry.updatedAt), new Date(), locale, messages);
  return platform !== '' && when !== '' ? messages.panelWhere({ platform, when }) : platform || when;
}

function platformWords(entry: Entry, { messages, locale, platforms }: Rows): string {
  if (platforms.length === 0) return '';
  if (entry.platforms === undefined) return messages.reasonAllPlatforms;
  const labels = platforms.filter(({ id }) => entry.platforms?.includes(id)).map(({ label }) => label);
  const [first = ''] = labels;
  if (labels.length > 2) return messages.panelMorePlatforms({ platform: first, count: labels.length - 1 });
  return new Intl.ListFormat(locale).format(labels);
}

/** The day alone, on the reader's calendar: a panel is no timetable. */
function localDay(iso: string | undefined): string | undefined {
  const date = new Date(iso ?? '');
  if (iso === undefined || /^\d{4}-\d\d-\d\d$/.test(iso) || Number.isNaN(date.getTime())) return iso;
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

function readerText(excerpt: Entry, { messages, wholes }: Rows): TemplateResult {
  const whole = wholes.get(excerpt.id);
  const entry = whole ?? excerpt;
  const text = [entry.text, entry.answer].filter(Boolean).join('\n\n');
  return html`${
      entry.statusUpdate === undefined
        ? nothing
        : html`<div class="update">
            <p class="update-head"><span class="strong">${messages.latestUpdate}</span></p>
            <p dir="auto">${entry.statusUpdate}</p>
          </div>`
    }
    <help-wizard-prose lang=${entry.lang ?? nothing} .markup=${entry.html} .base=${entry.url} .text=${text}
      ><p class="plain" dir="auto">${text}</p></help-wizard-prose
    >
    ${whole === null ? html`<p class="small muted" role="status">${messages.readingFailed}</p>` : nothing}
    <a class="link-button small" href=${entry.url}
      >${messages.readWhole}<span class="visually-hidden">: ${entry.title}</span></a
    >`;
}

/** Bones as high as the rows to come. */
export function renderBones(count: number, hasStatus: boolean): TemplateResult {
  return html`<div class="rows" aria-hidden="true">
    ${Array.from(
      { length: count },
      () =>
        html`<div>
          <div class="row-target ${hasStatus ? 'has-details' : ''}">
            <span class="row-text"
              ><span class="bone bone-title"></span
              >${hasStatus ? html`<span class="bone bone-short"></span>` : nothing}</span
            >
          </div>
        </div>`,
    )}
  </div>`;
}
