import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { webAddress } from '../../controllers/addresses.js';
import { chooseEntries, type EntrySort } from '../../controllers/choose-entries.js';
import { EntriesController, type EntriesOptions } from '../../controllers/entries-controller.js';
import type { AdapterLoaders } from '../../controllers/site-loader.js';
import type { SiteConfig } from '../../core/config.js';
import type { Entry, EntryKind } from '../../core/types.js';
import { wordingLocale } from '../../i18n/locale.js';
import { baseStyles } from '../../styles/base.js';
import { boneStyles } from '../../styles/bones.js';
import { buttonStyles } from '../../styles/buttons.js';
import { entryStyles } from '../../styles/entries.js';
import { noticeStyles } from '../../styles/notices.js';
import { tokenStyles } from '../../styles/tokens.js';
import type { HelpWizardEventMap } from '../events.js';
import { kindPlural } from '../parts/entry-words.js';
import { Bones } from '../parts/bones.js';
import { isInUse } from '../parts/in-use.js';
import { setHostState } from '../parts/host-state.js';
import { Theme } from '../parts/theme.js';
import { wizardAdapters } from '../parts/wizard-adapters.js';
import { findWizard, type EntryViewer } from './find-wizard.js';
import { KINDS, isKind } from './kinds.js';
import { hasOwnLinks, renderPanel, renderWithLinks, type Panel } from './panel.js';
import { styles } from './help-wizard-entries.styles.js';

/** What a row does: leads to the entry's page, unfolds it here, or shows it in the page's wizard. */
export type EntryOpening = 'page' | 'here' | 'wizard';

/**
 * @summary A panel of FAQs, ongoing issues, threads, ideas or news, with a way to all of them.
 *
 * What stands inside the element in the page's own HTML (links to FAQs, issues, the forum) is shown until the panel
 * runs, and when it cannot. A panel of issues without any issue has no box at all, and is in the state `none`:
 * `help-wizard-entries:state(none)`. Until it is defined it is as high as what stands inside: a page that has nothing there
 * holds the place, as in `help-wizard-entries:not(:defined) { display: block; min-block-size: 424px }`.
 *
 * @slot - The page's own links.
 * @slot promotion - What the owner promotes, below the list.
 * @csspart panel - The box.
 * @csspart heading - The heading.
 * @csspart entry - One row.
 * @csspart status - The status of an issue or idea: icon, word and colour.
 * @csspart all - The link to all entries.
 * @csspart notice - What is shown when the entries could not be loaded.
 * @fires help-wizard-entry-open - The visitor opened an entry.
 * @fires help-wizard-error - Something failed; `detail.error` says what.
 */
export class HelpWizardEntries extends LitElement {
  /** How to make the adapter that a config's `forum.type` names. `help-wizard/define` adds those of this package. */
  static adapterLoaders: AdapterLoaders = {};

  static override styles = [tokenStyles, baseStyles, boneStyles, buttonStyles, entryStyles, noticeStyles, styles];

  readonly #loader = new EntriesController(this, (error) => this.#report(error));
  readonly #bones = new Bones(this);
  readonly #theme = new Theme();
  readonly #internals = this.attachInternals();

  /** What the rows show. */
  #listed: readonly Entry[] = [];

  /** Ids of the entries that are unfolded. */
  @state() private unfolded: ReadonlySet<string> = new Set();

  @property() kind: EntryKind = 'faq';
  /** The site config: as attribute its address, as property also the object. */
  @property() config: string | SiteConfig | null = null;
  /** The forum; it goes before the config's `forum`. */
  @property({ attribute: false }) adapter: EntriesOptions['adapter'] = null;
  /** Entries the page has itself: nothing is loaded. */
  @property({ attribute: false }) entries: readonly Entry[] | null = null;
  /** Platform id: only entries about it, or about all. */
  @property() platform: string | null = null;
  /** How many entries to show at most. Default 5, of issues 4. */
  @property({ type: Number }) limit: number | null = null;
  /** `popular`: by views, then votes. Default: that, and of issues and news `newest`. */
  @property() sort: EntrySort | null = null;
  /** Default: the plural of the kind, such as "FAQs". An empty text leaves it out. */
  @property() heading: string | null = null;
  /** The line below the heading. An empty text leaves it out. */
  @property() lede: string | null = null;
  /** 2 to 4. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Where all entries are. Default: the config's link for the kind. An empty text leaves the link out. */
  @property({ attribute: 'all-url' }) allUrl: string | null = null;
  /** The words of that link. Default: the catalogue's. */
  @property({ attribute: 'all-label' }) allLabel: string | null = null;
  @property() opens: EntryOpening = 'page';
  /** With `opens="wizard"`: id of the launcher or wizard to show entries in. Default: the first of the page. */
  @property() for = '';

  override willUpdate(changed: PropertyValues<this>): void {
    const given = (['config', 'adapter', 'entries', 'kind'] as const).some((name) => changed.has(name));
    if (changed.has('kind') && !isKind(this.kind)) {
      console.warn(`[help-wizard] <help-wizard-entries kind=${JSON.stringify(this.kind)}>: shown as faq.`);
    }
    if (!this.hasUpdated || given) this.#start();
    // What the page itself wants otherwise comes at once.
    const chosen = this.#chosen();
    const isOurs = [...(changed as ReadonlyMap<PropertyKey, unknown>).keys()].every((name) => name === 'unfolded');
    this.#listed = isOurs ? this.#withoutMoving(chosen) : chosen;
    setHostState(this.#internals, 'none', this.#isNone());
  }

  override updated(): void {
    this.#theme.apply(this.renderRoot, this.#loader.config.theme);
  }

  /** Loads the entries again; what is shown stays until the new ones are there. */
  refresh(): Promise<void> {
    return this.#loader.refresh();
  }

  override render(): TemplateResult | typeof nothing {
    const { status } = this.#loader;
    const hasLinks = hasOwnLinks(this);
    // Nobody knows yet whether there are issues: nothing is promised.
    const isPromised = !hasLinks && this.#kind !== 'issue';
    const hasBones = this.#bones.show(status === 'loading' && isPromised);
    const panel = this.#panel(hasBones);
    if (hasBones) return renderPanel(panel);
    if (status === 'idle' || (status === 'loading' && !hasLinks)) {
      return html`<slot @slotchange=${this.#onSlot}></slot>`;
    }
    if (status === 'ready') return this.#isNone() ? nothing : renderPanel(panel);
    return hasLinks ? renderWithLinks(panel) : renderPanel(panel);
  }

  get #kind(): EntryKind {
    return isKind(this.kind) ? this.kind : 'faq';
  }

  #isNone(): boolean {
    const isBare = !hasOwnLinks(this) && this.#loader.status === 'loading';
    const isOver = this.#loader.status === 'ready';
    return this.#kind === 'issue' && (isBare || (isOver && this.#listed.length === 0));
  }

  #start(): void {
    const { config, adapter, entries } = this;
    const adapterLoaders = { ...HelpWizardEntries.adapterLoaders, ...wizardAdapters() };
    this.unfolded = new Set();
    void this.#loader.start({ config, adapter, entries, adapterLoaders, kind: this.#kind, locale: this.#locale() });
  }

  #locale(): string {
    return wordingLocale(this.closest('[lang]')?.getAttribute('lang') ?? '');
  }

  #limit(): number {
    const { limit } = this;
    return limit !== null && limit >= 1 ? Math.floor(limit) : KINDS[this.#kind].limit;
  }

  #chosen(): Entry[] {
    const kind = this.#kind;
    const sort = this.sort === 'popular' || this.sort === 'newest' ? this.sort : KINDS[kind].sort;
    return chooseEntries(this.#loader.entries, { kind, platform: this.platform || null, sort, limit: this.#limit() });
  }

  /** While the visitor is in the list or reads an entry in it, rows only say what is new in them. */
  #withoutMoving(chosen: readonly Entry[]): readonly Entry[] {
    const isCalm = this.unfolded.size > 0 || isInUse(this.renderRoot, '.rows:not([aria-hidden])');
    if (this.#loader.status !== 'ready' || !isCalm) return chosen;
    const fresh = new Map(this.#loader.entries.map((entry) => [entry.id, entry]));
    return this.#listed.map((entry) => fresh.get(entry.id) ?? entry);
  }

  #panel(hasBones: boolean): Panel {
    const { config, messages } = this.#loader;
    const facts = KINDS[this.#kind];
    const ofConfig = facts.allUrl(config.links ?? {});
    return {
      loader: this.#loader,
      hasBones,
      name: kindPlural(this.#kind, messages),
      heading: this.heading ?? kindPlural(this.#kind, messages),
      headingLevel: this.headingLevel,
      lede: this.lede ?? facts.lede(messages),
      entries: this.#listed,
      limit: this.#limit(),
      hasStatus: facts.hasStatus,
      // No issue is the rule, and takes no place.
      isHeld: this.#kind !== 'issue',
      allUrl: this.allUrl === '' ? undefined : webAddress(this.allUrl ?? ofConfig, document.baseURI),
      allLabel: this.allLabel ?? messages.viewAll,
      hasOwnWords: this.allLabel !== null || config.messages?.['viewAll'] !== undefined,
      mayHaveAll: this.allUrl !== '',
      rows: {
        messages,
        locale: this.#locale(),
        platforms: config.platforms ?? [],
        open: this.opens === 'here' ? this.unfolded : null,
        wholes: this.#loader.wholes,
        onClick: this.#onClick,
        onToggle: this.#onToggle,
        onLeave: this.#onLeave,
      },
      onSlot: this.#onSlot,
      onRetry: () => void this.#retry(),
    };
  }

  readonly #onLeave = (): void => {
    // The focus may only move on within the list.
    requestAnimationFrame(() => this.requestUpdate());
  };

  readonly #onSlot = (): void => this.requestUpdate();

  /** What takes the button's place takes the focus too. */
  async #retry(): Promise<void> {
    if (this.#loader.isRefreshing) return;
    await this.refresh();
    await this.updateComplete;
    if (this.#loader.status !== 'ready' || this.#loader.isStale) return;
    const { renderRoot } = this;
    (renderRoot.querySelector<HTMLElement>('.heading') ?? renderRoot.querySelector<HTMLElement>('.panel'))?.focus();
  }

  readonly #onClick = (entry: Entry, event: MouseEvent): void => {
    // The right button opens a menu, and nothing else.
    if (event.button > 1) return;
    this.#dispatch('help-wizard-entry-open', { entry });
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const wizard = this.opens === 'wizard' && isPlain ? findWizard(this, this.for) : null;
    if (wizard === null) return;
    event.preventDefault();
    void this.#showIn(wizard, entry);
  };

  async #showIn(wizard: EntryViewer, entry: Entry): Promise<void> {
    try {
      await wizard.showEntry(entry);
    } catch (error) {
      this.#report(error);
    }
  }

  readonly #onToggle = (entry: Entry): void => {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(entry.id)) {
      unfolded.add(entry.id);
      // Until it is there, and where it cannot be loaded, the plain words stand in for it.
      import('../prose/prose.define.js').catch((error: unknown) => this.#report(error));
      void this.#loader.read(entry);
      this.#dispatch('help-wizard-entry-open', { entry });
    }
    this.unfolded = unfolded;
  };

  #report(error: unknown): void {
    // A site owner looks here first: the message names what is wrong and where.
    console.warn(error);
    this.#dispatch('help-wizard-error', { error });
  }

  #dispatch<K extends 'help-wizard-entry-open' | 'help-wizard-error'>(
    name: K,
    detail: HelpWizardEventMap[K]['detail'],
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
