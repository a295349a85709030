import { html, nothing, type TemplateResult } from 'lit';
import type { SourceName } from '../../core/config.js';
import type { Wording } from './entry-words.js';
import { icon, type IconName } from './icons.js';

export type NoticeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

interface Notice {
  readonly tone: NoticeTone;
  readonly icon: IconName;
  readonly title: string | TemplateResult;
  readonly text?: string | TemplateResult | typeof nothing;
  /** Between the text and the actions, as a progress bar. */
  readonly extra?: TemplateResult | typeof nothing;
  readonly actions?: TemplateResult | typeof nothing;
}

/** What happened, what still works, what to do. Edge, icon and words carry it; colour only helps. */
export function notice({ tone, icon: name, title, text, extra = nothing, actions }: Notice): TemplateResult {
  const hasText = text !== undefined && text !== nothing;
  const hasActions = actions !== undefined && actions !== nothing;
  return html`<div class="notice notice-${tone}" part="notice">
    ${icon(name)}
    <div class="notice-body">
      ${
        hasActions || !hasText
          ? html`<p><strong>${title}</strong></p>
              ${hasText ? html`<p>${text}</p>` : nothing}`
          : html`<p><strong>${title}</strong> ${text}</p>`
      }
      ${extra} ${!hasActions ? nothing : html`<div class="notice-actions">${actions}</div>`}
    </div>
  </div>`;
}

/** Loads the line that says what is missing: few visitors ever need it. Where that fails, it is tried with the next. */
export function loadMissingNotice(): void {
  import('../missing-sources/missing-sources.define.js').catch(() => {});
}

/**
 * Says in one line which sources could not be had, and tries again. It has its place in the tree while there is nothing to
 * say, so that what it says later is read out, in a pause.
 */
export function missingNotice(
  missing: readonly SourceName[],
  { messages, locale }: Wording,
  onRetry: () => void,
): TemplateResult {
  if (missing.length > 0) loadMissingNotice();
  return html`<help-wizard-missing-sources
    class=${missing.length === 0 ? 'visually-hidden' : ''}
    role="status"
    exportparts="notice"
    .missing=${missing}
    .messages=${messages}
    .locale=${locale}
    @missing-retry=${onRetry}
  ></help-wizard-missing-sources>`;
}
