import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { KnownIssueList } from '../../src/controllers/content-controller.js';
import type { Entry } from '../../src/core/types.js';
import type { Receipt } from '../../src/core/wizard-state.js';
import '../../src/elements/known-issues/known-issues.define.js';
import type { KnownIssues } from '../../src/elements/known-issues/known-issues.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { contentOf } from '../helpers/content.js';
import { expectAccessibleInBothSchemes, show, type Shown } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { anEntry } from '../helpers/wizard-fixtures.js';

interface Given {
  readonly entries?: readonly Entry[];
  readonly issues?: Partial<KnownIssueList>;
  readonly platform?: string;
  readonly canSubscribe?: boolean;
  readonly allUrl?: string;
  readonly receipt?: Receipt['status'];
}

function shown({
  entries = [],
  issues,
  platform,
  canSubscribe = true,
  allUrl = '',
  receipt,
}: Given): Promise<Shown<KnownIssues>> {
  const receipts = receipt === undefined ? {} : { 'subscribe:a': { status: receipt, count: null } };
  return show<KnownIssues>(
    html`<help-wizard-known-issues
      .content=${contentOf(entries, issues)}
      .platform=${platform ?? null}
      .platformLabel=${platform ?? null}
      .receipts=${receipts}
      ?can-subscribe=${canSubscribe}
      all-url=${allUrl}
    ></help-wizard-known-issues>`,
  );
}

function issue(id: string, given: Partial<Entry> = {}): Entry {
  return anEntry({ kind: 'issue', title: `Issue ${id}`, status: 'under-investigation', ...given, id });
}

const titles = (part: Element): string[] =>
  allByRole(part, 'link').map((link) => textOf(link).replace(' (opens in a new tab)', ''));
const five = ['a', 'b', 'c', 'd', 'e'].map((id) => issue(id));

describe('known issues', () => {
  it('lists what concerns the platform, the latest word first', async () => {
    const entries = [
      issue('old', { updatedAt: '2024-01-01T10:00:00Z', platforms: ['phone'] }),
      issue('desktop', { updatedAt: '2024-06-01T10:00:00Z', platforms: ['desktop'] }),
      issue('everywhere', { updatedAt: '2024-05-01T10:00:00Z' }),
      issue('archived', { archived: true }),
      anEntry({ id: 'faq' }),
    ];
    const { part } = await shown({ entries, platform: 'phone' });
    byRole(part, 'heading', 'Known issues: phone');
    expect(titles(part)).to.deep.equal(['Issue everywhere', 'Issue old']);
    expect(textOf(part)).to.include('Under investigation').and.to.include('Updated May 1, 2024');
    await expectAccessibleInBothSchemes(part);
  });

  it('opens an issue in a new tab that knows nothing of this page, and says so', async () => {
    const { part, sent } = await shown({ entries: [issue('a')] });
    const link = byRole(part, 'link', 'Issue a (opens in a new tab)') as HTMLAnchorElement;
    expect([link.target, link.rel, link.href]).to.deep.equal(['_blank', 'noopener', 'https://forum.example/faq/a']);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(sent).to.deep.equal([{ type: 'open-entry', entry: issue('a') }]);
  });

  it('unfolds after three, and focus goes on with the first that was hidden', async () => {
    const { part } = await shown({ entries: five });
    expect(titles(part)).to.deep.equal(['Issue a', 'Issue b', 'Issue c']);
    byRole(part, 'button', 'View all 5 issues').focus();
    await sendKeys({ press: 'Enter' });
    expect(titles(part)).to.have.length(5);
    expect(allByRole(part, 'button', /View all/)).to.have.length(0);
    expect(focused()).to.equal('link "Issue d (opens in a new tab)"');
  });

  it('leads to the list of all issues where there is one', async () => {
    const { part } = await shown({ entries: five, allUrl: 'https://forum.example/issues' });
    const link = byRole(part, 'link', 'View all 5 issues') as HTMLAnchorElement;
    expect(link.href).to.equal('https://forum.example/issues');
  });

  it('subscribes, once', async () => {
    const { part, sent } = await shown({ entries: [issue('a')] });
    byRole(part, 'button', 'Subscribe: Issue a').click();
    expect(sent).to.deep.equal([{ type: 'act', action: 'subscribe', entry: issue('a') }]);
  });

  it('does not subscribe again while it is being done', async () => {
    const { part, sent } = await shown({ entries: [issue('a')], receipt: 'pending' });
    const button = byRole(part, 'button', /^Subscribe/);
    expect(button.ariaDisabled).to.equal('true');
    button.click();
    expect(sent).to.deep.equal([]);
  });

  it('says that the visitor is subscribed', async () => {
    const { part } = await shown({ entries: [issue('a')], receipt: 'done' });
    expect(allByRole(part, 'status').map(textOf)).to.include('You are subscribed');
    expect(byRole(part, 'button', 'You are subscribed: Issue a').ariaDisabled).to.equal('true');
    await expectAccessibleInBothSchemes(part);
  });

  it('offers to try again what failed', async () => {
    const { part } = await shown({ entries: [issue('a')], receipt: 'failed' });
    byRole(part, 'button', 'Try again: Issue a');
  });

  it('offers no subscription where the forum or the status has none', async () => {
    const unable = await shown({ entries: [issue('a')], canSubscribe: false });
    expect(allByRole(unable.part, 'button')).to.have.length(0);
    const settledIssue = await shown({ entries: [issue('a', { status: 'fixed' })] });
    expect(allByRole(settledIssue.part, 'button')).to.have.length(0);
  });

  it('leads to the latest word on a fixed issue', async () => {
    const { part, sent } = await shown({
      entries: [issue('a', { status: 'fixed' })],
      canSubscribe: false,
    });
    const link = byRole(part, 'link', 'Read the update: Issue a (opens in a new tab)') as HTMLAnchorElement;
    expect([link.target, link.rel, link.href]).to.deep.equal(['_blank', 'noopener', issue('a').url]);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(sent.map(({ type }) => type)).to.deep.equal(['open-entry']);
  });

  it('says that it is loading', async () => {
    const { part } = await shown({ issues: { status: 'loading' } });
    expect(textOf(byRole(part, 'status'))).to.equal('Loading known issues');
    await expectAccessibleInBothSchemes(part);
  });

  it('says that there are none', async () => {
    const { part } = await shown({ entries: [issue('a', { platforms: ['desktop'] })], platform: 'phone' });
    expect(textOf(part)).to.equal('Known issues: phone No known issues here.');
    await expectAccessibleInBothSchemes(part);
  });

  it('says nothing where there are none on any platform', async () => {
    const { part } = await shown({ entries: [anEntry({ id: 'faq' })] });
    expect(part.shadowRoot?.childElementCount).to.equal(0);
  });

  it('shows what is going on first, with its latest word and the way to its page', async () => {
    const incident = issue('incident', { updatedAt: '2024-01-01T10:00:00Z', statusUpdate: 'We found <b>it</b>.' });
    const { part } = await shown({
      entries: [...five, incident],
      issues: { incidents: new Set(['incident']), isOfForum: ({ id }) => id !== 'incident' },
    });
    expect(titles(part).slice(0, 2)).to.deep.equal(['Issue incident', 'Read the update: Issue incident']);
    expect(textOf(part)).to.include('We found <b>it</b>.').and.to.include('Updated January 1, 2024');
    expect(allByRole(part, 'button', 'Subscribe: Issue incident')).to.have.length(0);
    byRole(part, 'button', 'Subscribe: Issue a');
    await expectAccessibleInBothSchemes(part);
  });

  it('says which of them could not be loaded, and tries again', async () => {
    const missing = [{ type: 'statuspage' }, { type: 'json', url: 'content/known-issues.json' }] as const;
    const { part, sent } = await shown({ entries: [issue('a')], issues: { missing } });
    const words = 'Could not be loaded: status page and known-issues. Try again';
    await until(() => allByRole(part, 'status').some((status) => textOf(status) === words), 'it is read out');
    byRole(part, 'button', 'Try again').click();
    expect(sent).to.deep.equal([{ type: 'load-content' }]);
    expect(focused()).to.equal('heading "Known issues"');
    await expectAccessibleInBothSchemes(part);
  });

  it('says what still works when they could not be loaded, and tries again', async () => {
    const { part, sent } = await shown({ issues: { status: 'failed' } });
    expect(textOf(part)).to.include('We can’t load the ongoing issues. You can still look for answers and post.');
    byRole(part, 'button', 'Try again').click();
    expect(sent).to.deep.equal([{ type: 'load-content' }]);
    await expectAccessibleInBothSchemes(part);
  });

  it('shows markup, long words and unknown statuses as text', async () => {
    const title = `<script>alert(1)</script> ${'ä'.repeat(120)} مشكلة 🔥`;
    const { part } = await shown({ entries: [issue('a', { title, status: 'constructor' })] });
    expect(titles(part)).to.deep.equal([title]);
    expect(textOf(part)).to.include('constructor');
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
  });
});
