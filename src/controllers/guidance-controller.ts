import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Hint, TitleFlaw } from '../checks/guidance/index.js';
import { draftSections, draftTitle, textToEdit } from '../core/compose-draft.js';
import { triedSteps } from '../core/draft-changes.js';
import { DRAFT_HINTS, type DraftHint } from '../core/config.js';
import { platformId, type WizardContext } from '../core/wizard-state.js';
import { guidance, type Guidance } from './guidance-loading.js';

export type { Hint };

/** Hints follow a pause, not each key. */
const PAUSE_MS = 1000;

/** Somebody with an idea has no steps, and no version it happens in. */
const FOR_IDEAS: ReadonlySet<DraftHint> = new Set<DraftHint>(['title', 'details', 'one-issue', 'calm']);
/** Under somebody else's entry there is no title, and the entry says what it is about. */
const NOT_FOR_COMMENTS: ReadonlySet<DraftHint> = new Set<DraftHint>(['title', 'one-issue', 'platform']);

/** What guidance is given on. */
export interface Guided {
  readonly wizard: WizardContext;
  /** BCP 47 language of the page. */
  readonly lang: string;
  /** The hints the owner wants; `false` = none; absent = all. */
  readonly names?: readonly DraftHint[] | false | undefined;
}

/** A better title for the draft, and why; none = the title is fine. */
export interface TitleAdvice {
  readonly flaw: TitleFlaw;
  readonly titles: readonly string[];
}

/** Reads a draft after each pause, and says what is missing in it. What it said before stays in sight until then. */
export class GuidanceController implements ReactiveController {
  hints: readonly Hint[] = [];
  advice: TitleAdvice | null = null;
  /** What a search for the same post would look for. */
  subject = '';
  /** Nobody knows yet whether there will be hints. */
  isPending = true;
  readonly #host: ReactiveControllerHost;
  readonly #guided: () => Guided | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasBegun = false;
  #due = '';
  /** What was missing once stays in the list when it is there: nobody wonders where it went. */
  readonly #wereOpen = new Set<DraftHint>();

  constructor(host: ReactiveControllerHost, guided: () => Guided | null) {
    this.#host = host;
    this.#guided = guided;
    host.addController(this);
  }

  hostUpdate(): void {
    const guided = this.#guided();
    if (guided === null) return;
    const due = keyOf(guided);
    if (due === this.#due) return;
    this.#due = due;
    clearTimeout(this.#timer);
    // The first words are there when the step opens: what is missing in them stands beside them at once.
    if (this.#hasBegun) this.#timer = setTimeout(() => this.now(), PAUSE_MS);
    else this.#begin();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#due = '';
    this.#hasBegun = false;
  }

  /** Reads the draft now: the visitor asked for what it says. */
  now(): void {
    clearTimeout(this.#timer);
    const { loaded } = guidance;
    if (loaded === null) return void this.#catchUp();
    this.#update(loaded);
    this.#host.requestUpdate();
  }

  #begin(): void {
    this.#hasBegun = true;
    const { loaded } = guidance;
    if (loaded === null) void this.#catchUp();
    else this.#update(loaded);
  }

  /** Late, hints still come beside the text; titles would move it, and wait for the next pause. */
  async #catchUp(): Promise<void> {
    const loaded = await guidance.load().catch(() => null);
    if (!this.#hasBegun) return;
    this.isPending = false;
    if (loaded !== null) {
      this.#update(loaded);
      this.advice = null;
    }
    this.#host.requestUpdate();
  }

  #update(loaded: Guidance): void {
    const guided = this.#guided();
    if (guided === null) return;
    this.isPending = false;
    this.#due = keyOf(guided);
    const { words, hints } = this.#hintsFor(loaded, guided);
    for (const { name, state } of hints) if (state === 'open') this.#wereOpen.add(name);
    this.hints = hints.filter(({ name, state }) => state !== 'fine' || this.#wereOpen.has(name));
    this.subject = loaded.similarText(draftTitle(guided.wizard), words, guided.lang);
    this.advice = adviceFor(loaded, guided, words);
  }

  #hintsFor(
    { findHints }: Guidance,
    { wizard, lang, names = DRAFT_HINTS }: Guided,
  ): { readonly words: string; readonly hints: readonly Hint[] } {
    const { site, input } = wizard;
    const body = textToEdit(wizard);
    const written = draftSections(wizard)
      .filter(({ section }) => section === 'where' || section === 'answers' || section === 'tried')
      .flatMap(({ text }) => text.split('\n'));
    const own = body.split('\n').filter((line) => !written.includes(line));
    const wanted = names === false ? [] : names.filter((name) => concerns(name, wizard));
    const hints = findHints(
      {
        title: draftTitle(wizard),
        body,
        lang,
        written,
        ...(site.platforms.length === 0 ? {} : { platform: platformId(input) !== null || !site.askPlatform }),
        platforms: site.platforms.map(({ label }) => label),
        ...(site.troubleshooting.length === 0 ? {} : { tried: triedSteps(wizard).length > 0 }),
      },
      wanted,
    );
    return { words: own.join('\n'), hints };
  }
}

function concerns(name: DraftHint, { input, target }: WizardContext): boolean {
  if (target.kind === 'comment' && NOT_FOR_COMMENTS.has(name)) return false;
  return input.intent !== 'idea' || FOR_IDEAS.has(name);
}

function adviceFor(
  { titleFlaw, suggestTitles }: Guidance,
  { wizard, lang }: Guided,
  words: string,
): TitleAdvice | null {
  const { input, site, target } = wizard;
  const title = draftTitle(wizard);
  if (target.kind === 'comment' || title.trim() === '') return null;
  const flaw = titleFlaw(title, lang);
  if (flaw === null) return null;
  const platform = site.platforms.find(({ id }) => id === platformId(input))?.label;
  const { issue } = input;
  const limits = site.limits.title;
  const source = { title, issue, words, lang, limits, ...(platform === undefined ? {} : { platform }) };
  const titles = suggestTitles(source);
  return titles.length === 0 ? null : { flaw, titles };
}

function keyOf({ wizard, lang, names }: Guided): string {
  const { input, target, edits } = wizard;
  const about = [target.kind, input.intent, lang, names, input.platform, input.tried, edits.triedLeftOut];
  return JSON.stringify([draftTitle(wizard), textToEdit(wizard), ...about]);
}
