import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Entry } from '../../src/core/types.js';
import '../../src/elements/answer/answer.define.js';
import type { Answer } from '../../src/elements/answer/answer.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, showLive, type Shown } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { aMatch, anEntry, walkTo } from '../helpers/wizard-fixtures.js';

const TITLE = 'Keep downloads offline';

interface Given {
  readonly whole?: Entry;
  readonly readingFailed?: boolean;
  readonly open?: boolean;
}

/** One answer in a wizard that does what the answer asks for. */
function shown(given: Partial<Entry> = {}, { whole, readingFailed = false, open }: Given = {}): Promise<Shown<Answer>> {
  const match = aMatch(given);
  return showLive<Answer, 'answers'>(
    walkTo('answers', { matches: [match] }),
    ({ input }) =>
      html`<help-wizard-answer
        .match=${match}
        .whole=${whole ?? null}
        ?reading-failed=${readingFailed}
        ?open=${open}
        .consulted=${input.consulted.find(({ id }) => id === match.entry.id) ?? null}
      ></help-wizard-answer>`,
  );
}

const toggle = (part: Element): HTMLElement => byRole(part, 'button', aMatch().entry.title);

async function press(part: Element, name: string | RegExp): Promise<void> {
  byRole(part, 'button', name).focus();
  await sendKeys({ press: 'Enter' });
  await settled();
}

describe('answer', () => {
  it('is a closed title with kind and reasons', async () => {
    const { part } = await shown();
    expect(textOf(part)).to.equal('FAQ Keep downloads offline All platforms 1 of 5 words');
    expect(toggle(part).ariaExpanded).to.equal('false');
    expect(byRole(part, 'heading', TITLE).localName).to.equal('h3');
    await expectAccessibleInBothSchemes(part);
  });

  it('opens in place, says so to the wizard, and keeps the focus', async () => {
    const { part, sent } = await shown();
    await press(part, TITLE);
    expect([toggle(part).ariaExpanded, focused()]).to.deep.equal(['true', `button "${TITLE}"`]);
    expect(textOf(part)).to.include('Open the app once a month, or downloads are removed.');
    expect(sent).to.deep.equal([{ type: 'open-entry', entry: anEntry() }]);
    await expectAccessibleInBothSchemes(part);
  });

  it('closes again without a word to the wizard', async () => {
    const { part, sent } = await shown({}, { open: true });
    await press(part, TITLE);
    expect(toggle(part).ariaExpanded).to.equal('false');
    expect(textOf(part)).not.to.include('Open the app');
    expect(sent).to.deep.equal([]);
  });

  it('shows the question and the accepted answer of a solved thread, with its author', async () => {
    const { part } = await shown(
      {
        kind: 'thread',
        solved: true,
        text: 'Why do they vanish?',
        answer: 'Sign in again.\n\nThen wait.',
        author: { name: '<b>Ada</b>', badge: 'Staff' },
        updatedAt: '2023-11-12T09:40:00Z',
      },
      { open: true },
    );
    expect(textOf(part.shadowRoot!.querySelector('blockquote')!)).to.equal('Why do they vanish?');
    expect(textOf(part)).to.include(
      'Accepted answer by <b>Ada</b> Staff November 12, 2023 Sign in again. Then wait. Read it on its own page',
    );
    await expectAccessibleInBothSchemes(part);
  });

  it('says who asked where nobody has answered', async () => {
    const { part } = await shown({ kind: 'thread', author: { name: 'Bo' } }, { open: true });
    expect(textOf(part)).not.to.include('Accepted answer');
    expect(textOf(part)).to.include('Asked by Bo Open the app once a month');
    const markup = { kind: 'thread', solved: false, author: { name: 'Bo' }, html: '<p>Why <b>now</b>?</p>' } as const;
    const { part: whole } = await shown(markup, { open: true });
    await until(() => textOf(whole).includes('Asked by Bo Why now?'), 'the question is not taken for its answer');
  });

  it('shows the workaround of an FAQ after its text', async () => {
    const { part } = await shown({ text: 'They vanish.', answer: 'Sign in.' }, { open: true });
    expect(textOf(part)).to.include('They vanish. Sign in. Read it');
  });

  it('leads to the entry’s own page, in a tab that knows nothing of this one', async () => {
    const { part } = await shown({}, { open: true });
    const link = byRole(part, 'link', `Read it on its own page: ${TITLE} (opens in a new tab)`) as HTMLAnchorElement;
    expect([link.target, link.rel, link.href]).to.deep.equal(['_blank', 'noopener', anEntry().url]);
  });

  it('shows the whole text once it was read', async () => {
    const whole = anEntry({ html: '<p>All of <em>it</em><script>alert(1)</script></p>' });
    const { part } = await shown({ text: 'An excerpt…' }, { open: true, whole });
    await until(() => textOf(part).includes('All of it'), 'the markup is rendered');
    expect(textOf(part)).not.to.include('An excerpt').and.not.to.include('alert');
  });

  it('says that the whole text could not be loaded, and shows what there is', async () => {
    const { part } = await shown({ text: 'An excerpt…' }, { open: true, readingFailed: true });
    expect(textOf(part)).to.include('An excerpt…');
    expect(textOf(byRole(part, 'status'))).to.equal('The whole text could not be loaded. This is what we have.');
    await expectAccessibleInBothSchemes(part);
  });

  it('reports that it solved the problem', async () => {
    const { part, sent } = await shown({}, { open: true });
    byRole(part, 'button', 'This solved it').click();
    expect(sent).to.deep.equal([{ type: 'solved', entry: anEntry() }]);
  });

  it('asks why it is not the issue, and moves focus to the reasons', async () => {
    const { part, sent } = await shown({}, { open: true });
    await press(part, 'Not my issue');
    const why = byRole(part, 'group', 'Why is it not your issue? (optional)');
    expect(allByRole(why, 'button').map(textOf)).to.deep.equal([
      'Already tried it',
      'Other platform',
      'Something else',
      'Skip',
    ]);
    expect(focused()).to.equal('button "Already tried it"');
    expect(sent).to.deep.equal([]);
    await expectAccessibleInBothSchemes(part);
  });

  it('folds to one line with the reason, and focus moves to Undo', async () => {
    const { part, sent } = await shown({}, { open: true });
    await press(part, 'Not my issue');
    await press(part, 'Already tried it');
    expect(sent).to.deep.equal([{ type: 'entry-dismissed', entry: anEntry(), reason: 'Already tried it' }]);
    expect(textOf(part)).to.equal(`${TITLE} Not my issue: Already tried it Undo: ${TITLE}`);
    expect(focused()).to.equal(`button "Undo: ${TITLE}"`);
    await expectAccessibleInBothSchemes(part);
  });

  it('is dismissed without a reason too', async () => {
    const { part, sent } = await shown({}, { open: true });
    await press(part, 'Not my issue');
    await press(part, 'Skip');
    expect(sent).to.deep.equal([{ type: 'entry-dismissed', entry: anEntry() }]);
    expect(textOf(part)).to.include('Not my issue Undo');
  });

  it('comes back with Undo, and focus moves to its title', async () => {
    const { part, sent } = await shown({}, { open: true });
    await press(part, 'Not my issue');
    await press(part, 'Skip');
    await press(part, /^Undo/);
    expect(sent.at(-1)).to.deep.equal({ type: 'dismissal-undone', id: 'offline' });
    expect([focused(), toggle(part).ariaExpanded]).to.deep.equal([`button "${TITLE}"`, 'false']);
  });

  it('keeps a title as it was written: markup, long words, right-to-left words', async () => {
    const title = `لا يعمل <img src=x onerror=alert(1)> ${'W'.repeat(200)} 👩‍👩‍👧`;
    const { part } = await shown({ title, lang: 'ar', text: '<b>x</b>' }, { open: true });
    const button = byRole(part, 'button', title);
    expect([button.closest('[lang]')?.getAttribute('lang'), getComputedStyle(button).direction]).to.deep.equal([
      'ar',
      'rtl',
    ]);
    expect(textOf(part)).to.include('<b>x</b>');
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
  });
});
