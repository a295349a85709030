import { html, nothing, type TemplateResult } from 'lit';
import { sendMessage } from '../../controllers/wizard-commands.js';
import type { Hint } from '../../controllers/guidance-controller.js';
import { textToEdit } from '../../core/compose-draft.js';
import type { DraftHint, StarterSection } from '../../core/config.js';
import { startSection } from '../../core/draft-starters.js';
import { icon } from '../parts/icons.js';
import type { DraftStep } from './draft-step.js';

export interface Guidelines {
  readonly items?: readonly string[];
  readonly url?: string;
}

/** What a hint can put into the post. */
const SECTIONS: Readonly<Partial<Record<DraftHint, StarterSection>>> = {
  steps: 'steps',
  expected: 'expected',
  error: 'error',
  started: 'started',
  version: 'version',
};

/** What makes a good post, beside the post. Hints are open or met, never wrong; open ones come first. */
export function renderHints(
  step: DraftStep,
  hints: readonly Hint[],
  first: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  const { messages, guidelines } = step;
  const { items = [], url } = guidelines;
  if (hints.length + items.length === 0 && first === nothing && url === undefined) return nothing;
  return html`<h3 class="heading">${messages.beforeYouPost}</h3>
    <ul class="checks">
      ${first} ${hints.map((hint) => renderHint(step, hint))}
      ${items.map(
        (rule) =>
          html`<li>
            ${icon('info')}
            <p>${rule}</p>
          </li>`,
      )}
    </ul>
    <p class="small muted">
      ${hints.length === 0 ? nothing : messages.hintsOnly}
      ${
        url === undefined
          ? nothing
          : html`<a href=${url} target="_blank" rel="noopener"
              >${messages.guidelinesLink}<span class="visually-hidden"> (${messages.externalHint})</span></a
            >`
      }
    </p>`;
}

function renderHint(step: DraftStep, { name, state }: Hint): TemplateResult {
  const { messages } = step;
  const isOpen = state === 'open';
  const section = SECTIONS[name];
  return html`<li class=${isOpen ? 'is-open' : 'is-met'}>
    ${icon(isOpen ? 'info' : 'done')}
    <div>
      <p class=${isOpen ? 'strong' : ''}>
        <span class="visually-hidden">${isOpen ? messages.hintOpen : messages.hintMet} </span
        >${messages.hintTitles[name]}
      </p>
      ${isOpen ? html`<p class="small muted">${messages.hintHow[name]}</p>` : nothing}
      ${isOpen && section !== undefined ? renderAdd(step, section) : nothing}
    </div>
  </li>`;
}

function renderAdd(step: DraftStep, section: StarterSection): TemplateResult | typeof nothing {
  const heading = step.state?.site.wording.headings[section] ?? '';
  // An owner who leaves the heading out wants none in the post.
  if (heading === '') return nothing;
  return html`<button class="link-button small add" type="button" @click=${() => void add(step, section)}>
    ${step.messages.hintAdd({ heading })}
  </button>`;
}

/** As if the visitor typed the heading themselves: the text's own Undo takes it back. They go on writing below it. */
async function add(step: DraftStep, section: StarterSection): Promise<void> {
  const editor = step.renderRoot.querySelector('help-wizard-markdown-editor');
  if (step.state === undefined || editor === null) return;
  const { at, words, caret } = startSection(textToEdit(step.state), section, step.state.site);
  const place = { start: at, end: at };
  // What is previewed is not there to be written in.
  await editor.focusRange(place);
  if (words !== '') {
    editor.replaceRange(place, words);
    sendMessage(step, { type: 'draft-edited', body: editor.text });
  }
  await editor.focusRange({ start: caret, end: caret });
}
