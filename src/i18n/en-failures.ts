import type { Messages } from './messages.js';

/** What a forum's refusals mean to a visitor, in English: what happened, that nothing is lost, what to do. */
export const enFailures: Messages['failures'] = {
  'auth-required': { title: 'Sign in to post.', hint: 'Your draft waits for you here.' },
  'session-expired': { title: 'You have been signed out.', hint: 'Sign in again and go on from here.' },
  forbidden: {
    title: 'You can’t post here.',
    hint: 'Your account may not post on this board. Another board may work.',
  },
  validation: { title: 'The forum did not take the post.', hint: 'Change what it asks for and post again.' },
  'rate-limited': {
    title: 'You can post again soon.',
    hint: 'The forum limits how often anyone posts. Your draft is safe.',
  },
  duplicate: { title: 'This has been posted already.', hint: 'Look at the thread before you post again.' },
  conflict: { title: 'Something changed on the forum meanwhile.', hint: 'Try once more. Your draft is safe.' },
  captcha: {
    title: 'The forum wants to check that you are a person.',
    hint: 'Copy your post and publish it on the forum.',
  },
  'not-found': { title: 'The board is gone.', hint: 'Choose another board and post again.' },
  unavailable: { title: 'The forum is not available.', hint: 'Your draft is safe. Try again in a while.' },
  unreachable: {
    title: 'We can’t reach the forum.',
    hint: 'Check your connection and try again. Your draft is safe.',
  },
  timeout: { title: 'The forum took too long.', hint: 'Your draft is safe. Try again.' },
  protocol: {
    title: 'The forum gave an answer we don’t understand.',
    hint: 'Your draft is safe. Try again, or copy it.',
  },
};
