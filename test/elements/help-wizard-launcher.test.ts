import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { HelpWizardLauncher } from '../../src/elements/help-wizard-launcher/help-wizard-launcher.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { fixture } from '../helpers/fixture.js';
import {
  WIDE,
  aForum,
  arriveAt,
  delayWizard,
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
import { replace } from '../helpers/replace.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ENTRIES, SITE, type as typeInto } from '../helpers/wizard-page.js';

const TITLE = `heading "${en.platformTitle}"`;

describe('help-wizard-launcher', () => {
  beforeEach(() => resize(WIDE));

  it('is a button that says it opens a dialog', async () => {
    const launcher = await placeLauncher();
    const button = byRole(launcher, 'button', 'Help');
    expect(button.getAttribute('aria-haspopup')).to.equal('dialog');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(allByRole(launcher, 'dialog')).to.have.length(0);
    expect(launcher.opened).to.equal(false);
  });

  it('opens, says so, and moves focus to the first question', async () => {
    const events = heard('open', 'close');
    const launcher = await openLauncher();
    expect(launcherButton(launcher).getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(launcherButton(launcher))).to.equal('Close');
    expect(launcher.hasAttribute('opened')).to.equal(true);
    expect(byRole(launcher, 'dialog', 'Help').matches(':modal')).to.equal(false);
    expect(launcher.step).to.equal('platform');
    expect(events).to.deep.equal(['open']);
  });

  it('has the focus in the panel while the wizard is on its way', async () => {
    const arrive = delayWizard();
    const launcher = await placeLauncher();
    launcherButton(launcher).click();
    await launcher.updateComplete;
    expect(panelOf(launcher).matches(':focus-within')).to.equal(true);
    expect(focused()).to.equal('');
    expect(textOf(panelOf(launcher))).to.equal('Help Loading help');
    arrive();
    await arriveAt(en.platformTitle);
  });

  it('leaves the focus where the visitor has put it meanwhile', async () => {
    const arrive = delayWizard();
    const launcher = await placeLauncher();
    launcherButton(launcher).click();
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('button "Close"');
    arrive();
    await until(() => allByRole(launcher, 'heading', en.platformTitle).length === 1, 'the wizard is there');
    expect(focused()).to.equal('button "Close"');
  });

  it('leaves it on the page, too, where the visitor has gone on meanwhile', async () => {
    const arrive = delayWizard();
    const launcher = await placeLauncher();
    launcherButton(launcher).click();
    await launcher.updateComplete;
    fieldOfPage().focus();
    arrive();
    await until(() => allByRole(launcher, 'heading', en.platformTitle).length === 1, 'the wizard is there');
    await until(() => allByRole(launcher, 'button', en.continue).length === 1, 'the first question can be answered');
    expect(focused()).to.equal('textbox "Field of the page"');
  });

  it('Escape in the panel closes it and gives the focus back to the button', async () => {
    const events = heard('open', 'close');
    const launcher = await openLauncher();
    await sendKeys({ press: 'Escape' });
    await launcher.updateComplete;
    expect(focused()).to.equal('button "Help"');
    expect(launcher.opened).to.equal(false);
    await gone(launcher);
    expect(events).to.deep.equal(['open', 'close']);
  });

  it('Escape on the button closes the panel', async () => {
    const launcher = await openLauncher();
    launcherButton(launcher).focus();
    await sendKeys({ press: 'Escape' });
    await gone(launcher);
  });

  it('Escape is for what is inside the panel first', async () => {
    const launcher = await openLauncher();
    const use = (event: Event): void => event.preventDefault();
    byRole(launcher, 'heading', en.platformTitle).addEventListener('keydown', use);
    await sendKeys({ press: 'Escape' });
    expect(launcher.opened).to.equal(true);
  });

  it('Close in the panel closes it and gives the focus back', async () => {
    const launcher = await openLauncher();
    byRole(panelOf(launcher), 'button', 'Close').click();
    await launcher.updateComplete;
    expect(focused()).to.equal('button "Help"');
    await gone(launcher);
  });

  it('gives the focus back to what the page opened it with', async () => {
    const launcher = await placeLauncher();
    fieldOfPage().focus();
    launcher.open();
    await arriveAt(en.platformTitle);
    launcher.close();
    expect(focused()).to.equal('textbox "Field of the page"');
  });

  it('leaves the focus on the page when it is closed from there', async () => {
    const launcher = await openLauncher();
    fieldOfPage().focus();
    launcher.close();
    expect(focused()).to.equal('textbox "Field of the page"');
  });

  it('stays open when the visitor clicks elsewhere', async () => {
    const launcher = await openLauncher();
    document.body.click();
    fieldOfPage().focus();
    expect(launcher.opened).to.equal(true);
  });

  it('Tab leads from the button into the panel', async () => {
    const launcher = await openLauncher();
    launcherButton(launcher).focus();
    await sendKeys({ press: 'Tab' });
    expect(byRole(panelOf(launcher), 'button', 'Close').matches(':focus')).to.equal(true);
  });

  it('keeps what was typed while it is closed, and is where it was', async () => {
    const launcher = await openLauncher();
    const field = await writeIssue(launcher, 'Songs stop');
    launcher.toggle();
    await gone(launcher);
    launcher.toggle();
    await arriveAt(en.describeTitle);
    expect(field.isConnected && field.value).to.equal('Songs stop');
  });

  it('fills in what the page knew before it was opened', async () => {
    const launcher = await placeLauncher();
    await launcher.prefill({ issue: 'Songs stop' });
    launcher.open();
    await arriveAt(en.platformTitle);
    byRole(launcher, 'button', en.continue).click();
    await arriveAt(en.describeTitle);
    expect((byRole(launcher, 'textbox', en.issueLabel) as HTMLInputElement).value).to.equal('Songs stop');
  });

  it('starts again when it is reset', async () => {
    const launcher = await openLauncher();
    await writeIssue(launcher, 'Songs stop');
    launcher.reset();
    await until(() => launcher.step === 'platform', 'the first question is back');
  });

  it('forgets what was typed on another page when it is reset before it is opened', async () => {
    const { id } = await openAndWrite('Songs stop');
    const isKept = (): boolean =>
      [...Object.keys(sessionStorage), ...Object.keys(localStorage)].some((name) => name.includes(id));
    expect(isKept()).to.equal(true);
    const launcher = await placeLauncher();
    launcher.id = id;
    await launcher.prefill({ issue: 'No sound' });
    launcher.reset();
    expect(isKept()).to.equal(false);
    launcher.open();
    await arriveAt(en.platformTitle);
    byRole(launcher, 'button', en.continue).click();
    await arriveAt(en.describeTitle);
    expect((byRole(launcher, 'textbox', en.issueLabel) as HTMLInputElement).value).to.equal('');
  });

  it('opens at an entry', async () => {
    const launcher = await placeLauncher();
    const [entry] = ENTRIES;
    if (entry === undefined) throw new Error('There are no entries.');
    await launcher.showEntry(entry);
    expect(launcher.opened).to.equal(true);
    const title = await until(() => byRole(launcher, 'button', entry.title), 'the entry is there');
    expect(title.getAttribute('aria-expanded')).to.equal('true');
    expect(launcher.step).to.equal('answers');
  });

  it('hands the events of the wizard on', async () => {
    const events = heard('open', 'step', 'search');
    const launcher = await openLauncher();
    await writeIssue(launcher, 'Playback stops');
    await until(() => events.includes('search'), 'something was found');
    expect(events).to.deep.equal(['open', 'step', 'search']);
  });

  it('says that the wizard could not be loaded, and tries again', async () => {
    const events = heard('error');
    const { loadWizard } = HelpWizardLauncher;
    let attempts = 0;
    replace(HelpWizardLauncher, 'loadWizard', () => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new TypeError('Failed to fetch')) : loadWizard();
    });
    const launcher = await placeLauncher();
    launcher.open();
    const alert = await until(() => byRole(launcher, 'alert'), 'it says so');
    expect(textOf(alert)).to.equal('Help could not be loaded. Check your connection and try again. Try again');
    byRole(alert, 'button', en.tryAgain).click();
    await arriveAt(en.platformTitle);
    expect(events).to.deep.equal(['error']);
  });

  it('takes its word, icon, corner and distance from the page', async () => {
    const launcher = await placeLauncher({ label: 'Ask us', icon: 'thread', position: 'top-start', offset: 40 });
    const button = byRole(launcher, 'button', 'Ask us');
    const { left, top } = button.getBoundingClientRect();
    expect([left, top]).to.deep.equal([40, 40]);
    button.click();
    expect(byRole(launcher, 'dialog', 'Ask us').getBoundingClientRect().top).to.be.greaterThan(90);
  });

  it('shows an icon of the page’s own while it is closed', async () => {
    const launcher = await placeLauncher({ inside: html`<img slot="icon" alt="" src="data:," id="own" />` });
    const own = launcher.querySelector('#own');
    expect(own?.getBoundingClientRect().width).to.equal(20);
    launcher.open();
    await launcher.updateComplete;
    expect(own?.getBoundingClientRect().width).to.equal(0);
  });

  it('can be opened by the page while its button is hidden', async () => {
    const launcher = await placeLauncher({ hidden: true });
    expect(allByRole(launcher, 'button')).to.have.length(0);
    fieldOfPage().focus();
    launcher.open();
    await arriveAt(en.platformTitle);
    await until(
      () => panelOf(launcher).getBoundingClientRect().bottom === WIDE.height - 24,
      'the panel is in the corner itself',
    );
    await sendKeys({ press: 'Escape' });
    expect(focused()).to.equal('textbox "Field of the page"');
  });

  it('opens as soon as it is in the page when it was asked to before it could', async () => {
    const launcher = await fixture<HelpWizardLauncher>(
      html`<help-wizard-launcher opened .config=${SITE} .adapter=${aForum()}></help-wizard-launcher>`,
    );
    await arriveAt(en.platformTitle);
    expect(launcher.opened).to.equal(true);
    expect(focused()).to.equal(TITLE);
  });

  it('takes the place of a button that was drawn before it, and its focus', async () => {
    const launcher = document.createElement('test-late-launcher');
    const root = launcher.attachShadow({ mode: 'open' });
    const placeholder = document.createElement('button');
    root.append(placeholder);
    (await fixture(html`<div></div>`)).append(launcher);
    placeholder.focus();
    customElements.define('test-late-launcher', class extends HelpWizardLauncher {});
    await until(() => focused() === 'button "Help"', 'the real button has the focus');
    expect(root.contains(placeholder)).to.equal(false);
    expect(allByRole(launcher, 'button')).to.have.length(1);
  });

  it('keeps two launchers apart', async () => {
    const one = await openLauncher();
    const two = await placeLauncher({ position: 'bottom-start' });
    two.open();
    await until(() => two.step === 'platform', 'the other one runs');
    await until(() => allByRole(two, 'button', en.continue).length === 1, 'its question is shown');
    byRole(two, 'button', en.continue).click();
    await until(() => allByRole(two, 'textbox', en.issueLabel).length === 1, 'its second question is shown');
    typeInto(two, en.issueLabel, 'Only here');
    expect(one.step).to.equal('platform');
    two.close();
    await gone(two);
    expect(one.opened).to.equal(true);
  });
});

/** A launcher on a page that has been left, with a sentence in its draft. */
async function openAndWrite(text: string): Promise<HelpWizardLauncher> {
  const launcher = await openLauncher();
  await writeIssue(launcher, text);
  await until(() => Object.keys(sessionStorage).some((name) => name.endsWith(launcher.id)), 'the draft is kept');
  launcher.remove();
  return launcher;
}
