import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { listen } from './ask.js';
import { accessibilityProblems, PAGES, seeFirstQuestion, settled, startDemoSite, type DemoSite } from './demo-site.js';
import { clickButton, seeHeading } from './visit.js';

// Each in a browser context of its own.
describe('the demo', { concurrency: 3 }, () => {
  let site: DemoSite;
  before(async () => {
    site = await startDemoSite({ slowly: true });
  });
  after(() => site.close());

  for (const address of PAGES) {
    it(`${address}: accessible in light and dark, and nothing in the console under a strict policy`, async () => {
      let said: string[] = [];
      const page = await site.open(address, async (opened) => {
        said = listen(opened);
      });
      assert.match(
        await policyOf(page),
        /^default-src 'none'; script-src 'self'; .*require-trusted-types-for 'script'/,
      );
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        assert.deepEqual(await accessibilityProblems(page), [], value);
      }
      assert.deepEqual(said, []);
      await page.browserContext().close();
    });
  }

  it('loads nothing of Help Wizard but the script until help is opened', async () => {
    const { page, asked } = await openAndListen(site, 'articles.html');
    assert.deepEqual(asked.filter(isOfHelpWizard), ['help-wizard/help-wizard.js']);
    await page.click('help-wizard-launcher >>> button');
    await settled(page);
    assert.ok(asked.filter(isOfHelpWizard).length > 1);
    await page.browserContext().close();
  });

  it('loads what the announcements of the home page need, and no wizard and no content', async () => {
    const { page, asked } = await openAndListen(site, 'index.html');
    await page.waitForSelector('help-wizard-announcements >>> a');
    const own = /^(index\.html|favicon\.svg|before-paint\.js|assets\/[^/]+|help-wizard\.json|help-wizard\/[^/]+\.js)$/;
    const ofTheWizard = /wizard-engine|search|-step|memory/;
    assert.deepEqual(
      asked.filter((file) => !own.test(file) || ofTheWizard.test(file)),
      [],
    );
    await page.browserContext().close();
  });

  it('opens help from a button of the home page, and Esc leads back to it', async () => {
    const page = await site.open('index.html');
    await page.focus('#get-help');
    await page.keyboard.press('Enter');
    await seeFirstQuestion(page);
    await seeFocused(page, 'Where does it happen?');
    await page.keyboard.press('Escape');
    await seeFocused(page, 'Get help');
    await page.browserContext().close();
  });

  it('fills in what the page knows', async () => {
    const page = await site.open('index.html');
    await page.click('#get-help-playback');
    await clickButton(page, 'Continue');
    await seeHeading(page, 'What happens?');
    const field = await page.$('help-wizard-launcher >>> [part~="issue"]');
    assert.equal(await field?.evaluate((element) => (element as HTMLInputElement).value), 'My music stops by itself');
    await page.browserContext().close();
  });

  it('has one class of each element, from whichever file it is imported', async () => {
    const page = await site.open('help-centre.html');
    const same = await page.evaluate(async () => {
      const address = new URL('help-wizard/help-wizard.esm.js', document.baseURI).href;
      const { HelpWizardEntries } = (await import(address)) as { HelpWizardEntries: CustomElementConstructor };
      return HelpWizardEntries === customElements.get('help-wizard-entries');
    });
    assert.equal(same, true);
    await page.browserContext().close();
  });
});

/** Every file the page asks for, as a path from the site; `page` has loaded all it loads by itself. */
async function openAndListen(site: DemoSite, address: string): Promise<{ page: Page; asked: string[] }> {
  const asked: string[] = [];
  const page = await site.open(address, async (opened) => {
    opened.on('request', (request) => {
      const { hostname, pathname } = new URL(request.url());
      asked.push(hostname === '127.0.0.1' ? pathname.slice(1) : request.url());
    });
  });
  return { page, asked };
}

/** The Content Security Policy that the page was served under. */
async function policyOf(page: Page): Promise<string> {
  const answer = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'));
  return answer ?? '';
}

function isOfHelpWizard(file: string): boolean {
  return file.startsWith('help-wizard/');
}

/** Waits until what has the focus, wherever it is, has these words. */
async function seeFocused(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.textContent.trim() === wanted;
    },
    {},
    words,
  );
}
