import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { en } from '../../src/i18n/en.js';
import { post, seeKept, seeWords, signIn, writePost } from './ask.js';
import { settled, startDemoSite, type DemoSite } from './demo-site.js';
import { fillAt, press } from './press.js';
import { clickButton, seeHeading } from './visit.js';

const FIELD = `::-p-aria([name="${en.issueLabel}"][role="textbox"])`;

describe('a draft and several tabs', { concurrency: 3 }, () => {
  let site: DemoSite;
  before(async () => {
    site = await startDemoSite();
  });
  after(() => site.close());

  it('of which each writes its own: none takes from the other', async () => {
    const one = await site.open('help.html');
    await describeIssue(one, 'Kumquats vanish in the first tab');
    const two = await openBeside(one);
    await seeWords(two, en.draftOpenTitle);
    await clickButton(two, en.draftStartNew);
    await describeIssue(two, 'Kumquats grow in the second tab');
    await one.bringToFront();
    await fillAt(one, FIELD, 'Kumquats vanish in the first tab, again');
    await seeWords(one, en.savedOnDevice);
    for (const [page, words] of [
      [one, 'Kumquats vanish in the first tab, again'],
      [two, 'Kumquats grow in the second tab'],
    ] as const) {
      await page.bringToFront();
      await page.reload();
      assert.equal(await issueIn(page), words);
    }
    await one.browserContext().close();
  });

  it('that was closed: a new one offers the draft, and goes on at the same step', async () => {
    const one = await site.open('help.html');
    await writePost(one, 'Kumquats vanish with the tab');
    const two = await openBeside(one, { close: true });
    await seeWords(two, 'We kept your draft from today');
    await seeHeading(two, en.platformTitle);
    await clickButton(two, en.draftContinue);
    await seeKept(two, 'Kumquats vanish with the tab');
    await two.reload();
    await seeKept(two, 'Kumquats vanish with the tab');
    await two.browserContext().close();
  });

  it('of which one is a duplicate: it does not write to the first one’s draft, and can take it', async () => {
    const one = await site.open('help.html');
    await describeIssue(one, 'Kumquats vanish twice');
    const kept = await one.evaluate(() => JSON.stringify(sessionStorage));
    const two = await openBeside(one, { session: kept });
    await seeWords(two, en.draftOpenTitle);
    await clickButton(two, en.draftContinueHere);
    assert.equal(await issueIn(two), 'Kumquats vanish twice');
    await one.bringToFront();
    await seeWords(one, en.draftMovedTitle);
    await two.bringToFront();
    await fillAt(two, FIELD, 'Kumquats vanish twice, more words');
    await seeStored(two, 'more words');
    await one.bringToFront();
    await clickButton(one, en.draftUseHere);
    await one.waitForFunction(hasIssue, {}, 'Kumquats vanish twice, more words');
    await two.bringToFront();
    await seeWords(two, en.draftMovedTitle);
    assert.equal(await two.evaluate(countSlots), 1);
    await one.browserContext().close();
  });

  it('of which one posts it: the other says so, and does not post it again', async () => {
    const title = 'Kumquats vanish in both tabs';
    const one = await site.open('signin?returnTo=/help.html');
    await signIn(one);
    await writePost(one, title);
    const two = await openBeside(one);
    await clickButton(two, en.draftContinueHere);
    await seeKept(two, title);
    await post(two);
    await seeHeading(two, en.postedTitle);
    await one.bringToFront();
    await seeWords(one, en.draftPostedTitle);
    await post(one);
    await one.waitForFunction(hasFocusInNotice);
    assert.equal(await storedThreads(title), 1);
    await clickButton(one, en.draftKeepAsNew);
    await seeKept(one, title);
    await one.waitForFunction(hasNoNotice);
    await one.browserContext().close();
  });

  it('where the device is full: the draft is kept in the tab, and on the device when there is room', async () => {
    const page = await site.open('help.html');
    await page.evaluate(fillStorage);
    await describeIssue(page, 'Kumquats vanish for want of room', en.savedInTab);
    await page.reload();
    assert.equal(await issueIn(page), 'Kumquats vanish for want of room');
    await page.evaluate(() => localStorage.removeItem('filler'));
    await fillAt(page, FIELD, 'Kumquats vanish with room to spare');
    await seeWords(page, en.savedOnDevice);
    await page.browserContext().close();
  });

  it('where storage is denied: it is told, and everything goes on', async () => {
    const page = await site.open('help.html', (opening) => opening.evaluateOnNewDocument(denyStorage));
    await describeIssue(page, 'Kumquats vanish unseen', en.storageFailed);
    await writeOn(page);
    await page.browserContext().close();
  });

  it('where the owner keeps no drafts: nothing is stored, not even the name of the tab', async () => {
    const page = await site.open('help.html', keepNoDrafts);
    const before = await page.evaluate(storedNames);
    await press(page, 'Phone', 'radio');
    await clickButton(page, en.continue);
    await fillAt(page, FIELD, 'Kumquats vanish without a trace');
    await writeOn(page);
    assert.deepEqual(await page.evaluate(storedNames), before);
    await page.reload();
    await seeHeading(page, en.platformTitle);
    await page.browserContext().close();
  });

  /** Another tab of the same visitor. `session`: what its own storage holds, as in a duplicate. */
  async function openBeside(page: Page, given: { session?: string; close?: true } = {}): Promise<Page> {
    const beside = await page.browserContext().newPage();
    await beside.evaluateOnNewDocument('globalThis.__name = (named) => named;');
    if (given.session !== undefined) await beside.evaluateOnNewDocument(copySession, given.session);
    if (given.close) await page.close();
    await beside.goto(`${site.server.origin}/help.html`);
    await settled(beside);
    return beside;
  }

  async function storedThreads(title: string): Promise<number> {
    return (await site.server.threads()).filter((thread) => thread.title === title).length;
  }
});

/** Writes the sentence, and waits until it is kept. */
async function describeIssue(page: Page, issue: string, words = en.savedOnDevice): Promise<void> {
  await press(page, 'Phone', 'radio');
  await clickButton(page, en.continue);
  await fillAt(page, FIELD, issue);
  await seeWords(page, words);
}

/** From the sentence to the draft, whatever is found. */
async function writeOn(page: Page): Promise<void> {
  await page.locator('help-wizard >>> [part="continue"]').click();
  await page.waitForFunction(hasLeft, {}, 'describe');
}

async function issueIn(page: Page): Promise<string> {
  await seeHeading(page, en.describeTitle);
  const field = await page.locator(FIELD).waitHandle();
  return field.evaluate((element) => (element as HTMLTextAreaElement).value);
}

/** Waits until these words are in the storage of the device. */
async function seeStored(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text) => JSON.stringify(localStorage).includes(text), {}, words);
}

/** The site's config, but for drafts. */
async function keepNoDrafts(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().endsWith('/help-wizard.json')) return void request.continue();
    void fetch(request.url())
      .then(async (response) => {
        const config = (await response.json()) as { privacy?: object };
        const body = JSON.stringify({ ...config, privacy: { ...config.privacy, keepDrafts: false } });
        await request.respond({ contentType: 'application/json', body });
      })
      .catch(() => request.abort());
  });
}

// What follows runs in the page.

function copySession(session: string): void {
  if (sessionStorage.length > 0) return;
  for (const [name, value] of Object.entries(JSON.parse(session) as Record<string, string>)) {
    sessionStorage.setItem(name, value);
  }
}

function denyStorage(): void {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
  }
}

function fillStorage(): void {
  for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
    const filler = localStorage.getItem('filler') ?? '';
    try {
      localStorage.setItem('filler', filler + 'x'.repeat(size));
    } catch {
      // Less, then.
    }
  }
}

function storedNames(): string[] {
  return [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort();
}

function countSlots(): number {
  return Object.keys(localStorage).filter((name) => name.startsWith('help-wizard:draft:')).length;
}

function hasLeft(step: string): boolean {
  const wizard = document.querySelector('help-wizard') as { readonly step?: string | null } | null;
  return wizard?.step != null && wizard.step !== step;
}

function hasIssue(words: string): boolean {
  const step = document.querySelector('help-wizard')?.shadowRoot?.querySelector('.step')?.shadowRoot;
  return step?.querySelector<HTMLTextAreaElement>('[part="issue"]')?.value === words;
}

function hasNoNotice(): boolean {
  return document.querySelector('help-wizard')?.shadowRoot?.querySelector('.restored') === null;
}

function hasFocusInNotice(): boolean {
  return document.activeElement?.shadowRoot?.activeElement?.localName === 'help-wizard-restored-notice';
}
