import { expect } from '@esm-bundle/chai';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import type { MemoryAdapter } from '../../src/adapters/memory.js';
import { en } from '../../src/i18n/en.js';
import type { HelpWizard } from '../../src/elements/help-wizard/help-wizard.js';
import { expectAccessible } from '../helpers/axe.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { openLauncher } from '../helpers/launcher-page.js';
import { collectWarnings, goOnline } from '../helpers/replace.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { arrive, openWizard, press, statusTexts, type, walkTo, type WizardOptions } from '../helpers/wizard-page.js';
import { aPicture, aTaggedPng, contains } from '../images/bytes.js';

interface Draft {
  readonly wizard: HelpWizard;
  readonly adapter: MemoryAdapter;
}

async function draft(options: WizardOptions = {}): Promise<Draft> {
  const { wizard, adapter } = await openWizard(options);
  await walkTo(wizard, 'draft');
  await until(() => byRole(wizard, 'button', en.imageAdd), 'pictures can be added');
  return { wizard, adapter };
}

const post = (wizard: HelpWizard): HTMLTextAreaElement =>
  byRole(wizard, 'textbox', en.postLabel) as HTMLTextAreaElement;

/** Pastes files into the post, with the caret where it is. */
function paste(wizard: HelpWizard, ...files: readonly File[]): boolean {
  const clipboardData = new DataTransfer();
  for (const file of files) clipboardData.items.add(file);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true });
  return !post(wizard).dispatchEvent(event);
}

const dialog = (wizard: HelpWizard): Promise<HTMLElement> =>
  until(() => byRole(wizard, 'dialog', en.imageTitle), 'the picture is opened');

const isClosed = (wizard: HelpWizard): Promise<boolean> =>
  until(() => allByRole(wizard, 'dialog').length === 0, 'the dialog is closed');

/** Opens a pasted picture. */
async function opened(options: WizardOptions = {}): Promise<Draft & { readonly box: HTMLElement }> {
  const page = await draft(options);
  paste(page.wizard, await aPicture({ width: 400, height: 200 }));
  return { ...page, box: await dialog(page.wizard) };
}

const areas = (box: HTMLElement): string[] =>
  allByRole(box, 'button', /^Hidden area/).map((button) => button.ariaLabel ?? '');

function point(canvas: HTMLElement, kind: string, x: number, y: number): void {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const [clientX, clientY] = [left + x * width, top + y * height];
  canvas.dispatchEvent(new PointerEvent(kind, { clientX, clientY, button: 0, pointerId: 1, bubbles: true }));
}

// In the middle of a fade nothing has its colours.
beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

describe('pictures in the draft', () => {
  before(() => {
    // No pointer is down that could be captured.
    HTMLElement.prototype.setPointerCapture = () => {};
  });
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('are offered only where the forum takes them', async () => {
    const { wizard, adapter } = await openWizard();
    const { upload: _upload, ...without } = adapter;
    const page = await openWizard({ adapter: without as unknown as ForumAdapter });
    await walkTo(page.wizard, 'draft');
    expect(allByRole(page.wizard, 'button', en.imageAdd)).to.have.length(0);
    expect(paste(page.wizard, await aPicture())).to.equal(false);
    expect(wizard.step).to.equal('platform');
  });

  it('go from the clipboard into the post, without what the file said', async () => {
    const { wizard, adapter } = await draft();
    post(wizard).focus();
    post(wizard).setSelectionRange(3, 3);
    const first = post(wizard).value.split('\n')[0] ?? '';
    expect(paste(wizard, await aTaggedPng('SECRET-AUTHOR'))).to.equal(true);
    const box = await dialog(wizard);
    expect(focused()).to.equal(`heading "${en.imageTitle}"`);
    await expectAccessible(box);
    type(box, /^What does the picture show/, 'The player, empty');
    await press(box, en.imageAddToPost);
    await isClosed(wizard);
    const [uploaded] = adapter.uploads;
    expect([adapter.uploads.length, uploaded?.upload.name, uploaded?.upload.alt]).to.deep.equal([
      1,
      'tagged.png',
      'The player, empty',
    ]);
    expect(await contains(uploaded?.file ?? new Blob(), 'SECRET-AUTHOR')).to.equal(false);
    await until(() => post(wizard).value.includes('![The player, empty]('), 'it stands in the post');
    expect(post(wizard).value.startsWith(`${first}\n\n![The player, empty](`)).to.equal(true);
    expect(statusTexts(wizard)).to.include(en.imageAdded);
    expect(focused()).to.equal(`textbox "${en.postLabel}"`);
    await expectAccessible(wizard);
  });

  it('may be held over the draft and dropped, and are pasted as words where there are words', async () => {
    const { wizard } = await draft();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(await aPicture());
    const drag = (kind: string): boolean =>
      post(wizard).dispatchEvent(
        new DragEvent(kind, { dataTransfer, bubbles: true, composed: true, cancelable: true }),
      );
    expect(drag('dragover')).to.equal(false);
    drag('drop');
    await dialog(wizard);
    await press(wizard, en.imageLater);
    await isClosed(wizard);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(await aPicture());
    clipboardData.setData('text/plain', 'A table');
    const words = new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true });
    expect(post(wizard).dispatchEvent(words)).to.equal(true);
  });

  it('are removed from the post, and put back', async () => {
    const { wizard, box } = await opened();
    const before = post(wizard).value;
    await press(box, en.imageAddToPost);
    await isClosed(wizard);
    const after = await until(() => (post(wizard).value === before ? '' : post(wizard).value), 'it is in the post');
    await press(wizard, 'Remove from post: shot.png');
    await until(() => focused() === 'button "Undo: shot.png"', 'undo is offered');
    expect(post(wizard).value).to.equal(before);
    await sendKeys({ press: 'Enter' });
    await until(() => post(wizard).value === after, 'it is back');
    await until(() => focused() === 'button "Remove from post: shot.png"', 'the focus is back');
    expect(statusTexts(wizard)).to.include(en.imageBack);
  });

  it('survive a reload as soon as they are in the post', async () => {
    const { wizard, box } = await opened();
    await press(box, en.imageAddToPost);
    await until(() => allByRole(wizard, 'button', /^Remove from post/).length === 1, 'it is listed');
    wizard.remove();
    const { wizard: next } = await openWizard({ id: wizard.id });
    await until(() => allByRole(next, 'button', 'Remove from post: shot.png').length === 1, 'it is listed again');
  });
});

describe('pictures in a launcher', () => {
  it('leave its panel open when Escape closes their dialog', async () => {
    const launcher = await openLauncher();
    const wizard = launcher.shadowRoot?.querySelector('help-wizard');
    if (wizard == null) throw new Error('There is no wizard.');
    await walkTo(wizard, 'draft');
    await until(() => byRole(wizard, 'button', en.imageAdd), 'pictures can be added');
    paste(wizard, await aPicture());
    await dialog(wizard);
    await sendKeys({ press: 'Escape' });
    await until(() => allByRole(wizard, 'dialog').length === 0, 'the dialog is closed');
    expect([launcher.opened, wizard.step]).to.deep.equal([true, 'draft']);
    byRole(wizard, 'button', 'Open: shot');
  });
});

describe('pictures: hiding', () => {
  before(() => {
    HTMLElement.prototype.setPointerCapture = () => {};
  });

  it('works by keyboard alone', async () => {
    const { box, adapter, wizard } = await opened();
    byRole(box, 'button', en.imageHide).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === 'button "Hidden area 1, 100 by 25 at 150, 88"', 'an area has the focus');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Shift' });
    await until(() => focused() === 'button "Hidden area 1, 100 by 29 at 154, 84"', 'it is moved and larger');
    expect(statusTexts(box)).to.include('Hidden area 1, 100 by 29 at 154, 84');
    byRole(box, 'application', en.imageAreas);
    await expectAccessible(box);
    await sendKeys({ press: 'Enter' });
    expect(focused()).to.equal(`button "${en.imageHide}"`);
    await press(box, en.imageAddToPost);
    await isClosed(wizard);
    const bitmap = await createImageBitmap(adapter.uploads[0]?.file ?? new Blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const [red, , blue] = canvas?.getImageData(198, 98, 1, 1).data ?? [];
    // Left and right of the middle there was pure red and blue.
    expect((red ?? 0) > 60 && (blue ?? 0) > 60).to.equal(true);
    expect([...(canvas?.getImageData(20, 20, 1, 1).data ?? [])]).to.deep.equal([0xd0, 0x20, 0x20, 255]);
  });

  it('is taken back by Delete and by undo, and the focus is never lost', async () => {
    const { box } = await opened();
    for (let i = 0; i < 2; i += 1) {
      byRole(box, 'button', en.imageHide).click();
      await until(() => areas(box).length === i + 1, 'there is another area');
    }
    await until(() => focused().startsWith('button "Hidden area 2'), 'the second has the focus');
    await sendKeys({ press: 'Delete' });
    await until(() => areas(box).length === 1 && focused().startsWith('button "Hidden area 1'), 'one is left');
    expect(statusTexts(box)).to.include('Area 2 is shown again');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    await until(() => areas(box).length === 2, 'it is back');
    for (const left of [1, 0]) {
      byRole(box, 'button', en.undo).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => areas(box).length === left, 'one less');
    }
    await until(() => focused() === `button "${en.imageHide}"`, 'the focus is on the button for the next');
  });

  it('works by dragging, by clicking, and for who can only click', async () => {
    const { box } = await opened();
    const canvas = byRole(box, 'img', en.imageCanvas);
    point(canvas, 'pointerdown', 0.1, 0.1);
    point(canvas, 'pointermove', 0.5, 0.6);
    point(canvas, 'pointerup', 0.5, 0.6);
    await until(() => areas(box).join() === 'Hidden area 1, 160 by 100 at 40, 20', 'what was dragged over is hidden');
    point(canvas, 'pointerdown', 0.3, 0.3);
    point(canvas, 'pointermove', 0.4, 0.3);
    point(canvas, 'pointerup', 0.4, 0.3);
    await until(() => areas(box).join() === 'Hidden area 1, 160 by 100 at 80, 20', 'it was moved');
    point(canvas, 'pointerdown', 0.8, 0.8);
    point(canvas, 'pointerup', 0.8, 0.8);
    await until(() => areas(box).length === 2, 'a click hides too');
    await press(box, en.imageAreaLarger);
    await until(() => areas(box)[1] === 'Hidden area 2, 125 by 31 at 258, 145', 'it is larger');
    await press(box, en.imageAreaRemove);
    await until(() => areas(box).length === 1, 'it is shown again');
    expect(getComputedStyle(canvas).touchAction).to.equal('none');
  });

  it('fits a small phone, and the page behind keeps its width', async () => {
    await setViewport({ width: 320, height: 640 });
    const { box } = await opened();
    await press(box, en.imageHide);
    await until(() => areas(box).length === 1, 'there is an area');
    expect(box.scrollWidth <= 320 && box.getBoundingClientRect().width <= 320).to.equal(true);
    await expectAccessible(box);
  });
});

describe('pictures: on the way to the forum', () => {
  it('are sent once, however often the button is pressed, and can be stopped', async () => {
    const { wizard, adapter, box } = await opened();
    adapter.simulate({ on: ['upload'], latencyMs: 60_000 });
    const add = byRole(box, 'button', en.imageAddToPost);
    add.click();
    add.click();
    await until(() => textOf(box).includes('Uploading shot.png'), 'it says so');
    expect([add.ariaDisabled, allByRole(box, 'progressbar').length]).to.deep.equal(['true', 1]);
    await expectAccessible(box);
    await sendKeys({ press: 'Escape' });
    await until(() => textOf(box).includes(en.imageStopped), 'it is stopped');
    expect(focused()).to.equal(`button "${en.tryAgain}"`);
    // Once for both clicks: each call takes its file when it is sent.
    expect(adapter.uploads).to.have.length(1);
    expect(post(wizard).value).not.to.include('![');
    adapter.simulate(null);
    await press(box, en.tryAgain);
    await isClosed(wizard);
    await until(() => post(wizard).value.includes('!['), 'it is in the post');
  });

  it('stay where they are when the forum refuses them, with its reason and a way on', async () => {
    collectWarnings();
    const { box, adapter, wizard } = await opened();
    type(box, /^What does the picture show/, 'The player');
    const seen: string[] = [];
    for (const code of ['validation', 'rate-limited', 'unreachable', 'timeout', 'forbidden', 'not-found'] as const) {
      adapter.simulate({ on: ['upload'], error: { code, forumMessage: 'No cats.' } });
      await press(box, new RegExp(`^(${en.imageAddToPost}|${en.tryAgain})$`));
      const { title } = en.imageFailures[code];
      await until(() => textOf(byRole(box, 'alert')).includes(title), title);
      seen.push(textOf(byRole(box, 'alert')));
    }
    expect(seen.every((words) => words.includes('The forum says: No cats.'))).to.equal(true);
    expect((byRole(box, 'textbox', /^What does/) as HTMLInputElement).value).to.equal('The player');
    adapter.simulate(null);
    await press(box, en.tryAgain);
    await isClosed(wizard);
    expect(adapter.uploads).to.have.length(1);
  });

  it('wait in this tab while the visitor signs in in another one', async () => {
    collectWarnings();
    const { box, adapter, wizard } = await opened({
      forum: { visitor: { signedIn: false, signInUrl: 'https://forum.example/sign-in?to={returnTo}' } },
    });
    await press(box, en.imageAddToPost);
    const link = await until(() => byRole(box, 'link', /^Sign in, in a new tab/), 'there is a way to sign in');
    expect([link.getAttribute('target'), link.getAttribute('href')?.startsWith('https://forum.example/sign-in?to=')])
      .to // …
      .deep.equal(['_blank', true]);
    adapter.setVisitor({ name: 'mira_k' });
    await press(box, en.tryAgain);
    await isClosed(wizard);
    expect(adapter.uploads).to.have.length(1);
  });

  it('begin by themselves when the connection is back', async () => {
    const { box, adapter, wizard } = await opened();
    goOnline(false);
    await press(box, en.imageAddToPost);
    await until(() => textOf(byRole(box, 'alert')).includes(en.imageOfflineHint), 'it waits');
    expect(adapter.uploads).to.have.length(0);
    goOnline(true);
    await isClosed(wizard);
    expect(adapter.uploads).to.have.length(1);
  });

  it('are refused with the limit of the forum, before they are sent', async () => {
    const { box, adapter } = await opened({ forum: { uploads: { maxBytes: 50, types: ['image/png'] } } });
    await press(box, en.imageAddToPost);
    const alert = byRole(box, 'alert');
    await until(() => textOf(alert).includes(en.imageTooLargeTitle), 'it says why');
    expect(textOf(alert)).to.match(/takes up to 0\.1 kB/);
    expect(adapter.uploads).to.have.length(0);
  });

  it('wait in memory, as they are, while the visitor is elsewhere', async () => {
    const { wizard, box, adapter } = await opened();
    type(box, /^What does the picture show/, 'The player');
    await press(box, en.imageHide);
    await until(() => areas(box).length === 1, 'something is hidden');
    await press(box, en.imageLater);
    await isClosed(wizard);
    await press(wizard, en.toReview);
    await arrive(wizard, 'review');
    expect(textOf(wizard)).to.include('1 picture is not in your post yet.');
    await press(wizard, en.back);
    await arrive(wizard, 'draft');
    await press(wizard, 'Open: shot');
    const again = await dialog(wizard);
    expect(areas(again)).to.have.length(1);
    expect((byRole(again, 'textbox', /^What does/) as HTMLInputElement).value).to.equal('The player');
    await press(again, en.imageLater);
    await isClosed(wizard);
    byRole(wizard, 'button', 'Discard: shot').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === `button "${en.imageAdd}"`, 'the focus is on the button for the next');
    expect(adapter.uploads).to.have.length(0);
  });

  it('that are none are named, and the others are taken', async () => {
    const { wizard } = await draft();
    paste(wizard, new File([], 'empty.png'), new File(['x'], 'notes.txt'), await aPicture({ name: 'good.png' }));
    const box = await dialog(wizard);
    expect((byRole(box, 'textbox', en.imageNameLabel) as HTMLInputElement).value).to.equal('good');
    await sendKeys({ press: 'Escape' });
    await isClosed(wizard);
    expect(wizard.step).to.equal('draft');
    const words = allByRole(wizard, 'alert').map(textOf).join(' ');
    expect(words).to.include('empty.png is empty').and.to.include('notes.txt is not a picture');
    await expectAccessible(wizard);
  });
});
