import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { action } from 'storybook/actions';
import { MESSAGE_EVENT, isCommand, type WizardMessage } from '../../src/controllers/wizard-commands.js';
import { transition } from '../../src/core/wizard-machine.js';
import type { WizardState } from '../../src/core/wizard-state.js';

type Template<S> = (state: S) => TemplateResult;

/**
 * Plays the wizard around a part: what the part sends up changes the state, as long as it stays at its step, and shows
 * in the Actions panel. Commands reach no forum; votes and subscriptions succeed.
 */
class StoryStage extends LitElement {
  @property({ attribute: false }) start?: WizardState;
  @property({ attribute: false }) template: Template<WizardState> = () => html``;
  @state() private current?: WizardState;

  constructor() {
    super();
    this.addEventListener(MESSAGE_EVENT, (event) => this.receive((event as CustomEvent<WizardMessage>).detail));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('start') && this.start !== undefined) this.current = this.start;
  }

  override render(): TemplateResult | typeof nothing {
    return this.current === undefined ? nothing : this.template(this.current);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private receive(message: WizardMessage): void {
    action(message.type)(message);
    if (this.current === undefined) return;
    const after = follow(this.current, message);
    if (after.step === this.current.step) this.current = after;
  }
}

function follow(state: WizardState, message: WizardMessage): WizardState {
  if (!isCommand(message)) return transition(state, message);
  if (message.type === 'open-entry') return transition(state, { type: 'entry-opened', entry: message.entry });
  if (message.type !== 'act') return state;
  const { id, votes = 0 } = message.entry;
  return transition(state, { type: 'action-finished', action: message.action, id, done: true, count: votes + 1 });
}

if (!customElements.get('story-stage')) customElements.define('story-stage', StoryStage);

/** Shows a part in this state, and in those that follow from what a designer does with it. */
export function onStage<S extends WizardState>(start: S, template: Template<S>): TemplateResult {
  return html`<story-stage .start=${start} .template=${template}></story-stage>`;
}
