import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { DEMO_ACCOUNTS } from '../../demo/server/demo-seed.js';
import { en } from '../../src/i18n/en.js';
import type { DemoSite } from './demo-site.js';
import { PATIENCE_MS, pressFound } from './press.js';

/** What a visitor types, ticks and chooses on the way; all of it is in the post in the end. */
export interface Words {
  readonly title: string;
  readonly issue: string;
  readonly details: string;
  readonly body: string;
  readonly tried: string;
  /** Why an answer that was opened was none. */
  readonly reason: string;
}

/** `name`: what tells them from those of others, whose threads the wizard finds. */
export function wordsOf(name: string): Words {
  return {
    title: `Kumquats: ${name}`,
    issue: 'Kumquat playlists vanish on Tuesdays',
    details: `It began with the update before ${name}.`,
    body: `They came back after ${name}, without their pictures.`,
    tried: 'Restarted the app',
    reason: 'Already tried it',
  };
}

const ACCOUNT = 'mira_k';
const PASSWORD = DEMO_ACCOUNTS.find(({ name }) => name === ACCOUNT)?.password ?? '';
/** An entry of the site itself, which the forum cannot take away. */
const ANSWER = /Make a playlist/;
const POLL_MS = 30;

/** A browser tab with a visitor in it. */
export class Tab {
  constructor(
    readonly page: Page,
    readonly origin: string,
  ) {}

  /** Opens a tab of its own for a visitor who is signed in. `prepare` runs before anything of the page does. */
  static async open(site: DemoSite, prepare?: (page: Page) => Promise<unknown>): Promise<Tab> {
    const { origin } = site.server;
    const cookie = await site.server.signIn(ACCOUNT, PASSWORD);
    const [name = '', value = ''] = cookie.split(/[=;]/);
    const page = await site.open('help.html', async (opened) => {
      await opened.browserContext().setCookie({ name, value, domain: new URL(origin).hostname, path: '/' });
      await prepare?.(opened);
    });
    return new Tab(page, origin);
  }

  /** Another tab of the same browser. */
  async another(prepare?: (page: Page) => Promise<unknown>): Promise<Tab> {
    const page = await this.page.browserContext().newPage();
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named;');
    await prepare?.(page);
    const tab = new Tab(page, this.origin);
    await tab.goTo('help.html');
    return tab;
  }

  async goTo(address: string): Promise<void> {
    await this.page.goto(`${this.origin}/${address}`, { waitUntil: 'domcontentloaded' });
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'domcontentloaded' });
  }

  async close(): Promise<void> {
    await this.page.browserContext().close();
  }

  /** Forgets that the visitor is signed in, as a browser does when its cookies are cleared. */
  async signOut(): Promise<void> {
    const cookies = await this.page.browserContext().cookies();
    await this.page.browserContext().deleteCookie(...cookies.filter(({ name }) => name.endsWith('forum_session')));
  }

  /** Fills in the form of the forum's sign-in page, which leads back. */
  async signIn(): Promise<void> {
    await this.fill('Name', ACCOUNT);
    await this.fill('Password', PASSWORD);
    await Promise.all([this.page.waitForNavigation({ waitUntil: 'domcontentloaded' }), this.press('Sign in')]);
  }

  /** Presses the button, radio or checkbox of that name, as often as asked, as fast as a hand can. */
  async press(name: string | RegExp, { role = 'button', times = 1 } = {}): Promise<void> {
    if (times === 1) return pressFound(this.page, () => this.#element(name, role), `${role} ${String(name)}`);
    const element = await this.#element(name, role);
    await element.evaluate(comeToRest);
    await element.click({ count: times });
  }

  /** Begins with a problem of its own, in a tab where nothing was typed yet. */
  async write(): Promise<void> {
    await this.press('Web player', { role: 'radio' });
    await this.press(en.continue);
    await this.fill(en.issueLabel, 'The other tab has another problem');
  }

  /** Throws away what was written. */
  async giveUp(): Promise<void> {
    await this.page.evaluate(() => {
      (document.querySelector('help-wizard') as { reset(): void } | null)?.reset();
    });
  }

  async fill(name: string, text: string): Promise<void> {
    const field = await this.#element(name, 'textbox');
    await field.evaluate((element, words) => {
      const input = element as HTMLInputElement;
      input.focus();
      input.value = words;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }, text);
  }

  /** Waits until all of this can be read on the page, what was typed into fields included. */
  async sees(...words: readonly string[]): Promise<void> {
    await this.until(async () => {
      const all = await this.text();
      return words.every((each) => all.includes(each));
    }, words.join(' + '));
  }

  async text(): Promise<string> {
    return this.page.evaluate(readPage);
  }

  async until(isSo: () => Promise<boolean>, what: string): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
      if (await isSo().catch(() => false)) return;
    }
    const found = await this.text().catch((error: unknown) => String(error));
    throw new Error(`There is no ${what} on ${this.page.url()}, but: ${found}`);
  }

  async #element(name: string | RegExp, role: string) {
    await this.until(async () => this.page.evaluate(mark, role, ...patternOf(name)), `${role} ${String(name)}`);
    const [element] = await this.page.$$('>>> [data-found]');
    if (!element) throw new Error(`${role} ${String(name)} is gone.`);
    await element.evaluate((found) => found.removeAttribute('data-found'));
    return element;
  }
}

function patternOf(name: string | RegExp): [source: string, isPattern: boolean] {
  return name instanceof RegExp ? [name.source, true] : [name, false];
}

/** Runs in the page: waits until an element stays where it is. */
async function comeToRest(element: Element): Promise<void> {
  const place = (): string => JSON.stringify(element.getBoundingClientRect());
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let still = 0, last = ''; still < 4; still = place() === last ? still + 1 : 0, last = place()) await frame();
}

/** Runs in the page: marks the first visible element of this role and name. */
function mark(role: string, name: string, isPattern: boolean): boolean {
  const selectors: Record<string, string> = {
    button: 'button, a.button',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]',
    textbox: 'textarea, input:not([type=radio], [type=checkbox])',
  };
  const walk = function* (root: ParentNode): Generator<HTMLElement> {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      yield element;
      if (element.shadowRoot) yield* walk(element.shadowRoot);
    }
  };
  const nameOf = (element: HTMLElement): string => {
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const words = element.ariaLabel ?? (labels.length > 0 ? labels.map((each) => each.innerText) : element.innerText);
    return String(words).replace(/\s+/g, ' ').trim();
  };
  for (const element of walk(document)) {
    if (!element.matches(selectors[role] ?? role) || !element.checkVisibility()) continue;
    const is = nameOf(element);
    if (!(isPattern ? new RegExp(name).test(is) : is === name)) continue;
    element.setAttribute('data-found', '');
    return true;
  }
  return false;
}

/** Runs in the page: its words, shadow trees and the values of fields included. */
function readPage(): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (/^(?:style|script)$/i.test(node.nodeName)) return '';
    const { value = '', checked = false } = /^(?:input|textarea)$/i.test(node.nodeName)
      ? (node as HTMLInputElement)
      : {};
    return [checked ? '☑' : value, ...[...((node as Element).shadowRoot ?? node).childNodes].map(read)].join(' ');
  };
  return read(document.body).replace(/\s+/g, ' ').trim();
}

/** The steps of the way, in order; at `sending` the post is on its way. */
export const STEPS = ['describe', 'answers', 'draft', 'review', 'sending'] as const;
export type Step = (typeof STEPS)[number];

/** What the visitor does at each step before the next, and how one sees that nothing of it is lost. */
export const WAY = {
  describe: {
    async fill(tab: Tab, { issue, details, tried }: Words) {
      await tab.press('Phone', { role: 'radio' });
      await tab.press(en.continue);
      await tab.fill(en.issueLabel, issue);
      await tab.fill(`${en.detailsLabel} ${en.optional}`, details);
      await tab.press(tried, { role: 'checkbox' });
    },
    sees: (tab: Tab, { issue, details, tried }: Words) => tab.sees(en.describeTitle, issue, details, `☑ ${tried}`),
    // "Continue" stands on the notice about a kept draft, too.
    leave: /^See .* possible answers?$/,
  },
  answers: {
    async fill(tab: Tab, { reason }: Words) {
      await tab.press(ANSWER);
      await tab.press(new RegExp(`^${en.notMyIssue}`));
      await tab.press(reason);
    },
    sees: (tab: Tab, { issue, tried, reason }: Words) =>
      tab.sees(en.answersTitle, issue, tried, en.dismissedAs({ reason })),
    leave: en.writePost,
  },
  draft: {
    async fill(tab: Tab, { title, body }: Words) {
      await tab.fill(en.titleLabel, title);
      const drafted = await tab.page.evaluate(readBody);
      await tab.fill(en.postLabel, `${body}\n\n${drafted}`);
    },
    sees: (tab: Tab, { title, body, details, tried }: Words) => tab.sees(en.draftTitle, title, body, details, tried),
    leave: en.toReview,
  },
  review: {
    async fill() {},
    sees: (tab: Tab, { title, body, details, tried }: Words) => tab.sees(en.reviewTitle, title, body, details, tried),
    leave: /^Post to /,
  },
} as const;

/** Runs in the page: what the draft says. */
function readBody(): string {
  const find = (root: ParentNode): HTMLTextAreaElement | null => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLTextAreaElement && element.checkVisibility()) return element;
      const inside = element.shadowRoot && find(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  return find(document)?.value ?? '';
}
