import { emulateMedia } from '@web/test-runner-commands';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { MESSAGE_EVENT, isCommand, type WizardMessage } from '../../src/controllers/wizard-commands.js';
import { transition } from '../../src/core/wizard-machine.js';
import type { WizardState, WizardStep } from '../../src/core/wizard-state.js';
import { expectAccessible } from './axe.js';
import { fixture } from './fixture.js';
import type { StateAt } from './wizard-fixtures.js';

/** A part of the wizard, and what it has sent up since it is there, oldest first. */
export interface Shown<T> {
  readonly part: T;
  readonly sent: WizardMessage[];
}

/** Shows one part alone, on a ground like the wizard's, in a container whose width its styles can ask for. */
export async function show<T extends HTMLElement>(template: TemplateResult): Promise<Shown<T>> {
  const ground = await fixture(
    html`<div style="container-type: inline-size; color-scheme: light dark; background: light-dark(#ffffff, #15191d)">
      ${template}
    </div>`,
  );
  const sent: WizardMessage[] = [];
  ground.addEventListener(MESSAGE_EVENT, (event) => sent.push((event as CustomEvent<WizardMessage>).detail));
  const part = (ground.querySelector('test-wizard') ?? ground).firstElementChild as T & { updateComplete?: unknown };
  await part.updateComplete;
  return { part, sent };
}

/** As {@link show}, and what the part sends up happens: it gets the next state, until another step would be shown. */
export async function showLive<T extends HTMLElement, S extends WizardStep>(
  state: StateAt<S>,
  render: (state: StateAt<S>) => TemplateResult,
): Promise<Shown<T>> {
  const template = (next: WizardState): TemplateResult | typeof nothing =>
    next.step === state.step ? render(next as StateAt<S>) : nothing;
  const wizard = new TestWizard(state, template);
  return show<T>(html`${wizard}`);
}

/** Until what just happened is on screen, however many elements hand it on: Lit updates in microtasks. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** As asynchronous as the wizard itself: parts get the next state a microtask later. */
class TestWizard extends LitElement {
  #state: WizardState;
  readonly #template: (state: WizardState) => TemplateResult | typeof nothing;

  constructor(state: WizardState, template: (state: WizardState) => TemplateResult | typeof nothing) {
    super();
    this.#state = state;
    this.#template = template;
    this.addEventListener(MESSAGE_EVENT, (event) => {
      const { detail } = event as CustomEvent<WizardMessage>;
      if (detail.type === 'open-entry') this.#state = transition(this.#state, { ...detail, type: 'entry-opened' });
      else if (!isCommand(detail)) this.#state = transition(this.#state, detail);
      this.requestUpdate();
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    return this.#template(this.#state);
  }
}
customElements.define('test-wizard', TestWizard);

/** Fails with what axe finds on a light or on a dark page. */
export async function expectAccessibleInBothSchemes(part: Element): Promise<void> {
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (!matchMedia(`(prefers-color-scheme: ${colorScheme})`).matches) throw new Error(`Not ${colorScheme}.`);
      await expectAccessible(part).catch((error: unknown) => {
        throw new Error(`On a ${colorScheme} page: ${String(error)}`);
      });
    }
  } finally {
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  }
}
