import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { HelpWizardLauncher } from '../../src/elements/help-wizard-launcher/help-wizard-launcher.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { fixture } from '../helpers/fixture.js';
import {
  NARROW,
  WIDE,
  arriveAt,
  fieldOfPage,
  heard,
  launcherButton,
  openLauncher,
  panelOf,
  placeLauncher,
  resize,
  writeIssue,
} from '../helpers/launcher-page.js';
import { replace } from '../helpers/replace.js';
import { until } from '../helpers/until.js';
import { ENTRIES, SITE } from '../helpers/wizard-page.js';

/** What a closed launcher does is loaded when the page is idle, and a tab that is not in front is hurried by nobody. */
const PATIENCE_MS = 9000;

/** Whether somebody who looks sees the button. */
function isSeen(launcher: HelpWizardLauncher): boolean {
  return launcherButton(launcher).checkVisibility({ opacityProperty: true });
}

describe('help-wizard-launcher in a page', () => {
  beforeEach(() => resize(WIDE));

  it('is closed when it is taken out of the page while it is open', async () => {
    await resize(NARROW);
    const events = heard('close');
    const launcher = await openLauncher();
    let closed = 0;
    launcher.addEventListener('help-wizard-close', () => (closed += 1));
    launcher.remove();
    expect([launcher.opened, closed]).to.deep.equal([false, 1]);
    expect(events).to.deep.equal(['close']);
    expect(getComputedStyle(document.body).overflowY).to.equal('visible');
  });

  it('leaves the page as it was when two fill the window and the first is closed first', async () => {
    await resize(NARROW);
    const one = await openLauncher();
    const two = await placeLauncher({ position: 'bottom-start' });
    two.open();
    await until(() => panelOf(two).matches(':modal'), 'the other one fills the window');
    await arriveAt(en.platformTitle);
    one.close();
    expect(getComputedStyle(document.body).overflowY).to.equal('hidden');
    two.close();
    expect(getComputedStyle(document.body).overflowY).to.equal('visible');
  });

  it('can be used in front of a modal dialog of the page, opened before or after it', async () => {
    const launcher = await openLauncher();
    const modal = await fixture<HTMLDialogElement>(html`<dialog aria-label="Of the page"></dialog>`);
    modal.showModal();
    launcher.open();
    await until(() => panelOf(launcher).matches(':modal'), 'it is in front');
    launcher.close();
    launcher.open();
    expect(panelOf(launcher).matches(':modal')).to.equal(true);
    launcher.close();
    modal.close();
    launcher.open();
    expect(panelOf(launcher).matches(':modal')).to.equal(false);
  });

  it('works again when it is put back, with what was typed', async () => {
    const launcher = await openLauncher();
    await writeIssue(launcher, 'Playback stops');
    const parent = launcher.parentElement;
    launcher.remove();
    parent?.append(launcher);
    await launcher.updateComplete;
    byRole(launcher, 'button', 'Help').click();
    await arriveAt(en.describeTitle);
    expect((byRole(panelOf(launcher), 'textbox', en.issueLabel) as HTMLInputElement).value).to.equal('Playback stops');
  });

  it('survives being moved elsewhere in the page', async () => {
    const launcher = await openLauncher();
    const elsewhere = await fixture(html`<main></main>`);
    elsewhere.append(launcher);
    await launcher.updateComplete;
    expect(launcher.opened).to.equal(false);
    byRole(launcher, 'button', 'Help').click();
    await arriveAt(en.platformTitle);
    expect(panelOf(launcher).open).to.equal(true);
  });

  it('leaves nothing behind on the page', async () => {
    const listening = countListeners(window, document, window.visualViewport);
    const observing = countObservers();
    const launcher = await openLauncher();
    await until(() => panelOf(launcher).style.length > 0, 'its place was measured');
    expect(listening()).to.be.greaterThan(4);
    expect(observing()).to.be.greaterThan(0);
    fieldOfPage().focus();
    launcher.remove();
    expect(listening()).to.equal(0);
    expect(observing()).to.equal(0);
  });

  it('leaves nothing behind when it is closed but what tells what it covers', async () => {
    const listening = countListeners(window, document, window.visualViewport);
    const observing = countObservers();
    const launcher = await placeLauncher();
    const before = listening();
    launcher.open();
    await until(() => panelOf(launcher).style.length > 0, 'its place was measured');
    launcher.close();
    await launcher.updateComplete;
    byRole(launcher, 'button', 'Help').blur();
    // The wizard inside stays, and listens for the way back and the connection.
    const { remove } = Element.prototype;
    for (const wizard of launcher.shadowRoot?.querySelectorAll('help-wizard') ?? []) remove.call(wizard);
    expect(listening()).to.equal(before);
    expect(observing()).to.equal(0);
  });

  it('gives way to a field under it, as long as that has the focus', async () => {
    const launcher = await placeLauncher();
    const field = await fieldUnder(launcher);
    expect(isSeen(launcher)).to.equal(true);
    field.focus();
    await until(() => !isSeen(launcher), 'the button is out of the way', PATIENCE_MS);
    field.blur();
    await until(() => isSeen(launcher), 'the button is back', PATIENCE_MS);
  });

  it('is back as soon as the field is scrolled from under it, or gone', async () => {
    const launcher = await placeLauncher();
    const field = await fieldUnder(launcher);
    field.focus();
    await until(() => !isSeen(launcher), 'the button is out of the way', PATIENCE_MS);
    field.style.insetBlockEnd = '300px';
    window.dispatchEvent(new Event('scroll'));
    await until(() => isSeen(launcher), 'the button is back', PATIENCE_MS);
    field.style.insetBlockEnd = '30px';
    window.dispatchEvent(new Event('scroll'));
    await until(() => !isSeen(launcher), 'the button is out of the way again', PATIENCE_MS);
    field.remove();
    window.dispatchEvent(new PointerEvent('pointermove'));
    await until(() => isSeen(launcher), 'the button is back again', PATIENCE_MS);
  });

  it('does not give way to a link that is still in sight', async () => {
    const launcher = await placeLauncher();
    const link = await fixture(
      html`<a href="#here" style="position: fixed; inset: auto 0 20px 0; block-size: 60px">All of the page's width</a>`,
    );
    link.focus();
    await launcher.updateComplete;
    expect(isSeen(launcher)).to.equal(true);
  });

  it('is open where the address asks for it, once', async () => {
    const { href } = location;
    history.replaceState(history.state, '', '#help-wizard');
    try {
      const launcher = await placeLauncher();
      await arriveAt(en.platformTitle);
      expect([launcher.opened, location.hash]).to.deep.equal([true, '']);
    } finally {
      history.replaceState(history.state, '', href);
    }
  });

  it('counts the known issues of the platform on its badge', async () => {
    const entries = [
      ...ENTRIES,
      { ...ENTRIES[0]!, id: 'issue-desktop', title: 'Only there', platforms: ['desktop'] },
      { ...ENTRIES[0]!, id: 'issue-over', title: 'Long ago', archived: true },
    ];
    const adapter = memoryAdapter({ boards: SITE.boards ?? [], entries });
    const launcher = await placeLauncher({ badge: true, adapter });
    await until(
      () => byRole(launcher, 'button', 'Help 3 known issues'),
      'all that are not settled are counted',
      PATIENCE_MS,
    );
    launcher.platform = 'phone';
    await until(() => byRole(launcher, 'button', 'Help 2 known issues'), 'those of the phone are counted', PATIENCE_MS);
    launcher.badge = false;
    await until(() => byRole(launcher, 'button', 'Help'), 'it is only a button', PATIENCE_MS);
  });

  it('has no badge where nothing is wrong', async () => {
    const entries = ENTRIES.filter(({ kind }) => kind !== 'issue');
    let asked = 0;
    const adapter = memoryAdapter({ boards: SITE.boards ?? [], entries });
    const { search } = adapter;
    const launcher = await placeLauncher({
      badge: true,
      adapter: { ...adapter, search: (...given) => ((asked += 1), search(...given)) },
    });
    await until(() => asked > 0, 'it has asked', PATIENCE_MS);
    await launcher.updateComplete;
    expect(allByRole(launcher, 'button', 'Help')).to.have.length(1);
  });

  it('asks nobody anything without the badge', async () => {
    let asked = 0;
    replace(globalThis, 'requestIdleCallback', () => (asked += 1));
    await placeLauncher();
    expect(asked).to.equal(0);
  });

  it('does without the number when it cannot be had', async () => {
    const events = heard('error');
    const launcher = await placeLauncher({ badge: true, config: '/no-such-config.json', adapter: null });
    await until(() => events.length > 0, 'the page hears of it', PATIENCE_MS);
    expect(byRole(launcher, 'button', 'Help').checkVisibility()).to.equal(true);
  });
});

/** A field of the page in the corner where the launcher is. */
function fieldUnder(launcher: HelpWizardLauncher): Promise<HTMLElement> {
  const { width } = launcherButton(launcher).getBoundingClientRect();
  return fixture(
    html`<input aria-label="Under it" style="position: fixed; inset: auto ${width}px 30px auto; inline-size: 200px" />`,
  );
}

/** How many listeners were added to these and are still there, from here on. */
function countListeners(...targets: readonly (EventTarget | null)[]): () => number {
  const live = new Map<string, AbortSignal | undefined>();
  const ids = new WeakMap<object, number>();
  const idOf = (listener: object): number => ids.get(listener) ?? (ids.set(listener, (made += 1)), made);
  for (const [place, target] of targets.entries()) {
    if (target === null) continue;
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const keyOf = (type: string, listener: object, options: unknown): string => {
      const capture =
        typeof options === 'object' && options !== null ? 'capture' in options && options.capture : options;
      return [place, type, idOf(listener), Boolean(capture)].join(' ');
    };
    replace(target, 'addEventListener', (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      live.set(keyOf(type, listener, options), options?.signal);
      addEventListener.call(target, type, listener, options);
    });
    replace(target, 'removeEventListener', (type: string, listener: EventListener, options?: EventListenerOptions) => {
      live.delete(keyOf(type, listener, options));
      removeEventListener.call(target, type, listener, options);
    });
  }
  return () => [...live.values()].filter((signal) => signal?.aborted !== true).length;
}
let made = 0;

/** How many observers observe something, of those that are made from here on. */
function countObservers(): () => number {
  const live = new Set<object>();
  for (const name of ['ResizeObserver', 'IntersectionObserver'] as const) {
    const Original = globalThis[name] as typeof ResizeObserver;
    class Counted extends Original {
      override observe(...given: Parameters<ResizeObserver['observe']>): void {
        live.add(this);
        super.observe(...given);
      }
      override disconnect(): void {
        live.delete(this);
        super.disconnect();
      }
    }
    replace(globalThis, name as 'ResizeObserver', Counted);
  }
  return () => live.size;
}
