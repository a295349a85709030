import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, ensureChromium } from '../../scripts/find-chromium.mjs';
import { anEntry, createDesk } from './command.js';

/** What people might put into the title of a thread. */
const HOSTILE = [
  `<script>document.title = 'ran'</script> refund ticket`,
  `<img src=x onerror="document.title = 'ran'"> refund ticket`,
  `"><svg onload="document.title='ran'"> refund ticket`,
  `'--></style><h1>Heading</h1> refund ticket`,
  `\u202egnp.exe \u0007 refund ticket`,
];

describe('the report of help-wizard replay', () => {
  const desk = createDesk();
  let browser: Browser;
  before(async () => {
    browser = await puppeteer.launch({ executablePath: ensureChromium(), args: chromiumArgs, headless: true });
    const evil = anEntry('evil', `<b onmouseover="x">Invoice</b> "questions"`, {
      url: 'https://site.example/?a="><b>',
    });
    desk.write('entries.json', JSON.stringify([evil, anEntry('tv', 'Television stays dark')]));
    const rows = [...HOSTILE, 'Invoice questions', 'Eiffel tower'].map((title, i) => ({
      title,
      platform: i % 2 === 0 ? '<i>phone</i>' : 'tv',
    }));
    desk.write('titles.json', JSON.stringify(rows));
    const made = await desk.run(['replay', 'titles.json', '--entries', 'entries.json', '--html', 'out/report.html']);
    assert.equal(made.code, 0, made.stderr);
    assert.match(made.stderr, /Wrote out\/report\.html/);
  });
  after(() => browser.close());

  async function open(width: number, scheme: string): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(pathToFileURL(desk.path('out/report.html')).href);
    return page;
  }

  for (const width of [320, 1280]) {
    for (const scheme of ['light', 'dark']) {
      it(`is accessible at ${width} pixels in ${scheme}, and never wider than the window`, async () => {
        const page = await open(width, scheme);
        // Axe comes from outside, which the policy of the page is against.
        await page.setBypassCSP(true);
        await page.reload();
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
        const problems = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
          return (await axe.run()).violations.map(({ id }) => id);
        });
        assert.deepEqual(problems, []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
        await page.close();
      });
    }
  }

  it('shows hostile titles as the text they are', async () => {
    const page = await open(1280, 'light');
    assert.equal(await page.title(), 'What would have been answered');
    const text = await page.evaluate(() => document.body.textContent);
    assert.ok(text.includes(`<img src=x onerror="document.title = 'ran'"> refund ticket`));
    assert.ok(text.includes('<i>phone</i>'));
    assert.ok(!text.includes('\u202e'));
    const found = await page.evaluate(() => ({
      foreign: document.querySelectorAll('script, img, b, i, link, iframe, [onload], [onerror], [onmouseover]').length,
      headings: document.querySelectorAll('h1').length,
      outside: [...document.querySelectorAll('[src], [href]')].filter((element) => element.tagName !== 'A').length,
    }));
    assert.deepEqual(found, { foreign: 0, headings: 1, outside: 0 });
    await page.close();
  });

  it('lets nothing run or load, by its own policy', async () => {
    const html = desk.read('out/report.html');
    assert.match(html, /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src/);
    assert.doesNotMatch(html, /url\(|@import|<script/);
  });

  it('has a heading for each part, and tables with names', async () => {
    const page = await open(1280, 'light');
    const outline = await page.evaluate(() => ({
      headings: [...document.querySelectorAll('h2')].map(({ textContent }) => textContent),
      unnamed: [...document.querySelectorAll('table')].filter((table) => !table.caption?.textContent).length,
      silent: [...document.querySelectorAll('svg')].filter(
        (svg) => svg.getAttribute('aria-hidden') !== 'true' && !svg.getAttribute('aria-label'),
      ).length,
    }));
    for (const heading of ['What has no answer yet', 'What would have answered most', 'By platform']) {
      assert.ok(outline.headings.includes(heading), heading);
    }
    assert.deepEqual([outline.unnamed, outline.silent], [0, 0]);
    await page.close();
  });

  it('reaches what is cut off at the side by keyboard', async () => {
    const page = await open(320, 'light');
    await page.focus('[role="region"]');
    const before = await page.$eval('[role="region"]', (region) => region.scrollLeft);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((left) => document.querySelector('[role="region"]')!.scrollLeft > left, {}, before);
    await page.close();
  });
});
