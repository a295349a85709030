import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { en } from '../../../src/i18n/en.js';
import type { LiveFaults } from '../live-run.js';
import { startProxy, type Fault, type Proxy } from '../proxy.js';
import { launchBrowser } from './browser.js';
import {
  type JourneyForum,
  newVisitor,
  openAgain,
  panelText,
  placePage,
  pressMatching,
  see,
  seeText,
  TEXT,
  TITLE,
  writePost,
} from './journey.js';

interface Case {
  readonly sentence: string;
  readonly fault: Fault;
  /** What the wizard says of it; absent = the post goes through. */
  readonly says?: string;
  /** Whether the forum has the post by then. */
  readonly landed: boolean;
  /** The visitor's session is over; the button leads to the sign-in page. */
  readonly expired?: true;
  /** No code of an adapter's own is met: left out on slow forums. */
  readonly general?: true;
  /** The button that leads on once all is well; absent = the wizard finds the post by itself. */
  readonly then?: RegExp;
}

const HTML = '<!doctype html><html><h1>Welcome to our new site</h1></html>';
const { failures } = en;
const POST = /^Post( to .*)?$/;
const AGAIN = /^(Post again|Post|Post to .*)$/;

const CASES: readonly Case[] = [
  {
    sentence: 'the server dies before it has the post',
    fault: { breaks: 'before' },
    says: en.notFoundTitle,
    landed: false,
    then: AGAIN,
  },
  {
    sentence: 'the server dies for good when it has the post',
    fault: { breaks: 'after', forGood: true },
    says: en.unknownHint,
    landed: true,
    then: /^Look again$/,
  },
  { sentence: 'the connection breaks when the server has the post', fault: { breaks: 'after' }, landed: true },
  {
    sentence: 'it is answered 500',
    general: true,
    fault: { answers: { status: 500, body: 'Internal Server Error' } },
    says: en.notFoundTitle,
    landed: false,
    then: AGAIN,
  },
  {
    sentence: 'it is answered 500 although the post is there',
    fault: { answers: { status: 500, body: 'Internal Server Error' }, after: true },
    landed: true,
  },
  {
    sentence: 'it is answered 429',
    fault: { answers: { status: 429, headers: { 'retry-after': '2' }, body: 'Slow down' } },
    says: en.postAgainNow,
    landed: false,
    then: AGAIN,
  },
  {
    sentence: 'half of an answer comes',
    general: true,
    fault: {
      answers: { status: 201, headers: { 'content-type': 'application/json' }, body: '{"thread": {"id"' },
      after: true,
    },
    landed: true,
  },
  {
    sentence: 'a page comes instead of JSON',
    fault: { answers: { status: 200, body: HTML } },
    says: en.notFoundTitle,
    landed: false,
    then: AGAIN,
  },
  { sentence: 'the answer comes ten seconds late', general: true, fault: { lateMs: 10_000 }, landed: true },
  {
    sentence: 'it is sent to a sign-in page, as the session is over',
    fault: { answers: { status: 302, headers: { location: '/signin' } } },
    says: failures['session-expired'].title,
    landed: false,
    expired: true,
    then: /^Sign in/,
  },
];

/**
 * What a visitor meets when something breaks between browser and forum, in a real browser: what was written is still
 * there, the wizard says what happened and leads on, and in the end the thread is in the database once.
 */
export function faultTests(version: string, live: LiveFaults): void {
  const { target, forumAt, member, isPost } = live;
  describe(`faults in Chromium: ${version}`, () => {
    let browser: Browser;
    let proxy: Proxy;
    before(async () => {
      browser = await launchBrowser();
      proxy = await startProxy(target);
    });
    after(async () => {
      await browser.close();
      await proxy.stop();
    });

    for (const [number, theCase] of CASES.entries()) {
      if (live.slow && theCase.general) continue;
      it(`keeps the draft, and posts once, when ${theCase.sentence}`, { timeout: 400_000 }, async () => {
        proxy.disturb(null);
        const forum = forumAt(proxy.origin);
        const title = `${TITLE} (${number})`;
        const { page } = await newVisitor(browser);
        try {
          const address = placePage(forum);
          await page.goto(forum.signInAddress);
          await forum.signIn(page, member);
          await writePost(page, address, title);
          // Ends while the post is under way: most forums are asked for a proof before, and would say so then.
          const first = theCase.expired && (() => live.expireSessions(member));
          proxy.disturb({ ...theCase.fault, ...(first && { first }) }, isPost);
          await pressMatching(page, POST);
          await meet(page, theCase, title, forum);
          assert.equal(proxy.met, 1, 'times it was posted');
          proxy.disturb(null);
          const leaves = theCase.expired ? page.waitForNavigation({ waitUntil: 'load' }) : null;
          await Promise.all([leaves, theCase.then && pressMatching(page, theCase.then)]);
          if (theCase.expired) {
            await forum.signIn(page, member);
            if (!forum.leadsBack) await openAgain(page, address);
            await pressMatching(page, POST);
          }
          await see(page, en.postedTitle);
          assert.equal(await forum.stored(title), 1, 'threads in the database');
        } catch (error) {
          const shown = await panelText(page);
          throw new Error(`${String(error)} – the panel says: ${shown.slice(-1200)}`, { cause: error });
        } finally {
          await page.browserContext().close();
        }
      });
    }

    // Where the forum knows no keys, nobody is safe from that: see docs/adapters/README.md.
    if (!live.knowsKeys) return;
    it('posts once when a connection breaks that was used before, and Chromium sends the post again', async () => {
      const kept = await startProxy(target, { keepsAlive: true });
      const { page } = await newVisitor(browser);
      try {
        const forum = forumAt(kept.origin);
        const title = `${TITLE} (sent again)`;
        const address = placePage(forum);
        await page.goto(forum.signInAddress);
        await forum.signIn(page, member);
        await writePost(page, address, title);
        kept.disturb({ breaks: 'after' }, isPost);
        await pressMatching(page, POST);
        await see(page, en.postedTitle);
        assert.ok(kept.met > 1, 'it was sent again');
        assert.equal(await forum.stored(title), 1, 'threads in the database');
      } finally {
        await page.browserContext().close();
        await kept.stop();
      }
    });
  });
}

/** What the visitor is told, what is still there, and what the forum has by then. */
async function meet(page: Page, { says, landed }: Case, title: string, forum: JourneyForum): Promise<void> {
  await seeText(page, says ?? en.postedTitle);
  if (says !== undefined) await expectDraft(page, title);
  assert.equal(await forum.stored(title), landed ? 1 : 0, 'threads in the database meanwhile');
}

/** Nothing of what was written is lost. */
async function expectDraft(page: Page, title: string): Promise<void> {
  const text = await panelText(page);
  for (const part of [title, TEXT]) assert.ok(text.includes(part), `"${part}" is still in: ${text}`);
}
