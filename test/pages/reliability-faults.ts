import type { Page } from 'puppeteer-core';
import { en } from '../../src/i18n/en.js';
import { WAY, type Step } from './reliability-page.js';
import {
  answerAll,
  choose,
  denyStorage,
  fillStorage,
  hurryTimers,
  loseConnectionAtAnswer,
  moveClock,
} from './reliability-browser.js';
import {
  backAndForward,
  crash,
  POST,
  postTwice,
  pressTwice,
  reloadOffline,
  sendLate,
  underFault,
  waitOut,
  type Trial,
} from './reliability-trials.js';

export interface Fault {
  readonly name: string;
  /** What the table says of a cell that went well. */
  readonly keeps: 'kept' | 'in memory';
  /** Runs before anything of a page does. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Words = why there is no such cell. */
  readonly at: Readonly<Record<Step, Trial | string>>;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The same at every step before the post. */
function everywhere(trial: Trial): Record<Exclude<Step, 'sending'>, Trial> {
  return { describe: trial, answers: trial, draft: trial, review: trial };
}

export const FAULTS: readonly Fault[] = [
  {
    name: 'Reload',
    keeps: 'kept',
    at: {
      ...everywhere(({ tab }) => tab.reload()),
      // The post is stored; nobody is there for its answer.
      async sending(run) {
        await sendLate(run);
        await run.tab.reload();
      },
    },
  },
  {
    name: 'Tab crash',
    keeps: 'kept',
    at: {
      ...everywhere(crash),
      async sending(run) {
        await sendLate(run);
        await crash(run);
      },
    },
  },
  {
    name: 'Sign-in redirect',
    keeps: 'kept',
    at: {
      ...everywhere(async ({ tab }) => {
        await tab.signOut();
        await tab.goTo('signin?returnTo=/help.html');
        await tab.signIn();
      }),
      async sending(run) {
        await choose(run.tab, 'session-expired');
        await run.tab.press(POST);
        await run.tab.sees(en.failures['session-expired'].title);
        await run.tab.press(/^Sign in/);
        await run.tab.signIn();
        await run.sees();
        await run.tab.press(POST);
      },
    },
  },
  {
    name: 'Offline',
    keeps: 'kept',
    at: {
      describe: reloadOffline,
      answers: reloadOffline,
      draft: reloadOffline,
      async review({ tab, sees }) {
        await tab.page.setOfflineMode(true);
        await tab.sees(en.offlineWaiting);
        await tab.press(POST);
        await sees();
        await tab.page.setOfflineMode(false);
        await tab.sees(en.onlineAgain);
      },
      async sending(run) {
        const heal = await loseConnectionAtAnswer(run.tab);
        await run.tab.press(POST);
        await run.tab.sees(en.unknownTitle, en.unknownOfflineHint);
        await heal();
      },
    },
  },
  {
    name: 'Server error (500)',
    keeps: 'kept',
    at: {
      ...everywhere(underFault((tab) => answerAll(tab, 500))),
      async sending({ tab }) {
        await choose(tab, 'server-error');
        await tab.press(POST);
        await tab.sees(en.notFoundTitle);
        await tab.press(en.postAgain);
      },
    },
  },
  {
    name: 'Too many requests (429)',
    keeps: 'kept',
    at: {
      ...everywhere(underFault((tab) => answerAll(tab, 429))),
      sending: (run) => waitOut(run, async () => {}),
    },
  },
  {
    name: 'No answer in time',
    keeps: 'kept',
    prepare: hurryTimers,
    at: {
      ...everywhere(underFault((tab) => answerAll(tab, null))),
      // It is stored, but nobody waits for the answer that long.
      async sending({ tab }) {
        await choose(tab, 'late');
        await tab.press(POST);
      },
    },
  },
  {
    name: 'Answer lost: nobody knows whether it was posted',
    keeps: 'kept',
    at: {
      ...{ describe: 'only a post has an outcome', answers: 'only a post has an outcome' },
      ...{ draft: 'only a post has an outcome', review: 'only a post has an outcome' },
      async sending({ tab, sees }) {
        await choose(tab, 'lost-answer');
        const heal = await answerAll(tab, 503, '*/threads/by-key/*');
        await tab.press(POST);
        await tab.sees(en.unknownTitle);
        await tab.reload();
        await sees();
        await tab.sees(en.unknownTitle, en.lookAgain);
        await heal();
        await tab.press(en.lookAgain);
      },
    },
  },
  {
    name: 'Pressed twice',
    keeps: 'kept',
    at: {
      describe: pressTwice(WAY.describe.leave, en.answersTitle),
      answers: pressTwice(WAY.answers.leave, en.draftTitle),
      draft: pressTwice(WAY.draft.leave, en.reviewTitle),
      review: 'pressing there is sending',
      async sending({ tab }) {
        await choose(tab, 'slow');
        await tab.press(POST, { times: 2 });
        await tab.page.keyboard.press('Enter');
        await tab.press(en.posting);
        await tab.page.keyboard.press('Enter');
      },
    },
  },
  {
    name: 'Back and Forward',
    keeps: 'kept',
    at: {
      ...everywhere(backAndForward),
      // It is on its way: Back cannot call it back, nor lead away from where it is told what became of it.
      async sending(run) {
        await choose(run.tab, 'slow');
        await run.tab.press(POST);
        await run.tab.sees(en.posting);
        await backAndForward(run);
      },
    },
  },
  {
    name: 'Two tabs',
    keeps: 'kept',
    at: {
      ...everywhere(async ({ tab }) => {
        const other = await tab.another();
        await other.press(en.draftStartNew);
        await other.write();
        await tab.page.bringToFront();
        await tab.reload();
        await other.giveUp();
        await other.page.close();
      }),
      sending: postTwice,
    },
  },
  storageFault('Storage full', fillStorage),
  storageFault('Storage denied', denyStorage),
  clockFault('Clock 10 days on', 10 * DAY_MS),
  clockFault('Clock 10 days back', -10 * DAY_MS),
  clockFault('Clock 1 hour back', -HOUR_MS),
];

/** Where nothing can be stored, nothing outlives the page: what was typed is there as long as that, and it says so. */
function storageFault(name: string, prepare: (page: Page) => Promise<unknown>): Fault {
  const seeNotice: Trial = ({ tab }) => tab.sees(en.storageFailed);
  return {
    ...{ name, prepare, keeps: 'in memory' },
    at: { ...everywhere(seeNotice), sending: ({ tab }) => tab.press(POST) },
  };
}

function clockFault(name: string, ms: number): Fault {
  return {
    ...{ name, keeps: 'kept' },
    at: {
      ...everywhere(async ({ tab }) => {
        await moveClock(tab.page, ms);
        await tab.reload();
      }),
      sending: (run) => waitOut(run, () => moveClock(run.tab.page, ms)),
    },
  };
}
