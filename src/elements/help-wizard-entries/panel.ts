import { html, nothing, type TemplateResult } from 'lit';
import type { EntriesController } from '../../controllers/entries-controller.js';
import type { Entry } from '../../core/types.js';
import { formatDay, formatTime } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../parts/icons.js';
import { missingWords } from '../parts/missing-words.js';
import { notice } from '../parts/notice.js';
import { renderBones, renderRows, type Rows } from './rows.js';

/** What a panel shows, with all defaults filled in. */
export interface Panel {
  readonly loader: EntriesController;
  /** Shown until the list is there, and for a moment longer once they were seen. */
  readonly hasBones: boolean;
  /** What the list is called where the page leaves the heading out. */
  readonly name: string;
  readonly heading: string;
  readonly headingLevel: number;
  readonly lede: string;
  readonly entries: readonly Entry[];
  readonly limit: number;
  readonly hasStatus: boolean;
  /** The list has its place on the page before it is there. */
  readonly isHeld: boolean;
  readonly allUrl: string | undefined;
  readonly allLabel: string;
  /** The label is the owner's: it is shown as it was written. */
  readonly hasOwnWords: boolean;
  /** Until the config is there, a link to all is expected. */
  readonly mayHaveAll: boolean;
  readonly rows: Rows;
  readonly onSlot: () => void;
  readonly onRetry: () => void;
}

/** Whether the page put something of its own into the element, besides what is promoted. */
export function hasOwnLinks(host: Element): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element ? node.slot === '' : node instanceof Text && node.data.trim() !== '',
  );
}

/** The box: heading, list, the way to all of them. */
export function renderPanel(panel: Panel): TemplateResult {
  const { loader, hasBones, heading, name, lede, onSlot } = panel;
  return html`<section
      class="panel"
      part="panel"
      tabindex=${heading === '' ? '-1' : nothing}
      aria-labelledby=${heading === '' ? nothing : 'heading'}
      aria-label=${heading === '' ? name : nothing}
      aria-busy=${hasBones || loader.isRefreshing}
    >
      ${
        heading === '' && lede === ''
          ? nothing
          : html`<div class="head">
              ${heading === '' ? nothing : renderHeading(panel)}
              ${lede === '' ? nothing : html`<p class="small muted">${lede}</p>`}
            </div>`
      }
      ${renderStatus(panel)}${renderList(panel)}${renderFoot(panel)}
      <slot name="promotion"></slot>
    </section>
    ${loader.status === 'ready' ? nothing : html`<slot @slotchange=${onSlot}></slot>`}`;
}

/** The page's own links stay where they are until there is something in their place. */
export function renderWithLinks(panel: Panel): TemplateResult {
  return html`<slot @slotchange=${panel.onSlot}></slot>${renderStatus(panel)}${
      panel.loader.status === 'failed' ? html`<div class="beside-links">${renderFailed(panel)}</div>` : nothing
    }`;
}

function renderHeading({ heading, headingLevel }: Panel): TemplateResult {
  if (headingLevel === 3) return html`<h3 class="heading" part="heading" id="heading" tabindex="-1">${heading}</h3>`;
  if (headingLevel === 4) return html`<h4 class="heading" part="heading" id="heading" tabindex="-1">${heading}</h4>`;
  return html`<h2 class="heading" part="heading" id="heading" tabindex="-1">${heading}</h2>`;
}

/** Always there, so that what it says later is read out. */
function renderStatus({ loader, hasBones, heading, name, rows }: Panel): TemplateResult {
  const isBusy = hasBones || loader.status === 'loading' || loader.isRefreshing;
  return html`<p class="visually-hidden" role="status">
    ${isBusy ? rows.messages.panelLoading({ list: heading || name }) : nothing}
  </p>`;
}

function renderList(panel: Panel): TemplateResult {
  const { loader, entries, rows, limit, hasStatus } = panel;
  if (panel.hasBones) return html`<div class="skeletons">${renderBones(limit, hasStatus)}</div>`;
  if (loader.status === 'failed') {
    return html`<div class="held">
      ${panel.isHeld ? renderBones(limit, hasStatus) : nothing}
      <div class="state">${renderFailed(panel)}</div>
    </div>`;
  }
  if (entries.length === 0) return html`<p class="state muted">${rows.messages.panelNone}</p>`;
  return renderRows(entries, rows);
}

function renderFailed({ loader, heading, name, rows: { messages }, onRetry }: Panel): TemplateResult {
  return notice({
    tone: 'danger',
    icon: 'warning',
    title: messages.panelFailed({ list: heading || name }),
    actions: html`<button
      class="button button-secondary button-compact"
      type="button"
      aria-disabled=${loader.isRefreshing ? 'true' : nothing}
      @click=${onRetry}
    >
      ${icon('retry')}${messages.tryAgain}
    </button>`,
  });
}

function renderFoot(panel: Panel): TemplateResult {
  const { hasBones, allUrl, mayHaveAll } = panel;
  const words = staleWords(panel);
  const isShown = allUrl !== undefined || words !== '' || (hasBones && mayHaveAll);
  return html`<div class=${isShown ? 'foot' : 'visually-hidden'}>
    ${allUrl === undefined ? nothing : renderAll(panel, allUrl)}${renderStale(panel, words)}
  </div>`;
}

function renderAll({ allLabel, hasOwnWords, heading, name }: Panel, url: string): TemplateResult {
  return html`<a class="button button-quiet all" part="all" href=${url}
    ><span class=${hasOwnWords ? '' : 'is-capital'}>${allLabel}</span
    ><span class="visually-hidden">: ${heading || name}</span></a
  >`;
}

/** Quiet: what is there is as true as it was. Its place is always there, so that what it says later is read out. */
function renderStale({ loader, rows: { messages }, onRetry }: Panel, words: string): TemplateResult {
  const isShown = words !== '';
  return html`<div class=${isShown ? 'stale small muted' : 'visually-hidden'}>
    ${isShown ? icon(loader.checkedAt === null ? 'info' : 'offline', 'small') : nothing}
    <p>
      <span role="status">${words}</span>
      ${
        isShown
          ? html`<button
              class="link-button link-inline"
              type="button"
              aria-disabled=${loader.isRefreshing ? 'true' : nothing}
              @click=${onRetry}
            >
              ${messages.tryAgain}
            </button>`
          : nothing
      }
    </p>
  </div>`;
}

/** What is not there, or since when it may have changed. */
function staleWords({ loader, hasBones, rows: { messages, locale } }: Panel): string {
  const { checkedAt, missing } = loader;
  if (!loader.isStale || hasBones) return '';
  if (checkedAt !== null) return messages.panelStale({ when: checkedWhen(checkedAt, locale, messages) });
  return missing.length === 0 ? '' : missingWords(missing, messages, locale);
}

/** "09:40", or the day it was. */
function checkedWhen(checkedAt: Date, locale: string, messages: Messages): string {
  const now = new Date();
  if (checkedAt.toDateString() === now.toDateString()) return formatTime(checkedAt, locale);
  return formatDay(checkedAt.toISOString(), now, locale, messages);
}
