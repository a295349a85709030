import type { AdapterErrorCode } from '../core/errors.js';
import type { NextAction } from '../core/issue-status.js';
import type { DraftMessages } from './messages-drafts.js';
import type { PersonalDataMessages } from './messages-personal-data.js';
import type { ImageMessages } from './messages-images.js';
import type { GuidanceMessages } from './messages-guidance.js';
import type { IdeaMessages } from './messages-ideas.js';
import type { AfterMessages } from './messages-after.js';
import type { EnvironmentMessages } from './messages-environment.js';
import type { PostingMessages } from './messages-posting.js';
import type { PanelMessages } from './messages-panels.js';
import type { Phrase, StartMessages } from './messages-start.js';

type Count = { readonly count: number };
type Title = { readonly title: string };

/** Every word the wizard says. A language is one object of this type, so a missing translation does not compile. */
export interface Messages
  extends
    StartMessages,
    PanelMessages,
    DraftMessages,
    PersonalDataMessages,
    ImageMessages,
    GuidanceMessages,
    IdeaMessages,
    AfterMessages,
    EnvironmentMessages,
    PostingMessages {
  // The frame
  savedOnDevice: string;

  // 1 Platform
  issuesOn: Phrase<{ readonly platform: string }>;
  issuesAnywhere: string;
  issuesViewAll: Phrase<Count>;
  issuesNone: string;
  issuesFailed: string;
  issuesFailedHint: string;
  issuesLoading: string;

  // 2 Describe
  describeTitle: string;
  describeLede: string;
  issueLabel: string;
  issueMissing: string;
  detailsLabel: string;
  optional: string;
  questionsTitle: string;
  dontKnow: string;
  guessed: string;
  triedTitle: string;
  triedHint: string;
  howTo: string;
  seeAnswers: Phrase<Count>;
  writePost: string;
  looking: string;

  // Matches
  matchesTitle: string;
  matchesFound: Phrase<Count>;
  matchesIntro: string;
  matchesNone: string;
  matchesNoneHint: string;
  matchesFailed: string;
  matchesFailedHint: string;
  /** What could not be had: the owner's labels, file names, and the words below. */
  sourcesMissing: Phrase<{ readonly sources: string }>;
  sourceForum: string;
  sourceSearch: string;
  sourceStatusPage: string;
  showAll: Phrase<Count>;
  whyShown: string;

  // Kinds, statuses, reasons
  kindFaq: string;
  kindIssue: string;
  kindSolvedThread: string;
  kindThread: string;
  kindArchivedThread: string;
  kindIdea: string;
  kindNews: string;
  pluralFaqs: string;
  pluralIssues: string;
  pluralThreads: string;
  pluralIdeas: string;
  pluralNews: string;
  statuses: Readonly<Record<string, string>>;
  reasonSamePlatform: string;
  reasonAllPlatforms: string;
  reasonOtherPlatform: string;
  reasonSolved: string;
  reasonPopular: string;
  reasonRecent: string;
  reasonWords: Phrase<{ readonly count: number; readonly total: number }>;
  reasonFromYear: Phrase<{ readonly year: string }>;
  reasonUpdated: Phrase<{ readonly when: string }>;

  // 3 Answers
  answersTitle: string;
  answersLede: string;
  change: string;
  changeAnswers: string;
  filterLegend: string;
  filterAll: string;
  answersCount: Phrase<Count>;
  latestUpdate: string;
  acceptedAnswer: string;
  askedBy: string;
  writtenBy: string;
  readWhole: string;
  readingFailed: string;
  solvedIt: string;
  notMyIssue: string;
  notMyIssueWhy: string;
  dismissReasons: readonly string[];
  skip: string;
  dismissedAs: Phrase<{ readonly reason: string }>;
  dismissed: string;
  undo: string;
  actions: Readonly<Record<NextAction, string>>;
  voted: string;
  subscribed: string;
  votes: Phrase<Count>;
  subscribeShort: string;
  readUpdate: string;
  actionFailed: string;
  noneTitle: string;
  noneHint: string;
  recapTitle: string;
  recapPlatform: string;
  recapProblem: string;
  recapTried: string;

  // Solved
  solvedTitle: string;
  solvedBy: Phrase<Title>;
  stillNeedHelp: string;
  done: string;

  // 4 Draft
  draftTitle: string;
  draftLede: string;
  commentTitle: string;
  commentLede: Phrase<Title>;
  commentLabel: string;
  commentReviewTitle: string;
  seeComment: string;
  signInFirst: string;
  titleLabel: string;
  postLabel: string;
  write: string;
  preview: string;
  previewEmpty: string;
  markdownHint: string;
  characters: Phrase<{ readonly count: number; readonly max: number }>;
  boardLabel: string;
  boardChoose: string;
  labelsLabel: string;
  labelsOptional: Phrase<Count>;
  labelAdd: string;
  labelNew: string;
  labelRemove: Phrase<{ readonly label: string }>;
  labelCancel: string;
  readTitle: string;
  readHint: string;
  beforeYouPost: string;
  guidelinesLink: string;
  hintsOnly: string;
  toReview: string;
  startOver: string;
  startOverSure: string;
  startOverConfirm: string;

  // Errors in the draft
  problemTitle: string;
  titleTooShort: Phrase<Count>;
  titleTooLong: Phrase<Count>;
  titleMissing: string;
  bodyTooShort: Phrase<Count>;
  bodyTooLong: Phrase<Count>;
  bodyMissing: string;
  boardMissing: string;
  tagsTooMany: Phrase<Count>;

  // 5 Review
  reviewTitle: string;
  reviewChange: Readonly<Record<'title' | 'body' | 'board' | 'tags' | 'consulted', string>>;
  reviewRead: Phrase<Count>;
  none: string;
  publicNotice: string;
  publicNoticeMore: string;
  privacyLink: string;
  postingAs: Phrase<{ readonly name: string }>;
  signedIn: string;
  signInToPost: string;
  signInWaits: string;
  signIn: string;
  signInNowhere: string;
  /** Where drafts are not kept: signing in leaves the page. */
  signInUnsaved: string;
  signInFailed: string;
  signInFailedHint: string;
  /** Stands after the hint where the forum's composer can be opened with the post in it. */
  signInFailedForum: string;
  handOff: string;
  notYou: string;
  nextTitle: string;
  nextNow: string;
  nextComment: Phrase<Title>;
  nextBoard: Phrase<{ readonly board: string }>;
  nextReply: Phrase<{ readonly duration: string }>;
  post: string;
  postTo: Phrase<{ readonly board: string }>;
  postComment: string;
  posting: string;
  offlineTitle: string;
  offlineHint: string;
  /** Where drafts are not kept. */
  offlineHintUnsaved: string;
  offlineWaiting: string;
  copyPost: string;
  copyPostInstead: string;
  copied: string;
  copyFailed: string;

  // What can go wrong
  failures: Readonly<Record<AdapterErrorCode, { readonly title: string; readonly hint: string }>>;
  forumSays: Phrase<{ readonly message: string }>;
  unknownTitle: string;
  unknownHint: string;
  /** While the wizard asks the forum for the post. */
  lookingUp: string;
  lookAgain: string;
  notFoundTitle: string;
  notFoundHint: string;
  checkBoard: string;
  postAgain: string;
  seeExisting: string;
  postAgainIn: Phrase<{ readonly time: string }>;
  postAgainNow: string;

  // 6 Posted
  postedTitle: string;
  commentPostedTitle: string;
  commentMeta: Phrase<{ readonly time: string }>;
  postedMeta: Phrase<{ readonly board: string; readonly time: string }>;
  whatNow: string;
  nowSolution: string;
  nowMore: string;
  seePost: string;
  askElse: string;
  pendingTitle: string;
  pendingLede: string;
  pendingNotice: string;
  handOffTitle: string;
  handOffLede: string;
  handOffTooLong: string;
  handOffTooLongHint: string;
  copyText: string;
  openForum: string;
  havePosted: string;
  draftStays: string;
  draftMeta: Phrase<{ readonly board: string; readonly labels: string }>;
  whileYouWait: string;

  // Kept drafts
  restoredTitle: Phrase<{ readonly when: string }>;
  restoredContinue: string;
  storageFailed: string;

  // Dates
  today: string;
  todayAt: Phrase<{ readonly time: string }>;
  yesterday: string;

  // Words that end up in the post
  headingProblem: string;
  headingWhere: string;
  headingAnswers: string;
  headingTried: string;
  headingRead: string;
  postUnsure: string;
  postFollowUp: string;
}
