import { counted } from './counted.js';
import type { DraftMessages } from './messages-drafts.js';

export const enDrafts: DraftMessages = {
  savedOnDeviceAt: ({ time }) => `Saved on this device, ${time}`,
  savedInTab: 'Saved in this tab',
  savedInTabAt: ({ time }) => `Saved in this tab, ${time}`,
  draftOther: ({ count }) => `See ${counted(count, 'other draft', 'other drafts')}`,
  draftContinue: 'Continue this draft',
  draftOpenTitle: 'This draft is open in another tab.',
  draftContinueHere: 'Continue it here',
  draftStartNew: 'Start a new one',
  draftMovedTitle: 'You went on with this draft in another tab.',
  draftMovedHint: 'This tab shows it as it was.',
  draftUseHere: 'Use it here instead',
  draftPostedTitle: 'You posted this draft in another tab.',
  draftPostedHint: 'It is not posted again from here.',
  draftKeepAsNew: 'Make it a new draft',
  draftGoneTitle: 'Your draft is gone.',
  signedInTitle: 'You are signed in.',
  draftAsLeft: 'Everything is as you left it.',
  platformMissingNow: 'The platform you had chosen is not on the list any more. Choose again where it happens.',
  boardMissingNow: 'The board you had chosen is gone. Choose another one in the draft.',
  questionMissingNow: ({ answers }) => `A question you answered is not asked any more. You wrote: ${answers}`,
};
