import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { cdnFolder } from '../../../scripts/cdn.mjs';
import { en } from '../../../src/i18n/en.js';
import { fill, named, PATIENCE_MS, press } from '../../pages/press.js';
import type { LiveAccount } from '../live-forum.js';

/** What a journey needs to know of a forum. */
export interface JourneyForum {
  readonly pages: { readonly folder: string; readonly url: string };
  /** What stands in `help-wizard.json`; its `platforms` include one called `iOS`. */
  readonly config: object;
  /** Puts a thread called `SEEDED` on the board of `iOS`. */
  readonly seed: () => Promise<unknown>;
  /** Fills in the forum's own sign-in form, which is open, and sends it. */
  readonly signIn: (page: Page, account: LiveAccount) => Promise<unknown>;
  /** Whether signing in leads back to the page by itself. Where it does not, the visitor opens the page again. */
  readonly leadsBack: boolean;
  /** How many threads of that title there are in the database, whatever their state. */
  readonly stored: (title: string) => Promise<number>;
}

export const SEEDED = 'Downloads stop half way on the train';
const ISSUE = 'Downloads stop half way';
/** What must come out as it went in. The script says so if it ever runs. */
export const TITLE = 'Downloads & <script>hacked = 1</script> stop – Grüße aus Köln 🎧';
export const TEXT = 'It stops at 50 % <script>hacked = 1</script> & „nothing“ helps: Öl, ß, 日本, 👩‍🚀.';

/** Waits until it is there: a step, by its heading. */
export async function see(page: Page, name: string, role = 'heading'): Promise<void> {
  await page.locator(named(name, role)).wait();
}

async function valueOf(page: Page, name: string): Promise<string> {
  const field = await page.locator(named(name, 'textbox')).waitHandle();
  return field.evaluate((element) => (element as HTMLInputElement).value);
}

/** Puts a page of the site's owner on the forum's own origin, with nothing but the script tag in it. Gives its address. */
export function placePage({ pages, config }: JourneyForum): string {
  mkdirSync(pages.folder, { recursive: true });
  cpSync(cdnFolder, join(pages.folder, 'cdn'), { recursive: true });
  writeFileSync(join(pages.folder, 'help-wizard.json'), JSON.stringify(config));
  const script = '<script src="cdn/help-wizard.js" data-config="help-wizard.json" async></script>';
  const head = '<meta charset="utf-8"><title>Help</title><link rel="icon" href="data:,">';
  writeFileSync(join(pages.folder, 'help.html'), `<!doctype html><html lang="en">${head}<body><h1>Help</h1>${script}`);
  return `${pages.url}/help.html`;
}

/** A visitor whom the forum does not know yet. `complaints` are the errors in the console of the owner's page. */
export async function newVisitor(browser: Browser): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  // What the compiler of these tests calls in functions that are sent to the page.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named;');
  return { page, complaints };
}

/** From the page to the review of a post, by way of the forum's own threads. */
export async function writePost(page: Page, address: string, title = TITLE): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle0' });
  await press(page, en.launcherLabel);
  await see(page, en.platformTitle);
  await press(page, 'iOS', 'radio');
  await page.locator(named('iOS', 'radio')).filter(isChecked).wait();
  await press(page, en.continue);
  await see(page, en.describeTitle);
  await fill(page, en.issueLabel, ISSUE);
  await seeText(page, SEEDED);
  await pressMatching(page, /^See .* possible answers?$/);
  await see(page, en.answersTitle);
  await seeText(page, SEEDED);
  await press(page, en.writePost);
  await see(page, en.draftTitle);
  await fill(page, en.titleLabel, title);
  const drafted = await valueOf(page, en.postLabel);
  await fill(page, en.postLabel, `${TEXT}\n\n${drafted}`);
  await press(page, en.toReview);
  await see(page, en.reviewTitle);
}

/** Back to the page, and to where the visitor was. */
export async function openAgain(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await press(page, en.launcherLabel);
}

/** Presses the button of the panel whose words these are, once it is there and shown. */
export async function pressMatching(page: Page, words: RegExp): Promise<void> {
  const find = async (): Promise<string | undefined> => {
    const buttons = await page.$$('help-wizard-launcher >>> button');
    const names = await Promise.all(buttons.map((button) => button.evaluate((element) => element.innerText.trim())));
    return names.find((name) => words.test(name));
  };
  await press(page, await until(find, `a button ${String(words)}`));
}

export async function seeText(page: Page, text: string): Promise<void> {
  await until(async () => (await panelText(page)).includes(text) || undefined, `"${text}" in the panel`);
}

/** The first thing that is found; asked again for as long as a page may take. */
async function until<T>(find: () => Promise<T | undefined>, what: string): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There is no ${what}.`);
}

/** All that the wizard's panel says. */
export function panelText(page: Page): Promise<string> {
  return textIn(page, 'help-wizard-launcher');
}

function isChecked(radio: Element): boolean {
  return (radio as HTMLInputElement).checked;
}

/** The words of an element, with those in its shadow tree. A picture is its alternative text: some forums draw emoji. */
async function textIn(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => {
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
      if (node instanceof HTMLImageElement) return node.alt;
      if (/^(style|script)$/i.test(node.nodeName)) return '';
      return [...((node as Element).shadowRoot ?? node).childNodes].map(read).join('');
    };
    return read(document.querySelector(wanted) ?? document.createTextNode('')).replace(/\s+/g, ' ');
  }, selector);
}

/** What becomes of the post. */
type End = 'appears' | 'waits';

/** The whole way: signed out, searching, writing, signing in on the forum, posting, and reading it there. */
export async function walk(
  forum: JourneyForum,
  browser: Browser,
  account: LiveAccount,
  end: End = 'appears',
): Promise<void> {
  const { page, complaints } = await newVisitor(browser);
  try {
    await take(forum, page, account, end);
    assert.deepEqual(complaints, [], 'errors on the page');
  } catch (error) {
    const shown = (await panelText(page)) || (await textIn(page, 'body'));
    throw new Error(`It ended on ${page.url()}, where it says: ${shown.slice(-1500)}`, { cause: error });
  } finally {
    await page.browserContext().close();
  }
}

async function take(forum: JourneyForum, page: Page, account: LiveAccount, end: End): Promise<void> {
  const title = `${TITLE} (${end})`;
  const address = placePage(forum);
  await writePost(page, address, title);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), press(page, en.signInToPost)]);
  await forum.signIn(page, account);
  if (!forum.leadsBack) {
    await openAgain(page, address);
  }
  await expectKept(page, address, title);
  await pressMatching(page, /^Post( to .*)?$/);
  await see(page, end === 'waits' ? en.pendingTitle : en.postedTitle);
  if (end === 'appears') {
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), press(page, en.seePost, 'link')]);
    await expectOnPage(page, title, TEXT);
  }
  assert.equal(await forum.stored(title), 1, 'threads in the database');
}

/** Back from the forum's sign-in page, with everything that was written. */
async function expectKept(page: Page, address: string, title: string): Promise<void> {
  assert.equal(page.url().replace(/#.*/, ''), address, 'back on the page');
  await see(page, en.reviewTitle);
  const text = await panelText(page);
  for (const part of [title, '50 %', 'Grüße', '👩‍🚀']) assert.ok(text.includes(part), `"${part}" is kept in: ${text}`);
}

/** The forum's page shows the title and the text as text, and runs nothing of them. */
async function expectOnPage(page: Page, title: string, text: string): Promise<void> {
  const shown = await textIn(page, 'body');
  assert.ok(shown.includes(title), `the title is on ${page.url()}: ${shown}`);
  assert.ok(shown.includes(text), `the text is on ${page.url()}: ${shown}`);
  assert.equal(await page.evaluate(() => 'hacked' in globalThis), false, 'nothing of it runs');
}
