import type { WizardEvent } from '../core/wizard-events.js';
import type { SavedWizard, WizardState } from '../core/wizard-state.js';
import { slotKey, storageKey } from './draft-key.js';
import type { DraftAnswer, DraftNotice } from './draft-notice.js';
import { draftPresence, type DraftPresence } from './draft-presence.js';
import { readRecord, type DraftRecord } from './draft-record.js';
import { DraftStore, newId } from './draft-store.js';
import { DraftTimer } from './draft-timer.js';
import { hasWords, INPUT, isPosted, isUrgent, TYPING } from './draft-worth.js';
import { saveWizard } from './saved-wizard.js';
import type { WizardMessage } from './wizard-commands.js';

/** What the keeper needs of the wizard whose draft it keeps. */
export interface DraftWizard {
  readonly state: () => WizardState;
  /** Goes on with what was kept. */
  readonly restore: (saved: SavedWizard) => void;
  /** The notice, or where the draft is kept, is another one. */
  readonly onChange: () => void;
}

/**
 * Decides what is kept of a visit, and what the visitor is told of it: nothing is kept before they do something
 * themselves – what the page fills in is not theirs – and nothing at all where the owner wants it so.
 */
export class DraftKeeper {
  /** What is to be told; `null` = nothing. */
  notice: DraftNotice | null = null;
  /** Whether the visitor did something themselves. */
  hasTyped = false;
  readonly #key: string;
  readonly #isOff: boolean;
  readonly #store: DraftStore;
  readonly #presence: DraftPresence = draftPresence();
  readonly #timer = new DraftTimer(() => this.#save());
  #own: DraftRecord | null = null;
  #wizard: DraftWizard | null = null;
  #thrownAway: SavedWizard | null = null;
  /** Another tab has, or had, the same draft. */
  #isShared = false;
  #said = '';
  #isConnected = false;

  private constructor(key: string, isOff: boolean) {
    this.#key = storageKey(key);
    this.#isOff = isOff;
    this.#store = new DraftStore(key);
  }

  /**
   * Looks for what was kept. `key`: what tells the wizard from others; `isOff`: the owner wants nothing kept. Rejects
   * where the wizard is not wanted any more.
   */
  static async open(key: string, isOff: boolean, signal: AbortSignal): Promise<DraftKeeper> {
    const keeper = new DraftKeeper(key, isOff);
    if (isOff) keeper.#store.removeAll(new Set());
    else await keeper.#find();
    if (signal.aborted) keeper.#presence.release();
    signal.throwIfAborted();
    return keeper;
  }

  /** What becomes of the visitor's words: they are kept on the device or in the tab; there are none; nobody keeps them. */
  get drafts(): 'kept' | 'tab' | 'nothing' | 'refused' | 'off' {
    if (this.#isOff) return 'off';
    const { place } = this.#store;
    if (place === 'device') return 'kept';
    return place ?? 'nothing';
  }

  /** When they were last kept; `null` = they are not. */
  get savedAt(): Date | null {
    return this.#store.savedAt;
  }

  /** What stands there is the visitor's, from an earlier page. */
  get isTheirs(): boolean {
    return this.notice?.kind === 'restored';
  }

  /** Gives the wizard what this tab kept. */
  attach(wizard: DraftWizard): void {
    this.#wizard = wizard;
    if (this.#own === null) return;
    this.notice = { kind: 'restored', draft: this.#own };
    this.#giveBack(this.#own.saved);
    this.#own = null;
  }

  connect(): void {
    if (this.#isOff) return;
    this.#isConnected = true;
    this.#timer.listen();
    window.addEventListener('storage', this.#onStorage);
    window.addEventListener('pagehide', this.#onPageHide);
    window.addEventListener('pageshow', this.#onPageShow);
    this.#hold();
    if (this.hasTyped) this.#timer.changed(false);
  }

  disconnect(): void {
    this.#timer.unlisten();
    this.#isConnected = false;
    window.removeEventListener('storage', this.#onStorage);
    window.removeEventListener('pagehide', this.#onPageHide);
    window.removeEventListener('pageshow', this.#onPageShow);
    this.#presence.release();
  }

  /** Takes notice of what a part of the wizard sent up. */
  note({ type }: WizardMessage): void {
    this.hasTyped ||= INPUT.has(type);
    if (!TYPING.has(type) || this.notice?.kind !== 'thrown-away') return;
    this.notice = null;
    this.#thrownAway = null;
  }

  /** Takes notice of a change. `isMoving`: the browser led there, not the visitor. */
  follow({ type }: WizardEvent, before: WizardState, after: WizardState, isMoving: boolean): void {
    // Going on is an answer to what is told; finding the matches for it is not.
    const goesOn = after.step !== before.step && type !== 'matched' && !isMoving;
    if (goesOn && this.notice?.kind !== 'posted' && this.notice?.kind !== 'thrown-away') this.notice = null;
    // What is given back is kept already, and from then on it has that age.
    if (this.#isOff || type === 'restored') return;
    if (isPosted(after)) return isPosted(before) ? undefined : this.#finish(after);
    // An element that is out of the page leaves the storage to the one that takes its place.
    if (this.hasTyped && this.#isConnected) this.#timer.changed(isUrgent(before, after));
  }

  /** Throws the draft away. `offersUndo`: the visitor wants it so, and may change their mind. */
  forget(offersUndo: boolean): void {
    const state = this.#wizard?.state();
    const hasSome = state !== undefined && this.hasTyped && hasWords(state) && !isPosted(state);
    this.#thrownAway = offersUndo && hasSome ? saveWizard(state) : null;
    this.notice = this.#thrownAway === null ? null : { kind: 'thrown-away' };
    this.hasTyped = false;
    this.#isShared = false;
    this.#timer.cancel();
    this.#store.clear();
    this.#presence.release();
  }

  /** Whether the draft may be posted here. `false` = it was posted in another tab, and the visitor is told. */
  mayPost(): boolean {
    const posted = this.#isOff ? null : this.#store.postedElsewhere(this.#state().clientToken);
    if (posted === null) return true;
    this.#tellPosted(posted.url, this.notice?.kind === 'posted' ? this.notice.asked + 1 : 1);
    return false;
  }

  /** Does what the visitor wants done about their drafts. */
  answer(answer: DraftAnswer): void {
    const { notice } = this;
    this.notice = null;
    switch (answer.choice) {
      case 'dismiss':
        break;
      case 'continue':
        this.#take(answer.slot);
        break;
      case 'use-here':
        if (notice?.kind === 'moved') this.#take(notice.to);
        break;
      case 'discard':
        this.#discard(answer.slot, notice);
        break;
      case 'keep-as-new':
        this.#isShared = false;
        this.#giveBack({ ...saveWizard(this.#state()), clientToken: newId(), unsettled: null, sent: null });
        this.#timer.changed(true);
        break;
      case 'undo':
        if (this.#thrownAway === null) break;
        // What was written meanwhile stays where it is kept, for another time.
        this.#timer.flush();
        this.#store.leave();
        this.#giveBack(this.#thrownAway);
        this.#thrownAway = null;
        this.#timer.changed(true);
    }
    this.#wizard?.onChange();
  }

  async #find(): Promise<void> {
    const now = new Date();
    const { name } = this.#store;
    // A tab that was duplicated brings the name of a slot along that is the other one's.
    if (name !== null && !(await this.#presence.hold(name))) this.#store.leave();
    this.#own = this.#store.load(now);
    // Nobody is asked for tabs where there is nothing to ask for.
    if (this.#own !== null || !this.#store.hasOthers()) return;
    const held = await this.#presence.held();
    const drafts = this.#store
      .others(now, held)
      .map((draft) => ({ ...draft, isOpen: held.has(slotKey(this.#key, draft.slot)) }))
      .sort((a, b) => Number(a.isOpen) - Number(b.isOpen));
    if (drafts.length > 0) this.notice = { kind: 'offered', drafts };
  }

  #save(): void {
    const state = this.#state();
    if (hasWords(state)) this.#store.save(state, new Date());
    else this.#store.clear();
    this.#hold();
    this.#tell();
  }

  /** The words beside the button change with the minute, at most. */
  #tell(): void {
    const said = `${this.drafts} ${Math.floor((this.savedAt?.getTime() ?? 0) / 60_000)}`;
    if (said !== this.#said) this.#wizard?.onChange();
    this.#said = said;
  }

  #hold(): void {
    const { name } = this.#store;
    if (name !== null && this.#isConnected) void this.#presence.hold(name);
  }

  #take(slot: string): void {
    this.#timer.flush();
    const record = this.#store.take(slot, new Date());
    if (record === null) return;
    this.#isShared = true;
    this.#hold();
    this.#giveBack(record.saved);
  }

  #giveBack(saved: SavedWizard): void {
    this.hasTyped = true;
    this.#timer.cancel();
    this.#wizard?.restore(saved);
    const posted = this.#store.postedElsewhere(saved.clientToken);
    if (posted !== null) this.#tellPosted(posted.url, 0);
  }

  #discard(slot: string, notice: DraftNotice | null): void {
    const draft = notice?.kind === 'offered' ? notice.drafts.find((each) => each.slot === slot) : undefined;
    this.#store.remove(slot);
    if (draft === undefined) return;
    this.#thrownAway = draft.saved;
    this.notice = { kind: 'thrown-away' };
  }

  #finish(state: WizardState & { readonly step: 'posted' }): void {
    const { result, clientToken } = state;
    this.#timer.cancel();
    this.notice = null;
    this.#store.finish(clientToken, result.kind === 'published' ? result.thread.url : null, this.#isShared, new Date());
    this.#presence.release();
  }

  #tellPosted(url: string | null, asked: number): void {
    this.notice = { kind: 'posted', url, asked };
    this.#wizard?.onChange();
  }

  #tellMoved(to: string): void {
    this.#isShared = true;
    this.#timer.cancel();
    this.notice = { kind: 'moved', to };
    this.#wizard?.onChange();
  }

  readonly #onStorage = ({ key, newValue }: StorageEvent): void => {
    const slot = key === null ? null : this.#store.slotOf(key);
    const record = slot === null ? null : readRecord(newValue);
    if (isPosted(this.#state())) return;
    if (record?.kind === 'posted' && record.token === this.#state().clientToken) this.#tellPosted(record.url, 0);
    if (record?.kind === 'draft' && record.copyOf !== null && record.copyOf === this.#store.slot && slot !== null) {
      this.#tellMoved(slot);
    }
    // Something went: there may be room again.
    if (newValue === null && this.hasTyped && this.#store.place !== 'device') this.#timer.changed(false);
  };

  readonly #onPageHide = (): void => this.#presence.release();

  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void this.#comeBack();
  };

  /** The page is back as it was left; meanwhile another tab may have gone on. */
  async #comeBack(): Promise<void> {
    const { slot, name } = this.#store;
    if (slot === null || name === null) return;
    const to = this.#store.takenOverBy();
    if (to !== null) return this.#tellMoved(to);
    if (await this.#presence.hold(name)) return;
    this.#store.leave();
    this.#tellMoved(slot);
  }

  #state(): WizardState {
    if (this.#wizard === null) throw new Error('The keeper has no wizard yet.');
    return this.#wizard.state();
  }
}
