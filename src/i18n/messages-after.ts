import type { Phrase } from './messages-start.js';

type Count = { readonly count: number };
type Title = { readonly title: string };

/** After posting: what to expect, and the visitor’s own threads. */
export interface AfterMessages {
  subscribeHint: string;
  subscribeFailed: string;
  rememberHint: string;
  remember: string;
  remembered: string;
  rememberFailed: string;
  forget: string;

  // My threads, on the next visit
  threadsTitle: string;
  threadsHint: string;
  threadsAll: Phrase<Count>;
  /** `board`: empty where nobody knows. */
  threadPosted: Phrase<{ readonly when: string; readonly board: string }>;
  threadCommented: Phrase<{ readonly when: string }>;
  threadSolved: string;
  threadActive: string;
  threadQuiet: string;
  threadWaiting: string;
  threadGone: string;
  threadUnchecked: string;
  threadMark: string;
  /** Stands behind `forget`, for screen readers. */
  forgetWhich: Phrase<Title>;
  forgotten: Phrase<Title>;
  forgetAll: string;
  allForgotten: string;
}
