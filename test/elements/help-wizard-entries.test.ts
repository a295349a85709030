import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import type { Entry } from '../../src/core/types.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { follow, opened, openPanel, placePanel, rowTitles, searching } from '../helpers/panel-page.js';
import { expectAccessibleInBothSchemes } from '../helpers/part.js';
import { collectWarnings } from '../helpers/replace.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { anEntry } from '../helpers/wizard-fixtures.js';

const FAQS = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) =>
  anEntry({ id, title: `Question ${id}`, views: 100 - index }),
);
const ISSUES: readonly Entry[] = [
  anEntry({
    id: 'stops',
    kind: 'issue',
    title: 'Playback stops',
    status: 'under-investigation',
    platforms: ['desktop'],
    updatedAt: new Date().toISOString(),
  }),
  anEntry({ id: 'skips', kind: 'issue', title: 'Songs skip', status: 'need-more-info', updatedAt: '2021-11-18' }),
];
const CONFIG = {
  platforms: [
    { id: 'phone', label: 'Phone' },
    { id: 'desktop', label: 'Desktop app' },
    { id: 'tv', label: 'TV' },
  ],
  links: { faqs: '/faqs', issues: 'https://status.example/', forum: 'https://forum.example/' },
};

describe('a panel of entries', () => {
  it('shows the five questions people ask most, and leads to all of them', async () => {
    const panel = await openPanel({ entries: FAQS, config: CONFIG });
    byRole(panel, 'region', 'FAQs');
    byRole(panel, 'heading', 'FAQs');
    expect(textOf(panel)).to.contain('The questions people ask most.');
    expect(rowTitles(panel)).to.deep.equal(['a', 'b', 'c', 'd', 'e'].map((id) => `Question ${id}`));
    const row = byRole(panel, 'link', 'Question a') as HTMLAnchorElement;
    expect([row.href, row.target]).to.deep.equal(['https://forum.example/faq/a', '']);
    const all = (await until(
      () => byRole(panel, 'link', 'View all: FAQs'),
      'the config is there',
    )) as HTMLAnchorElement;
    expect(all.href).to.equal(new URL('/faqs', document.baseURI).href);
    await expectAccessibleInBothSchemes(panel);
  });

  it('shows of an issue its status, where and when', async () => {
    const panel = await openPanel({ kind: 'issue', entries: ISSUES, config: CONFIG });
    await until(() => textOf(panel).includes('Desktop app'), 'the config is there');
    expect(rowTitles(panel)).to.deep.equal([
      'Playback stops Under investigation Desktop app, today',
      'Songs skip More info needed All platforms, November 18, 2021',
    ]);
    byRole(panel, 'link', 'View all: Ongoing issues');
    await expectAccessibleInBothSchemes(panel);
  });

  it('names two platforms, and counts more', async () => {
    const entries = [
      { ...ISSUES[0]!, platforms: ['phone', 'desktop', 'toaster'] },
      { ...ISSUES[1]!, platforms: ['phone', 'desktop', 'tv'] },
    ];
    const panel = await openPanel({ kind: 'issue', entries, config: CONFIG });
    await until(() => textOf(panel).includes('Phone and Desktop app, today'), 'two are named');
    expect(textOf(panel)).to.contain('Phone and 2 more, November 18, 2021');
  });

  it('shows of an idea how many want it', async () => {
    const entries = [anEntry({ kind: 'idea', title: 'Sleep timer', status: 'live', votes: 97 })];
    const panel = await openPanel({ kind: 'idea', entries });
    expect(rowTitles(panel)).to.deep.equal(['Sleep timer Live 97 votes']);
    await expectAccessibleInBothSchemes(panel);
  });

  it('shows what the page asks for, also when it asks for something else', async () => {
    const entries = [
      ...FAQS,
      ...ISSUES,
      anEntry({ id: 'tv', platforms: ['tv'], title: 'TV', updatedAt: '2026-01-01' }),
    ];
    const panel = await openPanel({ entries, limit: 2 });
    expect(rowTitles(panel)).to.deep.equal(['Question a', 'Question b']);
    Object.assign(panel, { sort: 'newest', limit: 1 });
    await panel.updateComplete;
    expect(rowTitles(panel)).to.deep.equal(['TV']);
    panel.platform = 'phone';
    await panel.updateComplete;
    expect(rowTitles(panel)).to.deep.equal(['Question a']);
    panel.kind = 'issue';
    await until(() => allByRole(panel, 'heading', 'Ongoing issues').length === 1, 'another kind is shown');
    await until(() => rowTitles(panel).length === 1, 'its rows are shown');
  });

  it('bears the owner’s words, and is named without a heading', async () => {
    const words = { heading: 'Before you ask', lede: '', headingLevel: 4, allLabel: 'See them all', allUrl: '/all' };
    const panel = await openPanel({ entries: FAQS, ...words });
    byRole(panel, 'region', 'Before you ask');
    expect(byRole(panel, 'heading', 'Before you ask').localName).to.equal('h4');
    expect(textOf(panel)).not.to.contain('people ask most');
    const all = byRole(panel, 'link', 'See them all: Before you ask');
    expect(getComputedStyle(all.querySelector('span')!).textTransform).to.equal('none');
    panel.heading = '';
    await panel.updateComplete;
    byRole(panel, 'region', 'FAQs');
    expect(allByRole(panel, 'heading')).to.have.length(0);
    panel.headingLevel = 3;
    panel.heading = null;
    panel.allUrl = '';
    await panel.updateComplete;
    expect(byRole(panel, 'heading', 'FAQs').localName).to.equal('h3');
    expect(allByRole(panel, 'link', /View all|See them/)).to.have.length(0);
    await expectAccessibleInBothSchemes(panel);
  });

  it('takes words and theme from the config', async () => {
    const config = { messages: { viewAll: 'More', pluralFaqs: 'Questions' }, theme: { 'radius-l': '3px' }, ...CONFIG };
    const panel = await openPanel({ entries: FAQS, config });
    await until(() => byRole(panel, 'link', 'More: Questions'), 'the words are there');
    expect(getComputedStyle(panel).getPropertyValue('--help-wizard-radius-l')).to.equal('3px');
  });

  it('never lets an address run a script, and shows markup as text', async () => {
    collectWarnings();
    const title = `<img src=x onerror=alert(1)> ${'ä'.repeat(150)} مشكلة 🔥`;
    const entries = [
      anEntry({ id: 'a', kind: 'issue', title, status: '<b>constructor</b>' }),
      anEntry({ id: 'b', kind: 'issue', url: 'javascript:alert(1)' }),
    ];
    const panel = await openPanel({ kind: 'issue', entries, allUrl: 'javascript:alert(1)' });
    expect(rowTitles(panel)).to.deep.equal([`${title} <b>constructor</b>`]);
    expect(allByRole(panel, 'link').map((link) => (link as HTMLAnchorElement).protocol)).to.deep.equal(['https:']);
    panel.style.inlineSize = '280px';
    expect(panel.scrollWidth <= panel.clientWidth).to.equal(true);
  });

  it('takes a kind that does not exist for questions, and says so', async () => {
    const warnings = collectWarnings();
    const panel = await openPanel({ kind: 'constructor' as never, entries: FAQS });
    byRole(panel, 'heading', 'FAQs');
    expect(warnings.join()).to.contain('kind="constructor"');
  });

  it('finds the best of five hundred', async () => {
    const entries = Array.from({ length: 500 }, (_, index) =>
      anEntry({ id: `e${index}`, title: `E${index}`, views: index }),
    );
    expect(rowTitles(await openPanel({ entries }))).to.deep.equal(['E499', 'E498', 'E497', 'E496', 'E495']);
  });

  it('turns its arrows in right-to-left text', async () => {
    const panel = await openPanel({ entries: FAQS });
    const arrow = (): string => getComputedStyle(byRole(panel, 'link', 'Question a').querySelector('svg')!).transform;
    expect(arrow()).to.equal('none');
    panel.dir = 'rtl';
    expect(arrow()).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
  });

  it('has a place for what is promoted, below the list', async () => {
    const panel = await openPanel({ entries: FAQS }, html`<a slot="promotion" href="/new">New: lossless</a>`);
    const { top } = byRole(panel, 'link', 'New: lossless').getBoundingClientRect();
    const rows = byRole(panel, 'list').getBoundingClientRect();
    const box = panel.getBoundingClientRect();
    expect(top >= rows.bottom && top < box.bottom).to.equal(true);
  });
});

describe('opening an entry of a panel', () => {
  it('follows the link, and tells the page', async () => {
    const panel = await openPanel({ entries: FAQS });
    const ids = opened(panel);
    expect(follow(byRole(panel, 'link', 'Question a'))).to.equal(true);
    expect(follow(byRole(panel, 'link', 'Question b'), { button: 1 }, 'auxclick')).to.equal(true);
    follow(byRole(panel, 'link', 'Question c'), { button: 2 }, 'auxclick');
    expect(ids).to.deep.equal(['a', 'b']);
  });

  it('unfolds it in place with the keyboard, sanitised, and folds it again', async () => {
    const entry = anEntry({
      id: 'a',
      views: 1000,
      title: 'Question a',
      html: '<p>Whole <em>text</em><script>alert(1)</script></p>',
    });
    const panel = await openPanel({ entries: [entry, ...FAQS.slice(1)], opens: 'here' });
    const ids = opened(panel);
    const button = byRole(panel, 'button', 'Question a');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(panel).includes('Whole text'), 'the text is there');
    expect([button.ariaExpanded, focused(), ids.join()]).to.deep.equal(['true', 'button "Question a"', 'a']);
    expect((byRole(panel, 'link', /^Read it on its own page: Question a/) as HTMLAnchorElement).href).to.equal(
      entry.url,
    );
    await expectAccessibleInBothSchemes(panel);
    await sendKeys({ press: ' ' });
    expect([button.ariaExpanded, ids.join()]).to.deep.equal(['false', 'a']);
    expect(textOf(panel)).not.to.contain('Whole text');
  });

  it('unfolds the whole text also where it was moved within the page', async () => {
    const read: ForumAdapter['read'] = async (entry, { signal }) => {
      signal?.throwIfAborted();
      return { ...entry, text: 'All of it' };
    };
    const adapter = { ...searching([FAQS[0]!]), read };
    const panel = await openPanel({ adapter, opens: 'here' });
    panel.parentElement!.append(panel);
    byRole(panel, 'button', 'Question a').click();
    await until(() => textOf(panel).includes('All of it'), 'the text is there');
  });

  it('shows the latest update of an issue, and says when the rest does not come', async () => {
    collectWarnings();
    const entry = { ...ISSUES[0]!, statusUpdate: 'We found the cause.', text: 'It stops.' };
    const adapter = { ...searching([entry]), read: () => Promise.reject(new Error('gone')) };
    const panel = await openPanel({ kind: 'issue', adapter, opens: 'here' });
    byRole(panel, 'button', /^Playback stops/).click();
    await until(() => textOf(panel).includes('The whole text could not be loaded.'), 'it says so');
    expect(textOf(panel)).to.contain('Latest update We found the cause. It stops.');
  });
});

describe('a panel without anything to go by', () => {
  it('shows the page’s own links', async () => {
    const panel = await placePanel({}, html`<a href="/faqs">All questions</a>`);
    byRole(panel, 'link', 'All questions');
    expect(allByRole(panel, 'heading')).to.have.length(0);
  });
});
