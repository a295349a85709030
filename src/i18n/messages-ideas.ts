import type { NextAction } from '../core/issue-status.js';
import type { GuidanceMessages } from './messages-guidance.js';
import type { Phrase } from './messages-start.js';

type Count = { readonly count: number };
type Title = { readonly title: string };

/** Suggesting an idea: the first question, its steps, and what happens next. */
export interface IdeaMessages {
  // Stand in the places of the words for a problem: see idea-words.ts
  ideaDescribeTitle: string;
  ideaDescribeLede: string;
  ideaLabel: string;
  ideaMissing: string;
  ideaDetailsLabel: string;
  ideaMatchesTitle: string;
  ideaMatchesIntro: string;
  ideaMatchesNone: string;
  ideaMatchesNoneHint: string;
  ideaMatchesFailed: string;
  ideaMatchesFailedHint: string;
  ideaSeeAnswers: Phrase<Count>;
  ideaLooking: string;
  ideaWrite: string;
  ideaAnswersTitle: string;
  ideaAnswersLede: string;
  ideaAnswersCount: Phrase<Count>;
  ideaSolvedIt: string;
  ideaNotMine: string;
  ideaNotMineAs: Phrase<{ readonly reason: string }>;
  ideaNotMineWhy: string;
  ideaDismissReasons: readonly string[];
  ideaNoneTitle: string;
  ideaNoneHint: string;
  ideaRecap: string;
  ideaSolvedTitle: string;
  ideaSolvedBy: Phrase<Title>;
  ideaStillNeed: string;
  ideaDraftTitle: string;
  ideaDraftLede: string;
  ideaTextLabel: string;
  ideaLabelsNeeded: Phrase<Count>;
  ideaReviewTitle: string;
  ideaPostedTitle: string;
  ideaNowVotes: string;
  ideaNowMore: string;
  ideaSee: string;
  ideaElse: string;
  ideaCommentTitle: string;
  ideaCommentLede: Phrase<Title>;
  ideaCommentLabel: string;
  ideaCommentReviewTitle: string;
  ideaCommentPostedTitle: string;
  ideaPostComment: string;
  ideaSeeComment: string;

  /** Hints beside the draft, by their names. */
  ideaHintTitles: Readonly<Partial<GuidanceMessages['hintTitles']>>;
  ideaHintHow: Readonly<Partial<GuidanceMessages['hintHow']>>;

  /** Under the field for details. */
  ideaDetailsHint: string;
  labelMissing: string;

  // What the owner has to say to an idea
  rulePass: string;
  ruleLink: string;

  // Statuses
  /** What a status asks for where nobody wrote an update. */
  statusHints: Readonly<Record<string, string>>;
  /** What each status of an idea means, in the order an idea may take them. */
  ideaStatuses: readonly (readonly [status: string, meaning: string])[];
  ideaStatusesTitle: string;
  /** Other words for what a status offers, where the entry is an idea. */
  ideaActions: Readonly<Partial<Record<NextAction, string>>>;

  // After a vote or a subscription
  votedNext: string;
  subscribedNext: string;
  votedTitle: string;
  subscribedTitle: string;
  votedFor: Phrase<Title>;
  subscribedTo: Phrase<Title>;

  // Words that end up in the post
  headingToday: string;
  headingChange: string;
  headingWhy: string;
}
