/** Where something lies: on the device, for all tabs; or in this tab, until it is closed. */
export type Place = 'device' | 'tab';

const STORAGES: Readonly<Record<Place, () => Storage>> = {
  device: () => localStorage,
  tab: () => sessionStorage,
};

/** The browser's two storages, without their exceptions: full and denied are answers like others. */
export class DraftStorage {
  /** Even reading the property throws where storage is denied. */
  isReadable(): boolean {
    return this.#try('tab', () => true) ?? false;
  }

  read(place: Place, name: string): string | null {
    return this.#try(place, (storage) => storage.getItem(name)) ?? null;
  }

  /** `false` = it could not be stored; what was there before stays. */
  write(place: Place, name: string, text: string): boolean {
    return this.#try(place, (storage) => (storage.setItem(name, text), true)) ?? false;
  }

  remove(place: Place, name: string): void {
    this.#try(place, (storage) => storage.removeItem(name));
  }

  names(place: Place): readonly string[] {
    return this.#try(place, (storage) => Object.keys(storage)) ?? [];
  }

  #try<T>(place: Place, use: (storage: Storage) => T): T | undefined {
    try {
      return use(STORAGES[place]());
    } catch {
      return undefined;
    }
  }
}
