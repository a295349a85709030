import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, describe, it } from 'node:test';
import { cdnFolder } from '../../scripts/cdn.mjs';
import { CDN_PATH } from './server.js';
import { clickButton, scriptTag, seeHeading, useSite } from './visit.js';

const site = useSite();
const hashes = (): Record<string, string> =>
  JSON.parse(readFileSync(`${cdnFolder}integrity.json`, 'utf8')) as Record<string, string>;

/** The page as the guide has it. The import map is a script of the page: its hash is in the policy. */
function guardedPage(): { head: string; csp: string; tag: string } {
  const byAddress = Object.entries(hashes()).map(([file, hash]) => [CDN_PATH + file, hash] as const);
  const map = JSON.stringify({ integrity: Object.fromEntries<string>(byAddress) });
  const mapHash = createHash('sha256').update(map).digest('base64');
  return {
    head: `<script type="importmap">${map}</script>`,
    csp: `default-src 'none'; script-src 'self' 'sha256-${mapHash}'; connect-src 'self'; img-src data:`,
    tag: scriptTag(`data-config="/help-wizard.json" integrity="${hashes()['help-wizard.js']}" crossorigin`),
  };
}

describe('integrity.json', () => {
  afterEach(() => site.server.tamperWith(null));

  it('has the hash of every script', () => {
    const files = readdirSync(cdnFolder).filter((file) => file.endsWith('.js'));
    assert.deepEqual(Object.keys(hashes()), files.sort());
  });

  it('lets a page check the script and all it loads', async () => {
    const { tag, ...options } = guardedPage();
    const { page, complaints } = await site.visit(tag, options);
    await clickButton(page, 'Help');
    await seeHeading(page, 'Where does it happen?');
    assert.deepEqual(complaints, []);
  });

  it('keeps a script out that somebody changed', async () => {
    site.server.tamperWith(/^help-wizard\.js$/);
    const { tag, ...options } = guardedPage();
    const { page } = await site.visit(tag, options);
    assert.equal(await page.evaluate(() => 'helpWizard' in window), false);
  });

  it('keeps a file out that somebody changed, however often one clicks; the page hears of it and lives on', async () => {
    site.server.tamperWith(/^help-wizard-/);
    const { tag, ...options } = guardedPage();
    const { page } = await site.visit(`<p>Text</p>${tag}`, options);
    for (const failures of ['1', '2']) {
      await page.evaluate((count) => {
        document.addEventListener('help-wizard-error', () => (document.title = count), { once: true });
      }, failures);
      await clickButton(page, 'Help');
      await page.waitForFunction((count) => document.title === count, {}, failures);
    }
    assert.equal(await page.evaluate(() => customElements.get('help-wizard-launcher') === undefined), true);
    assert.equal(await page.$eval('p', ({ textContent }) => textContent), 'Text');
  });
});
