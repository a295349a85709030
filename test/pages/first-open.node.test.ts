import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { cdnFolder } from '../../scripts/cdn.mjs';
import { FIRST_OPEN_LIMIT } from '../../scripts/size-budgets.mjs';
import { clickButton, SNIPPET, useSite } from './visit.js';

const site = useSite();

describe('the first open', () => {
  it('loads no more than its budget until the first step can be answered', async () => {
    const { page } = await site.visit(SNIPPET);
    await page.evaluate(watchForFirstStep);
    await clickButton(page, 'Help');
    await page.waitForFunction(() => 'answerableAt' in window);
    // What is under way is listed once it has arrived.
    await page.waitForNetworkIdle();
    const requests = await page.evaluate(() => {
      const { answerableAt } = window as unknown as { answerableAt: number };
      const before = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= answerableAt);
      return before
        .map(({ name }) => name.slice(name.lastIndexOf('/') + 1))
        .filter((name) => name !== 'help-wizard.js');
    });
    const scripts = requests.filter((name) => name.endsWith('.js'));
    const sizes = scripts.map((name) => [name, gzipSync(readFileSync(cdnFolder + name), { level: 9 }).length] as const);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    for (const [name, size] of sizes) console.log(`${name.padEnd(40)} ${size}`);
    console.log(`first open: ${total} bytes gz in ${scripts.length} scripts; ${requests.length} requests in all`);
    assert.ok(total <= FIRST_OPEN_LIMIT, `${total} bytes, more than ${FIRST_OPEN_LIMIT}`);
  });
});

/** Sets `answerableAt` to the time at which the first choice is drawn. */
function watchForFirstStep(): void {
  const holds = (root: Document | ShadowRoot, selector: string): boolean =>
    root.querySelector(selector) !== null ||
    [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && holds(shadowRoot, selector));
  const look = (): void => {
    if (holds(document, 'input[type=radio]')) Object.assign(window, { answerableAt: performance.now() });
    else requestAnimationFrame(look);
  };
  look();
}
