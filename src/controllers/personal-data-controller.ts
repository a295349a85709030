import type { findPersonalData } from '../checks/personal-data/find-personal-data.js';
import { isKept } from '../core/kept-texts.js';
import type { PersonalDataKind } from '../core/personal-data.js';
import type { WizardEvent } from '../core/wizard-events.js';
import type { WizardState, WizardStep } from '../core/wizard-state.js';
import { editBetween, moveRanges, type TextEdit } from './personal-data-ranges.js';
import { loadFinder } from './personal-data-loading.js';
import { fieldsOf, isSamePiece, replacePieces, textsOf, type Texts } from './personal-data-texts.js';
import { NO_PERSONAL_DATA, type FoundText, type PersonalDataView, type WrittenField } from './personal-data-view.js';

/** What the check needs of the wizard it is made for. */
export interface PersonalDataSetting {
  /** The owner does not want it. */
  readonly isOff: boolean;
  /** ISO 3166-1 alpha-2; `undefined` = nobody knows. */
  readonly country: string | undefined;
  /** What stands in the post instead, by kind. */
  readonly markers: Readonly<Record<PersonalDataKind, string>>;
  readonly state: () => WizardState;
  readonly send: (event: WizardEvent) => void;
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

type Find = typeof findPersonalData;

/** The text is looked through once the visitor pauses: an address is not one before it is typed to its end. */
const PAUSE_MS = 600;
/** A post does not wait longer than this for what is to look through it. */
const PATIENCE_MS = 6000;
/** Nobody reads a question and answers it faster: it is the second click of two, or a key that is held down. */
const TOO_SOON_MS = 400;
/** Where the visitor describes, only what smells of an address or a number is worth loading all that finds it. */
const SUSPECT = /@|\d(?:[ ./()-]{0,3}\d){6}/;
/** Where a gap makes something else look like data, it goes too; a marker that itself looks like data must not loop. */
const MOST_ROUNDS = 4;

/** A marker in a text, with the words it took the place of; all of a `batch` went at once. */
interface Redacted extends FoundText {
  readonly batch: number;
}

/**
 * Looks for personal data in what the visitor writes, and asks once before it is published. It never stops anybody: where
 * it cannot be loaded, the visitor is told and goes on.
 */
export class PersonalDataController {
  view: PersonalDataView;
  readonly #setting: PersonalDataSetting;
  #find: Find | null = null;
  #loading: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #step: WizardStep | null = null;
  #texts: Texts = {};
  /** Everything that was found, whatever the visitor said to it. */
  #found: readonly FoundText[] = [];
  /** What was read out already. */
  #told = new Set<string>();
  /** What can be put back. */
  #redacted: readonly Redacted[] = [];
  #goOn: (() => void) | null = null;
  #heldAt = 0;

  constructor(setting: PersonalDataSetting) {
    this.#setting = setting;
    this.view = setting.isOff ? NO_PERSONAL_DATA : { ...NO_PERSONAL_DATA, status: 'waiting' };
  }

  /** Takes notice of what the visitor wrote; what was found moves along with the text until it is looked through. */
  follow(state: WizardState): void {
    if (this.#setting.isOff) return;
    const texts = textsOf(state);
    const isOther = state.step !== this.#step;
    this.#step = state.step;
    if (isOther) this.#leaveStep();
    const changed = fieldsOf({ ...texts, ...this.#texts }).filter((field) => texts[field] !== this.#texts[field]);
    for (const field of changed) this.#move(field, this.#texts[field] ?? '', texts[field] ?? '');
    this.#texts = texts;
    if (changed.length > 0) this.#schedule(isOther ? 0 : PAUSE_MS);
    this.#show();
  }

  /** Stops looking: the wizard is gone. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /**
   * Lets the visitor go on, unless there is something to ask first; asked once, they go on whatever they do.
   *
   * @param waits - Whether to go on only after the texts were looked through.
   */
  guard(goOn: () => void, waits: boolean): void {
    if (this.view.isAwaited) return;
    if (this.#setting.isOff) return goOn();
    if (this.#find !== null || !waits) return this.#ask(goOn);
    this.#show({ isAwaited: true });
    void this.#loadInTime().then(() => {
      this.#show({ isAwaited: false });
      this.#ask(goOn);
    });
  }

  /** Takes data out of the draft; by default all that is open. `goOn`: and on to where the visitor wanted to go. */
  redact(pieces?: readonly FoundText[], goOn = false): void {
    if (goOn && this.#isTooSoon()) return;
    const batch = (this.#redacted.at(-1)?.batch ?? 0) + 1;
    for (let round = 0; round < (pieces === undefined ? MOST_ROUNDS : 1); round++) {
      const { open } = this.view;
      const known = open.filter((one) => pieces?.some((piece) => isSamePiece(piece, one)) ?? true);
      if (known.length === 0) break;
      const marked = this.#rewrite(known, ({ kind }) => this.#setting.markers[kind]);
      this.#redacted = [...this.#redacted, ...marked.map((piece) => ({ ...piece, batch }))];
      this.#check();
      this.#show({ news: 'redacted' });
    }
    this.#afterAnswer(goOn);
  }

  /** Leaves data in the draft, and does not ask about it again. */
  keep(pieces = this.view.open, goOn = false): void {
    if (goOn && this.#isTooSoon()) return;
    this.#setting.send({ type: 'personal-data-kept', kept: pieces.map(({ kind, text }) => ({ kind, text })) });
    this.#afterAnswer(goOn);
  }

  /** Puts back what the last redaction took out. */
  undo(): void {
    const last = this.#redacted.at(-1)?.batch;
    const pieces = this.#redacted.filter(({ batch }) => batch === last);
    this.#redacted = this.#redacted.filter(({ batch }) => batch !== last);
    this.#rewrite(pieces, ({ text }) => text);
    this.#check();
    this.#show({ news: null });
  }

  /** Asks about the next one. */
  next(): void {
    this.#show({ current: (this.view.current + 1) % Math.max(1, this.view.open.length) });
  }

  /** Asks about this one. */
  choose(piece: FoundText | undefined): void {
    const at = this.view.open.findIndex((open) => piece !== undefined && isSamePiece(open, piece));
    if (at >= 0) this.#show({ current: at });
  }

  #ask(goOn: () => void): void {
    this.#check();
    const isOver = this.view.open.length === 0 || this.view.isHeld;
    if (!isOver) {
      this.#goOn = goOn;
      this.#heldAt = performance.now();
      return this.#show({ isHeld: true });
    }
    if (this.#isTooSoon()) return;
    // Who posts without an answer has answered: a post that fails is not asked about again.
    if (this.#step === 'review' && this.view.open.length > 0) this.keep();
    this.#release();
    goOn();
  }

  #isTooSoon(): boolean {
    return this.view.isHeld && performance.now() - this.#heldAt < TOO_SOON_MS;
  }

  /** Nothing goes out that is still to be answered. */
  #afterAnswer(goOn: boolean): void {
    if (this.view.open.length > 0) return;
    const next = this.#goOn;
    this.#release();
    if (goOn) next?.();
  }

  #release(): void {
    this.#goOn = null;
    this.#show({ isHeld: false });
  }

  #leaveStep(): void {
    this.#goOn = null;
    this.view = { ...this.view, isHeld: false, news: null };
  }

  #move(field: WrittenField, before: string, after: string): void {
    const edit = editBetween(before, after);
    this.#found = moveIn(this.#found, field, edit);
    this.#redacted = moveIn(this.#redacted, field, edit);
  }

  /** Puts other words in the place of these pieces, and says where they stand; nowhere, where the machine said no. */
  #rewrite(pieces: readonly FoundText[], words: (piece: FoundText) => string): readonly FoundText[] {
    const { texts, placed } = replacePieces(this.#texts, pieces, words);
    // From the last to the first, each edit leaves the places of the others as they were.
    const edits = pieces.map((piece) => ({ ...piece, length: words(piece).length })).sort((a, b) => b.start - a.start);
    const redacted = edits.reduce((rest, edit) => moveIn(rest, edit.field, edit), this.#redacted);
    const { title, body } = texts;
    this.#setting.send({
      type: 'draft-redacted',
      ...(title === undefined || title === this.#texts.title ? {} : { title }),
      ...(body === undefined || body === this.#texts.body ? {} : { body }),
    });
    if (this.#texts.title !== title || this.#texts.body !== body) return [];
    this.#redacted = redacted;
    return placed;
  }

  #schedule(pause: number): void {
    clearTimeout(this.#timer);
    if (fieldsOf(this.#texts).length === 0) return;
    if (this.#find === null && this.#step === 'describe' && !SUSPECT.test(Object.values(this.#texts).join('\n')))
      return;
    this.#timer = setTimeout(() => void this.#load().then(() => this.#check()), pause);
  }

  /** Loads what finds it; where that fails, the next change of the text tries again. */
  #load(): Promise<void> {
    if (this.#find !== null) return Promise.resolve();
    this.#loading ??= loadFinder().then(
      (find) => {
        this.#find = find;
        if (this.view.status === 'missing') this.#check();
      },
      (error: unknown) => {
        this.#loading = null;
        // Said once: what cannot be had is tried again and again.
        if (this.view.status !== 'missing') this.#setting.onError(error);
        this.#show({ status: 'missing' });
      },
    );
    return this.#loading;
  }

  async #loadInTime(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        this.#show({ status: 'missing' });
        resolve();
      }, PATIENCE_MS);
    });
    await Promise.race([this.#load(), late]);
    clearTimeout(timer);
  }

  #check(): void {
    const find = this.#find;
    if (find === null) return;
    clearTimeout(this.#timer);
    const { country } = this.#setting;
    this.#found = fieldsOf(this.#texts).flatMap((field) => {
      const text = this.#texts[field] ?? '';
      const options = country === undefined ? {} : { country };
      return find(text, options).map((found) => ({ ...found, field, text: text.slice(found.start, found.end) }));
    });
    this.#show({ status: 'ready' });
    this.#tell();
  }

  /** Each one is announced once. */
  #tell(): void {
    const names = this.view.open.map(({ kind, text }) => `${kind}:${text}`);
    const isNews = names.some((name) => !this.#told.has(name));
    this.#told = new Set([...this.#told, ...names]);
    if (isNews) this.#show({ news: 'found' });
    else if (names.length === 0 && this.view.news === 'found') this.#show({ news: null });
  }

  #show(change: Partial<PersonalDataView> = {}): void {
    const state = this.#setting.state();
    const open = this.#found.filter((found) => !isKept(state, found));
    const { current, isHeld } = { ...this.view, ...change };
    const view: PersonalDataView = {
      ...this.view,
      ...change,
      open,
      current: current < open.length ? current : 0,
      redacted: this.#redacted.map(({ kind }) => kind),
      hasKept: open.length < this.#found.length,
      isHeld: isHeld && open.length > 0,
    };
    if (JSON.stringify(view) === JSON.stringify(this.view)) return;
    this.view = view;
    this.#setting.onChange();
  }
}

function moveIn<T extends FoundText>(pieces: readonly T[], field: WrittenField, edit: TextEdit): readonly T[] {
  return pieces.flatMap((piece) => (piece.field === field ? moveRanges([piece], edit) : piece));
}
