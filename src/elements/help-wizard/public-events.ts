import type { WizardListener } from '../../controllers/wizard-controller.js';
import { composeDraft } from '../../core/compose-draft.js';
import type { PostResult } from '../../core/types.js';
import type { WizardState } from '../../core/wizard-state.js';
import type { HelpWizardEventMap, Outcome } from '../events.js';

/** Turns what happens inside a wizard into its public events. */
export class PublicEvents implements WizardListener {
  readonly #host: HTMLElement;
  #outcome: Outcome | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  readonly onTransition = (before: WizardState, after: WizardState): void => {
    if (before.step !== after.step) {
      this.#dispatch('help-wizard-step', { step: after.step, previous: before.step });
    }
    if (before.results.status !== 'ready' && after.results.status === 'ready' && after.results.text !== '') {
      this.#dispatch('help-wizard-search', { text: after.results.text, count: after.results.matches.length });
    }
    if (before.step !== 'solved' && after.step === 'solved') {
      this.#dispatch('help-wizard-solved', { entry: after.entry });
      this.#end('solved');
    }
    if (before.step !== 'posted' && after.step === 'posted') {
      this.#dispatch('help-wizard-posted', { draft: after.draft, result: after.result });
      this.#end(after.result.kind === 'handed-off' ? 'handed-off' : 'posted');
    }
    this.#announceActions(before, after);
  };

  readonly onMessage: WizardListener['onMessage'] = (message) => {
    if (message.type === 'open-entry' || message.type === 'match-picked') {
      this.#dispatch('help-wizard-entry-open', { entry: message.entry });
    } else if (message.type === 'entry-dismissed') {
      this.#dispatch('help-wizard-dismissed', { entry: message.entry, reason: message.reason ?? null });
    } else if (message.type === 'act') {
      this.#asked.set(`${message.action}:${message.entry.id}`, message);
    }
  };
  readonly #asked = new Map<string, Parameters<WizardListener['onMessage']>[0] & { type: 'act' }>();

  readonly onError = (error: unknown): void => {
    // A site owner looks here first: the message names what is wrong and where.
    console.warn(error);
    this.#dispatch('help-wizard-error', { error });
  };

  readonly onPostRequest = (state: WizardState): { readonly result: Promise<PostResult> | undefined } | null => {
    let result: Promise<PostResult> | undefined;
    const respondWith = (answer: Promise<PostResult>): void => void (result = answer);
    const isFree = this.#dispatch('help-wizard-post-request', { draft: composeDraft(state), respondWith }, true);
    return isFree ? null : { result };
  };

  /** The page goes away: someone who typed and found nothing has given up. */
  leave(state: WizardState | null): void {
    if (state !== null && state.input.issue.trim() !== '') this.#end('abandoned');
  }

  #announceActions(before: WizardState, after: WizardState): void {
    for (const [key, message] of this.#asked) {
      if (before.receipts[key]?.status !== 'pending' || after.receipts[key]?.status === 'pending') continue;
      this.#asked.delete(key);
      if (after.receipts[key]?.status !== 'done') continue;
      const name = message.action === 'vote' ? 'help-wizard-vote' : 'help-wizard-subscribe';
      this.#dispatch(name, { entry: message.entry });
    }
  }

  /** A visit has one outcome: the first that was reached. */
  #end(outcome: Outcome): void {
    if (this.#outcome !== null) return;
    this.#outcome = outcome;
    this.#dispatch('help-wizard-outcome', { outcome });
  }

  #dispatch<K extends keyof HelpWizardEventMap>(
    name: K,
    detail: HelpWizardEventMap[K]['detail'],
    cancelable = false,
  ): boolean {
    return this.#host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }
}
