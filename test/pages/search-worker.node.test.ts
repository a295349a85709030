import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Entry } from '../../src/core/types.js';
import { writeSearchTiers } from '../../src/search/index.js';
import { CDN_PATH } from './server.js';
import { clickButton, scriptTag, useSite, type Visit, type VisitOptions } from './visit.js';

const site = useSite();

/** The policy of the guide, for pages that demand Trusted Types. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html dompurify help-wizard";
const THINGS = ['playlist', 'download', 'speaker', 'account', 'queue', 'equalizer'];

const ENTRIES: readonly Entry[] = Array.from({ length: 900 }, (_, i) => ({
  id: `t${i}`,
  kind: 'thread',
  title: `The ${THINGS[i % THINGS.length]} is gone since update ${i}`,
  url: `https://forum.example/t/${i}`,
  text: `It was there yesterday. ${'I restarted the app and signed in again. '.repeat(5)} The end of text ${i}.`,
}));
const CONFIG = {
  forum: { type: 'memory' },
  boards: [{ id: 'player', title: 'Player' }],
  content: [{ type: 'index', url: '/search/index.json' }],
};

async function openWizard(options: VisitOptions = {}, origin = ''): Promise<Visit> {
  const visit = await site.visit(`<help-wizard config="/indexed.json"></help-wizard>${scriptTag('', origin)}`, options);
  await visit.page.locator('::-p-aria([name="The problem in one sentence"][role="textbox"])').wait();
  return visit;
}

async function ask(page: Page, text: string): Promise<void> {
  await page.locator('::-p-aria([name="The problem in one sentence"][role="textbox"])').fill(text);
}

/**
 * The element of this kind that ends in this text. Names and texts as puppeteer looks for them do not join what is marked,
 * nor notice what changes within shadow roots.
 */
async function seeText(page: Page, selector: string, text: string): Promise<ElementHandle> {
  const find = (wanted: string, kind: string): Element | undefined => {
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot === null ? [] : within(element.shadowRoot)),
      ]);
    return within(document).find((element) => element.matches(kind) && element.textContent.trim().endsWith(wanted));
  };
  return (await page.waitForFunction(find, {}, text, selector)) as ElementHandle;
}

const seeMatch = (page: Page, title: string) => seeText(page, 'a', title);

describe('a wizard with a prebuilt index, on a page with the script tag', () => {
  before(async () => {
    site.server.setFile('/indexed.json', JSON.stringify(CONFIG));
    for await (const { path, bytes } of writeSearchTiers(ENTRIES, { firstBytes: 8_000, partBytes: 20_000 })) {
      site.server.setFile(`/search/${path}`, bytes);
    }
  });

  it('searches in a worker, under a strict policy, without a word in the console', async () => {
    const { page, complaints } = await openWizard({ csp: POLICY });
    await ask(page, 'equaliser gone update 893');
    await seeMatch(page, 'The equalizer is gone since update 893');
    assert.equal(page.workers().length, 1);
    assert.ok(site.server.takeRequests().some((path) => /help-wizard-worker-[\w-]+\.js$/.test(path)));
    assert.deepEqual(complaints, []);
  });

  it('asks for nothing of the index before somebody types', async () => {
    site.server.takeRequests();
    const { page } = await openWizard();
    assert.ok(!site.server.takeRequests().some((path) => path.startsWith('/search/')));
    assert.equal(page.workers().length, 0);
  });

  it('reads the whole text of what is opened, and of nothing else', async () => {
    const { page } = await openWizard();
    await ask(page, 'speaker gone update 608');
    const link = await seeMatch(page, 'The speaker is gone since update 608');
    site.server.takeRequests();
    // Not by its place: better matches may still move it.
    await link.evaluate((element) => (element as HTMLElement).click());
    await seeText(page, 'p', 'The end of text 608.');
    const requests = site.server.takeRequests();
    assert.equal(requests.filter((path) => /\/\d+-\d+-\d+\.hwi$/.test(path)).length, 1);
    // Reading is no reason to open the index again.
    assert.ok(!requests.some((path) => /worker|index\.json/.test(path)));
  });

  it('does without the worker where the policy does not allow it', async () => {
    const { page } = await openWizard();
    await ask(page, 'downlaod gone update 601');
    await seeMatch(page, 'The download is gone since update 601');
    assert.equal(page.workers().length, 0);
  });

  it('does without the worker where the files come from another origin', async () => {
    const { page, complaints } = await openWizard({ csp: null }, site.cdn.origin);
    await ask(page, 'account gone update 603');
    await seeMatch(page, 'The account is gone since update 603');
    assert.equal(page.workers().length, 0);
    assert.deepEqual(complaints, []);
  });

  it('goes on without an index that is broken, and says that there may be more', async () => {
    const head = JSON.stringify({ format: 'help-wizard-search-tiers', version: 99 });
    site.server.setFile(
      '/broken.json',
      JSON.stringify({ ...CONFIG, content: [{ type: 'index', url: '/old/index.json' }] }),
    );
    site.server.setFile('/old/index.json', head);
    const { page, complaints } = await site.visit(`<help-wizard config="/broken.json"></help-wizard>${scriptTag()}`);
    await ask(page, 'speaker is gone');
    await page.locator('::-p-aria([name="Try again"][role="button"])').wait();
    assert.ok(complaints.some((text) => text.includes('has version 99, but this release reads version 1')));
    await clickButton(page, 'Write a post');
    await page.locator('::-p-aria([role="textbox"][name="Title"])').wait();
  });

  it('serves a page that has nothing but the search', async () => {
    const module = `
      import { createSearchWorker } from '${CDN_PATH}help-wizard-search.js';
      const search = createSearchWorker('/search/index.json', { onChange: show });
      async function show() {
        const [first] = await search.search('speker gone update 608');
        document.body.textContent = first?.entry.title ?? '';
      }
      void show();`;
    site.server.setFile('/alone.js', module);
    const { page, complaints } = await site.visit('<script type="module" src="/alone.js"></script>', { csp: POLICY });
    await page.locator('::-p-text(The speaker is gone since update 608)').wait();
    assert.equal(page.workers().length, 1);
    assert.deepEqual(complaints, []);
  });
});
