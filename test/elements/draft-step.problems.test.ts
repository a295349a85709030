import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { DraftPart } from '../../src/core/wizard-state.js';
import type { DraftStep } from '../../src/elements/draft-step/draft-step.js';
import '../../src/elements/draft-step/draft-step.define.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, showLive, type Shown } from '../helpers/part.js';
import { descriptionOf, focused, textOf } from '../helpers/seen.js';
import { ENTRY, aFailure, aSite, play, walkTo, type StateAt, type Walk } from '../helpers/wizard-fixtures.js';

function live(state: StateAt<'draft'>): Promise<Shown<DraftStep>> {
  return showLive<DraftStep, 'draft'>(
    state,
    (now) => html`<help-wizard-draft-step .state=${now}></help-wizard-draft-step>`,
  );
}

/** A draft that the visitor changed and tried to go on with. */
async function refused(walk: Walk, ...edits: WizardEvent[]): Promise<Shown<DraftStep>> {
  const shown = await live(play(walkTo('draft', walk), ...edits) as StateAt<'draft'>);
  byRole(shown.part, 'button', 'Continue to review').click();
  await settled();
  await shown.part.focusProblem();
  return shown;
}

const EMPTY: readonly WizardEvent[] = [
  { type: 'draft-edited', title: ' ' },
  { type: 'draft-edited', body: '' },
  { type: 'draft-edited', boardId: '' },
  { type: 'draft-edited', tags: ['a', 'b', 'c'] },
];
const summary = (part: Element): string[] => allByRole(byRole(part, 'alert'), 'link').map(textOf);

describe('draft step: problems', () => {
  it('lists what is missing, and moves focus to the list', async () => {
    const { part } = await refused({}, ...EMPTY);
    expect(focused()).to.equal('alert "There is a problem"');
    expect(summary(part)).to.deep.equal([
      'Enter a title',
      'Write your post',
      'Choose a board',
      'Keep 2 labels at most',
    ]);
    await expectAccessibleInBothSchemes(part);
  });

  it('repeats each problem at its field', async () => {
    const { part } = await refused({}, ...EMPTY);
    const [title, board] = [byRole(part, 'textbox', 'Title'), byRole(part, 'combobox', 'Board')];
    expect([title.ariaInvalid, descriptionOf(title)]).to.deep.equal(['true', 'Enter a title']);
    expect([board.ariaInvalid, descriptionOf(board)]).to.deep.equal(['true', 'Choose a board']);
    const text = byRole(part, 'textbox', 'Your post');
    expect([text.ariaInvalid, descriptionOf(text).startsWith('Write your post')]).to.deep.equal(['true', true]);
    expect(textOf(part).split('Keep 2 labels at most')).to.have.length(3);
  });

  const fields = [
    ['Enter a title', 'textbox "Title"'],
    ['Write your post', 'textbox "Your post"'],
    ['Choose a board', 'combobox "Board"'],
    ['Keep 2 labels at most', 'button "Remove a"'],
  ] as const;
  for (const [words, control] of fields) {
    it(`leads from "${words}" to its field`, async () => {
      const { part } = await refused({}, ...EMPTY);
      const address = location.href;
      byRole(part, 'link', words).focus();
      await sendKeys({ press: 'Enter' });
      await settled();
      expect([focused(), location.href]).to.deep.equal([control, address]);
    });
  }

  it('strikes a problem once it is mended, and finds no new ones meanwhile', async () => {
    const { part } = await refused({}, ...EMPTY.slice(0, 2));
    byRole(part, 'textbox', 'Title').focus();
    await sendKeys({ type: 'Long enough' });
    await settled();
    expect(summary(part)).to.deep.equal(['Write your post']);
    expect(byRole(part, 'textbox', 'Title').getAttribute('aria-invalid')).to.equal(null);
    byRole(part, 'textbox', /^Your post/).focus();
    await sendKeys({ type: 'Long enough for a post' });
    await settled();
    expect(allByRole(part, 'alert')).to.have.length(0);
  });

  const sizes = [
    [{ type: 'draft-edited', title: 'Short' }, 'Enter a title of 10 characters or more'],
    [{ type: 'draft-edited', title: 'x'.repeat(61) }, 'Shorten the title to 60 characters'],
    [{ type: 'draft-edited', body: 'Short' }, 'Write 20 characters or more'],
    [{ type: 'draft-edited', body: 'x'.repeat(20_001) }, 'Shorten your post to 20,000 characters'],
    [{ type: 'draft-edited', boardId: 'gone' }, 'Choose a board'],
  ] as const;
  for (const [edit, words] of sizes) {
    it(`says "${words}"`, async () => {
      const { part } = await refused({}, edit);
      expect(summary(part)).to.deep.equal([words]);
    });
  }

  it('counts what is over the limit', async () => {
    const { part } = await refused({}, { type: 'draft-edited', body: 'x'.repeat(20_001) });
    expect(textOf(part)).to.include('20,001 of 20,000');
    await expectAccessibleInBothSchemes(part);
  });
});

describe('draft step: coming back to change something', () => {
  /** A draft the visitor came back to from review, for one part. */
  function changing(part: DraftPart, ...before: WizardEvent[]): Promise<Shown<DraftStep>> {
    const draft = play(walkTo('answers'), { type: 'entry-opened', entry: ENTRY }, ...before, { type: 'continued' });
    return live(play(draft, { type: 'continued' }, { type: 'change-requested', part }) as StateAt<'draft'>);
  }

  const parts = [
    ['title', 'textbox "Title"'],
    ['body', 'textbox "Your post"'],
    ['board', 'combobox "Board"'],
    ['tags', 'button "Remove Downloads"'],
    ['consulted', 'group "Already read"'],
  ] as const;
  for (const [name, control] of parts) {
    it(`moves focus to the ${name}`, async () => {
      const { part } = await changing(name);
      await part.focusHeading();
      await settled();
      expect(focused()).to.equal(control);
    });
  }

  it('moves focus to the heading where there is no such part', async () => {
    const failure = aFailure({ code: 'not-found' });
    const state = play(
      walkTo('review', { site: aSite({ boards: [] }) }),
      { type: 'submitted', at: 0 },
      { type: 'post-failed', failure },
      { type: 'change-requested', part: 'board' },
    ) as StateAt<'draft'>;
    const { part } = await live(state);
    await part.focusHeading();
    expect(focused()).to.equal('heading "Here is your draft"');
  });
});
