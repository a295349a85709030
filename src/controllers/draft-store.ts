import type { WizardState } from '../core/wizard-state.js';
import { slotKey, storageKey } from './draft-key.js';
import {
  readRecord,
  readVersion1,
  writeDraft,
  writePosted,
  type DraftRecord,
  type PostedRecord,
} from './draft-record.js';
import { DraftStorage, type Place } from './draft-storage.js';
import { saveWizard } from './saved-wizard.js';

/** A draft in a slot that is not this tab's. */
export interface OtherDraft extends DraftRecord {
  readonly slot: string;
}

/** Older drafts are about problems long past. In its own tab a draft has no age: only the clock may have changed. */
const MAX_AGE_MS = 7 * 86_400_000;
const SLOT = /^[\w-]{8,64}$/;

/**
 * Keeps drafts of one wizard over reloads, crashes and sign-in. Every tab has a slot of its own in the local storage, so
 * that no two tabs write to the same place; the tab's storage says which slot is its own. What does not fit on the device
 * is kept in the tab. Nothing is stored before the first `save()`.
 */
export class DraftStore {
  /** Where the last save went; `null` = nothing is kept, `refused` = nothing can be. */
  place: Place | 'refused' | null;
  /** When that was. */
  savedAt: Date | null = null;
  readonly #key: string;
  readonly #storage = new DraftStorage();
  #slot: string | null = null;
  #revision = 0;
  #copyOf: string | null = null;
  #last = '';
  /** The slot this tab let go of: where it was duplicated, its storage has a copy of what is in it. */
  #left: string | null = null;

  /** `wizard`: what tells the wizard from others. */
  constructor(wizard: string) {
    this.#key = storageKey(wizard);
    this.place = this.#storage.isReadable() ? null : 'refused';
    const slot = this.#storage.read('tab', this.#key);
    if (slot !== null && SLOT.test(slot)) this.#slot = slot;
    // Left over from a draft that was forgotten before this code was there.
    for (const name of this.#storage.names('tab')) {
      const other = this.slotOf(name);
      if (other !== null && other !== this.#slot) this.#storage.remove('tab', name);
    }
  }

  /** The name of this tab's slot; `null` = it has none yet. */
  get slot(): string | null {
    return this.#slot;
  }

  /** Stores the state, unless it is there already. */
  save(state: WizardState, now: Date): void {
    const saved = JSON.stringify(saveWizard(state));
    if (saved === this.#last) return;
    this.#revision += 1;
    this.#write(saved, now);
  }

  /** What this tab kept; `null` where there is nothing, or nothing that can be read. */
  load(now: Date): DraftRecord | null {
    const old = this.#storage.read('tab', this.#key);
    // Braces: the first version kept the whole draft where its slot's name is today.
    const moved = old?.startsWith('{') === true ? readVersion1(old) : null;
    if (moved !== null) {
      this.#write(JSON.stringify(moved.saved), notAfter(moved.savedAt, now));
      return { ...moved, savedAt: notAfter(moved.savedAt, now) };
    }
    const kept = this.#slot === null ? null : this.#read(this.#slot);
    if (kept?.kind !== 'draft') {
      if (old !== null) this.clear();
      return null;
    }
    this.#revision = kept.revision;
    this.#copyOf = kept.copyOf;
    this.savedAt = notAfter(kept.savedAt, now);
    this.place ??= this.#storage.read('device', this.#name(this.#slot)) === null ? 'tab' : 'device';
    if (this.place === 'device') this.#last = JSON.stringify(kept.saved);
    return { ...kept, savedAt: this.savedAt };
  }

  /** Whether there may be drafts of other tabs. */
  hasOthers(): boolean {
    return this.#others().length > 0;
  }

  /** The drafts of other tabs, newest first; those too old are removed. `held`: storage names of living tabs' slots. */
  others(now: Date, held: ReadonlySet<string>): OtherDraft[] {
    const found = this.#others().flatMap((slot): OtherDraft[] => {
      const record = this.#read(slot);
      const isOld = record === null || now.getTime() - record.savedAt.getTime() > MAX_AGE_MS;
      if (isOld && !held.has(this.#name(slot))) this.#remove(slot);
      if (isOld || record.kind !== 'draft') return [];
      // A clock that was set back: counted from a day to come, it would stay for ever.
      if (record.savedAt > now && !held.has(this.#name(slot))) this.#restamp(slot, record, now);
      return [{ ...record, savedAt: notAfter(record.savedAt, now), slot }];
    });
    return found.sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
  }

  /** Makes the draft of another slot this tab's own; that slot is gone then. `null` = it is gone already. */
  take(slot: string, now: Date): DraftRecord | null {
    const record = this.#read(slot);
    if (record?.kind !== 'draft') return null;
    this.#slot = newId();
    this.#copyOf = slot;
    this.#revision = record.revision + 1;
    const saved = JSON.stringify(record.saved);
    const text = this.#storage.read('device', this.#name(slot));
    const isCopied = this.#write(saved, now, 'device');
    this.#remove(slot);
    // Where there is no room for two, the old one made room; where there is none even then, it comes back.
    if (!isCopied && !this.#write(saved, now) && text !== null) this.#storage.write('device', this.#name(slot), text);
    return record;
  }

  /** Lets go of this tab's slot without touching what is in it: it is another tab's, or one for later. */
  leave(): void {
    this.#left = this.#slot;
    this.#storage.remove('tab', this.#key);
    this.#forget();
  }

  /** Throws away what this tab kept. */
  clear(): void {
    if (this.#slot !== null) this.#remove(this.#slot);
    this.leave();
  }

  /** The draft was posted: what is kept of it goes. Where other tabs have a copy (`isShared`), they are told. */
  finish(token: string, url: string | null, isShared: boolean, now: Date): void {
    const isCopied = isShared || this.#copyOf !== null || this.#draftsOf(token).length > 0;
    const slot = this.#slot;
    this.clear();
    if (!isCopied) return;
    this.#storage.write('device', this.#name(slot ?? newId()), writePosted({ savedAt: now, token, url }));
  }

  /** That another tab posted the draft with this `clientToken`; `null` = none did. */
  postedElsewhere(token: string): PostedRecord | null {
    const records = this.#others().map((slot) => this.#read(slot));
    return (
      records.find((record): record is PostedRecord => record?.kind === 'posted' && record.token === token) ?? null
    );
  }

  /** The slot that took over from this tab's; `null` = none did. */
  takenOverBy(): string | null {
    const own = this.#slot;
    if (own === null) return null;
    const isCopy = (slot: string): boolean => {
      const record = this.#read(slot);
      return record?.kind === 'draft' && record.copyOf === own;
    };
    return this.#others().find(isCopy) ?? null;
  }

  /** Removes all drafts of the wizard that no living tab holds. */
  removeAll(held: ReadonlySet<string>): void {
    this.clear();
    for (const slot of this.#others()) if (!held.has(this.#name(slot))) this.#remove(slot);
  }

  /** Removes the draft of another slot. */
  remove(slot: string): void {
    this.#remove(slot);
  }

  /** The slot that lies under a name in the storage; `null` = not one of this wizard's. */
  slotOf(name: string): string | null {
    const start = slotKey(this.#key, '');
    const slot = name.startsWith(start) ? name.slice(start.length) : '';
    return SLOT.test(slot) ? slot : null;
  }

  /** The name of this tab's slot in the storage. */
  get name(): string | null {
    return this.#slot === null ? null : this.#name(this.#slot);
  }

  #write(saved: string, now: Date, only?: Place): boolean {
    if (this.#slot === null || this.#storage.read('tab', this.#key) !== this.#slot) {
      this.#slot ??= newId();
      this.#storage.write('tab', this.#key, this.#slot);
    }
    const name = this.#name(this.#slot);
    const record = writeDraft(saved, { savedAt: now, revision: this.#revision, copyOf: this.#copyOf });
    const places = only === undefined ? (['device', 'tab'] as const) : [only];
    const place = places.find((each) => this.#storage.write(each, name, record));
    if (place === undefined && only !== undefined) return false;
    if (place === 'device') this.#storage.remove('tab', name);
    this.place = place ?? 'refused';
    if (place !== undefined) this.savedAt = now;
    // What is not on the device is tried again with whatever happens next: there may be room by then.
    this.#last = place === 'device' ? saved : '';
    return place !== undefined;
  }

  #restamp(slot: string, record: DraftRecord, now: Date): void {
    const { revision, copyOf, saved } = record;
    this.#storage.write(
      'device',
      this.#name(slot),
      writeDraft(JSON.stringify(saved), { savedAt: now, revision, copyOf }),
    );
  }

  /** The later one of what lies on the device and in the tab. */
  #read(slot: string): DraftRecord | PostedRecord | null {
    const name = this.#name(slot);
    const device = readRecord(this.#storage.read('device', name));
    const tab = readRecord(this.#storage.read('tab', name));
    if (tab?.kind !== 'draft') return device;
    return device?.kind === 'posted' || (device !== null && device.revision >= tab.revision) ? device : tab;
  }

  #remove(slot: string): void {
    for (const place of ['device', 'tab'] as const) this.#storage.remove(place, this.#name(slot));
  }

  #others(): string[] {
    const names = this.#storage.names('device').map((name) => this.slotOf(name));
    const found = new Set(this.#left === null ? names : [...names, this.#left]);
    return [...found].filter((slot): slot is string => slot !== null && slot !== this.#slot);
  }

  #draftsOf(token: string): string[] {
    return this.#others().filter((slot) => {
      const record = this.#read(slot);
      return record?.kind === 'draft' && record.saved.clientToken === token;
    });
  }

  #forget(): void {
    this.#slot = null;
    this.#copyOf = null;
    this.#revision = 0;
    this.#last = '';
    this.savedAt = null;
    this.place = this.#storage.isReadable() ? null : 'refused';
  }

  #name(slot: string | null): string {
    return slotKey(this.#key, slot);
  }
}

/** `crypto.randomUUID` is there on secure pages only. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36).padStart(7, '0')).join('');
}

function notAfter(time: Date, now: Date): Date {
  return time > now ? now : time;
}
