import { expect } from '@esm-bundle/chai';
import type { SiteConfig } from '../../src/core/config.js';
import type { Entry } from '../../src/core/types.js';
import { byRole } from '../helpers/by-role.js';
import { openPanel, placePanel, rowTitles } from '../helpers/panel-page.js';
import { collectWarnings, replace } from '../helpers/replace.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { anEntry } from '../helpers/wizard-fixtures.js';

const faqs = (...titles: string[]): Entry[] => titles.map((title, i) => anEntry({ id: title, title, views: 100 - i }));
const file = (entries: Entry[], etag: string): Response => Response.json(entries, { headers: { etag } });

/** An address that no other test has asked for. */
const address = (): string => new URL(`/panel/${crypto.randomUUID()}.json`, location.href).href;
const siteWith = (url: string): SiteConfig => ({ content: [{ type: 'json', url, kinds: ['faq'] }] });

/** Files that answer when the test says so. */
function holdBack(): (response: Response) => Promise<void> {
  const waiting: ((response: Response) => void)[] = [];
  replace(window, 'fetch', () => new Promise<Response>((resolve) => waiting.push(resolve)));
  return async (response) => {
    const answer = await until(() => waiting.shift(), 'the file is asked for');
    answer(response);
  };
}

/** Leaves a copy of the file on the device, as an earlier visit did. */
async function visit(url: string, answer: (response: Response) => Promise<void>, entries: Entry[]): Promise<void> {
  const panel = await placePanel({ config: siteWith(url) });
  await answer(file(entries, '"1"'));
  await until(() => rowTitles(panel).length === entries.length, 'it is shown');
  await until(async () => (await caches.match(url)) !== undefined, 'it is kept');
  panel.remove();
}

afterEach(() => caches.delete('help-wizard-files-1'));

describe('a panel of a file that was there before', () => {
  it('shows what it had at once, then what is new', async () => {
    const [url, answer] = [address(), holdBack()];
    await visit(url, answer, faqs('Old', 'Kept'));
    const panel = await openPanel({ config: siteWith(url) });
    expect(rowTitles(panel)).to.deep.equal(['Old', 'Kept']);
    expect(byRole(panel, 'region').ariaBusy).to.equal('true');
    const kept = byRole(panel, 'link', 'Kept');
    await answer(file(faqs('New', 'Kept'), '"2"'));
    await until(() => rowTitles(panel).join() === 'New,Kept', 'the new ones are shown');
    expect(byRole(panel, 'link', 'Kept') === kept, 'what stays is the same row').to.equal(true);
    expect(byRole(panel, 'region').ariaBusy).to.equal('false');
  });

  it('moves nothing while the focus is in the list', async () => {
    const [url, answer] = [address(), holdBack()];
    await visit(url, answer, faqs('Old', 'Kept'));
    const panel = await openPanel({ config: siteWith(url) });
    byRole(panel, 'link', 'Kept').focus();
    await answer(file(faqs('New', 'Newer', 'Kept'), '"2"'));
    await until(() => byRole(panel, 'region').ariaBusy === 'false', 'the file has answered');
    expect([rowTitles(panel).join(), focused()]).to.deep.equal(['Old,Kept', 'link "Kept"']);
    byRole(panel, 'link', 'Kept').blur();
    await until(() => rowTitles(panel).join() === 'New,Newer,Kept', 'the new ones are shown, after it');
  });

  it('moves nothing while an entry is read in place, and says in it what is new', async () => {
    const [url, answer] = [address(), holdBack()];
    await visit(url, answer, faqs('Old', 'Kept'));
    const panel = await openPanel({ config: siteWith(url), opens: 'here' });
    byRole(panel, 'button', 'Kept').click();
    await until(() => textOf(panel).includes('Read it on its own page'), 'it is open');
    const [kept] = faqs('Kept');
    await answer(file([...faqs('New'), { ...kept!, text: 'Written anew.' }], '"2"'));
    await until(() => textOf(panel).includes('Written anew.'), 'it says what is new');
    expect(rowTitles(panel).map((title) => title.split(' ')[0])).to.deep.equal(['Old', 'Kept']);
    byRole(panel, 'button', 'Kept').click();
    await until(() => rowTitles(panel).join() === 'Kept,New', 'the new ones are shown, after it');
  });

  it('keeps showing it where the file cannot be had, and says which', async () => {
    collectWarnings();
    const [url, answer] = [address(), holdBack()];
    await visit(url, answer, faqs('Old'));
    const panel = await openPanel({ config: siteWith(url) });
    await answer(new Response('', { status: 404 }));
    await until(() => /Could not be loaded: \S+\. Try again/.test(textOf(panel)), 'it says so');
    expect(rowTitles(panel)).to.deep.equal(['Old']);
  });
});

describe('a panel of several files', () => {
  it('does not wait for the slowest, which joins', async () => {
    const url = address();
    let join = (_: Response): void => {};
    replace(window, 'fetch', () => new Promise((resolve) => (join = resolve)));
    const content: SiteConfig['content'] = [
      { type: 'inline', entries: faqs('Here') },
      { type: 'json', url },
    ];
    const panel = await openPanel({ config: { content } });
    expect([rowTitles(panel).join(), textOf(panel).includes('Could not')]).to.deep.equal(['Here', false]);
    join(Response.json(faqs('Late')));
    await until(() => rowTitles(panel).length === 2, 'it joins');
  });
});
