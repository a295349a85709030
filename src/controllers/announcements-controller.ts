import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Announcement, SiteConfig } from '../core/config.js';
import { enPanels } from '../i18n/en-panels.js';
import type { PanelMessages } from '../i18n/messages-panels.js';
import { currentAnnouncements } from './current-announcements.js';

/** What a visitor dismissed, for as long as the tab is open: written by that act alone. */
const STORAGE_KEY = 'help-wizard:dismissed-announcements';
/** More than this are old ones. */
const MAX_REMEMBERED = 50;

/** Loads what an owner announces, and remembers what the visitor has dismissed. */
export class AnnouncementsController implements ReactiveController {
  config: SiteConfig = {};
  messages: PanelMessages = enPanels;
  #source: string | SiteConfig | null = null;
  #locale = 'en';
  #isLoaded = false;
  #loading: AbortController | null = null;
  /** Also where the device remembers nothing. */
  #dismissed = new Set<string>();
  readonly #host: ReactiveControllerHost;
  readonly #onError: (error: unknown) => void;

  /** @param onError Hears why a config could not be loaded. */
  constructor(host: ReactiveControllerHost, onError: (error: unknown) => void) {
    this.#host = host;
    this.#onError = onError;
    host.addController(this);
  }

  /**
   * Those that still count at `now`, in the owner's order.
   *
   * @param given What the page announces itself; `null` = what the config does.
   */
  current(given: readonly Announcement[] | null, now: Date): readonly Announcement[] {
    const config = given === null ? this.config : { announcements: given };
    return currentAnnouncements(config, now).filter((each) => !this.#dismissed.has(keyOf(each)));
  }

  hostConnected(): void {
    // Moved within the page before it was done: its loading was cut short.
    if (this.#source !== null && !this.#isLoaded) void this.start(this.#source, this.#locale);
  }

  hostDisconnected(): void {
    this.#loading?.abort();
  }

  async start(source: string | SiteConfig | null, locale: string): Promise<void> {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    this.#source = source;
    this.#locale = locale;
    this.#isLoaded = false;
    this.config = {};
    this.#dismissed = new Set([...this.#dismissed, ...remembered()]);
    this.#host.requestUpdate();
    if (source === null) return;
    try {
      // What is handed over needs none of it: the wizard's first step shows announcements, too.
      const { loadPanelConfig } = await import('./panel-config.js');
      const { config, messages } = await loadPanelConfig(source, locale, signal);
      this.#isLoaded = true;
      this.config = config;
      this.messages = messages;
      this.#host.requestUpdate();
    } catch (error) {
      if (!signal.aborted) this.#onError(error);
    }
  }

  dismiss(announcement: Announcement): void {
    this.#dismissed.add(keyOf(announcement));
    try {
      const keys = [...new Set([...remembered(), keyOf(announcement)])].slice(-MAX_REMEMBERED);
      sessionStorage.setItem(STORAGE_KEY, JSON.stringify(keys));
    } catch {
      // Refused or full: it is hidden here, and comes back on the next page.
    }
    this.#host.requestUpdate();
  }
}

/** Other words are another announcement. */
function keyOf({ title, text = '' }: Announcement): string {
  return `${title}\n${text}`.slice(0, 500);
}

function remembered(): readonly string[] {
  try {
    const keys: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}
