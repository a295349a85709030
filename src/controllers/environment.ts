import { needsEnvironment, type ReadFacts } from '../core/environment.js';
import type { WizardEvent } from '../core/wizard-events.js';
import type { WizardState } from '../core/wizard-state.js';
import type { DeviceWords } from './read-device.js';

/** The wizard that wants to know. */
interface Wizard {
  readonly state: WizardState;
  send(event: WizardEvent): void;
}

/** Reads what the device says of itself, once a post is about to be written, and hands it to the wizard. */
export class EnvironmentReader {
  readonly #wizard: Wizard;
  #isReading = false;
  /** The intention the facts were handed to. */
  #toldFor: string | null = null;

  constructor(wizard: Wizard) {
    this.#wizard = wizard;
  }

  /** To be called after each change. */
  follow(state: WizardState): void {
    if (needsEnvironment(state) && !this.#isReading && this.#toldFor !== state.clientToken) void this.#read(state);
  }

  async #read({ site: { platforms } }: WizardState): Promise<void> {
    this.#isReading = true;
    let device: DeviceWords = {};
    let elsewhere: readonly string[] = [];
    try {
      const { otherDevices, readDevice } = await import('./read-device.js');
      device = await readDevice(navigator);
      elsewhere = otherDevices(platforms, navigator);
    } catch {
      // Offline, or a server that is gone: a post does without, and what the page itself knows is still said.
    }
    this.#isReading = false;
    const { state } = this.#wizard;
    // The visitor left before it was read: it is handed over when they come back.
    if (!needsEnvironment(state)) return;
    this.#toldFor = state.clientToken;
    const facts = factsOf({ app: state.site.environment?.app ?? '', ...device }, state);
    this.#wizard.send({ type: 'device-read', facts, elsewhere });
  }
}

function factsOf(values: Readonly<Record<string, string>>, { site }: WizardState): ReadFacts {
  const wanted = site.environment?.facts ?? [];
  return wanted.flatMap((name) => (values[name] ? [{ name, value: values[name] }] : []));
}
