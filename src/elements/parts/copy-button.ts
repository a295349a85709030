import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { icon } from './icons.js';

/** A button that copies text, and says whether it worked. */
export class CopyButton implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #outcome: 'none' | 'copied' | 'failed' = 'none';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#outcome = 'none';
  }

  render(text: () => string, words: string, messages: Messages, classes = 'button-secondary'): TemplateResult {
    const said = { none: '', copied: messages.copied, failed: messages.copyFailed }[this.#outcome];
    return html`<button class="button ${classes}" type="button" @click=${() => void this.#copy(text())}>
        ${icon(this.#outcome === 'copied' ? 'check' : 'copy')}${words}</button
      ><span class="small muted" role="status">${said}</span>`;
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#outcome = 'copied';
    } catch {
      // No permission, or a page without a secure origin.
      this.#outcome = 'failed';
    }
    this.#host.requestUpdate();
  }
}
