import { html, nothing, type TemplateResult } from 'lit';
import type { WizardContext } from '../../core/wizard-state.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../parts/icons.js';

export interface Guidelines {
  readonly items?: readonly string[];
  readonly url?: string;
}

interface Hint {
  readonly met: boolean;
  readonly title: string;
  readonly how: string;
}

/** What makes a good post, beside the post. Hints are open or met, never wrong; open ones come first. */
export function renderHints(wizard: WizardContext, messages: Messages, guidelines: Guidelines): TemplateResult {
  const { input, edits } = wizard;
  const hints: Hint[] = [
    { met: input.platform !== null && input.platform !== 'unsure', title: messages.hintPlatform, how: '' },
    { met: input.tried.length > 0, title: messages.hintTried, how: messages.hintTriedHow },
    {
      met: input.details.trim() !== '' || edits.body !== undefined,
      title: messages.hintDetails,
      how: messages.hintDetailsHow,
    },
  ];
  hints.sort((a, b) => Number(a.met) - Number(b.met));
  return html`<div>
    <h3 class="heading">${messages.beforeYouPost}</h3>
    <ul class="checks">
      ${hints.map((hint) => renderHint(hint))}
      ${(guidelines.items ?? []).map(
        (rule) =>
          html`<li>
            ${icon('info')}
            <p>${rule}</p>
          </li>`,
      )}
    </ul>
    <p class="small muted">
      ${messages.hintsOnly}
      ${
        guidelines.url === undefined
          ? nothing
          : html`<a href=${guidelines.url} target="_blank" rel="noopener"
              >${messages.guidelinesLink}<span class="visually-hidden"> (${messages.externalHint})</span></a
            >`
      }
    </p>
  </div>`;
}

function renderHint({ met, title, how }: Hint): TemplateResult {
  return html`<li class=${met ? 'is-met' : 'is-open'}>
    ${icon(met ? 'done' : 'info')}
    <div>
      <p class=${met ? '' : 'strong'}>${title}</p>
      ${met || how === '' ? nothing : html`<p class="small muted">${how}</p>`}
    </div>
  </li>`;
}
