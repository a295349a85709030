import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { FaultName } from '../../demo/site/faults.js';
import { en } from '../../src/i18n/en.js';
import { leave, post, pressMatching, seeKept, seeWords, signIn, writePost } from './ask.js';
import { startDemoProcess } from './demo-process.js';
import { startDemoSite, type DemoSite } from './demo-site.js';
import { press } from './press.js';
import { clickButton, seeHeading } from './visit.js';

const { failures } = en;

/** What happens at the first post, and how a visitor gets out of it. */
interface Journey {
  readonly name: string;
  readonly fault: FaultName;
  /** What the review says then, and that nothing is lost. Nothing = no failure is seen. */
  readonly says: readonly string[];
  /** Threads in the database when it says so. */
  readonly stored: 0 | 1;
  /** What the visitor does, until the post is there. */
  readonly goOn?: (page: Page) => Promise<unknown>;
}

const postAgain = (page: Page) => clickButton(page, en.postAgain);

const JOURNEYS: readonly Journey[] = [
  {
    name: 'fails (500): the wizard looks for the post, finds none, and it is posted again',
    fault: 'server-error',
    says: [en.notFoundTitle, en.notFoundHint],
    stored: 0,
    goOn: postAgain,
  },
  {
    name: 'limits posts (429): the time is counted down, and then it is posted',
    fault: 'rate-limited',
    says: ['You can post again in', 'Your draft is safe'],
    stored: 0,
    async goOn(page) {
      await seeWords(page, en.postAgainNow);
      await post(page);
    },
  },
  { name: 'garbles its answer: the wizard finds the post', fault: 'malformed', says: [], stored: 1 },
  { name: 'loses its answer: the wizard finds the post', fault: 'lost-answer', says: [], stored: 1 },
  { name: 'answers 10 seconds late: the wizard waits', fault: 'late', says: [], stored: 1 },
  {
    name: 'answers with a web page: the wizard looks for the post, finds none, and it is posted again',
    fault: 'html',
    says: [en.notFoundTitle, en.notFoundHint],
    stored: 0,
    goOn: postAgain,
  },
  {
    name: 'cuts the connection: the wizard looks for the post, finds none, and it is posted again',
    fault: 'cut',
    says: [en.notFoundTitle, en.notFoundHint],
    stored: 0,
    goOn: postAgain,
  },
  {
    name: 'redirects to its login page: the visitor looks in there, comes back and posts',
    fault: 'login-page',
    says: [failures['session-expired'].title],
    stored: 0,
    async goOn(page) {
      await leave(page, () => pressMatching(page, /^Sign in/));
      await leave(page, () => press(page, 'Continue', 'link'));
      await seeHeading(page, en.reviewTitle);
      await post(page);
    },
  },
  {
    name: 'has ended the session: the visitor signs in again, comes back and posts',
    fault: 'session-expired',
    says: [failures['session-expired'].title],
    stored: 0,
    async goOn(page) {
      await leave(page, () => pressMatching(page, /^Sign in/));
      await signIn(page);
      await seeHeading(page, en.reviewTitle);
      await post(page);
    },
  },
  {
    name: 'refuses the title: the visitor is told why, and posts again',
    fault: 'refused',
    says: [failures.validation.title, 'The title has a word that is not allowed here.'],
    stored: 0,
    goOn: post,
  },
  {
    name: 'cannot be reached: nothing is posted until it can',
    fault: 'offline',
    says: [failures.unreachable.title],
    stored: 0,
    goOn: recover,
  },
  {
    name: 'is closed (503): nothing is posted until it opens',
    fault: 'unavailable',
    says: [failures.unavailable.title],
    stored: 0,
    goOn: recover,
  },
];

// Each in a browser context of its own, on what is posted under a title of its own.
describe('when the forum', { concurrency: 3 }, () => {
  let site: DemoSite;
  before(async () => {
    site = await startDemoSite();
  });
  after(() => site.close());

  for (const { name, fault, says, stored, goOn } of JOURNEYS) {
    it(name, async () => {
      const title = `Kumquats vanish although it is ${fault}`;
      const page = await reviewOf(site.server.origin, title, () => site.open('signin'));
      const count = async () => (await site.server.threads()).filter((thread) => thread.title === title).length;
      await choose(page, fault);
      await post(page);
      for (const words of says) await seeWords(page, words);
      if (says.length > 0) {
        await seeKept(page, title);
        assert.equal(await count(), stored);
      }
      await goOn?.(page);
      await seeHeading(page, en.postedTitle);
      assert.equal(await count(), 1);
      await page.browserContext().close();
    });
  }
});

describe('when the server is killed in the middle of a post', { concurrency: 2 }, () => {
  let site: DemoSite;
  before(async () => {
    site = await startDemoSite();
  });
  after(() => site.close());

  const cases = [
    { when: 'before it was stored', fault: 'slow', isStored: false },
    { when: 'after it was stored', fault: 'late', isStored: true },
  ] as const;
  for (const { when, fault, isStored } of cases) {
    it(`${when}, it is there once in the end`, async () => {
      const demo = await startDemoProcess();
      const title = `Kumquats vanish, killed ${when}`;
      const page = await reviewOf(demo.origin, title, () => site.open('signin'));
      await choose(page, fault);
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      await post(page);
      await sent;
      if (isStored) await page.waitForFunction(hasPosted, { polling: 100 });
      await demo.kill();
      await seeWords(page, en.unknownTitle);
      await seeKept(page, title);
      await choose(page, 'none');
      await demo.startAgain();
      await clickButton(page, en.lookAgain);
      if (!isStored) {
        await seeWords(page, en.notFoundTitle);
        await postAgain(page);
      }
      await seeHeading(page, en.postedTitle);
      await page.browserContext().close();
      assert.equal(await demo.stopAndCount(title), 1);
    });
  }
});

/** A visitor who is signed in and about to post. */
async function reviewOf(origin: string, title: string, open: () => Promise<Page>): Promise<Page> {
  const page = await open();
  await page.goto(`${origin}/signin?returnTo=/help.html`);
  await signIn(page);
  await writePost(page, title);
  return page;
}

/** As "Page settings" do, without leaving the page. */
async function choose(page: Page, fault: FaultName): Promise<void> {
  await page.evaluate((name) => (document.cookie = `demo-fault=${name}.${Date.now()}; path=/; samesite=lax`), fault);
}

async function recover(page: Page): Promise<void> {
  await choose(page, 'none');
  await post(page);
}

/** Runs in the page. */
async function hasPosted(): Promise<boolean> {
  const response = await fetch('api/v1/threads/mine');
  return ((await response.json()) as { items: unknown[] }).items.length > 0;
}
