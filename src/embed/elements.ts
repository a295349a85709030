// What the script of a script tag loads once somebody opens help, or once the page has one of the elements.
import { HelpWizardLauncher } from '../elements/help-wizard-launcher/help-wizard-launcher.js';
import '../elements/help-wizard-launcher/help-wizard-launcher.define.js';
import { createCommands } from './commands.js';
import type { Call, HelpWizardApi } from './script-api.js';

HelpWizardLauncher.loadWizard = () => import('./wizard.js');

/**
 * Takes over from the script.
 *
 * @param api The page's; `destroy` ends what is begun here, too.
 * @param calls What waits; later calls come through its `push`.
 * @param launcher In the page only where a script tag asked for it.
 * @param observer Looked for elements; no longer needed.
 */
export function start(
  api: HelpWizardApi,
  calls: Call[],
  launcher: HelpWizardLauncher,
  observer: MutationObserver,
): void {
  observer.disconnect();
  // The page may have changed its mind while this was loading.
  if (window.helpWizard !== api) return;
  const stop = new AbortController();
  const { destroy } = api;
  api.destroy = () => {
    destroy();
    stop.abort();
  };
  const begin = (): void => {
    keepInBody(launcher, stop.signal);
    const onError = (error: unknown): void => dispatchError(launcher, error);
    void lookForElements(stop.signal, onError);
    const run = createCommands(launcher, stop.signal, onError);
    // Nothing was open yet, so whoever toggled meant to open; who did it twice was impatient.
    for (const [method, ...args] of calls.splice(0)) run([method === 'toggle' ? 'open' : method, ...args]);
    calls.push = (...more) => {
      more.forEach(run);
      return 0;
    };
  };
  // Loaded from the head of a page that is still being parsed.
  if (hasBody()) begin();
  else document.addEventListener('DOMContentLoaded', begin, { once: true, signal: stop.signal });
}

/** A page with none of them can wait: whoever opened help goes first. */
async function lookForElements(signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  if (document.querySelector(OTHERS) === null) await later(signal);
  if (signal.aborted) return;
  try {
    const { loadElementsOfPage } = await import('./page-elements.js');
    loadElementsOfPage(signal, onError);
  } catch (error) {
    onError(error);
    window.addEventListener('online', () => void lookForElements(signal, onError), { once: true, signal });
  }
}
const OTHERS = 'help-wizard, help-wizard-entries, help-wizard-announcements';
const LATER_MS = 1500;

function later(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LATER_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A single-page app may exchange the whole body, or all that is in it, and the launcher with it. */
function keepInBody(launcher: HelpWizardLauncher, signal: AbortSignal): void {
  if (!launcher.hasAttribute('config')) return;
  const keep = (): void => {
    if (!hasBody()) return;
    // Once more is as good as once.
    observer.observe(document.body, { childList: true });
    if (!launcher.isConnected) document.body.append(launcher);
  };
  const observer = new MutationObserver(keep);
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  keep();
}

/** The DOM's types promise one. */
function hasBody(): boolean {
  return (document.body as HTMLElement | null) !== null;
}

function dispatchError(launcher: HelpWizardLauncher, error: unknown): void {
  const source = launcher.isConnected ? launcher : document;
  source.dispatchEvent(new CustomEvent('help-wizard-error', { bubbles: true, composed: true, detail: { error } }));
}
