import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Match } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import '../../src/elements/answers-step/answers-step.define.js';
import type { AnswersStep } from '../../src/elements/answers-step/answers-step.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, showLive, type Shown } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ISSUE, aMatch, found, play, walkTo, type StateAt, type Walk } from '../helpers/wizard-fixtures.js';

const ALL: readonly Match[] = [
  aMatch({ id: 'faq', title: 'An FAQ' }),
  aMatch({ id: 'issue', title: 'An issue', kind: 'issue', status: 'under-investigation', statusUpdate: 'Soon.' }),
  aMatch({ id: 'solved', title: 'A thread', kind: 'thread', solved: true, answer: 'So.' }),
  aMatch({ id: 'idea', title: 'An idea', kind: 'idea', status: 'live' }),
  aMatch({ id: 'news', title: 'A piece of news', kind: 'news' }),
  aMatch({ id: 'other', title: 'Another thread', kind: 'thread' }),
];

function shown(walk: Walk = {}, ...events: WizardEvent[]): Promise<Shown<AnswersStep>> {
  const state = play(walkTo('answers', { matches: ALL, ...walk }), ...events) as StateAt<'answers'>;
  return showLive<AnswersStep, 'answers'>(
    state,
    (now) => html`<help-wizard-answers-step .state=${now}></help-wizard-answers-step>`,
  );
}

const titles = (part: Element): string[] =>
  allByRole(part, 'heading')
    .filter(({ localName }) => localName === 'h3')
    .map(textOf)
    .filter((title) => ALL.some(({ entry }) => entry.title === title));
const isPressed = (part: Element, name: string): boolean => byRole(part, 'button', name).ariaPressed === 'true';

describe('answers step', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('lists all answers in their order, and says how many there are', async () => {
    const { part } = await shown();
    expect(titles(part)).to.deep.equal(ALL.map(({ entry }) => entry.title));
    expect(textOf(allByRole(part, 'status')[0]!)).to.equal('6 answers');
    await expectAccessibleInBothSchemes(part);
  });

  it('says in one line which sources could not be had, and tries again', async () => {
    const { part, sent } = await shown();
    const before = allByRole(part, 'status');
    part.missing = [{ type: 'algolia' }, { type: 'typesense' }, { type: 'json', url: 'a%20b.json' }, { type: 'forum' }];
    await settled();
    const words = 'Could not be loaded: search, a b, and forum. Try again';
    const told = (): Element[] => allByRole(part, 'status').filter((status) => textOf(status) === words);
    await until(() => told().length === 1, 'it is told');
    expect(before.includes(told()[0] as HTMLElement), 'it is read out').to.equal(true);
    expect(allByRole(part, 'alert')).to.have.length(0);
    await expectAccessibleInBothSchemes(part);
    byRole(part, 'button', 'Try again').click();
    expect([sent.at(-1)?.type, focused()]).to.deep.equal(['search-again', 'heading "None of these?"']);
    part.missing = [];
    await settled();
    expect([told().length, allByRole(part, 'button', 'Try again').length]).to.deep.equal([0, 0]);
  });

  it('lets the forum do nothing with what it does not know', async () => {
    const { part } = await shown();
    part.abilities = { vote: true, subscribe: true, comment: true };
    part.isOfForum = ({ id }) => id !== 'issue';
    await settled();
    expect(allByRole(part, 'button', /^Subscribe/)).to.have.length(0);
    byRole(part, 'link', /^Subscribe/);
    part.isOfForum = () => true;
    await settled();
    byRole(part, 'button', /^Subscribe/);
  });

  it('moves focus to its heading', async () => {
    const { part } = await shown();
    await part.focusHeading();
    expect(focused()).to.equal('heading "Does one of these help?"');
  });

  it('opens what the visitor picked while typing, and moves focus there', async () => {
    const picked = play(walkTo('describe'), { type: 'described', issue: ISSUE }, ...found(ISSUE, ALL), {
      type: 'match-picked',
      entry: ALL[2]!.entry,
    }) as StateAt<'answers'>;
    const { part } = await showLive<AnswersStep, 'answers'>(
      picked,
      (now) => html`<help-wizard-answers-step .state=${now}></help-wizard-answers-step>`,
    );
    await part.focusHeading();
    expect(focused()).to.equal('button "A thread"');
    expect(byRole(part, 'button', 'A thread').ariaExpanded).to.equal('true');
  });

  it('filters by kind, with the number of each, and says how many are left', async () => {
    const { part } = await shown();
    const filter = byRole(part, 'group', 'Show');
    expect(allByRole(filter, 'button').map(textOf)).to.deep.equal([
      'All 6',
      'Ongoing issues 1',
      'FAQs 1',
      'Threads 2',
      'Ideas 1',
      'News 1',
    ]);
    byRole(filter, 'button', 'Threads 2').focus();
    await sendKeys({ press: 'Space' });
    await settled();
    expect(titles(part)).to.deep.equal(['A thread', 'Another thread']);
    expect([isPressed(part, 'Threads 2'), isPressed(part, 'All 6')]).to.deep.equal([true, false]);
    expect(textOf(allByRole(part, 'status')[0]!)).to.equal('2 answers');
    expect(focused()).to.equal('button "Threads 2"');
    await expectAccessibleInBothSchemes(part);
  });

  it('leaves the filter out where all are of one kind', async () => {
    const { part } = await shown({ matches: [ALL[0]!] });
    expect(allByRole(part, 'group')).to.have.length(0);
    expect(textOf(allByRole(part, 'status')[0]!)).to.equal('1 answer');
  });

  it('shows all when none of the filtered kind is left', async () => {
    const { part } = await shown();
    byRole(part, 'button', 'News 1').click();
    await settled();
    part.state = walkTo('answers', { matches: [ALL[0]!] });
    await settled();
    expect(titles(part)).to.deep.equal(['An FAQ']);
  });

  it('keeps an answer open while others are filtered away', async () => {
    const { part } = await shown();
    byRole(part, 'button', 'A thread').click();
    byRole(part, 'button', 'Threads 2').click();
    await settled();
    expect(byRole(part, 'button', 'A thread').ariaExpanded).to.equal('true');
  });

  it('lets several answers be open', async () => {
    const { part, sent } = await shown();
    byRole(part, 'button', 'An FAQ').click();
    byRole(part, 'button', 'A thread').click();
    await settled();
    const open = allByRole(part, 'button').filter((button) => button.ariaExpanded === 'true');
    expect(open.map(textOf)).to.deep.equal(['An FAQ', 'A thread']);
    expect(sent.map(({ type }) => type)).to.deep.equal(['open-entry', 'open-entry']);
    await expectAccessibleInBothSchemes(part);
  });

  it('keeps focus near what is dismissed, and keeps it dismissed', async () => {
    const { part } = await shown();
    byRole(part, 'button', 'An FAQ').click();
    await settled();
    const answer = part.shadowRoot!.querySelector('help-wizard-answer')!;
    byRole(answer, 'button', 'Not my issue').click();
    await settled();
    byRole(answer, 'button', 'Other platform').click();
    await settled();
    expect(focused()).to.equal('button "Undo: An FAQ"');
    expect(textOf(answer)).to.include('Not my issue: Other platform');
    await expectAccessibleInBothSchemes(part);
  });

  it('repeats what the visitor said, beside the list', async () => {
    await setViewport({ width: 1200, height: 800 });
    const tried: WizardEvent = { type: 'step-tried', id: 'restart', tried: true };
    const again = [tried, { ...tried, id: 'reinstall' }, { type: 'continued' }] as const;
    const { part } = await shown({}, { type: 'went-back' }, ...again);
    expect(textOf(part)).to.include(
      `Your answers Platform Phone Problem ${ISSUE} Tried Restarted the app and installed the app again Change`,
    );
    await expectAccessibleInBothSchemes(part);
  });

  it('names the platform on top where there is no room beside the list', async () => {
    const { part, sent } = await shown({ platform: 'unsure' });
    expect(textOf(part)).to.include('I’m not sure Change your answers').and.not.to.include('Your answers Platform');
    byRole(part, 'button', 'Change your answers').click();
    expect(sent).to.deep.equal([{ type: 'back' }]);
  });

  it('ends with the way to a post', async () => {
    const { part, sent } = await shown();
    expect(textOf(part)).to.include('None of these? Ask the community.');
    byRole(part, 'button', 'Write a post').click();
    expect(sent).to.deep.equal([{ type: 'continued' }]);
  });

  it('hands what was read whole to its answer', async () => {
    const { part } = await shown();
    part.readings = new Map([['faq', { entry: { ...ALL[0]!.entry, text: 'The whole text' }, failed: false }]]);
    byRole(part, 'button', 'An FAQ').click();
    await settled();
    expect(textOf(part)).to.include('The whole text');
  });

  it('fits 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    const title = 'W'.repeat(300);
    const { part } = await shown({ matches: [aMatch({ title, kind: 'issue', status: 'wont-fix', answer: 'x' })] });
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
    await expectAccessibleInBothSchemes(part);
  });
});
