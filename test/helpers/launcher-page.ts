import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { html, nothing, type TemplateResult } from 'lit';
import '../../src/define.js';
import { memoryAdapter, type MemoryAdapter } from '../../src/adapters/memory.js';
import type { SiteConfig } from '../../src/core/config.js';
import { HelpWizardLauncher } from '../../src/elements/help-wizard-launcher/help-wizard-launcher.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from './by-role.js';
import { fixture } from './fixture.js';
import { replace } from './replace.js';
import { focused } from './seen.js';
import { until } from './until.js';
import { ENTRIES, SITE, touchPage, uniqueId } from './wizard-page.js';

export interface LauncherOptions {
  readonly config?: SiteConfig | string | null;
  readonly adapter?: MemoryAdapter | null;
  readonly platform?: string;
  readonly position?: string;
  readonly label?: string;
  readonly icon?: string;
  readonly offset?: number;
  readonly badge?: boolean;
  readonly hidden?: boolean;
  readonly dir?: 'ltr' | 'rtl';
  /** What stands inside the element. */
  readonly inside?: TemplateResult;
}

/** Windows on both sides of the width where the panel turns into a dialog. */
export const WIDE = { width: 1280, height: 864 };
export const NARROW = { width: 400, height: 700 };
const USUAL = { width: 800, height: 600 };

// In a tab that is not in front nothing moves, and what should go away stays.
beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));

afterEach(async () => {
  await emulateMedia({ reducedMotion: 'no-preference' });
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) if (key.includes('#launcher')) storage.removeItem(key);
  }
  if (window.innerWidth !== USUAL.width || window.innerHeight !== USUAL.height) await setViewport(USUAL);
});

/** A window of that size; settles once the page knows. */
export async function resize(size: { readonly width: number; readonly height: number }): Promise<void> {
  await setViewport(size);
  await until(() => window.innerWidth === size.width && window.innerHeight === size.height, 'the window has its size');
}

/** A forum the launcher's wizard can post to. */
export function aForum(): MemoryAdapter {
  return memoryAdapter({ boards: SITE.boards ?? [], entries: ENTRIES });
}

/** A closed launcher, after a page that is long enough to scroll. */
export async function placeLauncher(options: LauncherOptions = {}): Promise<HelpWizardLauncher> {
  await touchPage();
  const page = await fixture(
    html`<div dir=${options.dir ?? 'ltr'} style="min-block-size: 3000px">
      <input aria-label="Field of the page" />
      <help-wizard-launcher
        id=${uniqueId()}
        .config=${options.config === undefined ? SITE : options.config}
        .adapter=${options.adapter === undefined ? aForum() : options.adapter}
        platform=${options.platform ?? nothing}
        position=${options.position ?? nothing}
        label=${options.label ?? nothing}
        icon=${options.icon ?? nothing}
        offset=${options.offset ?? nothing}
        ?badge=${options.badge ?? false}
        ?hidden=${options.hidden ?? false}
        >${options.inside ?? nothing}</help-wizard-launcher
      >
    </div>`,
  );
  const launcher = page.querySelector('help-wizard-launcher');
  if (launcher === null) throw new Error('There is no launcher.');
  await launcher.updateComplete;
  return launcher;
}

/** A launcher whose panel was opened by its button, with the first question focused. */
export async function openLauncher(options: LauncherOptions = {}): Promise<HelpWizardLauncher> {
  const launcher = await placeLauncher(options);
  const button = launcherButton(launcher);
  button.focus();
  button.click();
  await arriveAt(en.platformTitle);
  return launcher;
}

/** The wizard does not come before the function that this gives back is called. */
export function delayWizard(): () => void {
  let arrive = (): void => {};
  const { loadWizard } = HelpWizardLauncher;
  const coming = new Promise<void>((resolve) => (arrive = resolve));
  replace(HelpWizardLauncher, 'loadWizard', () => coming.then(loadWizard));
  return arrive;
}

/** The page's own field beside the launcher. */
export function fieldOfPage(): HTMLElement {
  return byRole(document, 'textbox', 'Field of the page');
}

/** Waits until the heading of a step has the focus. */
export async function arriveAt(title: string): Promise<void> {
  await until(() => focused() === `heading "${title}"`, `"${title}" has the focus, not ${focused()}`);
}

/** What is in the corner, whatever it says at the moment. */
export function launcherButton(launcher: HelpWizardLauncher): HTMLElement {
  const [button] = allByRole(launcher, 'button');
  if (button === undefined) throw new Error('The launcher has no button.');
  return button;
}

/** The panel, while it is open. */
export function panelOf(launcher: HelpWizardLauncher): HTMLDialogElement {
  const panel = byRole(launcher, 'dialog');
  if (!(panel instanceof HTMLDialogElement)) throw new Error('The panel is no dialog element.');
  return panel;
}

/** Waits until nothing of the panel is left to see. */
export async function gone(launcher: HelpWizardLauncher): Promise<void> {
  await until(() => allByRole(launcher, 'dialog').length === 0, 'the panel is gone');
}

/** From the first question to the second, with a sentence in its field. */
export async function writeIssue(launcher: HelpWizardLauncher, text: string): Promise<HTMLInputElement> {
  const panel = panelOf(launcher);
  byRole(panel, 'button', en.continue).click();
  await arriveAt(en.describeTitle);
  const field = byRole(panel, 'textbox', en.issueLabel) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return field;
}

/** The public events that reach the document from here on, as in `open`, in their order. */
export function heard(...names: readonly string[]): string[] {
  const events: string[] = [];
  for (const name of names) {
    const note = (): void => void events.push(name);
    document.addEventListener(`help-wizard-${name}`, note);
    cleanups.push(() => document.removeEventListener(`help-wizard-${name}`, note));
  }
  return events;
}
const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanups.splice(0)) cleanUp();
});
