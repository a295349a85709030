import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { en } from '../../src/i18n/en.js';
import { leave, listen, post, seeKept, seeWords, signIn, writePost, pressMatching } from './ask.js';
import { settled, startDemoSite, type DemoSite } from './demo-site.js';
import { press } from './press.js';
import { clickButton, seeHeading } from './visit.js';

describe('a post on the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forum-'));
  let site: DemoSite;
  before(async () => {
    site = await startDemoSite({ folder });
  });
  after(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is written signed out, kept while signing in, and then there for everybody, also after a restart', async () => {
    const title = 'Kumquat playlists vanish every Tuesday';
    const page = await site.open('help.html');
    await writePost(page, title);
    await leave(page, () => clickButton(page, en.signInToPost));
    assert.equal(new URL(page.url()).pathname, '/signin');
    await signIn(page);
    const said = listen(page);
    assert.equal(new URL(page.url()).pathname, '/help.html');
    await seeKept(page, title);
    await post(page);
    await seeHeading(page, en.postedTitle);
    await leave(page, () => press(page, en.seePost, 'link'));
    await seeHeading(page, title);
    for (const words of ['Posted by you', 'They come back on Wednesday', 'Phone']) await seeWords(page, words);
    assert.deepEqual(said, []);
    assert.deepEqual(
      (await site.server.threads()).map(({ title: posted, author, boardId, state }) => [
        posted,
        author,
        boardId,
        state,
      ]),
      [[title, 'mira_k', 'phone', 'published']],
    );

    await seeAsStranger(title);
    await site.restart();
    await seeAsStranger(title);
    await page.reload();
    await seeWords(page, 'Posted by you');
    await page.browserContext().close();
  });

  // Each in a browser context of its own. The server stays: the one test that restarts it is over.
  describe('of several visitors at once', { concurrency: 3 }, () => {
    it('that is sent by a double click is there once', async () => {
      const title = 'Kumquat playlists vanish twice a week';
      const page = await site.open('signin');
      await signIn(page);
      await page.goto(`${site.server.origin}/help.html`);
      await writePost(page, title);
      const button = await page
        .locator(`::-p-aria([name="${en.postTo({ board: 'Phone' })}"][role="button"])`)
        .waitHandle();
      await button.click({ count: 2 });
      await seeHeading(page, en.postedTitle);
      assert.equal(await stored(title), 1);
      await page.browserContext().close();
    });

    it('that waits is shown to its author, and to everybody once a moderator let it pass', async () => {
      const title = 'Kumquat playlists vanish while I wait';
      const page = await site.open('signin');
      await signIn(page, 'newcomer');
      await page.goto(`${site.server.origin}/help.html?fault=approval`);
      await writePost(page, title);
      await post(page);
      await seeHeading(page, en.pendingTitle);
      await page.goto(`${site.server.origin}/community.html`);
      await seeWords(page, 'Waiting for approval');
      const stranger = await site.open('community.html');
      await seeHeading(stranger, 'Newest threads');
      assert.equal((await stranger.content()).includes(title), false);

      const moderator = await site.open('signin?returnTo=/moderation');
      await signIn(moderator, 'ottoline');
      await seeHeading(moderator, title);
      await leave(moderator, () => clickButton(moderator, 'Approve'));
      await stranger.reload();
      await press(stranger, title, 'link');
      await seeHeading(stranger, title);
      await Promise.all([page, stranger, moderator].map((each) => each.browserContext().close()));
    });

    it('is answered, and voted for', async () => {
      const page = await site.open('signin?returnTo=/community.html?board=desktop');
      await signIn(page);
      await leave(page, () => press(page, 'Library on a network drive gets forgotten after sleep', 'link'));
      await clickButton(page, 'I have this too');
      await seeWords(page, 'Your vote counts: 39 votes now.');
      await page.locator('::-p-aria([name="Your reply"])').fill('Mount it **by name**, not by its letter.');
      await leave(page, () => clickButton(page, 'Post reply'));
      await seeWords(page, 'by name , not by its letter.');
      const stranger = await site.open(new URL(page.url()).pathname.slice(1) + new URL(page.url()).search);
      await seeWords(stranger, 'by name , not by its letter.');
      await seeWords(stranger, '39 votes');
      await seeWords(stranger, 'Sign in to reply');
      await Promise.all([page, stranger].map((each) => each.browserContext().close()));
    });

    it('is listed on its board with all others, page by page', async () => {
      const page = await site.open('community.html?board=desktop');
      const rows = () => page.$$eval('.entries .entry', (found) => found.length);
      assert.equal(await rows(), 20);
      await clickButton(page, 'Show more');
      await page.waitForFunction(() => document.querySelectorAll('.entries .entry').length > 20);
      await page.browserContext().close();
    });

    it('can be given up: signing out is one click in the page settings', async () => {
      const page = await site.open('signin?returnTo=/community.html');
      await signIn(page);
      await openSettings(page);
      await seeWords(page, 'You are signed in as mira_k');
      await leave(page, () => pressMatching(page, /^Sign out$/));
      await openSettings(page);
      await seeWords(page, 'You are signed out.');
      await page.browserContext().close();
    });
  });

  /** At the foot of the page, which moves until the page has its content. */
  async function openSettings(page: Page): Promise<void> {
    await settled(page);
    await page.click('.page-settings summary');
  }

  async function seeAsStranger(title: string): Promise<void> {
    const stranger = await site.open('community.html');
    await press(stranger, title, 'link');
    await seeHeading(stranger, title);
    await seeWords(stranger, 'mira_k');
    await stranger.browserContext().close();
  }

  async function stored(title: string): Promise<number> {
    return (await site.server.threads()).filter((thread) => thread.title === title).length;
  }
});
