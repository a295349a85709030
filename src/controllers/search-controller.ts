import type { SourceName } from '../core/config.js';
import { HelpWizardError } from '../core/errors.js';
import { searchedKinds } from '../core/ideas.js';
import type { Entry, EntryKind, Match } from '../core/types.js';
import type { WizardEvent } from '../core/wizard-events.js';
import { platformId, type WizardState } from '../core/wizard-state.js';
import type { LookUp } from './similar-controller.js';
import { isSameContent, isSameSearch, openSearcher, type SearchedContent, type Searcher } from './open-searcher.js';

/** What is typed or pasted at a stroke is looked for once; anything longer the visitor would notice. */
const DEBOUNCE_MS = 20;
/** More than anyone reads; the answers step shows them all. */
const LIMIT = 12;

interface Question {
  readonly text: string;
  readonly platform: string | null;
}
/** `null` = all kinds. */
type Kinds = readonly EntryKind[] | null;

/** Looks for matches while the visitor types: after a short pause, stale results dropped, better ones as they come. */
export class SearchController {
  readonly #send: (event: WizardEvent) => void;
  readonly #onError: (error: unknown) => void;
  readonly #onChange: () => void;
  /** `null` = on its way. */
  #content: SearchedContent | null = null;
  #searcher: Promise<Searcher> | null = null;
  /** The same, once it is open. */
  #opened: Searcher | null = null;
  /** What it was opened with. */
  #openedWith: SearchedContent | null = null;
  /** A part of what is searched on this device could not be had. */
  #isBroken = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: Question | null = null;
  #kinds: Kinds = null;
  /** The last question that matches were sent for. */
  #answered: Question | null = null;
  /** Ends the search that is being waited for; `null` = none is. */
  #running: AbortController | null = null;
  /** More came to be found while a search was running. */
  #isOutdated = false;
  /** What cannot be looked up before there is something to search. */
  readonly #waiting: (() => void)[] = [];

  /** @param onChange - Hears when {@link SearchController.missing} may have changed. */
  constructor(send: (event: WizardEvent) => void, onError: (error: unknown) => void, onChange: () => void = () => {}) {
    this.#send = send;
    this.#onError = onError;
    this.#onChange = onChange;
  }

  /** What should be searched and could not be had. */
  get missing(): readonly SourceName[] {
    const elsewhere = this.#opened?.missing ?? [];
    return this.#isBroken ? [this.#openedWith?.index ?? { type: 'index' }, ...elsewhere] : elsewhere;
  }

  /** Searches this from now on; `null` = it is still on its way, searches wait for it. */
  setContent(content: SearchedContent | null): void {
    const before = this.#content;
    if (content !== null && before !== null && isSameContent(content, before)) return;
    this.#content = content;
    if (content === null) return;
    for (const goOn of this.#waiting.splice(0)) goOn();
    const isSame = this.#openedWith !== null && isSameSearch(this.#openedWith, content);
    if (isSame) void this.#searcher?.then((searcher) => searcher.setEntries?.(content.entries)).catch(() => {});
    else this.#close();
    // What was found so far stays in sight; what has come since joins it where it was answered already.
    if (before !== null && this.#asked !== null && this.#answered === this.#asked) void this.#improve();
    else this.#restart();
  }

  /** Looks again when the words or the platform are other ones than last time. */
  follow(state: WizardState): void {
    const text = state.input.issue.trim();
    const platform = platformId(state.input);
    const kinds = searchedKinds(state.input.intent);
    const isSame = text === (this.#asked?.text ?? '') && platform === (this.#asked?.platform ?? null);
    if (isSame && kinds?.join() === this.#kinds?.join()) return;
    this.#kinds = kinds;
    this.#asked = { text, platform };
    this.#send({ type: 'search-started', text, platform });
    this.#schedule();
  }

  /** Looks again for the same words, after a failure. What was found stays until there is more. */
  again(): void {
    if (this.missing.length > 0) this.#close();
    if (this.#asked === null || this.#answered !== this.#asked) return this.#restart();
    this.#onChange();
    void this.#improve();
  }

  #restart(): void {
    if (this.#asked === null) return;
    this.#answered = null;
    this.#send({ type: 'search-started', ...this.#asked });
    this.#schedule();
  }

  /** The whole of an entry that a search gave in part. Rejects where it cannot be had now. */
  async read(entry: Entry): Promise<Entry> {
    if (this.#searcher === null && this.#content === null) {
      throw new HelpWizardError('[help-wizard] [search] What is searched is being loaded: nothing can be read yet.');
    }
    const searcher = await this.#open(this.#asked?.platform ?? undefined);
    return searcher.read(entry);
  }

  /** What is found for other words, beside the visitor's question: nothing that is shown for that one changes. */
  readonly lookUp: LookUp = async (text, kinds, signal) => {
    if (text.trim() === '') return [];
    if (this.#content === null) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    signal.throwIfAborted();
    const platform = this.#asked?.platform ?? undefined;
    const searcher = await this.#open(platform);
    signal.throwIfAborted();
    return searcher.search(text, { limit: LIMIT, kinds, signal, ...(platform === undefined ? {} : { platform }) });
  };

  /** Forgets what was asked. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#asked = null;
  }

  /** Ends what works for it. */
  close(): void {
    this.reset();
    this.#close();
  }

  #close(): void {
    this.#running?.abort();
    void this.#searcher?.then((searcher) => searcher.close()).catch(() => {});
    this.#forget();
    this.#isBroken = false;
  }

  #forget(): void {
    this.#searcher = this.#opened = this.#openedWith = null;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), DEBOUNCE_MS);
  }

  async #search(): Promise<void> {
    const asked = this.#asked;
    if (asked === null || this.#content === null) return;
    // Before the first letter there is nothing to look for, and no need for the engine.
    if (asked.text === '') return this.#send({ type: 'matched', ...asked, matches: [] });
    try {
      const matches = await this.#find(asked);
      if (matches === null) return;
      this.#answered = asked;
      this.#send({ type: 'matched', ...asked, matches });
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#onError(error);
      this.#send({ type: 'search-failed', ...asked });
    }
  }

  /** Looks for what is on the screen once more, now that there is more to be found. */
  async #improve(): Promise<void> {
    const asked = this.#asked;
    if (asked === null || asked.text === '') return;
    // The visitor gets the answer to what they typed first.
    if (this.#running !== null) return void (this.#isOutdated = true);
    try {
      const matches = await this.#find(asked);
      if (matches !== null) this.#send({ type: 'improved', ...asked, matches });
    } catch {
      // What was found before stays; what is wrong has been told by whoever searches.
    }
  }

  /** `null` when the visitor has typed on meanwhile: a search for newer words is already due. */
  async #find(asked: Question): Promise<readonly Match[] | null> {
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    const { signal } = running;
    const isStale = (): boolean => signal.aborted || asked !== this.#asked;
    const platform = asked.platform ?? undefined;
    try {
      const searcher = await this.#open(platform);
      if (isStale()) return null;
      const kinds = this.#kinds;
      const query = {
        limit: LIMIT,
        signal,
        ...(platform === undefined ? {} : { platform }),
        ...(kinds === null ? {} : { kinds }),
      };
      const matches = await searcher.search(asked.text, query);
      if (isStale()) return null;
      // What was asked for first comes first, each kind best first.
      return kinds === null ? matches : kinds.flatMap((kind) => matches.filter(({ entry }) => entry.kind === kind));
    } catch (error) {
      if (isStale()) return null;
      throw error;
    } finally {
      if (this.#running === running) this.#end();
    }
  }

  #end(): void {
    this.#running = null;
    if (!this.#isOutdated) return;
    this.#isOutdated = false;
    // What was found is on the screen by then.
    setTimeout(() => void this.#improve());
  }

  #open(platform: string | undefined): Promise<Searcher> {
    if (this.#searcher !== null) return this.#searcher;
    const content = this.#content ?? { entries: [], indexUrl: null, lang: 'en' };
    const searcher = openSearcher(content, platform, {
      onChange: () => {
        if (searcher !== this.#searcher) return;
        this.#onChange();
        void this.#improve();
      },
      onError: (error) => {
        if (searcher !== this.#searcher) return;
        this.#isBroken = true;
        this.#onError(error);
      },
      onMissing: (error) => {
        if (searcher !== this.#searcher) return;
        this.#onError(error);
        this.#onChange();
      },
    });
    searcher.then(
      (opened) => {
        if (searcher === this.#searcher) this.#opened = opened;
      },
      () => {
        // What could not be opened is tried again with the next search.
        if (searcher === this.#searcher) this.#forget();
      },
    );
    this.#openedWith = content;
    return (this.#searcher = searcher);
  }
}
