import type { Messages } from './messages.js';

type Replaced = Partial<{ readonly [M in keyof Messages]: (messages: Messages) => Messages[M] }>;

/** What the steps say to somebody with an idea, in place of the words for a problem. */
const IDEA: Replaced = {
  describeTitle: (m) => m.ideaDescribeTitle,
  describeLede: (m) => m.ideaDescribeLede,
  issueLabel: (m) => m.ideaLabel,
  issueMissing: (m) => m.ideaMissing,
  detailsLabel: (m) => m.ideaDetailsLabel,
  matchesTitle: (m) => m.ideaMatchesTitle,
  matchesIntro: (m) => m.ideaMatchesIntro,
  matchesNone: (m) => m.ideaMatchesNone,
  matchesNoneHint: (m) => m.ideaMatchesNoneHint,
  matchesFailed: (m) => m.ideaMatchesFailed,
  matchesFailedHint: (m) => m.ideaMatchesFailedHint,
  seeAnswers: (m) => m.ideaSeeAnswers,
  looking: (m) => m.ideaLooking,
  writePost: (m) => m.ideaWrite,
  answersTitle: (m) => m.ideaAnswersTitle,
  answersLede: (m) => m.ideaAnswersLede,
  answersCount: (m) => m.ideaAnswersCount,
  solvedIt: (m) => m.ideaSolvedIt,
  notMyIssue: (m) => m.ideaNotMine,
  dismissed: (m) => m.ideaNotMine,
  dismissedAs: (m) => m.ideaNotMineAs,
  notMyIssueWhy: (m) => m.ideaNotMineWhy,
  dismissReasons: (m) => m.ideaDismissReasons,
  noneTitle: (m) => m.ideaNoneTitle,
  noneHint: (m) => m.ideaNoneHint,
  recapProblem: (m) => m.ideaRecap,
  solvedTitle: (m) => m.ideaSolvedTitle,
  solvedBy: (m) => m.ideaSolvedBy,
  stillNeedHelp: (m) => m.ideaStillNeed,
  draftTitle: (m) => m.ideaDraftTitle,
  draftLede: (m) => m.ideaDraftLede,
  hintTitles: (m) => ({ ...m.hintTitles, ...m.ideaHintTitles }),
  hintHow: (m) => ({ ...m.hintHow, ...m.ideaHintHow }),
  titleLabel: (m) => m.ideaLabel,
  postLabel: (m) => m.ideaTextLabel,
  labelsOptional: (m) => m.ideaLabelsNeeded,
  reviewTitle: (m) => m.ideaReviewTitle,
  postedTitle: (m) => m.ideaPostedTitle,
  nowSolution: (m) => m.ideaNowVotes,
  nowMore: (m) => m.ideaNowMore,
  seePost: (m) => m.ideaSee,
  askElse: (m) => m.ideaElse,
};

/** What is said around a comment under an idea, whatever the visitor came for. */
const COMMENT: Replaced = {
  commentTitle: (m) => m.ideaCommentTitle,
  commentLede: (m) => m.ideaCommentLede,
  commentLabel: (m) => m.ideaCommentLabel,
  commentReviewTitle: (m) => m.ideaCommentReviewTitle,
  commentPostedTitle: (m) => m.ideaCommentPostedTitle,
  postComment: (m) => m.ideaPostComment,
  seeComment: (m) => m.ideaSeeComment,
};

/** The catalogues made of another one, each once: elements render again where they are given another object. */
interface IdeaWords {
  readonly idea: Messages;
  readonly comment: Messages;
  readonly both: Messages;
}
const made = new WeakMap<Messages, IdeaWords>();

/** The words for a visitor with an idea, or for a comment under one. */
export function ideaWords(messages: Messages, about: { readonly idea: boolean; readonly comment: boolean }): Messages {
  const words = made.get(messages) ?? {
    idea: replace(messages, IDEA),
    comment: replace(messages, COMMENT),
    both: replace(messages, { ...IDEA, ...COMMENT }),
  };
  made.set(messages, words);
  if (about.idea) return about.comment ? words.both : words.idea;
  return about.comment ? words.comment : messages;
}

function replace(messages: Messages, words: Replaced): Messages {
  const entries = Object.entries(words) as [string, (messages: Messages) => unknown][];
  return {
    ...messages,
    ...(Object.fromEntries(entries.map(([name, pick]) => [name, pick(messages)])) as Partial<Messages>),
  };
}
