import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Call, HelpWizardApi } from '../../src/embed/script-api.js';
import { chunksOf, clickButton, scriptTag, seeHeading, SNIPPET, useSite } from './visit.js';

const site = useSite();

/** Makes a call as a page would. */
function push(page: Page, ...calls: Call[]): Promise<void> {
  return page.evaluate((given) => (window.helpWizard as HelpWizardApi).push(...given), calls);
}

const isOpen = (page: Page) => page.$eval('help-wizard-launcher', (launcher) => launcher.hasAttribute('opened'));

describe('window.helpWizard', () => {
  it('makes the calls that waited in the queue', async () => {
    const { page } = await site.visit(SNIPPET, {
      first: () => {
        window.helpWizard = [['prefill', { platform: 'web', issue: 'It crackles' }], ['open']];
      },
    });
    await seeHeading(page, 'What happens?');
    await page
      .locator('::-p-aria([role="textbox"])')
      .filter((field) => (field as HTMLTextAreaElement).value === 'It crackles')
      .wait();
  });

  it('opens, closes and toggles', async () => {
    const { page } = await site.visit(SNIPPET);
    await page.evaluate(() => (window.helpWizard as HelpWizardApi).toggle());
    await seeHeading(page, 'Where does it happen?');
    await push(page, ['close']);
    await page.waitForSelector('help-wizard-launcher:not([opened])');
    await push(page, ['toggle'], ['toggle'], ['open']);
    await page.waitForSelector('help-wizard-launcher[opened]');
  });

  it('loads nothing for calls that nobody sees before help is open', async () => {
    const { page } = await site.visit(SNIPPET);
    await push(page, ['close'], ['prefill', { platform: 'web' }]);
    await page.evaluate(() => (window.helpWizard as HelpWizardApi).on('open', () => {}));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(chunksOf(site.server), []);
    await clickButton(page, 'Help');
    await seeHeading(page, 'What happens?');
  });

  it('throws away what was kept of an earlier page, though nobody opens help', async () => {
    const { page } = await site.visit(SNIPPET);
    await page.evaluate(() => sessionStorage.setItem('help-wizard:draft:/help-wizard.json#launcher', '{}'));
    await push(page, ['reset']);
    await page.waitForFunction(() => sessionStorage.length === 0);
    assert.equal(await isOpen(page), false);
  });

  it('closes at once, though what was filled in before waits for the config', async () => {
    const { page } = await site.visit(SNIPPET);
    const letGo = site.server.delayConfig();
    await push(page, ['open']);
    await page.waitForFunction(() =>
      document.querySelector('help-wizard-launcher')?.shadowRoot?.querySelector('help-wizard'),
    );
    await push(page, ['prefill', { platform: 'web' }], ['close']);
    await page.waitForSelector('help-wizard-launcher:not([opened])');
    letGo();
    await push(page, ['open']);
    await seeHeading(page, 'What happens?');
  });

  it('tells listeners that help is closed when the page takes it away', async () => {
    const { page } = await site.visit(SNIPPET);
    await page.evaluate(() => {
      (window.helpWizard as HelpWizardApi).on('close', () => (document.title += ' closed'));
      document.title = '';
    });
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
    await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
    await page.waitForFunction(() => document.title === 'closed');
  });

  for (const [what, body] of Object.entries({
    'an element with its id': '<div id="helpWizard"></div>',
    'a list with its id': '<select id="helpWizard"></select>',
    'an object of its own': '<script>window.helpWizard = { x: 1 }</script>',
  })) {
    it(`takes its name where the page has ${what}`, async () => {
      const { page, complaints } = await site.visit(`${body}${SNIPPET}`, { csp: null });
      await push(page, ['open']);
      await seeHeading(page, 'Where does it happen?');
      assert.deepEqual(complaints, []);
    });
  }

  it('tells listeners of events, by both names, until they are taken off', async () => {
    const { page } = await site.visit(SNIPPET);
    await page.evaluate(() => {
      const api = window.helpWizard as HelpWizardApi;
      const log = (event: Event) => (document.title += ` ${event.type}`);
      document.title = '';
      api.on('open', log);
      api.on('help-wizard-close', log);
      Object.assign(window, { log });
      api.open();
    });
    await seeHeading(page, 'Where does it happen?');
    await push(page, ['close']);
    await page.waitForFunction(() => document.title === 'help-wizard-open help-wizard-close');
    await page.evaluate(() => {
      const api = window.helpWizard as HelpWizardApi;
      api.off('open', (window as unknown as { log: () => void }).log);
      api.open();
    });
    await page.waitForSelector('help-wizard-launcher[opened]');
    assert.equal(await page.title(), 'help-wizard-open help-wizard-close');
  });

  it('warns of a wrong call, and goes on with the next', async () => {
    const { page, complaints } = await site.visit(SNIPPET);
    await push(page, ['opne'], null as unknown as Call, ['open']);
    await seeHeading(page, 'Where does it happen?');
    await push(page, ['on', 'open', 'no function']);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(complaints.length, 3);
    assert.match(complaints[0] ?? '', /^helpWizard /);
    assert.match(complaints[2] ?? '', /helpWizard\.on\(\) did nothing: it takes an event and a function/);
  });

  it('speaks to a wizard in the page where there is no launcher', async () => {
    const { page } = await site.visit(`<help-wizard config="/help-wizard.json"></help-wizard>${scriptTag()}`);
    await seeHeading(page, 'Where does it happen?');
    await push(page, ['prefill', { platform: 'web' }]);
    await seeHeading(page, 'What happens?');
  });

  it('is gone after destroy, with the launcher and every listener, and can come again', async () => {
    const { page, complaints } = await site.visit(SNIPPET, { csp: null });
    await page.evaluate(() => {
      document.title = '0';
      (window.helpWizard as HelpWizardApi).on('open', () => (document.title = String(Number(document.title) + 1)));
    });
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
    await push(page, ['destroy']);
    assert.equal(await page.evaluate(() => 'helpWizard' in window), false);
    assert.equal(await page.$('help-wizard-launcher'), null);
    assert.equal(await page.evaluate(() => document.body.lastElementChild?.localName), 'script');
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('help-wizard-open')));
    assert.equal(await page.title(), '1');
    await page.evaluate(() => {
      const again = document.createElement('script');
      const { src, dataset } = document.querySelector('script')!;
      Object.assign(again, { src });
      Object.assign(again.dataset, dataset);
      document.body.append(again);
    });
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
    assert.deepEqual(complaints, []);
  });

  it('is not opened by what was under way when it was destroyed', async () => {
    const { page } = await site.visit(SNIPPET);
    await push(page, ['open'], ['destroy']);
    await page.evaluate(() => customElements.whenDefined('help-wizard-launcher').then(() => {}));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(await page.$('help-wizard-launcher'), null);
  });
});

describe('two copies on a page', () => {
  it('are one launcher', async () => {
    const { page, complaints } = await site.visit(`${SNIPPET}${SNIPPET}`);
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
    assert.equal(await page.$$eval('help-wizard-launcher', ({ length }) => length), 1);
    assert.equal(await isOpen(page), true);
    assert.deepEqual(complaints, []);
  });

  it('are the launcher of the one that has a config', async () => {
    const { page, complaints } = await site.visit(`${scriptTag()}${SNIPPET}`);
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
    assert.deepEqual(complaints, []);
  });
});

describe('a single-page app', () => {
  for (const [what, when, isFirst] of [
    ['its body', 'before help was opened', false],
    ['its body', 'after', true],
    ['all in its body', 'before help was opened', false],
    ['all in its body', 'after', true],
  ] as const) {
    it(`that exchanges ${what} ${when} keeps the launcher`, async () => {
      const { page } = await site.visit(SNIPPET);
      if (isFirst) {
        await clickButton(page, 'Help');
        await seeHeading(page, 'Where does it happen?');
        await push(page, ['close']);
      }
      // Twice: what was exchanged once is watched, too.
      for (let turn = 0; turn < 2; turn += 1) {
        await page.evaluate((isBody) => {
          if (isBody) document.body.replaceWith(document.createElement('body'));
          document.body.replaceChildren('Another page');
        }, what === 'its body');
        await page.waitForSelector('help-wizard-launcher');
      }
      await clickButton(page, 'Help');
      await seeHeading(page, 'Where does it happen?');
    });
  }
});
