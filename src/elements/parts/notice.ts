import { html, nothing, type TemplateResult } from 'lit';
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
