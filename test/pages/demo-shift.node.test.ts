import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { PAGES, seeFirstQuestion, settled, startDemoSite, type DemoSite } from './demo-site.js';

const SIZES = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
] as const;

/** The wizard stands in the page, or there is none. */
const WITHOUT_LAUNCHER = ['help.html', 'ideas.html', 'signin'];

/** The parts of `PerformanceEntry` that only layout shifts have. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly previousRect: DOMRectReadOnly; readonly currentRect: DOMRectReadOnly }[];
}

// Each in a browser context of its own: they wait for the server most of the time.
describe('nothing on a page of the demo moves', { concurrency: 4 }, () => {
  let site: DemoSite;
  before(async () => {
    site = await startDemoSite({ slowly: true });
  });
  after(() => site.close());

  it('or this would tell', async () => {
    const page = await site.open('index.html', (opened) => opened.evaluateOnNewDocument(watchShifts));
    await page.evaluate(() => document.querySelector('main')?.prepend('One more line'));
    await page.waitForFunction(() => window.shifts.length > 0);
    await page.browserContext().close();
  });

  for (const { width, height } of SIZES) {
    for (const address of PAGES) {
      it(`${address} at ${width} × ${height}, help opened included`, async () => {
        const page = await site.open(address, async (opened) => {
          await opened.setViewport({ width, height });
          await opened.evaluateOnNewDocument(watchShifts);
        });
        if (!WITHOUT_LAUNCHER.includes(address)) await openHelp(page);
        assert.deepEqual(await page.evaluate(() => window.shifts), []);
        await page.browserContext().close();
      });
    }
  }
});

/** As a visitor does, and waits until the first question is there with all that belongs to it. */
async function openHelp(page: Page): Promise<void> {
  await page.click('help-wizard-launcher >>> button');
  await seeFirstQuestion(page);
  await settled(page);
}

declare global {
  interface Window {
    shifts: string[];
  }
}

/**
 * Runs in the page: notes everything that moved by itself, how much that counts, and from where to where. What moved
 * inside an element is not named.
 */
function watchShifts(): void {
  window.shifts = [];
  const observer = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      if (hadRecentInput) continue;
      const rects = sources.flatMap(({ previousRect, currentRect }) => [previousRect, currentRect]);
      const places = rects.map(({ x, y, width, height }) => `${width} × ${height} at ${x}, ${y}`);
      window.shifts.push(`${value.toFixed(5)}: ${places.join(' → ')}`);
    }
  });
  observer.observe({ type: 'layout-shift', buffered: true });
}
