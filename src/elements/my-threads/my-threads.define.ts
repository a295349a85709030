import { MyThreads } from './my-threads.js';

if (!customElements.get('help-wizard-my-threads')) customElements.define('help-wizard-my-threads', MyThreads);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-my-threads': MyThreads;
  }
}
