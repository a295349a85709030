import type { Phrase } from './messages-start.js';

/** What becomes of a post on its way: lost answers, lost connections. */
export interface PostingMessages {
  unknownCommentTitle: string;
  unknownCommentHint: Phrase<{ readonly title: string }>;
  /** Leads to the entry a comment may have landed under. */
  checkEntry: string;
  /** The answer was lost with the connection: the wizard looks for the post by itself later. */
  unknownOfflineHint: string;
  commentAgain: string;
  onlineAgain: string;
}
