import type { AfterMessages } from './messages-after.js';

const number = new Intl.NumberFormat('en');

export const enAfter: AfterMessages = {
  subscribeHint: 'Get told when somebody replies.',
  subscribeFailed: 'That did not work. Try again, or subscribe on the page of your post:',
  rememberHint: 'Find it here when you come back. Kept on this device only.',
  remember: 'Remember it',
  remembered: 'You find it here, on this device, when you come back.',
  rememberFailed: 'This browser does not let us remember it.',
  forget: 'Forget it',

  threadsTitle: 'Your posts',
  threadsHint: 'Remembered on this device only.',
  threadsAll: ({ count }) => `Show all ${number.format(count)}`,
  threadPosted: ({ when, board }) => (board === '' ? `Posted ${when}` : `${board} board, posted ${when}`),
  threadCommented: ({ when }) => `You added details ${when}`,
  threadSolved: 'Solved',
  threadActive: 'New since your post',
  threadQuiet: 'No reply yet',
  threadWaiting: 'Waiting for approval',
  threadGone: 'Not there any more',
  threadUnchecked: 'Not checked yet',
  threadMark: 'Did a reply solve it? Open it and mark the reply as the solution.',
  forgetWhich: ({ title }) => `: ${title}`,
  forgotten: ({ title }) => `“${title}” is forgotten here. It stays in the forum.`,
  forgetAll: 'Forget all',
  allForgotten: 'Your posts are forgotten here. They stay in the forum.',
};
