import type { SiteConfig } from '../core/config.js';
import { draftProblems } from '../core/wizard-gates.js';
import type { WizardEvent } from '../core/wizard-events.js';
import type { WizardState } from '../core/wizard-state.js';
import type { Messages } from '../i18n/messages.js';
import type { FoundText } from './personal-data-view.js';
import { PersonalDataWatch } from './personal-data-watch.js';
import type { EngineSetting } from './wizard-setting.js';

/** What the visitor says to what was found. */
export interface PersonalDataCommand {
  readonly type: 'personal-data';
  readonly answer: 'redact' | 'keep' | 'undo' | 'next' | 'choose';
  /** Absent = all that is open. */
  readonly pieces?: readonly FoundText[];
  /** And on to where the visitor wanted to go. */
  readonly goOn?: boolean;
}

/** What is looked through. */
interface Watched {
  readonly config: SiteConfig;
  readonly messages: Messages;
  readonly state: WizardState;
  send(event: WizardEvent): void;
}

/** Looks for personal data in what the visitor of a wizard writes, unless the owner does not want it. */
export function watchPersonalData(wizard: Watched, { host, listener, options }: EngineSetting): PersonalDataWatch {
  return new PersonalDataWatch({
    isOff: wizard.config.privacy?.personalData === false,
    country: callingCountry(wizard.config, options.locale),
    markers: wizard.messages.redactionMarkers,
    state: () => wizard.state,
    send: (event) => wizard.send(event),
    onChange: () => host.requestUpdate(),
    onError: listener.onError,
  });
}

/** Does what the visitor said. */
export function answerPersonalData({ check }: PersonalDataWatch, command: PersonalDataCommand): void {
  const { answer, pieces, goOn = false } = command;
  switch (answer) {
    case 'redact':
      return check?.redact(pieces, goOn);
    case 'keep':
      return check?.keep(pieces, goOn);
    case 'undo':
      return check?.undo();
    case 'next':
      return check?.next();
    case 'choose':
      return check?.choose(pieces?.[0]);
  }
}

/** Whether the visitor is about to leave a draft that is fit to be looked at; what is wrong with it comes first. */
export function leavesDraft(state: WizardState): boolean {
  return state.step === 'draft' && draftProblems(state).length === 0;
}

/**
 * ISO 3166-1 code of the country whose telephone numbers are written without it: what the owner says, else the region of
 * the page's language, else that of the visitor's.
 */
export function callingCountry(
  { privacy }: SiteConfig,
  locale: string,
  visitors = navigator.language,
): string | undefined {
  return privacy?.country?.toUpperCase() ?? regionOf(locale) ?? regionOf(visitors);
}

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region;
  } catch {
    return undefined;
  }
}
