import { expect } from '@esm-bundle/chai';
import { ADAPTER_ERROR_CODES } from '../../src/core/errors.js';
import { en } from '../../src/i18n/en.js';
import type { Messages } from '../../src/i18n/messages.js';

type PhraseName = { [K in keyof Messages]: Messages[K] extends (values: never) => string ? K : never }[keyof Messages];
type Samples = { readonly [K in PhraseName]: Parameters<Messages[K]>[0] };

/** Values for every wording that has values in it; a new one does not compile without its line. */
const SAMPLES: Samples = {
  launcherIssues: { count: 7 },
  imageRemoved: { name: 'shot.png' },
  imagesNotIn: { count: 2 },
  imageEmpty: { name: 'shot.png' },
  imageUnsupported: { name: 'shot.png' },
  imageBroken: { name: 'shot.png' },
  imageTooManyPixels: { name: 'shot.png' },
  imageTooMany: { name: 'shot.png' },
  imageScaled: { width: 800, height: 600 },
  imageArea: { number: 1, width: 120, height: 40, x: 30, y: 50 },
  imageAreaShort: { number: 1 },
  imageAreaRemoved: { number: 1 },
  imageUploading: { name: 'shot.png' },
  imageTooLargeHint: { limit: '2 MB' },
  savedOnDeviceAt: { time: '9:40' },
  savedInTabAt: { time: '9:40' },
  draftOther: { count: 7 },
  questionMissingNow: { answers: '“8.4”' },
  ideaSeeAnswers: { count: 7 },
  ideaAnswersCount: { count: 7 },
  ideaNotMineAs: { reason: 'Other platform' },
  ideaSolvedBy: { title: 'Songs stop' },
  ideaLabelsNeeded: { count: 7 },
  ideaCommentLede: { title: 'Songs stop' },
  votedFor: { title: 'Songs stop' },
  subscribedTo: { title: 'Songs stop' },
  commentMeta: { time: '9:40' },
  stepOf: { step: 2, total: 5 },
  issuesOn: { platform: 'Phone' },
  issuesViewAll: { count: 7 },
  seeAnswers: { count: 7 },
  matchesFound: { count: 7 },
  sourcesMissing: { sources: 'status page' },
  showAll: { count: 7 },
  reasonWords: { count: 2, total: 3 },
  reasonFromYear: { year: '2021' },
  reasonUpdated: { when: 'yesterday' },
  answersCount: { count: 7 },
  dismissedAs: { reason: 'Other platform' },
  votes: { count: 7 },
  solvedBy: { title: 'Songs stop' },
  commentLede: { title: 'Songs stop' },
  characters: { count: 7, max: 90 },
  labelsOptional: { count: 7 },
  labelRemove: { label: 'App' },
  titleTooShort: { count: 7 },
  titleTooLong: { count: 7 },
  bodyTooShort: { count: 7 },
  bodyTooLong: { count: 7 },
  tagsTooMany: { count: 7 },
  reviewRead: { count: 7 },
  postingAs: { name: 'Ada' },
  nextComment: { title: 'Songs stop' },
  nextBoard: { board: 'Phones' },
  nextReply: { duration: '48 hours' },
  postTo: { board: 'Phones' },
  forumSays: { message: 'Too vague' },
  postAgainIn: { time: '0:30' },
  postedMeta: { board: 'Phones', time: '09:40' },
  draftMeta: { board: 'Phones', labels: 'App' },
  restoredTitle: { when: 'yesterday' },
  todayAt: { time: '09:40' },
  panelLoading: { list: 'FAQs' },
  panelFailed: { list: 'FAQs' },
  panelStale: { when: '09:40' },
  panelWhere: { platform: 'Phone', when: 'yesterday' },
  panelMorePlatforms: { platform: 'Phone', count: 7 },
  countEmails: { count: 7 },
  countPhones: { count: 7 },
  countCards: { count: 7 },
  countIbans: { count: 7 },
  countNationalIds: { count: 7 },
  countIps: { count: 7 },
  countSecrets: { count: 7 },
  findingOf: { number: 2, total: 3 },
  personalDataInPost: { what: '1 e-mail address' },
  personalDataRemoved: { what: '1 e-mail address' },
  personalDataFound: { count: 2, what: '2 e-mail addresses' },
  personalDataDescribed: { what: '1 e-mail address' },
  hintAdd: { heading: 'Steps' },
  titleUse: { title: 'Songs stop' },
  similarFound: { count: 7 },
  similarDismissed: { title: 'Songs stop' },
  threadsAll: { count: 7 },
  threadPosted: { when: 'yesterday', board: 'Phones' },
  threadCommented: { when: 'yesterday' },
  forgetWhich: { title: 'Songs stop' },
  forgotten: { title: 'Songs stop' },
  factValue: { name: 'Browser' },
  unknownCommentHint: { title: 'Songs stop' },
  announcementDismiss: { title: 'Read-only on Sunday' },
};

function texts(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [value];
}

describe('English', () => {
  it('has a word for everything, without blanks around it', () => {
    for (const [name, message] of Object.entries(en)) {
      if (typeof message === 'function') continue;
      const all = texts(message);
      expect(all, name).not.to.have.length(0);
      for (const text of all)
        expect(text, name)
          .to.be.a('string')
          .and.to.match(/^\S(?:.*\S)?$/);
    }
  });

  it('says every value it is given', () => {
    for (const [name, values] of Object.entries(SAMPLES)) {
      const text = (en[name as PhraseName] as (values: object) => string)(values);
      for (const value of Object.values(values)) expect(text, name).to.contain(String(value));
      expect(text, name).to.match(/^\S(?:.*\S)?$/);
    }
  });

  it('tells one from many, and none from one', () => {
    const words = (phrase: Messages['answersCount']) => [0, 1, 2, 1000].map((count) => phrase({ count }));
    expect(words(en.answersCount)).to.deep.equal(['0 answers', '1 answer', '2 answers', '1,000 answers']);
    expect(words(en.votes)).to.deep.equal(['0 votes', '1 vote', '2 votes', '1,000 votes']);
    expect(words(en.reviewRead)).to.deep.equal(['0 entries', '1 entry', '2 entries', '1,000 entries']);
    expect(en.seeAnswers({ count: 1 })).to.equal('See 1 possible answer');
    expect(en.titleTooShort({ count: 1 })).to.contain('1 character ');
    expect(en.tagsTooMany({ count: 1 })).to.contain('1 label ');
  });

  it('counts the words that match', () => {
    expect(en.reasonWords({ count: 2, total: 3 })).to.equal('2 of 3 words');
    expect(en.reasonWords({ count: 1, total: 1 })).to.equal('1 word matches');
  });

  it('leaves labels out where there are none', () => {
    expect(en.draftMeta({ board: 'Phones', labels: '' })).to.equal('Phones board');
  });

  it('has a heading of its own for every way a post can fail', () => {
    const titles = ADAPTER_ERROR_CODES.map((code) => en.failures[code].title);
    expect(new Set(titles).size).to.equal(ADAPTER_ERROR_CODES.length);
  });
});
