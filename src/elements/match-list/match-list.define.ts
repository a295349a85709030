import { MatchList } from './match-list.js';

if (!customElements.get('help-wizard-match-list')) customElements.define('help-wizard-match-list', MatchList);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-match-list': MatchList;
  }
}
