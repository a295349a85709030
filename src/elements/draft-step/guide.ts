import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { GuidanceController } from '../../controllers/guidance-controller.js';
import { SimilarController } from '../../controllers/similar-controller.js';
import type { DraftStep } from './draft-step.js';
import { isInUse } from '../parts/in-use.js';

/** What stands beside a draft and goes along with it: hints, better titles, and posts that look the same. */
export class Guide implements ReactiveController {
  readonly guidance: GuidanceController;
  readonly #step: DraftStep;
  readonly #similar: SimilarController;
  /** What of the similar ones is on the screen. */
  #shown: SimilarController['matches'] = [];

  constructor(step: DraftStep) {
    this.#step = step;
    this.guidance = new GuidanceController(step, () =>
      step.state === undefined ? null : { wizard: step.state, lang: step.locale, names: step.hints },
    );
    this.#similar = new SimilarController(step, () => {
      const { state, lookUp } = step;
      if (state === undefined || lookUp === null || state.target.kind === 'comment') return null;
      const dismissed = state.input.consulted.filter(({ verdict }) => verdict === 'dismissed').map(({ id }) => id);
      return { text: this.guidance.subject, dismissed, lookUp };
    });
    step.addController(this);
  }

  /** Nothing moves under the pointer, or away from the focus. */
  hostUpdate(): void {
    const { matches } = this.#similar;
    if (matches === this.#shown || (this.#step.hasUpdated && isInUse(this.#step.renderRoot, '.wizard-aside'))) return;
    if (matches.length > 0) import('../similar-entries/similar-entries.define.js').catch(() => {});
    this.#shown = matches;
  }

  renderSimilar(): TemplateResult | typeof nothing {
    const { state, messages, locale, abilities } = this.#step;
    if (state === undefined || state.target.kind === 'comment') return nothing;
    const count = this.#shown.filter(
      ({ entry }) => !state.input.consulted.some(({ id, verdict }) => id === entry.id && verdict === 'dismissed'),
    ).length;
    return html`<p class="visually-hidden" role="status">${count === 0 ? '' : messages.similarFound({ count })}</p>
      ${
        this.#shown.length === 0
          ? nothing
          : html`<help-wizard-similar-entries
              exportparts="similar, kind, status"
              .results=${this.#shown}
              .consulted=${state.input.consulted}
              .receipts=${state.receipts}
              .abilities=${abilities}
              .messages=${messages}
              .locale=${locale}
            ></help-wizard-similar-entries>`
      }`;
  }
}
