import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { guidance } from '../../src/controllers/guidance-loading.js';
import type { LookUp } from '../../src/controllers/similar-controller.js';
import type { Match } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { DraftStep } from '../../src/elements/draft-step/draft-step.js';
import '../../src/elements/draft-step/draft-step.define.js';
import '../../src/elements/similar-entries/similar-entries.define.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, showLive, type Shown } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { aMatch, ISSUE, play, walkTo, type StateAt } from '../helpers/wizard-fixtures.js';

const TO_DESCRIBE: WizardEvent = { type: 'went-to', step: 'describe' };
const TO_DRAFT: WizardEvent = { type: 'went-to', step: 'draft' };
const ABILITIES = { vote: true, subscribe: true, comment: true };
const SAME: Match = {
  ...aMatch({
    id: 'same',
    kind: 'issue',
    title: 'Downloads vanish after an update',
    status: 'need-more-info',
    url: 'https://forum.example/issues/same',
    votes: 12,
  }),
  score: 0.9,
  reasons: ['words-6-of-7'],
};

function live(
  state: StateAt<'draft'>,
  { lookUp = null, hints }: { readonly lookUp?: LookUp | null; readonly hints?: DraftStep['hints'] } = {},
): Promise<Shown<DraftStep>> {
  return showLive<DraftStep, 'draft'>(
    state,
    (now) =>
      html`<help-wizard-draft-step
        .state=${now}
        .lookUp=${lookUp}
        .abilities=${ABILITIES}
        .hints=${hints}
      ></help-wizard-draft-step>`,
  );
}

const at = (...events: readonly WizardEvent[]): StateAt<'draft'> =>
  play(walkTo('draft'), ...events) as StateAt<'draft'>;
const titleOf = (part: Element): HTMLInputElement => byRole(part, 'textbox', 'Title') as HTMLInputElement;
const textIn = (part: Element): string => (byRole(part, 'textbox', 'Your post') as HTMLTextAreaElement).value;

// Asked for with the step; a visitor who reads on gives it time to come.
before(() => guidance.load());

describe('draft step: hints', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('put a heading into the post, and let the visitor write on below it', async () => {
    const { part } = await live(at({ type: 'draft-edited', body: 'It stops.' }));
    byRole(part, 'button', 'Add “Steps”').click();
    await until(() => textIn(part).includes('### Steps'), 'the heading is there');
    await until(() => focused() === 'textbox "Your post"', 'the text has the focus');
    await sendKeys({ type: 'Open it' });
    expect(textIn(part)).to.equal('It stops.\n\n### Steps\n1. Open it');
  });

  it('follow the text after a pause', async () => {
    const { part } = await live(at());
    byRole(part, 'textbox', 'Your post').focus();
    await sendKeys({ type: 'I expected to hear them. ' });
    expect(textOf(part)).to.include('Missing: What you expected');
    await until(() => textOf(part).includes('Done: What you expected'), 'the hint is met');
    expect(focused()).to.equal('textbox "Your post"');
  });

  it('are those the owner wants, or none', async () => {
    const some = await live(at(), { hints: ['version'] });
    expect(allByRole(some.part, 'listitem').map(textOf)).to.deep.equal(['Done: The version']);
    const none = await live(at(), { hints: false });
    expect(textOf(none.part)).not.to.include('Before you post');
  });

  it('stay in 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    const { part } = await live(at({ type: 'draft-edited', title: 'HELP MY DOWNLOADS ARE GONE' }));
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
    await expectAccessibleInBothSchemes(part);
  });
});

describe('draft step: title suggestions', () => {
  it('are made of the visitor’s words, and can be taken back', async () => {
    const { part, sent } = await live(at({ type: 'draft-edited', title: 'Help' }));
    byRole(part, 'group', 'Say what happens. From your own words:');
    await expectAccessibleInBothSchemes(part);
    byRole(part, 'button', `Use “${ISSUE}” as the title`).click();
    await until(() => focused() === 'button "Undo"', 'Undo has the focus');
    expect([titleOf(part).value, allByRole(part, 'button', /as the title$/).length]).to.deep.equal([ISSUE, 0]);
    byRole(part, 'button', 'Undo').click();
    await until(() => focused() === 'textbox "Title"', 'the title has the focus');
    expect(titleOf(part).value).to.equal('Help');
    expect(sent.map(({ type }) => type)).to.deep.equal(['draft-edited', 'draft-edited']);
  });

  it('are not there for a title that says what happens', async () => {
    const { part } = await live(at());
    expect(allByRole(part, 'button', /as the title$/)).to.have.length(0);
  });
});

describe('draft step: posts that look the same', () => {
  const lookUp: LookUp = async () => [SAME];

  async function withSame(...events: readonly WizardEvent[]): Promise<Shown<DraftStep>> {
    const shown = await live(at(...events), { lookUp });
    await until(() => byRole(shown.part, 'heading', 'Looks the same'), 'it is told');
    return shown;
  }

  it('stand beside the draft, and are announced', async () => {
    const { part } = await withSame();
    expect(allByRole(part, 'status').map(textOf)).to.include('1 post looks the same as yours.');
    const link = byRole(
      part,
      'link',
      'Open: Downloads vanish after an update (opens in a new tab)',
    ) as HTMLAnchorElement;
    expect([link.href, link.target]).to.deep.equal([SAME.entry.url, '_blank']);
    await expectAccessibleInBothSchemes(part);
  });

  it('can be voted for and opened', async () => {
    const { part, sent } = await withSame();
    const link = byRole(part, 'link', /^Open: Downloads vanish/);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    byRole(part, 'button', /^Vote: Downloads vanish/).click();
    expect(sent.map(({ type }) => type)).to.deep.equal(['open-entry', 'act']);
  });

  it('are put aside with the reason, and back', async () => {
    const { part, sent } = await withSame();
    byRole(part, 'button', /^Not the same/).click();
    await until(() => focused().startsWith('button "Undo'), 'Undo has the focus');
    expect(sent.at(-1)).to.include({ type: 'entry-dismissed', reason: 'Not the same' });
    expect(textOf(byRole(part, 'group', 'Already read'))).to.include('Not the same');
    byRole(part, 'button', /^Undo/).click();
    await until(() => focused().startsWith('button "Not the same'), 'the button has the focus');
  });

  it('take the words of the draft as a comment, and give them back', async () => {
    const { part } = await withSame({ type: 'draft-edited', body: 'My own words, at length.' });
    byRole(part, 'button', /^Add my details: /).click();
    await until(() => focused() === 'heading "Add your details"', 'the heading has the focus');
    expect((byRole(part, 'textbox', 'Your details') as HTMLTextAreaElement).value).to.equal('My own words, at length.');
    await expectAccessibleInBothSchemes(part);
    byRole(part, 'button', 'Start a post of my own instead').click();
    await until(() => focused() === 'heading "Here is your draft"', 'the heading has the focus');
    expect(textIn(part)).to.equal('My own words, at length.');
  });

  it('are not told of again once they were put aside, nor where nothing is alike', async () => {
    const dismissed = await live(at({ type: 'entry-dismissed', entry: SAME.entry }), { lookUp });
    const other = await live(at(), { lookUp: async () => [{ ...SAME, score: 0.3 }] });
    const failed = await live(at(), { lookUp: async () => Promise.reject(new Error('offline')) });
    await settled();
    for (const { part } of [dismissed, other, failed]) expect(textOf(part)).not.to.include('looks the same');
  });

  it('are looked for after a pause, not with each key', async () => {
    const asked: string[] = [];
    const { part } = await live(at(), {
      lookUp: async (text) => {
        asked.push(text);
        return [];
      },
    });
    titleOf(part).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' of Tuesday' });
    await until(() => asked.length === 2, 'it is looked for again');
    expect(asked.map((text) => text.startsWith(ISSUE))).to.deep.equal([true, true]);
    expect(asked[1]).to.include('of Tuesday');
  });
});

describe('draft step: evidence', () => {
  const tried = (id: string): WizardEvent => ({ type: 'step-tried', id, tried: true });

  it('lists what was tried; unticking leaves a step out of the post', async () => {
    const { part, sent } = await live(at(TO_DESCRIBE, tried('restart'), tried('reinstall'), TO_DRAFT));
    const group = byRole(part, 'group', 'Already tried');
    expect(textIn(part)).to.include('### Tried\n- Restarted the app\n- Installed the app again');
    (byRole(group, 'checkbox', 'Restarted the app') as HTMLInputElement).click();
    await settled();
    expect(sent).to.deep.equal([{ type: 'tried-included', id: 'restart', included: false }]);
    expect(textIn(part)).to.include('### Tried\n- Installed the app again');
    await expectAccessibleInBothSchemes(part);
  });

  it('offers what the visitor said since they edited the post, and takes it back', async () => {
    const edited: WizardEvent = { type: 'draft-edited', body: 'My own words, at length.' };
    const { part } = await live(at(edited, TO_DESCRIBE, tried('restart'), TO_DRAFT));
    expect(textOf(part)).to.include('You changed your answers since you edited the post. New: Restarted the app');
    expect(textIn(part)).to.equal('My own words, at length.');
    await expectAccessibleInBothSchemes(part);
    byRole(part, 'button', 'Update the post').click();
    await until(() => focused() === 'button "Undo"', 'Undo has the focus');
    expect(textIn(part)).to.equal('My own words, at length.\n\n### Tried\n- Restarted the app');
    byRole(part, 'button', 'Undo').click();
    await until(() => focused() === 'textbox "Your post"', 'the text has the focus');
    expect(textIn(part)).to.equal('My own words, at length.');
  });

  it('leaves the post as it is where the visitor wants that', async () => {
    const edited: WizardEvent = { type: 'draft-edited', body: 'My own words, at length.' };
    const { part } = await live(at(edited, TO_DESCRIBE, tried('restart'), TO_DRAFT));
    byRole(part, 'button', 'Leave it as it is').click();
    await until(() => focused() === 'textbox "Your post"', 'the text has the focus');
    expect(textOf(part)).not.to.include('You changed your answers');
    expect(textIn(part)).to.equal('My own words, at length.');
  });
});
