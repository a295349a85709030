import type { WizardListener } from '../../controllers/wizard-setting.js';
import { HelpWizardError } from '../../core/errors.js';
import type { Draft, Entry, PostResult } from '../../core/types.js';
import { receiptKey, type WizardState } from '../../core/wizard-state.js';
import type { HelpWizardEventMap, Outcome } from '../events.js';
import { tellError } from '../parts/tell-error.js';

/** Turns what happens inside a wizard into its public events. */
export class PublicEvents implements WizardListener {
  readonly #host: HTMLElement;
  #outcome: Outcome | null = null;
  #isSigningIn = false;

  /** `onHistory`: see {@link WizardListener}. */
  constructor(
    host: HTMLElement,
    readonly onHistory: () => void,
  ) {
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
      this.#dispatch('help-wizard-solved', { entry: after.entry, by: after.by ?? 'answer' });
      this.#end('solved');
    }
    if (before.step !== 'posted' && after.step === 'posted') {
      this.#dispatch('help-wizard-posted', { draft: after.draft, commentOn: commentOn(after), result: after.result });
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
      this.#asked.set(receiptKey(message.action, message.entry.id), message);
    } else if (message.type === 'sign-in') {
      this.#isSigningIn = true;
    }
  };
  readonly #asked = new Map<string, Parameters<WizardListener['onMessage']>[0] & { type: 'act' }>();

  readonly onError = (error: unknown): void => tellError(this.#host, error);

  readonly onPostRequest = (
    state: WizardState,
    draft: Draft,
  ): { readonly result: Promise<PostResult> | undefined } | null => {
    let result: Promise<PostResult> | undefined;
    let isOver = false;
    const event = this.#event('help-wizard-post-request', {
      draft,
      commentOn: commentOn(state),
      respondWith: (answer) => {
        if (isOver) throw new HelpWizardError('[help-wizard] respondWith() must be called before the event is over.');
        event.preventDefault();
        result = answer;
      },
    });
    const isFree = this.#host.dispatchEvent(event);
    isOver = true;
    return isFree ? null : { result };
  };

  /** The page goes away: someone who did something and found nothing has given up, unless they left to sign in. */
  leave(hasTyped: boolean): void {
    if (hasTyped && !this.#isSigningIn) this.#end('abandoned');
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

  #dispatch<K extends keyof HelpWizardEventMap>(name: K, detail: HelpWizardEventMap[K]['detail']): void {
    this.#host.dispatchEvent(this.#event(name, detail));
  }

  #event<K extends keyof HelpWizardEventMap>(
    name: K,
    detail: HelpWizardEventMap[K]['detail'],
  ): CustomEvent<HelpWizardEventMap[K]['detail']> {
    const cancelable = name === 'help-wizard-post-request';
    return new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable });
  }
}

function commentOn({ target }: WizardState): Entry | null {
  return target.kind === 'comment' ? target.on : null;
}
