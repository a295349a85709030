import type { ElementHandle, Page } from 'puppeteer-core';
import { allWords } from './words.js';

/** How long a page may take for anything: the machine may be several times slower than the usual one, and busy. */
export const PATIENCE_MS = 90_000;

/** What a screen reader calls so. */
export function named(name: string, role: string): string {
  return `::-p-aria([name="${name}"][role="${role}"])`;
}

/**
 * Presses what a screen reader calls so, once it is there and stands still.
 *
 * Puppeteer's own `locator(…).click()` scrolls once and then waits for ever for what has moved out of sight meanwhile; and
 * what moves between its last look and the press is missed in silence.
 */
export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  await pressFound(page, async () => find(page, name, role), `${role} "${name}"`);
}

async function find(page: Page, name: string, role: string): Promise<ElementHandle> {
  try {
    return await page.locator(named(name, role)).waitHandle();
  } catch (cause) {
    throw new Error(`There is no ${role} "${name}" on ${page.url()}, but: ${await allWords(page)}`, { cause });
  }
}

/** Finds and presses, until a press has arrived where it was meant to. */
export async function pressFound(page: Page, find: () => Promise<ElementHandle>, what: string): Promise<void> {
  let cause: unknown = 'it moves, is disabled, or is behind something';
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const element = await find();
    try {
      if (await pressOnce(element)) return;
    } catch (error) {
      // As a rule, another element has taken its place.
      cause = error;
    }
  }
  throw new Error(`The ${what} on ${page.url()} could not be pressed: ${String(cause)}`);
}

/** Fills in a text field, wherever on the page it is. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  await fillAt(page, named(name, 'textbox'), text);
}

/**
 * The same, by a selector.
 *
 * Puppeteer's own `fill` empties the field without telling the page, which may draw the old words again before the first
 * key: then they stand before the new ones. Here the new words take the place of the old ones at once.
 */
export async function fillAt(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.locator(selector).waitHandle();
  await field.focus();
  await field.evaluate((element) => (element as HTMLInputElement | HTMLTextAreaElement).select());
  await page.keyboard.sendCharacter(text);
}

async function pressOnce(element: ElementHandle): Promise<boolean> {
  await element.scrollIntoView();
  if (!(await element.evaluate(standsStill))) return false;
  const heard = await element.evaluateHandle(notePresses);
  // What it says of a page that is about to be left is of no interest.
  await element.click().catch(() => undefined);
  // A page that was left does not answer.
  return heard.evaluate((presses) => presses.length > 0).catch(() => true);
}

/** Runs in the page. */
async function standsStill(element: Element): Promise<boolean> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const place = () => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].join();
  };
  await frame();
  const before = place();
  await frame();
  return element.isConnected && !element.matches(':disabled') && place() === before;
}

/** Runs in the page. */
function notePresses(element: Element): unknown[] {
  const presses: unknown[] = [];
  element.addEventListener('click', () => presses.push(true), { once: true, capture: true });
  return presses;
}
