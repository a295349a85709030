import { counted } from './counted.js';
import type { StartMessages } from './messages-start.js';

/** English, as far as the first step needs it. */
export const enStart: StartMessages = {
  launcherLabel: 'Help',
  close: 'Close',
  launcherIssues: ({ count }) => counted(count, 'known issue', 'known issues'),
  launcherFailed: 'Help could not be loaded.',
  launcherFailedHint: 'Check your connection and try again.',

  wizardName: 'Help Wizard',
  back: 'Back',
  continue: 'Continue',
  stepOf: ({ step, total }) => `Step ${step} of ${total}`,
  loading: 'Loading help',
  nothingStored: 'Nothing is stored until you type.',
  tryAgain: 'Try again',
  externalHint: 'opens in a new tab',
  configFailed: 'Help is not available here right now.',
  stepFailed: 'The next step could not be loaded.',
  stepFailedHint: 'Nothing you typed is lost. Check your connection and try again.',
  intentTitle: 'What would you like to do?',
  intentHelp: 'Get help',
  intentHelpNote: 'Something doesn’t work, or you have a question',
  intentIdea: 'Suggest an idea',
  intentIdeaNote: 'Something could be better',
  intentMissing: 'Choose what you would like to do',
  ideaPlatformTitle: 'Where would it help?',
  platformTitle: 'Where does it happen?',
  platformLede: 'Each app has its own answers and its own board.',
  platformGuessed: 'Guessed from your browser',
  platformUnsure: 'I’m not sure',
  platformMissing: 'Choose where it happens, or “I’m not sure”',
};
