import type { PostingMessages } from './messages-posting.js';

export const enPosting: PostingMessages = {
  unknownCommentTitle: 'We don’t know whether your details arrived.',
  unknownCommentHint: ({ title }) =>
    `The connection broke while sending. Look under “${title}” first, so they aren’t there twice. Your draft is safe.`,
  checkEntry: 'Check whether they are there',
  unknownOfflineHint:
    'The connection broke while sending. We look for your post once you are back online. Your draft is safe.',
  commentAgain: 'Post my details again',
  onlineAgain: 'You are online again.',
};
