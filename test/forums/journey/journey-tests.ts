import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { LiveJourney } from '../live-run.js';
import { launchBrowser } from './browser.js';
import { walk } from './journey.js';

/** What a visitor does from the first question to the thread on the forum's page, in a real browser. */
export function journeyTests(version: string, { forum, member, waiting }: LiveJourney): void {
  describe(`journey in Chromium: ${version}`, { timeout: 400_000 }, () => {
    let browser: Browser;
    before(async () => {
      browser = await launchBrowser();
      await forum.seed();
    });
    after(() => browser.close());

    it('ends with the thread on the forum, when the visitor signs in on the way', () => walk(forum, browser, member));
    if (waiting) {
      it('ends with a post that waits for approval, and is there once', () => walk(forum, browser, waiting, 'waits'));
    }
  });
}
