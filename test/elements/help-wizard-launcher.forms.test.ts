import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { HelpWizardLauncher } from '../../src/elements/help-wizard-launcher/help-wizard-launcher.js';
import { en } from '../../src/i18n/en.js';
import { allByRole } from '../helpers/by-role.js';
import {
  NARROW,
  WIDE,
  arriveAt,
  fieldOfPage,
  gone,
  heard,
  launcherButton,
  openLauncher,
  panelOf,
  placeLauncher,
  resize,
  writeIssue,
} from '../helpers/launcher-page.js';
import { expectAccessibleInBothSchemes } from '../helpers/part.js';
import { replaceGetter } from '../helpers/replace.js';
import { focused, focusedElement } from '../helpers/seen.js';
import { until } from '../helpers/until.js';

/** The nearest box around an element that scrolls, through shadow roots. */
function scrollerOf(element: Element): Element {
  for (let box: Element | null = element; box !== null; box = parentOf(box)) {
    if (box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY === 'auto') return box;
  }
  throw new Error('Nothing scrolls.');
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function edges(launcher: HelpWizardLauncher): DOMRect {
  return panelOf(launcher).getBoundingClientRect();
}

describe('help-wizard-launcher, its two forms', () => {
  it('is a modal dialog as large as the window where there is no room beside the button', async () => {
    await resize(NARROW);
    const launcher = await openLauncher();
    expect(panelOf(launcher).matches(':modal')).to.equal(true);
    const { left, top, right, bottom } = edges(launcher);
    expect([left, top, right, bottom]).to.deep.equal([0, 0, NARROW.width, NARROW.height]);
  });

  it('keeps the focus off the rest of the page while it is modal, and not otherwise', async () => {
    await resize(NARROW);
    const launcher = await openLauncher();
    const field = fieldOfPage();
    field.focus();
    expect(field.matches(':focus')).to.equal(false);
    await resize(WIDE);
    await until(() => !panelOf(launcher).matches(':modal'), 'it stands beside its button');
    field.focus();
    expect(field.matches(':focus')).to.equal(true);
  });

  it('keeps what was typed, the focus and the scroll offset as the window gets narrow and wide again', async () => {
    await resize({ width: 1280, height: 560 });
    const events = heard('open', 'close');
    const launcher = await openLauncher();
    const field = await writeIssue(launcher, 'Playback stops');
    field.setSelectionRange(3, 5);
    const scroller = scrollerOf(field);
    scroller.scrollTop = 20;
    await resize({ width: 400, height: 440 });
    await until(() => panelOf(launcher).matches(':modal'), 'it fills the window');
    expect(focusedElement() === field).to.equal(true);
    expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['Playback stops', 3, 5]);
    expect(scroller.scrollTop).to.equal(20);
    await resize({ width: 1280, height: 560 });
    await until(() => !panelOf(launcher).matches(':modal'), 'it stands beside its button');
    expect(focusedElement() === field).to.equal(true);
    expect(field.value).to.equal('Playback stops');
    expect(scroller.scrollTop).to.equal(20);
    expect(launcher.opened).to.equal(true);
    expect(events).to.deep.equal(['open']);
  });

  it('leaves the page where it was, and does not let it scroll behind', async () => {
    await resize(NARROW);
    const launcher = await placeLauncher();
    window.scrollTo(0, 700);
    launcher.open();
    await arriveAt(en.platformTitle);
    expect(getComputedStyle(document.body).overflowY).to.equal('hidden');
    expect(window.scrollY).to.equal(700);
    launcher.close();
    await gone(launcher);
    expect(getComputedStyle(document.body).overflowY).to.equal('visible');
    expect(window.scrollY).to.equal(700);
    expect(focused()).to.equal('button "Help"');
  });

  it('Escape closes the dialog and gives the focus back', async () => {
    await resize(NARROW);
    const launcher = await openLauncher();
    await sendKeys({ press: 'Escape' });
    await gone(launcher);
    expect(focused()).to.equal('button "Help"');
    expect(launcher.opened).to.equal(false);
  });

  it('ends above a keyboard on the screen', async () => {
    await resize(NARROW);
    const launcher = await openLauncher();
    const viewport = window.visualViewport;
    if (viewport === null) throw new Error('There is no visual viewport.');
    replaceGetter(viewport, 'height', () => 380);
    viewport.dispatchEvent(new Event('resize'));
    expect(edges(launcher).height).to.equal(380);
    replaceGetter(viewport, 'height', () => NARROW.height);
    viewport.dispatchEvent(new Event('resize'));
    expect(edges(launcher).height).to.equal(NARROW.height);
  });

  it('does not move once it is measured', async () => {
    await resize(WIDE);
    const launcher = await placeLauncher();
    launcher.open();
    const first = edges(launcher);
    await until(() => panelOf(launcher).style.length > 0, 'it was measured');
    const { left, top, right, bottom } = edges(launcher);
    expect([left, top, right, bottom]).to.deep.equal([first.left, first.top, first.right, first.bottom]);
    // As on the board.
    expect([left, top, right, bottom]).to.deep.equal([840, 96, 1256, 776]);
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    for (const position of ['bottom-end', 'bottom-start', 'top-end', 'top-start']) {
      it(`stays inside a small window, ${position} in ${dir}`, async () => {
        await resize({ width: 600, height: 400 });
        const launcher = await openLauncher({ position, dir });
        const panel = edges(launcher);
        const button = launcherButton(launcher).getBoundingClientRect();
        expect(panel.left).to.be.at.least(0);
        expect(panel.right).to.be.at.most(600);
        expect(panel.top).to.be.at.least(0);
        expect(panel.bottom).to.be.at.most(400);
        expect(position.startsWith('top') ? panel.top - button.bottom : button.top - panel.bottom).to.equal(12);
        const isAtRight = position.endsWith('end') === (dir === 'ltr');
        expect(isAtRight ? panel.right : panel.left).to.equal(isAtRight ? button.right : button.left);
        expect(isAtRight ? 600 - button.right : button.left).to.equal(24);
      });
    }
  }

  it('moves along the button and to its other side where a page has put it far from its corner', async () => {
    await resize({ width: 700, height: 700 });
    const launcher = await openLauncher({ offset: 420 });
    await until(() => edges(launcher).left >= 0, 'it is inside the window');
    const { left, top, bottom } = edges(launcher);
    const button = launcherButton(launcher).getBoundingClientRect();
    expect(left).to.equal(24);
    expect(top).to.equal(button.bottom + 12);
    expect(bottom).to.be.at.most(700);
  });

  for (const [name, size] of Object.entries({ beside: WIDE, alone: NARROW })) {
    it(`is accessible, ${name}`, async () => {
      await resize(size);
      const launcher = await openLauncher();
      await until(() => allByRole(launcher, 'radio').length > 0, 'the first question is shown');
      await expectAccessibleInBothSchemes(launcher);
    });
  }

  it('is accessible while it is closed', async () => {
    await expectAccessibleInBothSchemes(await placeLauncher());
  });
});
