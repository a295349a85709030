import { KnownIssues } from './known-issues.js';

if (!customElements.get('help-wizard-known-issues')) customElements.define('help-wizard-known-issues', KnownIssues);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-known-issues': KnownIssues;
  }
}
