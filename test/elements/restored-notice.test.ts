import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DraftNotice } from '../../src/controllers/draft-notice.js';
import type { DraftRecord } from '../../src/controllers/draft-record.js';
import { saveWizard } from '../../src/controllers/saved-wizard.js';
import '../../src/elements/restored-notice/restored-notice.define.js';
import type { RestoredNotice } from '../../src/elements/restored-notice/restored-notice.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, show } from '../helpers/part.js';
import { focused, textOf } from '../helpers/seen.js';
import { play, walkTo } from '../helpers/wizard-fixtures.js';

type Given = Partial<Pick<RestoredNotice, 'missing' | 'cameFromSignIn' | 'signedIn'>>;

const tell = (notice: DraftNotice, given: Given = {}) =>
  show<RestoredNotice>(
    html`<help-wizard-restored-notice
      .notice=${notice}
      .missing=${given.missing ?? null}
      ?came-from-sign-in=${given.cameFromSignIn}
      ?signed-in=${given.signedIn}
    ></help-wizard-restored-notice>`,
  );
const draft = (issue = 'Songs stop', savedAt = new Date(2021, 9, 2)): DraftRecord => {
  const saved = saveWizard(play(walkTo('describe'), { type: 'described', issue }));
  return { kind: 'draft', savedAt, revision: 1, copyOf: null, saved };
};
const restored = (issue?: string, given?: Given) => tell({ kind: 'restored', draft: draft(issue) }, given);
const offered = (isOpen: boolean, ...issues: string[]) =>
  tell({ kind: 'offered', drafts: issues.map((issue, i) => ({ ...draft(issue), slot: `slot-${i}`, isOpen })) });

describe('restored notice', () => {
  it('says when the draft was kept, and how it begins', async () => {
    const { part } = await restored();
    expect(textOf(byRole(part, 'status'))).to.include('We kept your draft from October 2, 2021.');
    expect(textOf(part)).to.include('“Songs stop”');
    await expectAccessibleInBothSchemes(part);
  });

  it('shows the beginning of a long text, and markup in it as text', async () => {
    const { part } = await restored(`<b>${'😀'.repeat(200)}`);
    expect(textOf(part)).to.include(`“<b>${'😀'.repeat(77)}…”`);
  });

  it('goes away when the visitor goes on', async () => {
    const { part, sent } = await restored();
    byRole(part, 'button', 'Continue').click();
    expect(sent).to.deep.equal([{ type: 'draft-answered', answer: { choice: 'dismiss' } }]);
  });

  it('asks once more before the draft is thrown away, with the focus on the safe answer', async () => {
    const { part, sent } = await restored();
    byRole(part, 'button', 'Start over').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(textOf(byRole(part, 'status'))).to.include('Throw this draft away?');
    expect([focused(), sent.length]).to.deep.equal(['button "Cancel"', 0]);
    await expectAccessibleInBothSchemes(part);
    byRole(part, 'button', 'Throw it away').click();
    expect(sent).to.deep.equal([{ type: 'start-over' }]);
  });

  it('keeps the draft when the visitor thinks again', async () => {
    const { part, sent } = await restored();
    byRole(part, 'button', 'Start over').click();
    await settled();
    byRole(part, 'button', 'Cancel').click();
    await settled();
    expect(textOf(part)).to.include('We kept your draft');
    expect([focused(), sent.length]).to.deep.equal(['button "Continue"', 0]);
  });

  it('says what must be chosen again, and shows the words that have no place any more', async () => {
    const { part } = await restored('Songs stop', { missing: { platform: true, board: true, answers: ['8.4.2'] } });
    for (const words of [en.platformMissingNow, en.boardMissingNow, '“8.4.2”']) {
      expect(textOf(part)).to.include(words);
    }
    await expectAccessibleInBothSchemes(part);
  });
});

describe('after signing in', () => {
  it('it says calmly that all is as it was, and takes the focus', async () => {
    const { part } = await restored('Songs stop', { cameFromSignIn: true, signedIn: true });
    expect(textOf(byRole(part, 'status'))).to.equal(`${en.signedInTitle} ${en.draftAsLeft}`);
    expect(allByRole(part, 'button')).to.have.length(0);
    expect(focused()).to.equal('status ""');
    await expectAccessibleInBothSchemes(part);
  });

  it('it does not say what the forum does not', async () => {
    const { part } = await restored('Songs stop', { cameFromSignIn: true });
    expect(textOf(part)).to.equal(en.draftAsLeft);
  });

  it('the focus stays where the visitor has gone already', async () => {
    const other = document.createElement('input');
    document.body.append(other);
    other.focus();
    await restored('Songs stop', { cameFromSignIn: true, signedIn: true });
    expect(focused()).to.equal('textbox ""');
    other.remove();
  });
});

describe('a draft of another tab', () => {
  it('that is closed can be gone on with or thrown away', async () => {
    const { part, sent } = await offered(false, 'Songs stop');
    expect(textOf(part)).to.include('We kept your draft from');
    byRole(part, 'button', en.draftContinue).click();
    byRole(part, 'button', 'Start over').click();
    await settled();
    byRole(part, 'button', 'Throw it away').click();
    const slot = 'slot-0';
    expect(sent).to.deep.equal([
      { type: 'draft-answered', answer: { choice: 'continue', slot } },
      { type: 'draft-answered', answer: { choice: 'discard', slot } },
    ]);
  });

  it('is one of several: the others are one click away', async () => {
    const { part, sent } = await offered(false, 'First', 'Second', 'Third');
    byRole(part, 'button', 'See 2 other drafts').click();
    await settled();
    expect(textOf(part)).to.include('“Second”');
    byRole(part, 'button', en.draftContinue).click();
    expect(sent).to.deep.equal([{ type: 'draft-answered', answer: { choice: 'continue', slot: 'slot-1' } }]);
    for (let i = 0; i < 2; i += 1) {
      byRole(part, 'button', 'See 2 other drafts').click();
      await settled();
    }
    expect(textOf(part)).to.include('“First”');
    await expectAccessibleInBothSchemes(part);
  });

  it('that is open can be continued here, or left there', async () => {
    const { part, sent } = await offered(true, 'Songs stop');
    expect(textOf(part)).to.include(en.draftOpenTitle);
    byRole(part, 'button', en.draftContinueHere).click();
    byRole(part, 'button', en.draftStartNew).click();
    expect(sent).to.deep.equal([
      { type: 'draft-answered', answer: { choice: 'continue', slot: 'slot-0' } },
      { type: 'draft-answered', answer: { choice: 'dismiss' } },
    ]);
    await expectAccessibleInBothSchemes(part);
  });

  it('that was taken there can be taken back', async () => {
    const { part, sent } = await tell({ kind: 'moved', to: 'slot-1' });
    expect(textOf(part)).to.include(en.draftMovedTitle);
    byRole(part, 'button', en.draftUseHere).click();
    expect(sent).to.deep.equal([{ type: 'draft-answered', answer: { choice: 'use-here' } }]);
    await expectAccessibleInBothSchemes(part);
  });

  it('that was posted there leads to the post', async () => {
    const { part, sent } = await tell({ kind: 'posted', url: 'https://forum.example/t/7', asked: 0 });
    expect(byRole(part, 'link', en.seePost).getAttribute('href')).to.equal('https://forum.example/t/7');
    byRole(part, 'button', en.draftKeepAsNew).click();
    byRole(part, 'button', en.startOver).click();
    expect(sent).to.deep.equal([{ type: 'draft-answered', answer: { choice: 'keep-as-new' } }, { type: 'start-over' }]);
    expect(focused()).to.equal('');
    await expectAccessibleInBothSchemes(part);
  });

  it('says so once more, with the focus, to who wants to post it again', async () => {
    const { part } = await tell({ kind: 'posted', url: null, asked: 0 });
    part.notice = { kind: 'posted', url: null, asked: 1 };
    await settled();
    expect(focused()).to.equal('status ""');
  });

  it('links to nothing but web pages', async () => {
    const { part } = await tell({ kind: 'posted', url: 'javascript:alert(1)', asked: 0 });
    expect(allByRole(part, 'link')).to.have.length(0);
  });
});

describe('a draft that was thrown away', () => {
  it('comes back with Undo', async () => {
    const { part, sent } = await tell({ kind: 'thrown-away' });
    expect(textOf(part)).to.include(en.draftGoneTitle);
    byRole(part, 'button', en.undo).click();
    expect(sent).to.deep.equal([{ type: 'draft-answered', answer: { choice: 'undo' } }]);
    await expectAccessibleInBothSchemes(part);
  });
});
