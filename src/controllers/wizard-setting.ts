import type { ReactiveControllerHost } from 'lit';
import type { Intent } from '../core/types.js';
import type { WizardState } from '../core/wizard-state.js';
import type { Caller } from './forum-calls.js';
import type { WizardOptions } from './site-loader.js';
import type { WizardMessage } from './wizard-commands.js';

/** What a page may fill in ahead of the visitor. */
export interface Prefill {
  /** What the visitor came for; used where they would be asked. */
  readonly intent?: Intent;
  /** Platform id. */
  readonly platform?: string;
  readonly issue?: string;
  readonly details?: string;
}

/** What the element wants to hear of; it makes the public events of it. */
export interface WizardListener extends Pick<Caller, 'onError' | 'onPostRequest'> {
  /** The visitor went back or forward in the browser, and this wizard goes along. */
  readonly onHistory: () => void;
  readonly onTransition: (before: WizardState, after: WizardState) => void;
  readonly onMessage: (message: WizardMessage) => void;
}

/** Where an engine runs, and with what. */
export interface EngineSetting {
  readonly options: WizardOptions;
  readonly listener: WizardListener;
  readonly host: ReactiveControllerHost;
}
