import { en } from '../../src/i18n/en.js';
import type { DemoSite } from './demo-site.js';
import { answerAll, choose } from './reliability-browser.js';
import { WAY, type Tab, type Words } from './reliability-page.js';

/** A visitor at a step, to whom something happens. */
export interface Run {
  readonly site: DemoSite;
  readonly words: Words;
  tab: Tab;
  /** All that the visitor said so far can be read on the page. */
  readonly sees: () => Promise<void>;
}

/**
 * What happens at a step. Afterwards the visitor is at the same step; at `sending`, which begins at review, the post is
 * there.
 */
export type Trial = (run: Run) => Promise<unknown>;

/** The button that posts. */
export const POST = /^Post to /;
/** What was typed last is stored soon, not at once. */
const STORED_AFTER_MS = 250;

/** The forum asks to wait; whatever happens meanwhile, it is no longer than that. */
export async function waitOut({ tab, sees }: Run, meanwhile: () => Promise<unknown>): Promise<void> {
  const heal = await answerAll(tab, 429);
  await tab.press(POST);
  await tab.sees('You can post again in');
  await heal();
  await meanwhile();
  await tab.reload();
  await sees();
  await tab.sees(en.postAgainNow);
  await tab.press(POST);
}

/** The forum takes the post and takes its time to say so. */
export async function sendLate({ tab, site, words: { title } }: Run): Promise<void> {
  await choose(tab, 'late');
  await tab.press(POST);
  await tab.until(async () => (await site.server.threads()).some((thread) => thread.title === title), 'thread');
}

export async function crash({ tab }: Run): Promise<void> {
  await tab.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), STORED_AFTER_MS);
  const crashed = new Promise((resolve) => tab.page.once('error', resolve));
  const session = await tab.page.createCDPSession();
  void session.send('Page.crash').catch(() => {});
  await crashed;
  await tab.reload();
}

export async function reloadOffline({ tab, sees }: Run): Promise<void> {
  await tab.page.setOfflineMode(true);
  await sees();
  await tab.reload().catch(() => {});
  await tab.page.setOfflineMode(false);
  await tab.reload();
}

/** The page is loaded again while the forum is not well: nothing of the visitor's is the forum's to lose. */
export function underFault(fail: (tab: Tab) => Promise<() => Promise<void>>): Trial {
  return async ({ tab, sees }) => {
    const heal = await fail(tab);
    await tab.reload();
    await sees();
    await heal();
  };
}

export async function backAndForward({ tab: { page } }: Run): Promise<void> {
  await page.evaluate(() => history.back());
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await page.evaluate(() => history.forward());
}

/** The second press finds the next step under the pointer: it must not count there. */
export function pressTwice(button: string | RegExp, next: string): Trial {
  return async ({ tab }) => {
    await tab.press(button, { times: 2 });
    await tab.sees(next);
    await tab.page.goBack();
  };
}

/** The draft is taken over into another tab and posted there; the first one still has it, and must not post it again. */
export async function postTwice(run: Run): Promise<void> {
  const { tab, words } = run;
  const other = await tab.another();
  await other.press(en.draftContinueHere);
  await WAY.review.sees(other, words);
  await other.press(POST);
  await other.sees(en.postedTitle);
  await tab.page.bringToFront();
  await tab.sees(en.draftPostedTitle);
  await tab.press(POST).catch(() => {});
  await tab.sees(en.draftPostedTitle);
  await tab.page.close();
  run.tab = other;
}
