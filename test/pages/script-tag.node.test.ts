import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { cdnFolder } from '../../scripts/cdn.mjs';
import { LOADER_LIMIT } from '../../scripts/size-budgets.mjs';
import { press } from './press.js';
import { chunksOf, clickButton, scriptTag, seeHeading, SNIPPET, useSite } from './visit.js';

const site = useSite();

/** Not among the DOM's types yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  /** What follows a click is no surprise. */
  readonly hadRecentInput: boolean;
}

describe('the script tag, pasted into an empty page under a strict policy', () => {
  it('costs no more than its budget', () => {
    const { length } = gzipSync(readFileSync(`${cdnFolder}help-wizard.js`), { level: 9 });
    console.log(`help-wizard.js: ${length} bytes gz`);
    assert.ok(length <= LOADER_LIMIT, `${length} bytes`);
  });

  it('adds one launcher at the end of the body, with the attributes of the script', async () => {
    const tag = scriptTag('data-config="/help-wizard.json" data-label="Ask us" data-platform="web"');
    const { page } = await site.visit(`${tag}<p>Text</p>`);
    const launcher = await page.$eval('body > :last-child', ({ outerHTML }) => outerHTML);
    assert.equal(
      launcher,
      '<help-wizard-launcher config="/help-wizard.json" label="Ask us" platform="web"></help-wizard-launcher>',
    );
    assert.equal(await page.$$eval('::-p-aria([name="Ask us"][role="button"])', ({ length }) => length), 1);
  });

  it('waits for the body when it stands in the head', async () => {
    const { page } = await site.visit('<p>Text</p>', { head: SNIPPET });
    assert.equal(await page.$$eval('body > help-wizard-launcher', ({ length }) => length), 1);
  });

  it('asks for nothing but itself before a click', async () => {
    await site.visit(SNIPPET);
    assert.deepEqual(chunksOf(site.server), []);
    assert.ok(!site.server.takeRequests().includes('/help-wizard.json'));
  });

  it('leads from a click to "What happens?", without a word in the console', async () => {
    const { page, complaints } = await site.visit(SNIPPET);
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
    await press(page, 'Phone', 'radio');
    await clickButton(page, 'Continue');
    await seeHeading(page, 'What happens?');
    assert.deepEqual(complaints, []);
  });

  it('moves nothing in the page, and not its own button', async () => {
    const watch = () => {
      const shifts = [] as number[];
      Object.assign(window, { shifts });
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as LayoutShift[]) if (!entry.hadRecentInput) shifts.push(entry.value);
      });
      observer.observe({ type: 'layout-shift', buffered: true });
    };
    const { page } = await site.visit(`<h1>Page</h1><p>Text</p>${SNIPPET}`, { first: watch });
    const buttonBox = () =>
      page.$eval('help-wizard-launcher', ({ shadowRoot }) => {
        const { x, y, width, height } = shadowRoot!.querySelector('button')!.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
      });
    const drawn = await buttonBox();
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
    await page.keyboard.press('Escape');
    await page.locator('::-p-aria([name="Help"][role="button"])').wait();
    assert.deepEqual(await buttonBox(), drawn);
    assert.deepEqual(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts), []);
  });
});

describe('without data-config', () => {
  it('adds nothing, and asks for nothing', async () => {
    const { page } = await site.visit(scriptTag());
    assert.equal(await page.$('help-wizard-launcher'), null);
    assert.deepEqual(chunksOf(site.server), []);
  });

  it('runs the elements that the page has', async () => {
    const { page, complaints } = await site.visit(
      `<help-wizard config="/help-wizard.json"><a href="/faq">FAQ</a></help-wizard>${scriptTag()}`,
    );
    await seeHeading(page, 'Where does it happen?');
    assert.deepEqual(complaints, []);
  });

  it('runs an element that is added later', async () => {
    const { page } = await site.visit(scriptTag());
    await page.evaluate(() => {
      const wizard = document.createElement('help-wizard');
      wizard.setAttribute('config', '/help-wizard.json');
      document.body.append(wizard);
    });
    await seeHeading(page, 'Where does it happen?');
  });

  it('runs a launcher that the page has written itself', async () => {
    const { page } = await site.visit(
      `<help-wizard-launcher config="/help-wizard.json" label="Ask"></help-wizard-launcher>${scriptTag()}`,
    );
    await clickButton(page, 'Ask');
    await seeHeading(page, 'Where does it happen?');
  });
});

describe('from elsewhere', () => {
  it('finds its files on another origin, below a path', async () => {
    const { page, complaints } = await site.visit(scriptTag('data-config="/help-wizard.json"', site.cdn.origin), {
      csp: `default-src 'none'; script-src ${site.cdn.origin}; connect-src 'self'; img-src data:; trusted-types lit-html; require-trusted-types-for 'script'`,
    });
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
    assert.deepEqual(complaints, []);
    assert.deepEqual(chunksOf(site.server), []);
    assert.notEqual(chunksOf(site.cdn).length, 0);
  });
});

describe('offline at the first click', () => {
  it('says so by an event, and the next click tries again', async () => {
    const { page } = await site.visit(SNIPPET);
    await page.evaluate(() => {
      document.addEventListener('help-wizard-error', (event) => {
        document.title = (event as CustomEvent<{ error: Error }>).detail.error.name;
      });
    });
    await page.setOfflineMode(true);
    await clickButton(page, 'Help');
    await page.waitForFunction(() => document.title === 'TypeError');
    await page.locator('::-p-aria([name="Help"][role="button"])').wait();
    const isBusy = () => page.$eval('help-wizard-launcher', (e) => e.shadowRoot!.querySelector('[aria-busy]') !== null);
    assert.equal(await isBusy(), false);
    await page.setOfflineMode(false);
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
  });
});

describe('what could not be loaded', () => {
  afterEach(() => site.server.withhold(null));

  /** The page's errors but those the browser itself writes down, and how many times it was told of one. */
  async function visitWithout(name: RegExp, body: string) {
    site.server.withhold(name);
    const { page, complaints } = await site.visit(body, {
      first: () => {
        Object.assign(window, { told: 0 });
        document.addEventListener('help-wizard-error', () => ((window as unknown as { told: number }).told += 1));
      },
    });
    const uncaught = () => complaints.filter((text) => !text.startsWith('Failed to load resource'));
    return { page, uncaught, told: () => page.evaluate(() => (window as unknown as { told: number }).told) };
  }

  it('is told to a page that has only elements of its own', async () => {
    const { told } = await visitWithout(
      /^help-wizard-/,
      `<help-wizard config="/help-wizard.json"></help-wizard>${scriptTag()}`,
    );
    assert.equal(await told(), 1);
  });

  it('is told once for all that only makes the panel better, which does without', async () => {
    const { page, uncaught, told } = await visitWithout(/anchor-|fill-screen|keep-place|closed-launcher/, SNIPPET);
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
    await page.waitForNetworkIdle();
    await page.setViewport({ width: 400, height: 700 });
    await page.waitForFunction(
      () => document.querySelector('help-wizard-launcher')?.shadowRoot?.querySelector('dialog:modal') != null,
    );
    await page.keyboard.press('Escape');
    await page.waitForSelector('help-wizard-launcher:not([opened])');
    await page.waitForNetworkIdle();
    assert.deepEqual(uncaught(), []);
    assert.equal(await told(), 1);
  });

  it('is tried again once the browser is back online', async () => {
    const { page, uncaught, told } = await visitWithout(/page-elements/, SNIPPET);
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
    await page.waitForFunction(() => (window as unknown as { told: number }).told === 1);
    site.server.withhold(null);
    await page.evaluate(() => {
      document.body.append(document.createElement('help-wizard-entries'));
      window.dispatchEvent(new Event('online'));
      return customElements.whenDefined('help-wizard-entries').then(() => {});
    });
    assert.deepEqual(uncaught(), []);
    assert.equal(await told(), 1);
  });
});
