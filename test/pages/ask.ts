import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { DEMO_ACCOUNTS } from '../../demo/server/demo-seed.js';
import { en } from '../../src/i18n/en.js';
import { fill, named, PATIENCE_MS, press, pressFound } from './press.js';
import { clickButton, seeHeading } from './visit.js';
import { allWords } from './words.js';

const ISSUE = 'Kumquat playlists vanish on Tuesdays';
const MORE = 'They come back on Wednesday, without their pictures.';
const POLL_MS = 50;

/** Errors and warnings in the console from now on, uncaught errors among them. */
export function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => /error|warn/.test(message.type()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

/** From the first question of help.html to the review of a post. */
export async function writePost(page: Page, title: string): Promise<void> {
  await press(page, 'Phone', 'radio');
  await clickButton(page, en.continue);
  await seeHeading(page, en.describeTitle);
  await fill(page, en.issueLabel, ISSUE);
  await pressMatching(page, /^(?:See .* possible answers?|Continue)$/);
  await passAnswers(page);
  await seeHeading(page, en.draftTitle);
  await fill(page, en.titleLabel, title);
  const field = await page.locator(named(en.postLabel, 'textbox')).waitHandle();
  const drafted = await field.evaluate((element) => (element as HTMLTextAreaElement).value);
  await fill(page, en.postLabel, `${MORE}\n\n${drafted}`);
  await clickButton(page, en.toReview);
  await seeHeading(page, en.reviewTitle);
}

/** What stands in review is what was written. */
export async function seeKept(page: Page, title: string): Promise<void> {
  await seeHeading(page, en.reviewTitle);
  for (const part of [title, MORE, ISSUE]) await seeWords(page, part);
}

export async function post(page: Page): Promise<void> {
  await pressMatching(page, /^Post to /);
}

/** Fills in the form of the sign-in page, which is open, and waits for the page it leads to. */
export async function signIn(page: Page, name = 'mira_k'): Promise<void> {
  const password = DEMO_ACCOUNTS.find((account) => account.name === name)?.password ?? '';
  await fill(page, 'Name', name);
  await fill(page, 'Password', password);
  await leave(page, () => clickButton(page, 'Sign in'));
}

/** Does what leads to another page, and waits until that has loaded. */
export async function leave(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), act()]);
}

/** Waits until the page has these words somewhere, shadow trees included. */
export async function seeWords(page: Page, words: string): Promise<void> {
  await until(async () => (await allWords(page)).includes(words) || undefined, page, `"${words}"`);
}

/** Waits for a button whose name this matches, and presses it. */
export async function pressMatching(page: Page, name: RegExp): Promise<void> {
  const find = async () => {
    for (const button of await page.$$('>>> button')) {
      const words = await button.evaluate((element) => (element.checkVisibility() ? element.innerText.trim() : ''));
      if (name.test(words)) return button;
    }
    return undefined;
  };
  const what = `button ${String(name)}`;
  await pressFound(page, async () => until(find, page, what), what);
}

/** The first thing that is found; a page that is on its way to the next has nothing. */
async function until<Found>(find: () => Promise<Found | undefined>, page: Page, what: string): Promise<Found> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    const found = await find().catch(() => undefined);
    if (found !== undefined) return found;
  }
  throw new Error(`There is no ${what} on ${page.url()}, but: ${await allWords(page)}`);
}

/** Nothing that was found helps. Where nothing was found, there is no such step. */
async function passAnswers(page: Page): Promise<void> {
  const answers = page.locator(named(en.answersTitle, 'heading')).waitHandle();
  const draft = page.locator(named(en.draftTitle, 'heading')).waitHandle();
  const step = await Promise.race([answers.then(() => 'answers'), draft.then(() => 'draft')]);
  await Promise.race([answers, draft]);
  if (step === 'answers') await clickButton(page, en.writePost);
}
