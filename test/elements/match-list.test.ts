import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import type { Entry, Match } from '../../src/core/types.js';
import '../../src/elements/match-list/match-list.define.js';
import type { MatchList } from '../../src/elements/match-list/match-list.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, show } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { aMatch } from '../helpers/wizard-fixtures.js';

const some = (count: number): Match[] =>
  Array.from({ length: count }, (_, index) => aMatch({ id: `m${index}`, title: `Match ${index + 1}` }));

function list(
  results: readonly Match[],
  status: MatchList['status'] = 'ready',
  missing: MatchList['missing'] = [],
): TemplateResult {
  return html`<help-wizard-match-list
    .results=${results}
    .status=${status}
    .missing=${missing}
  ></help-wizard-match-list>`;
}

async function shown(...given: Parameters<typeof list>): Promise<MatchList> {
  return (await show<MatchList>(list(...given))).part;
}

/** The entries the page was told of, its own navigation kept from happening. */
function picks(part: MatchList, prevented = true): Entry[] {
  const picked: Entry[] = [];
  part.addEventListener('match-picked', (event) => {
    picked.push((event as CustomEvent<Entry>).detail);
    if (prevented) event.preventDefault();
  });
  return picked;
}

describe('match list', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('invites to type before there is anything to look for', async () => {
    const part = await shown([], 'idle');
    expect(textOf(part)).to.equal('Matches Answers appear here while you type.');
    await expectAccessibleInBothSchemes(part);
  });

  it('shows each match with kind, marked words, an excerpt and at most three reasons', async () => {
    const match = aMatch({ kind: 'thread', solved: true, updatedAt: '2021-03-01' });
    const reasons = ['same-platform', 'solved', 'words-2-of-3', 'all-platforms', 'a-code-of-tomorrow'];
    const part = await shown([{ ...match, reasons }]);
    expect(textOf(part)).to.include('Solved thread Keep downloads offline Open the app once a month');
    const marks = [...part.shadowRoot!.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).to.deep.equal(['downloads']);
    const why = allByRole(byRole(part, 'list', 'Why this is shown'), 'listitem').map(textOf);
    expect(why).to.deep.equal(['Same platform', 'Solved', '2 of 3 words']);
    await expectAccessibleInBothSchemes(part);
  });

  it('names what is archived, and from when it is', async () => {
    const part = await shown([aMatch({ kind: 'thread', solved: true, archived: true, updatedAt: '2019-05-05' })]);
    expect(textOf(part)).to.include('Archived thread').and.to.include('From 2019');
  });

  it('shows an issue by its status', async () => {
    const part = await shown([aMatch({ kind: 'issue', status: 'need-more-info', text: 'Long report' })]);
    expect(textOf(part)).to.include('Ongoing issue More info needed').and.not.to.include('Long report');
  });

  it('says how many were found, once typing has come to rest', async () => {
    const part = await shown(some(2));
    const said = (): string => allByRole(part, 'status').map(textOf).join('');
    expect(said()).to.equal('');
    expect(textOf(part)).to.include('2 found');
    await until(() => said() === '2 found', 'the count is read out');
  });

  it('unfolds after four, and focus goes on with the first that was hidden', async () => {
    const part = await shown(some(6));
    expect(allByRole(part, 'link')).to.have.length(4);
    byRole(part, 'button', 'Show all 6').focus();
    await sendKeys({ press: 'Enter' });
    expect(allByRole(part, 'link')).to.have.length(6);
    expect(focused()).to.equal('link "Match 5"');
  });

  it('shows four as they are, but only three in little room', async () => {
    const part = await shown(some(4));
    expect(allByRole(part, 'button')).to.have.length(0);
    expect(allByRole(part, 'link')).to.have.length(4);
    await setViewport({ width: 360, height: 600 });
    expect(allByRole(part, 'link')).to.have.length(3);
    byRole(part, 'button', 'Show all 4').focus();
    await sendKeys({ press: 'Enter' });
    expect(allByRole(part, 'link')).to.have.length(4);
    expect(focused()).to.equal('link "Match 4"');
  });

  it('hands a picked match to the wizard, by mouse or keyboard, and stays on the page', async () => {
    const part = await shown(some(1));
    const picked = picks(part);
    byRole(part, 'link', 'Match 1').focus();
    await sendKeys({ press: 'Enter' });
    byRole(part, 'link', 'Match 1').click();
    expect(picked.map(({ id }) => id)).to.deep.equal(['m0', 'm0']);
  });

  it('follows its link where nobody takes the match, and in a new tab when asked', async () => {
    const part = await shown(some(1));
    const picked = picks(part, false);
    const followed: boolean[] = [];
    const link = byRole(part, 'link', 'Match 1');
    part.parentElement!.addEventListener('click', (event) => {
      followed.push(!event.defaultPrevented);
      event.preventDefault();
    });
    link.click();
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
    expect(followed).to.deep.equal([true, true]);
    expect(picked).to.have.length(1);
  });

  it('is busy while it searches, and keeps what it has', async () => {
    const empty = await shown([], 'searching');
    expect(textOf(empty)).to.include('Looking for answers');
    expect(empty.shadowRoot!.querySelector('[aria-busy="true"]') !== null).to.equal(true);
    await expectAccessibleInBothSchemes(empty);
    const full = await shown(some(2), 'searching');
    expect(allByRole(full, 'link')).to.have.length(2);
  });

  it('helps on when nothing matches', async () => {
    const part = await shown([]);
    expect(textOf(part)).to.include('0 found').and.to.include('Nothing matches yet Name what you see');
    await expectAccessibleInBothSchemes(part);
  });

  it('says that one can go on when the search fails, and asks to try again', async () => {
    const part = await shown([], 'failed');
    let retries = 0;
    part.addEventListener('list-failed-retry', () => retries++);
    expect(textOf(part)).to.include('We can’t look for answers right now. You can go on and post your question.');
    byRole(part, 'button', 'Try again').click();
    expect(retries).to.equal(1);
    await expectAccessibleInBothSchemes(part);
  });

  it('says that there may be more when some content did not load', async () => {
    const part = await shown(some(1));
    const live = allByRole(part, 'status').at(-1);
    part.missing = [
      { type: 'statuspage', url: 'https://status.example' },
      { type: 'forum', label: 'Community' },
    ];
    await part.updateComplete;
    let retries = 0;
    part.addEventListener('list-failed-retry', () => retries++);
    const words = 'Could not be loaded: status page and Community. Try again';
    await until(() => textOf(live!) === words, 'it is read out');
    expect(allByRole(part, 'alert')).to.have.length(0);
    byRole(part, 'button', 'Try again').click();
    expect(retries).to.equal(1);
    await expectAccessibleInBothSchemes(part);
  });

  it('shows markup, emoji and right-to-left words as they are, and breaks long ones', async () => {
    const title = `<img src=x onerror=alert(1)> ${'W'.repeat(200)} لا يعمل 👩‍👩‍👧`;
    const part = await shown([aMatch({ title, text: '<b>bold</b>'.repeat(9), lang: 'ar' })]);
    expect(textOf(byRole(part, 'link'))).to.equal(title);
    expect(textOf(part)).to.include('<b>bold</b>');
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
    expect(byRole(part, 'link').closest('[lang]')?.getAttribute('lang')).to.equal('ar');
    expect(getComputedStyle(byRole(part, 'link')).direction).to.equal('ltr');
  });

  it('takes better matches for the same question at once, but not under the visitor’s hand', async () => {
    const part = await shown(some(2));
    const titles = (): string[] => allByRole(part, 'link').map(textOf);
    part.results = [...some(3)].reverse();
    await until(() => titles().length === 3, 'the better ones');
    expect(titles()).to.deep.equal(['Match 3', 'Match 2', 'Match 1']);

    byRole(part, 'link', 'Match 2').focus();
    part.results = some(4);
    await part.updateComplete;
    expect(titles(), 'while the focus is in the list').to.deep.equal(['Match 3', 'Match 2', 'Match 1']);
    expect(focused()).to.equal('link "Match 2"');
    byRole(part, 'link', 'Match 2').blur();
    await until(() => titles()[0] === 'Match 1', 'the better ones, after it');
  });

  it('shows what a new search found wherever the visitor is', async () => {
    const part = await shown(some(2));
    byRole(part, 'link', 'Match 2').focus();
    part.status = 'searching';
    await part.updateComplete;
    Object.assign(part, { results: [aMatch({ id: 'other', title: 'Another' })], status: 'ready' });
    await part.updateComplete;
    expect(allByRole(part, 'link').map(textOf)).to.deep.equal(['Another']);
  });
});
