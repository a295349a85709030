import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { allByRole, byRole } from '../helpers/by-role.js';
import { openPanel, placePanel, rowTitles, searching } from '../helpers/panel-page.js';
import { expectAccessibleInBothSchemes } from '../helpers/part.js';
import { collectWarnings, goOnline, replace } from '../helpers/replace.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { anEntry } from '../helpers/wizard-fixtures.js';

const GONE = new Error('gone');
const FAQS = ['a', 'b', 'c', 'd', 'e'].map((id) => anEntry({ id, title: `Question ${id}` }));
const IDEAS = FAQS.map((entry) => ({ ...entry, kind: 'idea' as const, status: 'live', votes: 3 }));
const ISSUE = anEntry({ id: 'i', kind: 'issue', title: 'Playback stops', status: 'new' });
const LINKS = { links: { faqs: '/faqs', ideas: '/ideas', issues: '/issues' } };
const OWN_LINKS = html`<a href="/faqs">All questions</a>`;

const status = (panel: Element): string => allByRole(panel, 'status').map(textOf).filter(Boolean).join();
const height = (panel: Element): number => panel.getBoundingClientRect().height;

describe('a panel that is loading', () => {
  it('says so, and shows bones after a moment', async () => {
    const panel = await placePanel({ config: LINKS, adapter: searching(null) });
    expect(byRole(panel, 'region', 'FAQs').ariaBusy).to.equal('true');
    expect(status(panel)).to.equal('Loading FAQs');
    const bone = (): boolean =>
      panel.shadowRoot?.querySelector('.bone')?.checkVisibility({ visibilityProperty: true }) === true;
    expect(bone()).to.equal(false);
    // Ended by hand: a page in the background draws no frames.
    const [waiting] = panel.shadowRoot?.querySelector('.skeletons')?.getAnimations() ?? [];
    expect(waiting?.effect?.getTiming().delay).to.equal(300);
    waiting?.finish();
    expect(bone()).to.equal(true);
    await expectAccessibleInBothSchemes(panel);
  });

  for (const [kind, entries] of [
    ['faq', FAQS],
    ['idea', IDEAS],
  ] as const) {
    it(`is as high as it will be: ${kind}`, async () => {
      const ready = await openPanel({ kind, config: LINKS, adapter: searching(entries) });
      const loading = await placePanel({ kind, config: LINKS, adapter: searching(null) });
      expect(height(loading)).to.equal(height(ready));
      await until(() => allByRole(loading, 'link', /View all/).length === 1, 'the config is there');
      expect(height(loading)).to.equal(height(ready));
    });
  }

  for (const isMoved of [false, true]) {
    it(`keeps bones for a moment once they were seen${isMoved ? ', unless it is moved' : ''}`, async () => {
      let answer = (): void => {};
      const search = () => new Promise<{ items: typeof FAQS }>((done) => (answer = () => done({ items: FAQS })));
      const panel = await placePanel({ config: LINKS, adapter: { ...searching(null), search } });
      const hasBones = (): boolean => panel.shadowRoot?.querySelector('.bone') !== null;
      const begin = performance.now();
      await until(() => performance.now() - begin > 320, 'they are seen');
      answer();
      const start = performance.now();
      await until(() => performance.now() - start > 100, 'the list is there');
      expect([hasBones(), status(panel), byRole(panel, 'region', 'FAQs').ariaBusy]).to.deep.equal([
        true,
        'Loading FAQs',
        'true',
      ]);
      if (isMoved) {
        panel.parentElement!.append(panel);
        await panel.updateComplete;
      } else {
        await until(() => rowTitles(panel).length === 5, 'it takes their place');
        expect(performance.now() - begin).to.be.at.least(650);
      }
      expect([rowTitles(panel).length, status(panel), hasBones()]).to.deep.equal([5, '', false]);
    });
  }

  it('keeps the page’s own links until there is something in their place', async () => {
    let answer = (): void => {};
    const adapter = {
      ...searching(null),
      search: () => new Promise<never>((resolve) => (answer = () => resolve({ items: FAQS } as never))),
    };
    const panel = await placePanel({ adapter }, OWN_LINKS);
    byRole(panel, 'link', 'All questions');
    expect(allByRole(panel, 'heading')).to.have.length(0);
    await until(() => (answer(), rowTitles(panel).length === 5), 'the list takes their place');
    expect(allByRole(panel, 'link', 'All questions')).to.have.length(0);
  });
});

describe('a panel without entries', () => {
  it('says so in one sentence', async () => {
    const panel = await placePanel({ config: LINKS, adapter: searching([]) });
    await until(() => textOf(panel).includes('Nothing here yet.'), 'it says so');
    byRole(panel, 'link', 'View all: FAQs');
    await expectAccessibleInBothSchemes(panel);
  });

  it('has no box at all where there is no issue, neither before nor after', async () => {
    const panel = await placePanel({ kind: 'issue', config: LINKS, adapter: searching([]) });
    expect([height(panel), getComputedStyle(panel).display]).to.deep.equal([0, 'none']);
    await until(() => panel.shadowRoot?.childElementCount === 0, 'nothing is in it');
    expect([getComputedStyle(panel).display, panel.matches(':state(none)')]).to.deep.equal(['none', true]);
  });

  it('has a box as soon as there is an issue', async () => {
    const panel = await placePanel({ kind: 'issue', adapter: searching([]) });
    await until(() => panel.shadowRoot?.childElementCount === 0, 'nothing is in it');
    panel.entries = [ISSUE];
    await until(() => rowTitles(panel).length === 1, 'it is shown');
    expect(panel.matches(':state(none)')).to.equal(false);
  });

  it('takes the place of the page’s own links where there is no issue', async () => {
    const panel = await placePanel({ kind: 'issue', adapter: searching([]) }, OWN_LINKS);
    byRole(panel, 'link', 'All questions');
    await until(() => height(panel) === 0, 'they are gone');
  });
});

describe('a panel that could not be loaded', () => {
  it('says so, holds the place, and tries again; focus moves on with what takes its place', async () => {
    collectWarnings();
    const errors: string[] = [];
    const panel = await placePanel({ config: LINKS, adapter: searching(GONE, GONE, FAQS) });
    panel.addEventListener('help-wizard-error', ({ detail }) => errors.push(String(detail.error)), { once: true });
    const before = height(panel);
    const retry = await until(() => byRole(panel, 'button', 'Try again'), 'it says so');
    expect([textOf(panel).includes('FAQs could not be loaded.'), height(panel), errors.join()]).to.deep.equal([
      true,
      before,
      'Error: gone',
    ]);
    byRole(panel, 'link', 'View all: FAQs');
    await expectAccessibleInBothSchemes(panel);
    retry.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => retry.ariaDisabled === null, 'it failed again');
    expect(focused()).to.equal('button "Try again"');
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === 'heading "FAQs"', 'the list is there');
    expect([rowTitles(panel).length, height(panel)]).to.deep.equal([5, before]);
  });

  it('is busy, not gone, while it tries', async () => {
    collectWarnings();
    const panel = await placePanel({ kind: 'issue', adapter: searching(GONE, null) });
    const retry = await until(() => byRole(panel, 'button', 'Try again'), 'it says so');
    retry.click();
    await until(() => retry.ariaDisabled === 'true', 'it tries');
    expect(status(panel)).to.equal('Loading Ongoing issues');
    await expectAccessibleInBothSchemes(panel);
  });

  it('leaves the page’s own links where they are', async () => {
    collectWarnings();
    const panel = await placePanel({ adapter: searching(GONE) }, OWN_LINKS);
    const { top } = byRole(panel, 'link', 'All questions').getBoundingClientRect();
    await until(() => byRole(panel, 'button', 'Try again'), 'it says so');
    expect(byRole(panel, 'link', 'All questions').getBoundingClientRect().top).to.equal(top);
  });

  it('is one that has a wrong config, too', async () => {
    const warnings = collectWarnings();
    const panel = await placePanel({ config: { platfroms: [] } as never });
    await until(() => byRole(panel, 'button', 'Try again'), 'it says so');
    expect(warnings.join()).to.contain('did you mean platforms?');
  });
});

describe('a panel that could not be updated', () => {
  it('says since when, quietly, and tries again', async () => {
    collectWarnings();
    const panel = await openPanel({ config: LINKS, adapter: searching(FAQS, GONE, FAQS) });
    const before = height(panel);
    await panel.refresh();
    await until(() => /Could not be updated\. Last checked \d/.test(textOf(panel)), 'it says so');
    expect([rowTitles(panel).length, height(panel)]).to.deep.equal([5, before]);
    await expectAccessibleInBothSchemes(panel);
    byRole(panel, 'button', 'Try again').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === 'heading "FAQs"', 'it is up to date');
    expect(textOf(panel)).not.to.contain('Could not be updated');
  });

  it('says so while the device is offline', async () => {
    const panel = await openPanel({ adapter: searching(FAQS) });
    goOnline(false);
    await until(() => textOf(panel).includes('Could not be updated'), 'it says so');
    goOnline(true);
    await until(() => !textOf(panel).includes('Could not be updated'), 'it is over');
  });

  it('says that some of it is missing', async () => {
    collectWarnings();
    replace(window, 'fetch', async () => new Response('', { status: 404 }));
    const content = [
      { type: 'inline', entries: FAQS },
      { type: 'json', url: '/gone.json' },
    ] as const;
    const panel = await openPanel({ config: { content } });
    expect(status(panel)).to.equal('Could not be loaded: gone.');
    expect(allByRole(panel, 'alert')).to.have.length(0);
    await expectAccessibleInBothSchemes(panel);
  });
});

describe('panels of one page', () => {
  const BASE = new URL('/site/', document.baseURI).href;
  const files: Readonly<Record<string, unknown>> = {
    'help-wizard.json': {
      content: [
        { type: 'json', url: 'faqs.json', kinds: ['faq'] },
        { type: 'json', url: 'all.json' },
        { type: 'json', url: 'news.json', kinds: ['news'] },
      ],
    },
    'faqs.json': FAQS,
    'all.json': [ISSUE],
  };

  function serve(): { readonly asked: string[]; readonly aborted: string[] } {
    const seen = { asked: [] as string[], aborted: [] as string[] };
    replace(window, 'fetch', async (input, init) => {
      const name = String(input instanceof Request ? input.url : input).replace(BASE, '');
      seen.asked.push(name);
      await new Promise((resolve, reject) => {
        setTimeout(resolve, 20);
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      }).catch((error: unknown) => {
        seen.aborted.push(name);
        throw error;
      });
      return name in files ? Response.json(files[name]) : new Response('', { status: 404 });
    });
    return seen;
  }

  it('fetch a file once, and only files that can hold what they show', async () => {
    const { asked } = serve();
    const config = `${BASE}help-wizard.json`;
    const [faqs, issues] = await Promise.all([
      openPanel({ config }),
      openPanel({ config: '/site/help-wizard.json', kind: 'issue' }),
    ]);
    expect([rowTitles(faqs).length, rowTitles(issues).join()]).to.deep.equal([5, 'Playback stops New']);
    expect(asked.sort()).to.deep.equal(['all.json', 'faqs.json', 'help-wizard.json']);
  });

  it('do not lose what they share when one of them goes', async () => {
    collectWarnings();
    const { asked, aborted } = serve();
    const config = `${BASE}help-wizard.json`;
    const [first, second] = await Promise.all([placePanel({ config }), placePanel({ config })]);
    first.remove();
    await until(() => rowTitles(second).length === 5, 'the other one is there');
    expect([asked.filter((name) => name === 'help-wizard.json').length, aborted.length]).to.deep.equal([1, 0]);
  });

  it('stop loading when they go, and go on when they are put elsewhere', async () => {
    const { aborted } = serve();
    const panel = await placePanel({ config: `${BASE}help-wizard.json` });
    const place = panel.parentElement!;
    panel.remove();
    await until(() => aborted.join() === 'help-wizard.json', 'it is aborted');
    place.append(panel);
    await until(() => rowTitles(panel).length === 5, 'it is there');
  });
});
