import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { en } from '../../src/i18n/en.js';
import { post, pressMatching, seeWords } from './ask.js';
import { fill, press } from './press.js';
import { clickButton, seeHeading, SNIPPET, useSite } from './visit.js';

const site = useSite();

/** What only makes a post better, or is loaded ahead of the press that needs it. */
describe('a part behind the steps that could not be loaded', () => {
  afterEach(() => site.server.withhold(null));

  /** Opens the wizard without these files, and goes on to the draft. */
  async function toDraft(missing: RegExp): Promise<{ readonly page: Page; readonly uncaught: () => string[] }> {
    site.server.withhold(missing);
    const { page, complaints } = await site.visit(SNIPPET);
    await clickButton(page, 'Help');
    await press(page, 'Phone', 'radio');
    await clickButton(page, en.continue);
    await seeHeading(page, en.describeTitle);
    await fill(page, en.issueLabel, 'Kumquat playlists vanish on Tuesdays');
    await clickButton(page, en.writePost);
    await seeHeading(page, en.draftTitle);
    return {
      page,
      uncaught: () => complaints.filter((text) => text.startsWith('Uncaught') || text.includes('rejection')),
    };
  }

  async function toReview(page: Page): Promise<void> {
    await clickButton(page, en.toReview);
    await seeHeading(page, en.reviewTitle);
  }

  it('leaves the draft without hints', async () => {
    const { page, uncaught } = await toDraft(/^guidance-/);
    await toReview(page);
    await post(page);
    await seeHeading(page, en.postedTitle);
    assert.deepEqual(uncaught(), []);
  });

  it('lets a post go that cannot be looked through', async () => {
    const { page, uncaught } = await toDraft(/^(personal-data-controller|find-personal-data)-/);
    await toReview(page);
    await post(page);
    await seeHeading(page, en.postedTitle);
    assert.deepEqual(uncaught(), []);
  });

  it('says that a post was not sent, and sends it once it can', async () => {
    const { page, uncaught } = await toDraft(/^forum-part-/);
    await toReview(page);
    await post(page);
    await seeWords(page, en.failures.unreachable.title);
    site.server.withhold(null);
    await pressMatching(page, /^(?:Post again|Post to .*)$/);
    await seeHeading(page, en.postedTitle);
    assert.deepEqual(uncaught(), []);
  });
});
