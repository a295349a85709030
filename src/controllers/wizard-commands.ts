import type { Entry } from '../core/types.js';
import type { WizardEvent } from '../core/wizard-events.js';
import type { DraftAnswer } from './draft-notice.js';
import type { EntryAction } from '../core/wizard-state.js';
import type { PersonalDataCommand } from './personal-data-setup.js';

/** What a part of the wizard asks for that is more than a change of state: an effect. */
export type WizardCommand =
  | { readonly type: 'submit'; readonly again?: boolean }
  /** Asks the forum for a post that may have landed. */
  | { readonly type: 'look-up' }
  | { readonly type: 'act'; readonly action: EntryAction; readonly entry: Entry }
  | { readonly type: 'open-entry'; readonly entry: Entry }
  | { readonly type: 'back' }
  | { readonly type: 'sign-in' }
  /** Opens the forum's own composer with the post in it. */
  | { readonly type: 'hand-off' }
  | PersonalDataCommand
  | { readonly type: 'load-content' }
  | { readonly type: 'search-again' }
  | { readonly type: 'start-over' }
  /** What the visitor says to a notice about their drafts. */
  | { readonly type: 'draft-answered'; readonly answer: DraftAnswer };

/** What a part of the wizard may send up: something that happened, or something to do. */
export type WizardMessage = WizardEvent | WizardCommand;

/** The one event that parts send up to the wizard around them, which stops it: the page never sees it. */
export const MESSAGE_EVENT = 'wizard-message';

/** Sends a message up from `part` to the wizard it stands in. */
export function sendMessage(part: EventTarget, message: WizardMessage): void {
  part.dispatchEvent(new CustomEvent(MESSAGE_EVENT, { detail: message, bubbles: true, composed: true }));
}

const COMMANDS: Readonly<Record<WizardCommand['type'], true>> = {
  submit: true,
  'look-up': true,
  act: true,
  'open-entry': true,
  back: true,
  'sign-in': true,
  'hand-off': true,
  'personal-data': true,
  'load-content': true,
  'search-again': true,
  'start-over': true,
  'draft-answered': true,
};

/** Whether a message asks for an effect. */
export function isCommand(message: WizardMessage): message is WizardCommand {
  return Object.hasOwn(COMMANDS, message.type);
}
